import type { SourceId } from '../catalog/model.ts';
import { parseDocument } from '../markdown/document.ts';
import type { Citation, Report } from '../report/report.ts';
import { covers, type Span } from '../text/span.ts';
import { plainMarkdown } from './markdownTable.ts';

/** How a source is written out. Untrusted plain text. */
export interface Reference {
  /** In running text: `Verregghen (2024)`. */
  readonly named: string;
  /** In full, without its address and without a full stop. */
  readonly full: string;
  readonly url?: string;
}

export interface FootnotedReport {
  readonly text: string;
  /** Keys that stay as they were: they lead to no source, or stand where Markdown has no footnotes. */
  readonly left: readonly string[];
}

/**
 * The report with its Pandoc citations as plain GFM footnotes, for readers without Pandoc: `said so [@li, p. 3].`
 * becomes `said so[^1].` and a definition at the end. Footnotes and links stay as they are, and so does everything that
 * is no citation, character by character.
 */
export function footnoted(
  text: string,
  report: Pick<Report, 'citations'>,
  reference: (id: SourceId) => Reference,
): FootnotedReport {
  const noteBlocks = parseDocument(text).blocks.filter((block) => block.footnote !== undefined);
  const all = groupsOf(text, report.citations);
  const groups = all.filter(({ citations }) => citations.some(({ sources }) => sources.length > 0));
  let chosen = groups.map((group) => ({
    group,
    written: written(text, group, reference),
    isInNote: noteBlocks.some((block) => covers(block.span, group)),
  }));
  // A mark in an image's text, or in HTML that never ends, would be no footnote: those citations are left alone, and
  // what that changes is looked at again.
  for (;;) {
    const notes = new Notes(text);
    const edits = chosen.map((one) => edit(text, one.group, one.written, one.isInNote ? undefined : notes));
    const { result, marks } = applied(text, edits);
    const whole = withDefinitions(result, notes.definitions);
    const read = footnoteMarks(whole);
    const unread = new Set(chosen.filter((one, index) => !one.isInNote && !read.has(marks[index] ?? -1)));
    if (unread.size === 0) {
      const done = new Set(chosen.map(({ group }) => group));
      const left = all.flatMap((group) =>
        group.citations.filter(({ sources }) => sources.length === 0 || !done.has(group)),
      );
      return { text: whole, left: [...new Set(left.map(({ key }) => key))] };
    }
    chosen = chosen.filter((one) => !unread.has(one));
  }
}

interface Edit extends Span {
  readonly newText: string;
  /** Where in the new text the mark begins. */
  readonly markAt: number;
}

/** The text with edits made, and where their marks are then. */
function applied(text: string, edits: readonly Edit[]): { readonly result: string; readonly marks: readonly number[] } {
  let result = '';
  let at = 0;
  const marks: number[] = [];
  for (const { start, end, newText, markAt } of edits) {
    result += text.slice(at, start);
    marks.push(result.length + markAt);
    result += newText;
    at = end;
  }
  return { result: result + text.slice(at), marks };
}

/** Where the footnote marks of a text begin that are read as such. */
function footnoteMarks(text: string): ReadonlySet<number> {
  const inlines = parseDocument(text).blocks.flatMap((block) => block.inlines);
  // An image's text is an attribute, which has room for words only.
  const images = inlines.filter(({ kind }) => kind === 'image');
  const marks = inlines.filter(
    ({ kind, span }) => kind === 'footnote' && !images.some((one) => covers(one.span, span)),
  );
  return new Set(marks.map(({ span }) => span.start));
}

/** The citations of one bracket, or one in running text; the span is all of it, brackets included. */
interface Group extends Span {
  readonly citations: readonly Citation[];
  readonly isInText: boolean;
}

function groupsOf(text: string, citations: readonly Citation[]): readonly Group[] {
  const groups: Group[] = [];
  for (const citation of citations) {
    const last = groups.at(-1);
    if (citation.syntax === 'pandoc-in-text') {
      groups.push({ start: citation.start, end: citation.end, citations: [citation], isInText: true });
    } else if (citation.syntax === 'pandoc') {
      if (last !== undefined && covers(last, citation)) {
        groups[groups.length - 1] = { ...last, citations: [...last.citations, citation] };
      } else {
        const span = bracketAround(text, citation);
        if (span !== undefined) groups.push({ ...span, citations: [citation], isInText: false });
      }
    }
  }
  return groups;
}

/** From the `[` before the bracket's first citation to behind its `]`. */
function bracketAround(text: string, citation: Span): Span | undefined {
  let start = citation.start;
  if (text.charAt(start) !== '[') {
    start -= 1;
    while (start >= 0 && /\s/.test(text.charAt(start))) start -= 1;
    if (text.charAt(start) !== '[') return undefined;
  }
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST_BRACKET); at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === '[') depth += 1;
    else if (text.charAt(at) === ']') {
      depth -= 1;
      if (depth === 0) return at + 1 >= citation.end ? { start, end: at + 1 } : undefined;
    }
  }
  return undefined;
}
/** A longer one is no citation (citationKeys.ts); markup may make the source longer than what reads. */
const LONGEST_BRACKET = 4000;

