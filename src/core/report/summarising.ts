import type { Catalog } from '../catalog/catalog.ts';
import { mayMention } from '../catalog/namePrefilter.ts';
import type { Block } from '../markdown/block.ts';
import { BlockScanner } from '../markdown/blockScan.ts';
import { markLength } from '../markdown/document.ts';
import { labelsOf } from '../markdown/labels.ts';
import { pieceDefinitions, readPiece } from '../markdown/pieceReader.ts';
import type { RawPiece } from '../markdown/rawPiece.ts';
import { shiftBlock } from '../markdown/shift.ts';
import { bindingsOf } from './binding.ts';
import { resolveCitations, scanCitations } from './citations.ts';
import type { EvidenceIndex } from './evidenceIndex.ts';
import type { BlockNames } from './foundNames.ts';
import { nameSteps, settleMentions } from './mentions.ts';
import type { AnalyseOptions, Binding, Citation, Mention } from './report.ts';
import { summaryOf, type ReportSummary } from './reportSummary.ts';
import { sentencesOf, splitSentences } from './sentences.ts';
import { factsOf } from './sentenceFacts.ts';
import { addAll } from '../text/addAll.ts';

export interface SummariseWith {
  readonly catalog: Catalog;
  readonly evidence: EvidenceIndex;
  readonly options: AnalyseOptions;
}

/** UTF-16 units between two pauses: of Markdown cut into pieces or only looked at, and of blocks read. */
const CUT = 8_000;
const READ = 1_000;

/**
 * Exactly `summaryOf(analyse(text, …), text)`, at a fraction of the cost: paragraphs that can neither name nor cite are not
 * parsed, and only sentences that cite are compared with claims. It pauses often, so that who drives it can look at the
 * clock and give others their turn; dropped half-way it has done nothing. Never throws.
 */
export function* summarising(
  text: string,
  { catalog, evidence, options }: SummariseWith,
): Generator<undefined, ReportSummary> {
  const pieces = yield* cut(text);
  const labels = labelsOf(pieces.map((piece) => pieceDefinitions(piece.text, piece.raw)));
  const blocks: Block[] = [];
  const scans = [];
  const citationsWritten = [];
  let since = 0;
  let looked = 0;
  for (const { start, text: piece, raw } of pieces) {
    looked += piece.length;
    if (looked >= CUT) {
      looked = 0;
      yield;
    }
    const names = mayMention(piece, catalog.names);
    if (!names && !mayCite(piece)) continue;
    for (const found of readPiece(piece, raw, labels).blocks) {
      const block = shiftBlock(found, start);
      blocks.push(block);
      scans.push(names ? yield* nameSteps(block, splitSentences(block.readable.text), catalog) : NO_NAMES);
      citationsWritten.push(scanCitations(block));
      since += block.readable.text.length;
      if (since < READ) continue;
      since = 0;
      yield;
    }
  }
  const mentions = settleMentions(scans, catalog, options);
  const citations = resolveCitations(blocks, citationsWritten, evidence);
  yield;
  const statements: Resting[] = [];
  const rest = { mentions: 0, citations: 0 };
  for (const [i, block] of blocks.entries()) {
    const end = blocks[i + 1]?.span.start ?? Infinity;
    const named: Mention[] = [];
    for (let one = mentions[rest.mentions]; one !== undefined && one.start < end; one = mentions[++rest.mentions])
      named.push(one);
    const cited: number[] = [];
    for (let one = citations[rest.citations]; one !== undefined && one.start < end; one = citations[++rest.citations])
      cited.push(rest.citations);
    const asserts = block.kind !== 'heading' && block.footnote === undefined;
    if (!asserts || named.length === 0 || !cited.some((at) => isResolved(citations[at]))) continue;
    addAll(statements, resting(block, named, cited, citations, evidence));
    yield;
  }
  return summaryOf({ mentions, citations, statements }, text);
}

/** The same in one go. */
export function summarise(text: string, summariseWith: SummariseWith): ReportSummary {
  const steps = summarising(text, summariseWith);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly raw: RawPiece;
}

function* cut(text: string): Generator<undefined, readonly Piece[]> {
  const pieces: Piece[] = [];
  const scanner = new BlockScanner(text);
  const mark = markLength(text);
  let paused = 0;
  for (let start = mark; start < text.length;) {
    const raw = scanner.piece(start, start === mark);
    pieces.push({ start, text: text.slice(start, start + raw.length), raw });
    start += raw.length;
    if (start - paused < CUT) continue;
    paused = start;
    yield;
  }
  return pieces;
}

const NO_NAMES: BlockNames = { names: [], cues: [] };
/** False only when no citation of any form can stand there: each has an `@`, a bracket or an address. */
function mayCite(piece: string): boolean {
  return /[@[<&]|:\/\/|www\./i.test(piece);
}

/** A sentence that cites a source; `citations` are indices. */
interface Resting {
  readonly start: number;
  readonly end: number;
  readonly citations: readonly number[];
  readonly bindings: readonly Binding[];
}

function isResolved(citation: Citation | undefined): boolean {
  return citation !== undefined && citation.sources.length > 0;
}

/** The sentences of a block that cite sources, and the claims they rest on; as `judgeBlock` finds them, without findings. */
function resting(
  block: Block,
  mentions: readonly Mention[],
  cited: readonly number[],
  citations: readonly Citation[],
  evidence: EvidenceIndex,
): readonly Resting[] {
  const found: Resting[] = [];
  const sentences = sentencesOf(block, 0);
  for (const [i, sentence] of sentences.entries()) {
    const next = sentences[i + 1]?.start ?? Infinity;
    const isHere = (one: { readonly start: number } | undefined): boolean =>
      one !== undefined && one.start >= sentence.start && one.start < next;
    const own = cited.filter((at) => isHere(citations[at]));
    if (!own.some((at) => isResolved(citations[at]))) continue;
    const named = [...mentions.keys()].filter((at) => isHere(mentions[at]));
    const facts = factsOf(block, sentence, named, mentions, evidence);
    if (facts === undefined) continue;
    const bindings = bindingsOf(
      facts.query,
      own.flatMap((at) => citations[at] ?? []),
      evidence,
    );
    found.push({ start: sentence.start, end: sentence.end, citations: own, bindings });
  }
  return found;
}
