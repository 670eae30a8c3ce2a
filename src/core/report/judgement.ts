import { finished, type Steps } from '../catalog/steps.ts';
import type { BlockJudgement, BlockParts } from './blockParts.ts';
import { bindingsOf } from './binding.ts';
import { dateConflicts, type DateConflict } from './chronology.ts';
import { disputesOf } from './disputes.ts';
import type { EvidenceIndex } from './evidenceIndex.ts';
import { figureConflicts, type FigureConflict } from './figureConflicts.ts';
import { independentSources } from './independence.ts';
import { citationFindings, nameFindings } from './namingFindings.ts';
import { overstatementOf } from './overstatement.ts';
import type { Citation, Finding, Statement, StatementStatus } from './report.ts';
import { factsOf, type SentenceFacts } from './sentenceFacts.ts';
import { conflictFinding, figureFinding, overstatedFinding, unsourcedFinding } from './statementFindings.ts';

/**
 * Statements and findings of one block, in the block's coordinates; indices count through `parts.mentions`,
 * `parts.citations` and the statements returned. A pure function of its arguments: equal parts give equal answers.
 */
export function judgeBlock(parts: BlockParts, index: EvidenceIndex): BlockJudgement {
  return finished(blockSteps(parts, index));
}

/** Sentences judged between two steps; each takes some hundredths of a millisecond. */
const PIECE = 100;

/** The same in steps: a table or a list may be one block as long as a report. */
export function* blockSteps(parts: BlockParts, index: EvidenceIndex): Steps<BlockJudgement> {
  const { block, sentences, mentions, citations } = parts;
  const statements: Statement[] = [];
  const findings: Finding[] = [...nameFindings(block, mentions, index), ...citationFindings(citations, index)];
  // A heading names, a footnote's definition points: neither asserts.
  if (block.kind !== 'heading' && block.footnote === undefined && mentions.length > 0) {
    const ofMentions = new Cursor(mentions);
    const ofCitations = new Cursor(citations);
    for (const [i, sentence] of sentences.entries()) {
      if (i % PIECE === PIECE - 1) yield;
      // What stands between two sentences (a footnote's mark) belongs to the first.
      const next = sentences[i + 1]?.start ?? Infinity;
      const cited = ofCitations.take(sentence.start, next);
      const facts = factsOf(block, sentence, ofMentions.take(sentence.start, next), mentions, index);
      if (facts === undefined) continue;
      const judged = judgeSentence(facts, cited, citations, index);
      statements.push(judged.statement);
      for (const finding of judged.findings) findings.push({ ...finding, statement: statements.length - 1 });
    }
  }
  return { statements, findings: findings.sort((a, b) => a.start - b.start || b.end - a.end) };
}

interface JudgedSentence {
  readonly statement: Statement;
  readonly findings: readonly Finding[];
}

function judgeSentence(
  facts: SentenceFacts,
  cited: readonly number[],
  all: readonly Citation[],
  index: EvidenceIndex,
): JudgedSentence {
  const { start, end, section, text } = facts.sentence;
  const citations = cited.map((c) => all[c]).filter((c) => c !== undefined);
  const bindings = bindingsOf(facts.query, citations, index);
  const claims = bindings.map((binding) => index.claims.get(binding.claim)).filter((claim) => claim !== undefined);
  const dates: readonly DateConflict[] = dateConflicts({
    text: facts.text,
    incidents: facts.incidents,
    places: facts.places,
    claims: claims.map((read) => read.claim),
  });
  const figures: readonly FigureConflict[] = figureConflicts(facts.text, claims);
  const status = statusOf(
    citations,
    bindings.some(({ claim }) => disputesOf(claim, index.catalog).length > 0),
    index,
  );
  const statement: Statement = {
    start,
    end,
    section,
    text,
    mentions: facts.mentions,
    citations: cited,
    bindings,
    status: dates.length + figures.length > 0 ? 'conflicting' : status,
  };
  const overstatement = overstatementOf(facts.text, claims);
  const findings = [
    ...(citations.length === 0 ? [unsourcedFinding(facts, index)] : []),
    ...dates.map((conflict) => conflictFinding(facts, conflict)),
    ...figures.map((conflict) => figureFinding(facts, conflict)),
    ...(overstatement === undefined ? [] : [overstatedFinding(facts, overstatement)]),
  ];
  return { statement, findings };
}

function statusOf(citations: readonly Citation[], isDisputed: boolean, index: EvidenceIndex): StatementStatus {
  if (citations.length === 0) return 'unsourced';
  const sources = citations.flatMap((citation) => citation.sources);
  if (sources.length === 0) return 'unresolved';
  if (isDisputed) return 'disputed';
  return independentSources(sources, index.catalog) > 1 ? 'corroborated' : 'single-source';
}

/** Hands out the indices of a list in document order, stretch by stretch. */
class Cursor {
  readonly #list: readonly { readonly start: number }[];
  #next = 0;

  constructor(list: readonly { readonly start: number }[]) {
    this.#list = list;
  }

  /** Those from `from` to before `to`; what lies before `from` is passed over. */
  take(from: number, to: number): readonly number[] {
    const found: number[] = [];
    for (; (this.#list[this.#next]?.start ?? Infinity) < to; this.#next += 1) {
      if ((this.#list[this.#next]?.start ?? 0) >= from) found.push(this.#next);
    }
    return found;
  }
}