interface Written {
  /** What stands in the running text before the mark. */
  readonly inText: string;
  /** What the note says. */
  readonly note: string;
}

/** Every key of the group replaced by its source in full; what is written around the keys stays. */
function written(text: string, group: Group, reference: (id: SourceId) => Reference): Written {
  const [first] = group.citations;
  if (group.isInText && first !== undefined) {
    const refs = first.sources.map(reference);
    const isYearOnly = text.charAt(group.start) === '-';
    const named = refs.map((one) => (isYearOnly ? (/\([^()]*\)$/.exec(one.named)?.[0] ?? one.named) : one.named));
    const locator = first.locator === undefined ? '' : `, ${first.locator}`;
    return { inText: plainMarkdown(named.join('; ')), note: `${refs.map(inFull).join('; ')}${plainMarkdown(locator)}` };
  }
  let note = '';
  let at = group.start + 1;
  for (const { keySpan, sources, key } of group.citations) {
    const isBraced = text.charAt(keySpan.start - 1) === '{';
    const sign = keySpan.start - (isBraced ? 2 : 1);
    const start = text.charAt(sign - 1) === '-' ? sign - 1 : sign;
    note += text.slice(at, start);
    note += sources.length === 0 ? plainMarkdown(`@${key}`) : sources.map((id) => inFull(reference(id))).join('; ');
    at = keySpan.end + (isBraced ? 1 : 0);
  }
  return { inText: '', note: oneLine(note + text.slice(at, group.end - 1)) };
}

function inFull({ full, url }: Reference): string {
  // Between angle brackets an address is a link as it stands; one that does not fit there stays text.
  return url !== undefined && /^https?:\/\/[^\s<>\\]+$/i.test(url)
    ? `${plainMarkdown(full)} <${url}>`
    : plainMarkdown(full);
}

/** Line breaks with what a quote or list puts behind them. */
function oneLine(text: string): string {
  return text
    .replace(/\r?\n[ \t]*(?:>[ \t]?)*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function edit(text: string, group: Group, { inText, note }: Written, notes: Notes | undefined): Edit {
  // A footnote's own text cannot have a footnote: there it is said on the spot.
  if (notes === undefined) return { ...group, newText: inText === '' ? `(${note})` : `${inText} (${note})`, markAt: 0 };
  const mark = `[^${notes.labelOf(/[.!?]$/.test(note) ? note : `${note}.`)}]`;
  const start = inText === '' ? behindWord(text, group.start) : group.start;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isFirst = inText === '' && LINE_MARKS.test(text.slice(lineStart, start));
  // At a line's start a colon behind it would make the mark a definition.
  const isDefinition = isFirst && text.charAt(group.end) === ':';
  return { start, end: group.end, newText: `${inText}${mark}${isDefinition ? '\\' : ''}`, markAt: inText.length };
}

/** A mark stands right behind a word; the spaces before a bracket go, but not those behind a list's or cell's mark. */
function behindWord(text: string, offset: number): number {
  let start = offset;
  while (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t') start -= 1;
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - LONGEST_MARK), start);
  return LINE_MARKS.test(line) || line.endsWith('|') ? offset : start;
}
const LONGEST_MARK = 200;
/** Nothing but marks of quotes, lists and headings. */
const LINE_MARKS = /^[\s>*+\-#\d.)]*$/;

/** The notes made so far; the same words get the same number. */
class Notes {
  readonly #taken: Set<string>;
  readonly #labels = new Map<string, string>();
  #next = 1;

  constructor(text: string) {
    this.#taken = new Set([...text.matchAll(/\[\^([^\]\s]{1,300})\]/g)].map((match) => match[1] ?? ''));
  }

  labelOf(note: string): string {
    const known = this.#labels.get(note);
    if (known !== undefined) return known;
    while (this.#taken.has(String(this.#next))) this.#next += 1;
    const label = String(this.#next);
    this.#next += 1;
    this.#labels.set(note, label);
    return label;
  }

  get definitions(): readonly (readonly [label: string, note: string])[] {
    return [...this.#labels].map(([note, label]) => [label, note]);
  }
}

/** Definitions at the end; behind the last block that reads as text where the end is inside code or a comment. */
function withDefinitions(text: string, definitions: Notes['definitions']): string {
  if (definitions.length === 0) return text;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = definitions.map(([label, note]) => `[^${label}]: ${note}${newline}`).join(newline);
  const [first] = definitions;
  const isDefined = (whole: string, at: number): boolean =>
    parseDocument(whole).blocks.some((block) => block.footnote === first?.[0] && block.span.start >= at);
  const ended = /\n\r?\n$/.test(text) ? text : `${text.replace(/\r?\n$/, '')}${newline}${newline}`;
  const atEnd = ended + lines;
  if (isDefined(atEnd, ended.length)) return atEnd;
  for (const block of parseDocument(text).blocks.slice(-MOST_TRIES).reverse()) {
    const next = text.indexOf('\n', block.span.end);
    if (next < 0) continue;
    const between = `${text.slice(0, next + 1)}${newline}${lines}${newline}${text.slice(next + 1)}`;
    if (isDefined(between, next)) return between;
  }
  return atEnd;
}
/** Blocks at the end that are tried in turn. */
const MOST_TRIES = 20;
