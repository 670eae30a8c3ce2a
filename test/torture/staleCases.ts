import * as fc from 'fast-check';
import type * as vscode from 'vscode';
import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import type { Catalog } from '../../src/core/catalog/catalog.ts';
import type { Steps } from '../../src/core/catalog/steps.ts';
import { analyse } from '../../src/core/report/analyse.ts';
import { EvidenceIndex } from '../../src/core/report/evidenceIndex.ts';
import { besideFile, changeFile, isBesideFile, type TextFiles } from '../../src/core/annotation/atomicFile.ts';
import { inSlices } from '../../src/vscode/host/inSlices.ts';
import { LiveReport, type ReadWith } from '../../src/vscode/reports/liveReport.ts';
import { Newest } from '../../src/vscode/host/newest.ts';
import { actor, packOf, source } from '../support/catalog.ts';
import type { Budget, Outcome, TortureCase } from './case.ts';

/* What is asked and answered at different times, in every order that a scheduler finds. */

async function inOrders(
  runs: number,
  seed: number,
  work: (scheduler: fc.Scheduler, orders: readonly number[]) => Promise<void>,
): Promise<Outcome> {
  const steps = fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 24 });
  const found = await fc.check(fc.asyncProperty(fc.scheduler(), steps, work), {
    numRuns: runs,
    seed,
    endOnFailure: true,
  });
  const failed = found.failed
    ? [`seed ${String(found.seed)}, path ${found.counterexamplePath ?? ''}: ${String(found.errorInstance)}`]
    : [];
  return { tried: found.numRuns, failed };
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** The stores' rule: of readings that overlap, what is published is of the newest world, and nothing older comes later. */
function newest({ long, seed }: Budget): Promise<Outcome> {
  return inOrders(long ? 10_000 : 150, seed, async (scheduler, orders) => {
    let world = 0;
    let shown = -1;
    const reads = new Newest();
    const look = scheduler.scheduleFunction(async () => world);
    const read = async (): Promise<void> => {
      const isNewest = reads.begin();
      const first = await look();
      if (!isNewest()) return;
      const second = await look();
      if (!isNewest()) return;
      must(second >= shown, 'an older world is shown after a newer one');
      shown = Math.max(first, second);
    };
    const all: Promise<void>[] = [];
    for (const order of orders) {
      if (order < 6) {
        world += 1;
        all.push(read());
      } else if (scheduler.count() > 0) await scheduler.waitOne();
    }
    await scheduler.waitFor(Promise.all(all));
    must(all.length === 0 || shown === world, `shown ${String(shown)}, and the world is ${String(world)}`);
  });
}

const CATALOGS: readonly Catalog[] = [0, 1, 2].map(
  (generation) =>
    buildCatalog(
      [packOf('p', actor('heron', ['Grey Heron', `Name${'abc'.charAt(generation)} Group`]), source('s'))],
      generation,
    ).catalog,
);

class Typed {
  readonly uri = { toString: () => 'file:///r.md' };
  version = 1;
  text = 'Grey Heron slept. Namea Group woke.\n\n';
  // Of its lines and positions, only where the last one ends is asked for.
  readonly lineCount = 1;
  getText(): string {
    return this.text;
  }
  lineAt(): { readonly range: { readonly end: number } } {
    return { range: { end: this.text.length } };
  }
  offsetAt(end: number): number {
    return end;
  }
}

