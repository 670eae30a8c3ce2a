import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import type { Steps } from '../../src/core/catalog/steps.ts';
import { pictureSteps } from '../../src/core/view/picture.ts';
import { MOST_LINKS, MOST_NODES } from '../../src/core/view/network.ts';
import { groundSteps } from '../../src/core/view/pictureScope.ts';
import { MOST_LANES } from '../../src/core/view/timeline.ts';
import { panelMessage } from '../../src/vscode/pictures/pictureMessages.ts';
import { actor, claim, incident, packOf, source } from '../support/catalog.ts';
import { held, timed } from './holds.ts';
import type { Budget, Outcome, TortureCase } from './case.ts';

/* The panel with the timeline and the network: more than it can draw, and messages that its page never sent. */

/** In milliseconds of work; a person waits for the first picture of such packs, and it is made in the background. */
const PATIENCE = 5_000;
const HOLD = 50;

function driven<T>(steps: Steps<T>, times: number[]): { readonly value: T; readonly ms: number } {
  const own: number[] = [];
  for (;;) {
    const step = timed(own, () => steps.next());
    if (step.done !== true) continue;
    times.push(...own);
    return { value: step.value, ms: own.reduce((sum, one) => sum + one, 0) };
  }
}

function manyNodes({ long }: Budget): Outcome {
  const count = long ? 100_000 : 1_000;
  const actors = Array.from({ length: count }, (_, i) =>
    actor(`a${String(i)}`, [`Heron ${String(i)}`], { relations: [[`a${String((i * 7 + 1) % count)}`, 'part of']] }),
  );
  const incidents = Array.from({ length: count / 100 }, (_, i) =>
    incident(`i${String(i)}`, [`Breach ${String(i)}`], {
      events: [{ what: 'seen', date: `20${String(10 + (i % 14))}` }],
      actors: [[`a${String(i)}`, 'target']],
    }),
  );
  const claims = Array.from({ length: count / 50 }, (_, i) =>
    claim(`c${String(i)}`, { about: [`a${String(i * 3)}`], evidence: ['s'] }),
  );
  const { catalog } = buildCatalog([packOf('p', source('s'), ...actors, ...incidents, ...claims)], 1);
  const failed: string[] = [];
  const times: number[] = [];
  const { value: ground, ms: made } = driven(groundSteps(catalog), times);
  const asked: number[] = [];
  const filters = [{}, { text: 'Heron 99' }, { kinds: ['actor'] as const }, { from: '2012', to: '2013' }];
  for (const filter of filters) {
    const { value: picture, ms } = driven(pictureSteps({ scope: 'packs', filter }, ground, undefined), times);
    asked.push(ms);
    const { network, timeline, found } = picture;
    const name = JSON.stringify(filter);
    if (network.nodes.length > MOST_NODES || network.links.length > MOST_LINKS)
      failed.push(`${name}: too many are drawn`);
    if (network.nodes.length === 0) failed.push(`${name}: nothing is drawn`);
    if (timeline.lanes.length > MOST_LANES + 1) failed.push(`${name}: too many lanes`);
    if (network.nodes.filter(({ isBeside }) => !isBeside).length + network.leftOut < found)
      failed.push(`${name}: it does not say how many were left out`);
  }
  const slowest = Math.max(made, ...asked);
  if (slowest > PATIENCE) failed.push(`${slowest.toFixed(0)} ms`);
  const { longest, words } = held(times);
  if (longest > HOLD) failed.push(`a step took ${longest.toFixed(0)} ms`);
  return {
    tried: count,
    failed,
    note: `${String(catalog.entities.size)} entities: made ready in ${made.toFixed(0)} ms, a question at most ${Math.max(...asked).toFixed(0)} ms; in steps: ${words}; ${String(MOST_NODES)} nodes at most are drawn`,
  };
}

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const SOUND: readonly Readonly<Record<string, unknown>>[] = [
  { type: 'ready' },
  { type: 'newPack' },
  { type: 'ask', number: 3, question: { scope: 'report', filter: { text: 'MSS', kinds: ['actor'], from: '2024' } } },
  { type: 'reveal', target: { kind: 'entity', id: 'mivd' }, event: 0, focus: true },
  { type: 'card', target: { kind: 'claim', id: 'c' } },
  { type: 'pack', target: { kind: 'source', id: 's' } },
  { type: 'saveSvg', view: 'timeline', data: '<svg></svg>' },
  { type: 'savePng', view: 'network', data: PNG },
  { type: 'failed', message: 'no' },
];
const VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  0.5,
  Number.NaN,
  2 ** 60,
  10n,
  '',
  'command:workbench.action.quit',
  '../../etc/passwd',
  '__proto__',
  'x'.repeat(100_000),
  Symbol('type'),
  () => 'ready',
  [],
  [['ready']],
  {},
  { kind: 'entity', id: 'mivd', more: true },
  { kind: 'file', id: '/etc/passwd' },
  Object.create({ type: 'ready' }),
  new Proxy({}, { get: () => 'ready' }),
  new Uint8Array(3),
  new Map([['type', 'ready']]),
  new Date(0),
];

