import { finished, type Steps } from '../catalog/steps.ts';
import type { Block, Comment } from '../markdown/block.ts';
import { shifted } from '../text/span.ts';
import type { EvidenceIndex } from './evidenceIndex.ts';
import type { BlockParts } from './blockParts.ts';
import { judgeBlock } from './judgement.ts';
import type { Citation, Finding, Fix, Mention, Sentence, Statement } from './report.ts';

/** The stages before, in document order and in one coordinate system. */
export interface Stages {
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly citations: readonly Citation[];
  readonly comments: readonly Comment[];
}

/** What a report's sentences are worth. */
export interface Judgement {
  readonly statements: readonly Statement[];
  /** With default severities, nothing ignored yet: `decide` does both. */
  readonly findings: readonly Finding[];
}

/**
 * Statements and findings of a report: `judgeBlock` over its blocks, joined. Whoever keeps stages between edits calls
 * `judgeBlock` for the blocks that changed and joins with `joinJudgements`.
 */
export function judge(stages: Stages, index: EvidenceIndex): Judgement {
  const parts = partition(stages);
  return joinJudgements(
    parts.map((part) => ({
      judgement: judgeBlock(part, index),
      mentions: part.mentions.length,
      citations: part.citations.length,
      shift: 0,
    })),
  );
}

/** The stages, block by block. All four lists are in document order, so one walk does it. */
export function partition(stages: Stages): readonly BlockParts[] {
  const at = { sentences: 0, mentions: 0, citations: 0 };
  const take = <T extends { readonly start: number }>(list: readonly T[], key: keyof typeof at, end: number): T[] => {
    const from = at[key];
    let to = from;
    while (to < list.length && (list[to]?.start ?? Infinity) < end) to += 1;
    at[key] = to;
    return list.slice(from, to);
  };
  return stages.blocks.map((block, i) => {
    const end = stages.blocks[i + 1]?.span.start ?? Infinity;
    return {
      block,
      sentences: take(stages.sentences, 'sentences', end),
      mentions: take(stages.mentions, 'mentions', end),
      citations: take(stages.citations, 'citations', end),
    };
  });
}

/** One block's judgement and where it goes: how many mentions and citations the block has, and how far it is moved. */
export interface PlacedJudgement {
  readonly judgement: Judgement;
  readonly mentions: number;
  readonly citations: number;
  readonly shift: number;
}

/** Judgements of all blocks as that of the report: offsets moved, indices counted through. */
export function joinJudgements(parts: readonly PlacedJudgement[]): Judgement {
  return finished(joinSteps(parts));
}

/** Blocks or statements joined between two steps. */
const PIECE = 500;

/** The same in steps. `sectionOf`: the section in which a statement begins, where that is not known yet. */
export function* joinSteps(parts: readonly PlacedJudgement[], sectionOf?: (start: number) => number): Steps<Judgement> {
  const statements: Statement[] = [];
  const findings: Finding[] = [];
  let mentions = 0;
  let citations = 0;
  for (const [i, part] of parts.entries()) {
    if (i % PIECE === PIECE - 1) yield;
    const firstStatement = statements.length;
    for (const statement of part.judgement.statements) {
      if (statements.length % PIECE === PIECE - 1) yield;
      statements.push({
        ...statement,
        section: sectionOf?.(statement.start + part.shift) ?? statement.section,
        start: statement.start + part.shift,
        end: statement.end + part.shift,
        mentions: mentions === 0 ? statement.mentions : statement.mentions.map((at) => at + mentions),
        citations: citations === 0 ? statement.citations : statement.citations.map((at) => at + citations),
      });
    }
    for (const finding of part.judgement.findings) findings.push(placed(finding, part.shift, firstStatement));
    mentions += part.mentions;
    citations += part.citations;
  }
  return { statements, findings };
}

function placed(finding: Finding, shift: number, firstStatement: number): Finding {
  if (shift === 0 && firstStatement === 0) return finding;
  return {
    ...finding,
    start: finding.start + shift,
    end: finding.end + shift,
    fixes: shift === 0 ? finding.fixes : finding.fixes.map((fix) => shiftedFix(fix, shift)),
    ...(finding.statement === undefined ? {} : { statement: finding.statement + firstStatement }),
  };
}

function shiftedFix(fix: Fix, by: number): Fix {
  if (fix.kind === 'replace') return { ...fix, edit: { ...fix.edit, ...shifted(fix.edit, by) } };
  return fix.kind === 'cite' ? { ...fix, at: fix.at + by } : fix;
}
