import { checkout } from '../../scripts/checkout.ts';
import type { Outcome, TortureCase } from './case.ts';
import { Counter, standIn, Uri } from './fakeVscode.ts';

/** What a hundred rounds may leave behind, in MB: a thousandth of what one of them takes would show. */
const GROWTH = 2;

function timers(): number {
  return process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
}

/** The whole product is started, reads its packs and a report, and is ended: a hundred times in one process. */
async function startAndEnd(): Promise<Outcome> {
  const counter = new Counter();
  standIn(counter);
  const { activate } = await import('../../src/extension.ts');
  const collect: unknown = Reflect.get(globalThis, 'gc');
  const failed: string[] = [];
  const heap: number[] = [];
  const rounds = 100;
  const before = timers();
  for (let round = 0; round < rounds; round += 1) {
    const subscriptions: { dispose(): unknown }[] = [];
    const memory = {
      get: (_key: string, otherwise: unknown) => otherwise,
      update: async () => undefined,
      keys: () => [],
    };
    const context = {
      subscriptions,
      extensionUri: new Uri(checkout),
      extension: { packageJSON: { version: '0' } },
      storageUri: undefined,
      workspaceState: memory,
      globalState: memory,
    };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all of it that the product asks for
    const api = activate(context as unknown as Parameters<typeof activate>[0]);
    await api.whenIdle();
    if (api.catalog().entities.size < 10) failed.push(`round ${String(round)}: the packs were not read`);
    for (const one of subscriptions.reverse()) one.dispose();
    if (counter.left.length > 0)
      failed.push(`round ${String(round)}: left are ${[...new Set(counter.left)].join(', ')}`);
    if (typeof collect === 'function') collect();
    heap.push(process.memoryUsage().heapUsed / 1e6);
    if (failed.length > 0) break;
  }
  // What nobody waits for any more ends by itself, and soon.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  if (timers() > before) failed.push(`${String(timers() - before)} timers run on`);
  if (typeof collect !== 'function') failed.push('run with --expose-gc');
  const rise = (heap.at(-1) ?? 0) - (heap[9] ?? 0);
  if (rise > GROWTH) failed.push(`the heap grew by ${rise.toFixed(1)} MB`);
  return {
    tried: rounds,
    failed,
    note: `${String(Math.round(counter.made / rounds))} things registered in each round; heap ${(heap[9] ?? 0).toFixed(1)} to ${(heap.at(-1) ?? 0).toFixed(1)} MB`,
  };
}

export const DISPOSAL_CASES: readonly TortureCase[] = [
  {
    id: 'E9',
    what: 'The product is started and ended 100 times',
    expected: 'no listener, watcher, timer or memory is left',
    longOnly: true,
    run: startAndEnd,
  },
];