/** Every field that a message of its type may have, below it too. */
const FIELDS = new Set(
  'type number question scope filter text kinds status source from to target kind id event focus view data message'.split(
    ' ',
  ),
);

function fieldsIn(value: unknown): readonly string[] {
  const found: string[] = [];
  const waiting = [value];
  for (let one = waiting.pop(); waiting.length > 0 || one !== undefined; one = waiting.pop()) {
    if (typeof one !== 'object' || one === null || one instanceof Uint8Array) continue;
    for (const [key, inner] of Object.entries(one)) {
      if (!Array.isArray(one)) found.push(key);
      waiting.push(inner);
    }
  }
  return found;
}

/** What is believed is one of our own messages and nothing else; everything else is refused without an exception. */
function forgedMessages({ long, random }: Budget): Outcome {
  const failed: string[] = [];
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const count = long ? 100_000 : 2_000;
  let believed = 0;
  for (let i = 0; i < count; i += 1) {
    const message: Record<string, unknown> = { ...one(SOUND) };
    const steps = 1 + Math.floor(random() * 3);
    for (let step = 0; step < steps; step += 1) {
      const key = random() < 0.7 ? (one(Object.keys(message)) ?? 'type') : (one([...FIELDS, 'then', 'toJSON']) ?? '');
      const inner = message[key];
      const isDeep = typeof inner === 'object' && inner !== null && !(inner instanceof Uint8Array) && random() < 0.6;
      if (isDeep) message[key] = { ...inner, [one([...FIELDS]) ?? '']: one(VALUES) };
      else if (random() < 0.2) Reflect.deleteProperty(message, key);
      else message[key] = one(VALUES);
    }
    const given: unknown = random() < 0.05 ? one(VALUES) : message;
    try {
      const found = panelMessage(given);
      if (found === undefined) continue;
      believed += 1;
      const strange = fieldsIn(found).filter((field) => !FIELDS.has(field));
      if (strange.length > 0) failed.push(`believed: ${strange.join(', ')}`);
      if (!SOUND.some(({ type }) => type === found.type)) failed.push(`believed: ${found.type}`);
      if ('target' in found && (!/^(?:entity|claim|source)$/.test(found.target.kind) || found.target.id.length > 2_000))
        failed.push('believed: a target that is none');
    } catch (error) {
      failed.push(String(error));
    }
  }
  return { tried: count, failed: [...new Set(failed)], note: `${count - believed} refused` };
}

export const PICTURE_CASES: readonly TortureCase[] = [
  {
    id: 'E12',
    what: 'Timeline and network of 100,000 entities',
    expected: 'a part is drawn in steps of at most 50 ms, it says how much is left out, within five seconds of work',
    run: manyNodes,
  },
  {
    id: 'F10',
    what: 'Messages that the page of the panel never sent',
    expected: 'refused, or one of ours to the last field',
    run: forgedMessages,
  },
];
