import { packed } from '../text/packed.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { NameHit } from '../catalog/nameMatcher.ts';
import type { Steps } from '../catalog/steps.ts';
import type { Block } from '../markdown/block.ts';
import type { RawPiece } from '../markdown/rawPiece.ts';
import type { Definitions, Labels } from '../markdown/labels.ts';
import type { Reading } from '../markdown/leaf.ts';
import { pieceDefinitions, readPiece } from '../markdown/pieceReader.ts';
import { toSource } from '../markdown/readable.ts';
import type { Span } from '../text/span.ts';
import type { RawCitation } from './citations.ts';
import { scanCitations } from './citations.ts';
import type { BlockNames } from './foundNames.ts';
import { nameSteps, settleScan } from './mentions.ts';
import type { Citation, Mention, Sentence } from './report.ts';
import { splitSentences } from './sentences.ts';
import type { Settling } from './settling.ts';
import { bearingOf } from './settling.ts';
import type { Judgement } from './statements.ts';

/** What a piece holds, as `Reading` says. */
export type PieceReading = Readonly<{ [K in keyof Reading]: Readonly<Reading[K]> }>;

/** A hit, and what `settling` takes from it as a key. */
export interface Bearing {
  readonly key: string;
  readonly hit: NameHit;
}

/** What is known of one piece by itself, in offsets of the piece, so that moving it changes nothing. */
export interface PieceStages {
  readonly reading: PieceReading;
  /** For each block, its sentences in its readable text. */
  readonly sentences: readonly (readonly Span[])[];
  /** For each block; empty when none names anything. */
  readonly scans: readonly BlockNames[];
  /** For each block; empty when none cites. */
  readonly citations: readonly (readonly RawCitation[])[];
  /** What of it bears on how names elsewhere are settled, and by which hit. */
  readonly bearing: readonly Bearing[];
  /** How many cues it holds. */
  readonly cues: number;
  /** Labels that were asked for; a piece is read again when the answer to one of them changes. */
  readonly asked: readonly string[];
}

/** One block's judgement and all that it rests on besides the block. */
export interface KeptJudgement {
  readonly mentions: readonly Mention[];
  readonly citations: readonly Citation[];
  readonly judgement: Judgement;
}

/** UTF-16 units of a piece, read between two steps: a few milliseconds. Shorter pieces are read in one. */
export const UNITS = 32_768;

/** Tells a footnote's label from a link's: no normalised label begins with it. */
export const NOTE = '\n';

const NOTHING: readonly never[] = [];
const NO_MENTIONS: readonly (readonly Mention[])[] = [];
const NO_JUDGEMENTS: readonly KeptJudgement[] = [];

/**
 * A piece of a report and its stages. Text and stages never change once they are there; everything else is a cache
 * beside the key it is good for, so that a report given out earlier stays right.
 */
export class ReportPiece {
  readonly text: string;
  readonly raw: RawPiece;
  readonly definitions: Definitions;
  stages: PieceStages | undefined;
  #settledBy: Settling | undefined;
  #mentions = NO_MENTIONS;
  #sentences: readonly (readonly Sentence[])[] | undefined;
  /** By block; made and compared by whoever judges. */
  judgements = NO_JUDGEMENTS;

  constructor(text: string, raw: RawPiece, definitions?: Definitions) {
    this.text = text;
    this.raw = raw;
    this.definitions = definitions ?? pieceDefinitions(text, raw);
  }

  /** The same text, to be read again. */
  unread(): ReportPiece {
    return new ReportPiece(this.text, this.raw, this.definitions);
  }

