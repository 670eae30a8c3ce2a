import type { EvidenceIndex } from './evidenceIndex.ts';
import { DEFAULT_SEVERITY } from './findings.ts';
import { independentSources } from './independence.ts';
import type { Citation, Finding, Statement, StatementStatus } from './report.ts';
import type { BlockParts, Judgement } from './statements.ts';

/**
 * Statements and findings of one block, in the block's coordinates; indices count through `parts.mentions`,
 * `parts.citations` and the statements returned. A pure function of its arguments: equal parts give equal answers.
 */
export function judgeBlock(parts: BlockParts, index: EvidenceIndex): Judgement {
  const { block, sentences, mentions, citations } = parts;
  const statements: Statement[] = [];
  const findings: Finding[] = [];
  if (block.kind === 'heading' || block.footnote !== undefined) return { statements, findings };
  for (const [i, sentence] of sentences.entries()) {
    const next = sentences[i + 1]?.start ?? Infinity;
    const own = indices(mentions, sentence.start, next).filter((m) => mentions[m]?.kind !== 'tool');
    const cited = indices(citations, sentence.start, next);
    if (own.length === 0 || sentence.text.trimEnd().endsWith('?')) continue;
    const status = statusOf(
      cited.map((c) => citations[c]).filter((c) => c !== undefined),
      index,
    );
    const { start, end, section, text } = sentence;
    statements.push({ start, end, section, text, mentions: own, citations: cited, bindings: [], status });
    if (status === 'unsourced') {
      findings.push({
        start,
        end,
        code: 'unsourced-statement',
        severity: DEFAULT_SEVERITY['unsourced-statement'],
        message: 'This statement cites no source.',
        fixes: [],
        statement: statements.length - 1,
      });
    }
  }
  for (const citation of citations) {
    if (citation.sources.length > 0) continue;
    findings.push({
      ...citation.keySpan,
      code: 'unknown-source',
      severity: DEFAULT_SEVERITY['unknown-source'],
      message: `No source of the catalog is called "${citation.key}".`,
      fixes: [],
    });
  }
  return { statements, findings };
}

function statusOf(citations: readonly Citation[], index: EvidenceIndex): StatementStatus {
  if (citations.length === 0) return 'unsourced';
  const sources = citations.flatMap((citation) => citation.sources);
  if (sources.length === 0) return 'unresolved';
  return independentSources(sources, index.catalog) > 1 ? 'corroborated' : 'single-source';
}

function indices(list: readonly { readonly start: number }[], from: number, to: number): number[] {
  return list.flatMap((item, i) => (item.start >= from && item.start < to ? [i] : []));
}
