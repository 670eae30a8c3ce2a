import type { Steps } from '../catalog/steps.ts';
import { Stepwise } from '../catalog/stepwise.ts';
import { shiftComment, shiftProblem } from '../markdown/shift.ts';
import { shifted } from '../text/span.ts';
import { citationSteps } from './citations.ts';
import type { EvidenceIndex } from './evidenceIndex.ts';
import { decide } from './findings.ts';
import { blockSteps } from './judgement.ts';
import { keptJudgement, type Cited } from './keptJudgement.ts';
import type { MentionsState, PlacedMentions } from './placedMentions.ts';
import type { AnalyseOptions, Citation, Finding, Mention, Report, Section, Sentence, Statement } from './report.ts';
import type { KeptJudgement, ReportPiece } from './reportPiece.ts';
import { coverageOf, sectionAt, sectionsOf } from './sections.ts';
import type { Judgement, PlacedJudgement } from './statements.ts';
import { joinSteps } from './statements.ts';

/** All that a report is made from; none of it changes any more. */
export interface ReportState extends MentionsState {
  readonly options: AnalyseOptions;
  readonly index: EvidenceIndex;
  /** Shared with the reports before and behind it. */
  readonly placed: PlacedMentions;
}

/**
 * A report whose parts are made when they are first read: a keystroke needs the mentions, not every statement of a book.
 * To everybody else it is a plain value (own enumerable properties; it serialises and compares like one).
 */
export function lazyReport(state: ReportState): Report {
  return new LazyReport(new Parts(state));
}

/**
 * Makes all that others ask of a whole report, in steps: afterwards its parts are there, and asking for one holds nobody
 * up. A report that is a plain value has them already.
 */
export function makingSteps(report: Report): Steps<undefined> {
  return LazyReport.making(report);
}

/**
 * The properties are the same functions for every report. An object literal with getters of its own would give each
 * report a hidden class, and that would keep the report, its mentions and its pieces until the next full collection:
 * two thirds of what typing allocates, a third of its time.
 */
class LazyReport implements Report {
  readonly #parts: Parts;
  declare readonly length: number;
  declare readonly sections: Report['sections'];
  declare readonly mentions: Report['mentions'];
  declare readonly sentences: Report['sentences'];
  declare readonly citations: Report['citations'];
  declare readonly statements: Report['statements'];
  declare readonly findings: Report['findings'];
  declare readonly coverage: Report['coverage'];
  declare readonly problems: Report['problems'];

  constructor(parts: Parts) {
    this.#parts = parts;
    Object.defineProperties(this, LazyReport.#properties);
  }

  static *making(report: Report): Steps<undefined> {
    if (#parts in report) yield* report.#parts.making();
    return undefined;
  }

  static readonly #properties = {
    length: LazyReport.#property((parts) => parts.length),
    sections: LazyReport.#property((parts) => parts.sections.value),
    mentions: LazyReport.#property((parts) => parts.mentions.value),
    sentences: LazyReport.#property((parts) => parts.sentences()),
    citations: LazyReport.#property((parts) => parts.citations.value),
    statements: LazyReport.#property((parts) => parts.judgement.value.statements),
    findings: LazyReport.#property((parts) => parts.findings.value),
    coverage: LazyReport.#property((parts) => parts.coverage.value),
    problems: LazyReport.#property((parts) => parts.problems()),
  };

  static #property<T>(read: (parts: Parts) => T): ThisType<LazyReport> & { readonly enumerable: true; get(): T } {
    return {
      enumerable: true,
      get(this: LazyReport): T {
        return read(this.#parts);
      },
    };
  }
}

/** Answers once and remembers. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Pieces looked at, or statements, between two steps. */
const PIECES = 500;
/** UTF-16 units judged between two steps. */
const UNITS = 8_000;

class Parts {
  readonly #state: ReportState;
  readonly length: number;

  constructor(state: ReportState) {
    this.#state = state;
    this.length = state.mark + state.list.length;
  }

  *making(): Steps<undefined> {
    yield* this.mentions.steps();
    yield* this.findings.steps();
    yield* this.coverage.steps();
    this.problems();
    return undefined;
  }

  readonly sections = new Stepwise<readonly Section[]>(
    function* (this: Parts): Steps<readonly Section[]> {
      const headings = [];
      for (const [piece, by] of this.#placed(hasHeading)) {
        for (const block of piece.blocks) {
          if (block.kind === 'heading') headings.push({ ...block, span: shifted(block.span, by) });
        }
        if (headings.length % PIECES === 0) yield;
      }
      return sectionsOf(headings, this.length);
    }.bind(this),
  );

  readonly mentions = new Stepwise<readonly Mention[]>(
    function (this: Parts): Steps<readonly Mention[]> {
      return this.#state.placed.steps(this.#state);
    }.bind(this),
  );

  readonly sentences = once((): readonly Sentence[] => {
    const sections = this.sections.value;
    const all: Sentence[] = [];
    for (const [piece, by] of this.#placed()) {
      for (const [b, list] of piece.sentences().entries()) {
        const section = sectionAt(sections, (piece.blocks[b]?.span.start ?? 0) + by);
        for (const { start, end, text } of list) all.push({ start: start + by, end: end + by, section, text });
      }
    }
    return all;
  });

