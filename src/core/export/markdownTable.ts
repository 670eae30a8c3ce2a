/**
 * Rows as a GFM table, the first one its head. Cells are plain text: whatever Markdown would read in them is escaped,
 * white space becomes single spaces. Links stay readable, but are not links.
 */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => ''), ...rows].map((row, at) =>
    at === 1 ? `|${' --- |'.repeat(head.length)}` : `| ${row.map(plainMarkdown).join(' | ')} |`,
  );
  return `${lines.join('\n')}\n`;
}

/** Text that Markdown reads as itself, for the inside of a line. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>!|~&$@]/g, '\\$&')
    .replace(/(https?|ftp)(:)|(www)(\.)/gi, '$1$3\\$2$4');
}
