/**
 * Rows as CSV (RFC 4180): every cell quoted, quotes doubled, CR LF behind each row.
 *
 * A cell whose first character would make a spreadsheet compute it (`=`, `+`, `-`, `@`, also behind white space) gets
 * an apostrophe before it, as OWASP's note on CSV injection asks. Line breaks in a cell stay.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const guarded = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