  readonly citations = new Stepwise<readonly Citation[]>(
    function* (this: Parts): Steps<readonly Citation[]> {
      const blocks = [];
      const raw = [];
      for (const [piece, by] of this.#placed(mayCite)) {
        for (const [b, block] of piece.blocks.entries()) {
          const written = piece.stages?.citations[b] ?? [];
          if (written.length === 0 && block.footnote === undefined) continue;
          blocks.push(block);
          raw.push(written.map((one) => ({ ...one, ...shifted(one, by), keySpan: shifted(one.keySpan, by) })));
          if (blocks.length % PIECES === 0) yield;
        }
      }
      return yield* citationSteps(blocks, raw, this.#state.index);
    }.bind(this),
  );

  /** Judgements of all blocks, those kept from before where nothing they rest on has changed. */
  readonly judgement = new Stepwise<Judgement>(
    function* (this: Parts): Steps<Judgement> {
      const { settle } = this.#state;
      const citations = yield* this.citations.steps();
      const placed: PlacedJudgement[] = [];
      let next = 0;
      let units = 0;
      for (const [piece, by] of this.#placed()) {
        const mentions = piece.mentionsBy(settle);
        const kept: KeptJudgement[] = [];
        for (let b = 0; b < piece.blocks.length; b++) {
          // A block's citations are those before the next block's start.
          const following = piece.blocks[b + 1];
          const end = following === undefined ? by + piece.text.length : following.span.start + by;
          const first = next;
          while ((citations[next]?.start ?? Infinity) < end) next += 1;
          const cited = { all: citations, from: first, to: next, by };
          const named = mentions[b] ?? [];
          const judged = keptJudgement(piece, b, named, cited) ?? (yield* this.#judged(piece, b, named, cited));
          kept.push(judged);
          placed.push({ judgement: judged.judgement, mentions: named.length, citations: next - first, shift: by });
          // Block by block: a table or a quote is one piece, however long it is.
          units += (following?.span.start ?? piece.text.length) - (piece.blocks[b]?.span.start ?? 0);
          if (units > UNITS) {
            units = 0;
            yield;
          }
        }
        piece.judgements = kept;
      }
      const sections = yield* this.sections.steps();
      return yield* joinSteps(placed, (start) => sectionAt(sections, start));
    }.bind(this),
  );

  readonly findings = new Stepwise<readonly Finding[]>(
    function* (this: Parts): Steps<readonly Finding[]> {
      const { findings, statements } = yield* this.judgement.steps();
      yield;
      return this.#decided(findings, statements);
    }.bind(this),
  );

  readonly coverage = new Stepwise<Report['coverage']>(
    function* (this: Parts): Steps<Report['coverage']> {
      const { statements } = yield* this.judgement.steps();
      const sections = yield* this.sections.steps();
      yield;
      return coverageOf(statements, sections);
    }.bind(this),
  );

  #decided(findings: readonly Finding[], statements: readonly Statement[]): readonly Finding[] {
    const { list, mark, options } = this.#state;
    const comments = [...this.#placed(hasComment)].flatMap(([piece, by]) =>
      (piece.stages?.reading.comments ?? []).map((comment) => shiftComment(comment, by)),
    );
    // Where no comment speaks nobody asks which block it is about.
    const blocks =
      comments.length === 0
        ? []
        : [...this.#placed()].flatMap(([piece, by]) =>
            piece.blocks.map((block) => ({ ...block, span: shifted(block.span, by) })),
          );
    const text = once(
      () =>
        (mark === 0 ? '' : '\uFEFF') +
        list
          .slice(0, list.size)
          .map((piece) => piece.text)
          .join(''),
    );
    const context = {
      get text(): string {
        return text();
      },
      blocks,
      comments,
      statements,
    };
    return decide(findings, context, options);
  }

  readonly problems = once(() =>
    [...this.#placed(hasProblem)].flatMap(([piece, by]) =>
      (piece.stages?.reading.problems ?? []).map((problem) => shiftProblem(problem, by)),
    ),
  );

  /** Pieces, all or those for which `wanted` holds, with where they begin in the report. */
  *#placed(wanted?: (piece: ReportPiece) => boolean): Generator<readonly [ReportPiece, number]> {
    const { list, mark } = this.#state;
    for (const [piece, start] of wanted === undefined ? list.placed() : list.placedWhere(wanted)) {
      yield [piece, start + mark];
    }
  }

  *#judged(piece: ReportPiece, b: number, mentions: readonly Mention[], cited: Cited): Steps<KeptJudgement> {
    const block = piece.blocks[b];
    if (block === undefined) throw new Error('a judgement without its block');
    const sentences = piece.sentences()[b] ?? [];
    const { all, from, to, by } = cited;
    const citations = all
      .slice(from, to)
      .map((one) => ({ ...one, ...shifted(one, -by), keySpan: shifted(one.keySpan, -by) }));
    const judgement = yield* blockSteps({ block, sentences, mentions, citations }, this.#state.index);
    return { mentions, citations, judgement };
  }
}

/*
 * Asked of pieces that have been read. A piece is read once, and what was read never changes: the answers never do.
 */
function hasHeading(piece: ReportPiece): boolean {
  return piece.blocks.some((block) => block.kind === 'heading');
}

function hasComment(piece: ReportPiece): boolean {
  return (piece.stages?.reading.comments.length ?? 0) > 0;
}

function hasProblem(piece: ReportPiece): boolean {
  return (piece.stages?.reading.problems.length ?? 0) > 0;
}

function mayCite(piece: ReportPiece): boolean {
  return (
    piece.stages?.citations.some((written) => written.length > 0) === true ||
    piece.blocks.some((block) => block.footnote !== undefined)
  );
}
