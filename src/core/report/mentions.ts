import type { Catalog } from '../catalog/catalog.ts';
import type { EntityId } from '../catalog/model.ts';
import { finished, type Steps } from '../catalog/steps.ts';
import type { Block } from '../markdown/block.ts';
import { toSource } from '../markdown/readable.ts';
import { foldedName } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { compareSpans, shifted } from '../text/span.ts';
import { cueSteps } from './cues.ts';
import type { BlockNames } from './foundNames.ts';
import type { AnalyseOptions, Mention } from './report.ts';
import type { Settling } from './settling.ts';
import { settling } from './settling.ts';

/** The names and cues of one block. `sentences` are spans of its readable text. */
export function scanNames(block: Block, sentences: readonly Span[], catalog: Catalog): BlockNames {
  return finished(nameSteps(block, sentences, catalog));
}

/** The same in steps. The search for names is one of them: it takes some ten milliseconds for a megabyte. */
export function* nameSteps(block: Block, sentences: readonly Span[], catalog: Catalog): Steps<BlockNames> {
  const { text } = block.readable;
  const hits = catalog.names.find(text);
  const cues = yield* cueSteps(block.readable, sentences, hits, catalog.names.cues);
  if (hits.length === 0 && cues.length === 0) return NOTHING;
  const names = hits.map((hit) => ({
    ...toSource(block.readable, hit),
    hit,
    key: foldedName(text.slice(hit.start, hit.end)),
  }));
  return { names, cues };
}

const NOTHING: BlockNames = { names: [], cues: [] };

/** The scan of a block that moved by `by` UTF-16 units. */
export function shiftedNames(scan: BlockNames, by: number): BlockNames {
  if (by === 0 || (scan.names.length === 0 && scan.cues.length === 0)) return scan;
  return {
    names: scan.names.map((name) => ({ ...name, ...shifted(name, by) })),
    cues: scan.cues.map((cue) => ({ ...cue, ...shifted(cue, by) })),
  };
}

/**
 * All mentions of a report, in document order (by start, the longer first), from the scans of its blocks in order.
 *
 * Mentions by name do not overlap one another. A mention by cue spans its terms and therefore overlaps the mentions by
 * name among them: both are listed, since both are true; an incident's cue is left out where its sentence names it anyway.
 */
export function settleMentions(
  scans: readonly BlockNames[],
  catalog: Catalog,
  options: AnalyseOptions,
): readonly Mention[] {
  const hits = scans.flatMap((scan) => scan.names.map(({ hit }) => hit));
  const settle = settling(hits, catalog, options);
  const mentions: Mention[] = [];
  for (const scan of scans) for (const mention of settleScan(scan, settle)) mentions.push(mention);
  return mentions;
}

/** The mentions of one block, in order, once it is known how the report's names are settled. */
export function settleScan(scan: BlockNames, settle: Settling): readonly Mention[] {
  if (scan.names.length === 0 && scan.cues.length === 0) return NO_MENTIONS;
  const mentions: Mention[] = [];
  const settled: (EntityId | undefined)[] = [];
  let cuesHere = 0;
  for (const found of scan.names) {
    const mention = settle(found);
    settled.push(mention?.entity);
    if (mention !== undefined) mentions.push(mention);
  }
  for (const cue of scan.cues) {
    if (!cue.relies.every(({ name, entity }) => settled[name] === entity)) continue;
    if (cue.sentenceNames.some((name) => settled[name] === cue.incident.id)) continue;
    cuesHere += 1;
    mentions.push({
      start: cue.start,
      end: cue.end,
      entity: cue.incident.id,
      kind: 'incident',
      name: cue.incident.name,
      via: 'cue',
      why: { name: cue.shown, by: [], rule: 'cue', beat: [] },
    });
  }
  return cuesHere > 0 ? mentions.sort(compareSpans) : mentions;
}

const NO_MENTIONS: readonly Mention[] = [];
