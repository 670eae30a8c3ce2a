import type { Comment } from '../markdown/block.ts';
import type { AnalyseOptions, Finding, FindingCode, Severity, Statement } from './report.ts';

/** How loud each finding is unless somebody says otherwise (design.md, "What a statement is worth"). */
export const DEFAULT_SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  'unsourced-statement': 'hint',
  'unknown-source': 'warning',
  'date-conflict': 'warning',
  overstated: 'information',
  'ambiguous-name': 'hint',
  'lookalike-letters': 'warning',
  'preferred-name': 'hint',
};

/** What `decide` looks at besides the findings. */
export interface DecisionContext {
  readonly text: string;
  readonly comments: readonly Comment[];
  readonly statements: readonly Statement[];
}

/** The findings that remain when the writer's comments and the project's options have spoken, with their severities. */
export function decide(
  findings: readonly Finding[],
  _context: DecisionContext,
  options: AnalyseOptions,
): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const severity = options.severities?.[finding.code] ?? finding.severity;
    if (severity !== 'off') kept.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  return kept;
}