/** An open report: typing, packs that change, readings in slices and answers that are due at once, in any order. */
function liveReport({ long, seed }: Budget): Promise<Outcome> {
  return inOrders(long ? 4_000 : 30, seed, async (_scheduler, orders) => {
    const typed = new Typed();
    let catalog = CATALOGS[0] ?? buildCatalog([], 0).catalog;
    const readWith = (): ReadWith => ({ catalog, evidence: new EvidenceIndex(catalog), options: {} });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of a document as is read
    const live = new LiveReport(typed as unknown as vscode.TextDocument, readWith());
    for (const [i, order] of orders.entries()) {
      if (order < 4) {
        const start = (order * 7 + i) % (typed.text.length + 1);
        const text = ['Nameb Group ', '\n\n', '# ', 'Namec Group saw [@s].'][order] ?? '';
        typed.text = typed.text.slice(0, start) + text + typed.text.slice(start);
        typed.version += 1;
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of a change as is read
        live.follow([{ rangeOffset: start, rangeLength: 0, text } as vscode.TextDocumentContentChangeEvent]);
      } else if (order < 6) {
        catalog = CATALOGS[order - 3] ?? catalog;
        live.readWith(readWith());
        must(live.reading === undefined, 'a reading of other packs is still handed out');
      } else if (order < 8) live.read(0, undefined);
      else {
        const { version, text, report } = live.finish();
        must(version === typed.version && text === typed.text, 'a reading of an older text counts as the newest');
        must(
          JSON.stringify(report) === JSON.stringify(analyse(text, catalog)),
          'a reading says something else than a fresh one',
        );
      }
      const known = live.reading;
      if (known !== undefined && known.version === typed.version) must(known.text === typed.text, 'a version lies');
    }
  });
}

/** Work in slices ends when it is no longer wanted, and never answers then. */
async function slices({ long }: Budget): Promise<Outcome> {
  const failed: string[] = [];
  const runs = long ? 200 : 20;
  for (let run = 0; run < runs; run += 1) {
    let wanted = true;
    let steps = 0;
    const work = function* (): Steps<string> {
      for (; steps < 400; steps += 1) {
        const until = performance.now() + 1;
        while (performance.now() < until);
        yield;
      }
      return 'done';
    };
    setTimeout(() => (wanted = false), run % 30);
    const answer = await inSlices(work(), () => wanted);
    if (answer !== undefined)
      failed.push(`run ${String(run)}: answered after ${String(steps)} steps though not wanted`);
  }
  return { tried: runs, failed };
}

/** Writers of one file of annotations, in any order of their steps. */
function writers({ long, seed }: Budget): Promise<Outcome> {
  return inOrders(long ? 10_000 : 150, seed, async (scheduler, orders) => {
    const all = new Map([['f', '']]);
    const files: TextFiles = {
      read: scheduler.scheduleFunction(async (path: string) => all.get(path)),
      write: scheduler.scheduleFunction(async (path: string, text: string) => void all.set(path, text)),
      rename: scheduler.scheduleFunction(async (from: string, to: string) => {
        const text = all.get(from);
        if (text === undefined) throw new Error('gone');
        all.delete(from);
        all.set(to, text);
      }),
      remove: scheduler.scheduleFunction(async (path: string) => void all.delete(path)),
      unfinished: scheduler.scheduleFunction(async (path: string) =>
        [...all.keys()].filter((name) => isBesideFile(name, path)).map((name) => ({ path: name, age: 0 })),
      ),
    };
    const pause = scheduler.scheduleFunction(async () => undefined);
    let told = 0;
    const count = 2 + ((orders[0] ?? 0) % 2);
    const work = Array.from({ length: count }, async (_, writer) => {
      for (let round = 0; round < 2; round += 1) {
        const line = `${String(writer)}.${String(round)};`;
        try {
          await changeFile(files, 'f', besideFile('f', String(writer)), (text) => text + line, pause);
          told += 1;
          must(all.get('f')?.includes(line) === true, `${line} was said to be written and is lost`);
        } catch (error) {
          must(String(error).includes('all the time'), String(error));
        }
      }
    });
    await scheduler.waitFor(Promise.all(work));
    must((all.get('f') ?? '').split(';').length - 1 === told, 'something was lost');
    must(all.size === 1, 'something was left beside the file');
  });
}

export const STALE_CASES: readonly TortureCase[] = [
  {
    id: 'D9',
    what: 'Readings of packs, projects and catalogs that overlap, in any order',
    expected: 'what is shown is of the newest world',
    run: newest,
  },
  {
    id: 'D8',
    what: 'Typing, packs that change, slices of reading and questions, in any order',
    expected: 'an answer is of this text and these packs, and what a fresh reading says',
    run: liveReport,
  },
  { id: 'E8', what: 'Work in slices that is no longer wanted', expected: 'ends, and answers nothing', run: slices },
  {
    id: 'D6',
    what: 'Two or three writers of one file, in any order of their steps',
    expected: 'nothing that was said to be written is lost',
    run: writers,
  },
];
