import type { Block, Comment } from '../markdown/block.ts';
import type { AnalyseOptions, Finding, FindingCode, Severity, Statement } from './report.ts';
import { silencerOf } from './silencing.ts';

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

/** All codes, in the order of the docs. */
export const FINDING_CODES: readonly FindingCode[] = [
  'unsourced-statement',
  'unknown-source',
  'date-conflict',
  'overstated',
  'ambiguous-name',
  'lookalike-letters',
  'preferred-name',
];

/** What `decide` looks at besides the findings. */
export interface DecisionContext {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  readonly statements: readonly Statement[];
}

/** The findings that remain when the writer's comments and the project's options have spoken, with their severities. */
export function decide(
  findings: readonly Finding[],
  context: DecisionContext,
  options: AnalyseOptions,
): readonly Finding[] {
  const isSilenced = silencerOf(context.comments, context.blocks);
  const isIgnored = ignoring(context, options);
  const kept: Finding[] = [];
  for (const finding of findings) {
    const severity = options.severities?.[finding.code] ?? finding.severity;
    if (severity === 'off' || isSilenced(finding) || isIgnored(finding)) continue;
    kept.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  return kept;
}

/** The project file's list: by code, or only where the finding's text or its statement is the one given. */
function ignoring({ text, statements }: DecisionContext, options: AnalyseOptions): (finding: Finding) => boolean {
  const everywhere = new Set<FindingCode>();
  const texts = new Map<FindingCode, Set<string>>();
  for (const { code, text: only } of options.ignore ?? []) {
    if (only === undefined) everywhere.add(code);
    else texts.set(code, (texts.get(code) ?? new Set()).add(spaced(only)));
  }
  return (finding) => {
    if (everywhere.has(finding.code)) return true;
    const wanted = texts.get(finding.code);
    if (wanted === undefined) return false;
    const statement = finding.statement === undefined ? undefined : statements[finding.statement];
    return (
      wanted.has(spaced(text.slice(finding.start, finding.end))) ||
      (statement !== undefined && wanted.has(spaced(statement.text)))
    );
  };
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
