import { join } from './joined.ts';
import { NO_LABELS, normaliseLabel } from './labels.ts';
import { tooMuch } from './limits.ts';
import { decodeString, tokeniseContent } from './parse.ts';
import { definitionsIn } from './project.ts';
import { addAll } from '../text/addAll.ts';

/** `[label]: destination` on one line with nothing intricate in it and nothing behind it. */
const DEFINITION =
  // oxlint-disable-next-line no-control-regex -- CommonMark keeps control characters out of destinations.
  /^\[([^[\]\\]{1,900})\]:[\t ]*(?:<([^<>\\]*)>|([^\s<\\()\0-\x1f\x7f]+))([\t ]+(?:"[^"\\]*"|'[^'\\]*'))?[\t ]*$/;

/** A look at whether a paragraph can begin with a definition at all. */
export function mayDefine(text: string, lines: readonly number[]): boolean {
  const start = lines[0] ?? 0;
  return text.charCodeAt(start) === 91 && text.slice(start, lines.at(-1)).includes(']:');
}

/** Definitions at the beginning of a paragraph, and the lines that are left of it. */
export function splitContent(
  text: string,
  lines: readonly number[],
): { readonly links: readonly { label: string; url: string }[]; readonly lines: readonly number[] } {
  const links: { label: string; url: string }[] = [];
  let i = 0;
  for (; i < lines.length; i += 2) {
    const line = text.slice(lines[i], lines[i + 1]);
    if (line.charCodeAt(0) !== 91) return { links, lines: lines.slice(i) };
    const match = DEFINITION.exec(line);
    // A title may follow on the next line.
    const next = i + 2 < lines.length ? text.charCodeAt(lines[i + 2] ?? 0) : 0;
    if (match === null || match[1]?.trim() === '') break;
    if (match[4] === undefined && (next === 34 || next === 39 || next === 40)) break;
    links.push({ label: normaliseLabel(match[1] ?? ''), url: decodeString(match[2] ?? match[3] ?? '') });
  }
  if (i >= lines.length) return { links, lines: [] };
  const joined = join(text, lines.slice(i));
  if (!/^\[(?:[^[\]\\]|\\[^]){1,1000}\]:/.test(joined.text) || tooMuch(joined.text) !== undefined)
    return { links, lines: lines.slice(i) };
  const events = tokeniseContent(joined.text, NO_LABELS);
  addAll(links, definitionsIn(joined.text, events).links);
  const paragraph = events.find(([, token]) => token.type === 'paragraph')?.[1];
  if (paragraph === undefined) return { links, lines: [] };
  const start = joined.at(paragraph.start.offset);
  const rest = lines.slice(lines.findIndex((end, at) => at % 2 === 1 && end > start) - 1);
  return { links, lines: [start, ...rest.slice(1)] };
}
