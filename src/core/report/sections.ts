import type { Block } from '../markdown/block.ts';
import type { Coverage, Section, Statement } from './report.ts';

/**
 * The sections of a report of `length` UTF-16 units: one for each heading, from its first character to before the
 * next heading whatever its depth, and one of depth 0 for what stands before the first. They tile the whole text.
 * Headings in quotes, lists and footnotes belong to what they stand in and begin no section.
 */
export function sectionsOf(blocks: readonly Block[], length: number): readonly Section[] {
  const headings = blocks.filter(isSectionHeading);
  const sections: Section[] = [];
  const first = headings[0];
  if (first === undefined || first.span.start > 0) {
    sections.push({ title: '', depth: 0, start: 0, end: first?.span.start ?? length });
  }
  for (const [i, heading] of headings.entries()) {
    const end = headings[i + 1]?.span.start ?? length;
    sections.push({ title: heading.readable.text.trim(), depth: heading.depth, start: heading.span.start, end });
  }
  return sections;
}

/** Index of the section that `offset` stands in; the last one that begins at or before it. */
export function sectionAt(sections: readonly Section[], offset: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isSectionHeading(block: Block): boolean {
  return block.kind === 'heading' && !block.inList && !block.inQuote && block.footnote === undefined;
}

/** Statements with evidence, of all statements: of the whole report and of each section. */
export function coverageOf(
  statements: readonly Statement[],
  sections: readonly Section[],
): Coverage & { readonly sections: readonly Coverage[] } {
  const counts = sections.map(() => ({ statements: 0, withEvidence: 0 }));
  let withEvidence = 0;
  for (const statement of statements) {
    const count = counts[statement.section];
    if (count !== undefined) count.statements += 1;
    if (!hasEvidence(statement)) continue;
    withEvidence += 1;
    if (count !== undefined) count.withEvidence += 1;
  }
  return { statements: statements.length, withEvidence, sections: counts };
}

/** A citation that leads to a source; what is disputed has evidence too, what is in conflict only if it cites. */
function hasEvidence({ status, citations }: Statement): boolean {
  return status !== 'unsourced' && status !== 'unresolved' && citations.length > 0;
}