  /** Reads it, in steps of {@link UNITS} or a stage of its own: most pieces are one step, one that is a book is many. */
  *reading(labels: Labels, catalog: Catalog): Steps<PieceStages> {
    const isLong = this.text.length > UNITS;
    let asked: Set<string> | undefined;
    const recording: Labels = {
      link: (label) => {
        asked ??= new Set();
        asked.add(label);
        return labels.link(label);
      },
      footnote: (label) => {
        asked ??= new Set();
        asked.add(`${NOTE}${label}`);
        return labels.footnote(label);
      },
    };
    const read = readPiece(this.text, this.raw, recording);
    const blocks = packed(read.blocks);
    const reading = { ...read, blocks, comments: packed(read.comments), problems: packed(read.problems) };
    if (isLong) yield;
    const sentences: (readonly Span[])[] = [];
    const named: BlockNames[] = [];
    let done = 0;
    for (const block of blocks) {
      const { text } = block.readable;
      done += text.length;
      if (done > UNITS) {
        done = 0;
        yield;
      }
      const spans = splitSentences(text);
      if (text.length > UNITS) yield;
      sentences.push(spans);
      named.push(yield* nameSteps(block, spans, catalog));
    }
    if (isLong) yield;
    const scans = named.some(({ names, cues }) => names.length + cues.length > 0) ? named : NOTHING;
    const bearing = packed(scans.flatMap((scan) => scan.names.map(({ hit }) => ({ key: bearingOf(hit), hit }))));
    const cues = scans.reduce((sum, scan) => sum + scan.cues.length, 0);
    const cited = blocks.map(scanCitations);
    const citations = cited.some(({ length }) => length > 0) ? cited : NOTHING;
    this.stages = { reading, sentences, scans, citations, bearing, cues, asked: packed([...(asked ?? [])]) };
    this.#settledBy = undefined;
    return this.stages;
  }

  /** The sentences of each block in the piece's offsets; their section is not known here and is 0. */
  sentences(): readonly (readonly Sentence[])[] {
    this.#sentences ??= this.blocks.map((block, i) =>
      (this.stages?.sentences[i] ?? []).map((span) => ({
        ...toSource(block.readable, span),
        section: 0,
        text: block.readable.text.slice(span.start, span.end),
      })),
    );
    return this.#sentences;
  }

  get blocks(): readonly Block[] {
    return this.stages?.reading.blocks ?? [];
  }

  /** How many names and cues were found; 0 before it was read. */
  get names(): number {
    return this.stages === undefined ? 0 : this.stages.bearing.length + this.stages.cues;
  }

  /** The mentions of each block, in the piece's offsets; empty for a piece without any. */
  mentionsBy(settle: Settling): readonly (readonly Mention[])[] {
    if (this.names === 0) return NO_MENTIONS;
    if (this.#settledBy !== settle) {
      const before = this.#mentions;
      const now = (this.stages?.scans ?? []).map((scan, i) => {
        const list = settleScan(scan, settle);
        const old = before[i];
        // What says the same stays the same, so that what rests on it need not be made again.
        return old !== undefined && sameMentions(old, list) ? old : list;
      });
      this.#settledBy = settle;
      this.#mentions = now;
    }
    return this.#mentions;
  }

  /** Adds the mentions, in the offsets of a report in which the piece begins at `start`. */
  placeMentions(settle: Settling, start: number, into: Mention[]): void {
    for (const mentions of this.mentionsBy(settle)) {
      for (const mention of mentions) into.push(movedMention(mention, start));
    }
  }
}

function sameMentions(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.length === b.length && a.every((one, i) => sameMention(one, b[i]));
}

function sameMention(a: Mention, b: Mention | undefined): boolean {
  return (
    b !== undefined &&
    a.start === b.start &&
    a.end === b.end &&
    a.entity === b.entity &&
    a.via === b.via &&
    // Candidates and reasons are few, and most mentions have none.
    (a.candidates === b.candidates || JSON.stringify(a.candidates) === JSON.stringify(b.candidates)) &&
    a.why.name === b.why.name &&
    a.why.rule === b.why.rule &&
    a.why.beat.length === b.why.beat.length &&
    (a.why.beat.length === 0 || JSON.stringify(a.why) === JSON.stringify(b.why))
  );
}

/** The mention moved by `by`. Built field by field: this runs for every mention behind an edit. */
export function movedMention(mention: Mention, by: number): Mention {
  const { start, end, entity, kind, name, via, candidates, why } = mention;
  return candidates === undefined
    ? { start: start + by, end: end + by, entity, kind, name, via, why }
    : { start: start + by, end: end + by, entity, kind, name, via, candidates, why };
}
