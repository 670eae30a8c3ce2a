import type { Evidence, Source } from '../catalog/model.ts';
import type { EvidenceIndex } from './evidenceIndex.ts';
import { dateInWords, parseEdtf } from './dates.ts';
import type { TextEdit } from './report.ts';

/** How a team writes its citations: `[@key, p. 3]`, a GFM footnote, or a link to the source's address. */
export type CitationStyle = 'pandoc' | 'footnote' | 'link';

/**
 * The edits that cite `evidence` at `at` in `text`, in the order of the text and not overlapping. `at` is where
 * `citationPlace` puts it. A link to a source without an address is written as a Pandoc citation. What is written is
 * read back as a citation of that source: `citations.ts` is the other half.
 */
export function citationEdits(
  text: string,
  at: number,
  evidence: Evidence,
  style: CitationStyle,
  index: EvidenceIndex,
): readonly TextEdit[] {
  const source = index.catalog.sources.get(evidence.source);
  const insert = (newText: string): TextEdit => ({ start: at, end: at, newText });
  if (style === 'footnote' && source !== undefined) return footnoteEdits(text, at, source, evidence, index);
  if (style === 'link' && source !== undefined) {
    const link = linkTo(source, evidence);
    if (link !== undefined && index.sourceByUrl(link.url) === source.id) {
      return [insert(`${spaceAt(text, at)}([${link.label}](${link.url}))`)];
    }
  }
  return [insert(spaceAt(text, at) + pandocCitation(evidence))];
}

/** `[@verregghen-2024, para. 5]`; a key that Pandoc would cut short goes into braces. */
export function pandocCitation({ source, locator }: Evidence): string {
  const key = PLAIN_KEY.test(source) ? source : `{${source}}`;
  return `[@${key}${locator === undefined ? '' : `, ${locator.replace(/[[\];@]/g, ' ').trim()}`}]`;
}
const PLAIN_KEY = /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u;

/** No space where one stands already or a line begins. */
function spaceAt(text: string, at: number): string {
  return at === 0 || /[\s(]/.test(text.charAt(at - 1)) ? '' : ' ';
}

function footnoteEdits(
  text: string,
  at: number,
  source: Source,
  evidence: Evidence,
  index: EvidenceIndex,
): readonly TextEdit[] {
  const note = noteText(source, evidence, index);
  const wanted = slug(evidence.locator === undefined ? source.id : `${source.id}-${evidence.locator}`);
  const found = labelFor(text, wanted, note);
  const reference: TextEdit = { start: at, end: at, newText: `[^${found.label}]` };
  if (found.isDefined) return [reference];
  const end = text.length;
  const gap = text.endsWith('\n\n') || text === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  // Definitions stand together, without blank lines between them.
  const joined = LAST_IS_DEFINITION.test(text) ? (text.endsWith('\n') ? '' : '\n') : gap;
  return [reference, { start: end, end, newText: `${joined}[^${found.label}]: ${note}\n` }];
}
const LAST_IS_DEFINITION = /(?:^|\n)\[\^[^\]\n]{1,100}\]:[^\n]*\n?$/;

/** The label, or with a number behind it when it means something else already. */
function labelFor(text: string, wanted: string, note: string): { readonly label: string; readonly isDefined: boolean } {
  const definitions = new Map<string, string>();
  for (const match of text.matchAll(/^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*(.*)$/gm)) {
    definitions.set((match[1] ?? '').toLowerCase(), (match[2] ?? '').trim());
  }
  for (let number = 1; ; number += 1) {
    const label = number === 1 ? wanted : `${wanted}-${number}`;
    const existing = definitions.get(label.toLowerCase());
    if (existing === undefined) return { label, isDefined: false };
    if (existing === note.trim()) return { label, isDefined: true };
  }
}

/** Author, title, date, address and place, for people; a Pandoc citation where nothing of it would lead back to the source. */
function noteText(source: Source, evidence: Evidence, index: EvidenceIndex): string {
  const locator = evidence.locator === undefined ? '' : `, ${evidence.locator}`;
  const link = linkTo(source, evidence);
  const who = authorOf(source);
  const parts = [who, plain(source.title), plain(source.publisher ?? source.containerTitle ?? ''), dateOf(source)];
  const words = `${parts.filter((part) => part !== '').join(', ')}${locator}.`;
  if (link !== undefined && index.sourceByUrl(link.url) === source.id) return `${words} <${link.url}>`;
  const [named, ...others] = index.sourcesNamedIn(words);
  return named === source.id && others.length === 0 ? words : `${words} ${pandocCitation(evidence)}`;
}

function linkTo(source: Source, evidence: Evidence): { readonly label: string; readonly url: string } | undefined {
  const url = source.URL ?? (source.DOI === undefined ? undefined : `https://doi.org/${source.DOI}`);
  // Only a plain web address goes into a report; what would end the link early is escaped.
  if (url === undefined || !/^https?:\/\/[^\s<>]+$/i.test(url)) return undefined;
  const year = source.issued?.slice(0, 4) ?? '';
  const name = [authorOf(source) || plain(source.title), year].filter((part) => part !== '').join(' ');
  const label = evidence.locator === undefined ? name : `${name}, ${plain(evidence.locator)}`;
  return { label, url: url.replaceAll('(', '%28').replaceAll(')', '%29') };
}

function authorOf(source: Source): string {
  const names = source.author.map((agent) => plain(agent.family ?? agent.literal ?? agent.given ?? ''));
  const [first = '', second] = names;
  if (names.length > 2) return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

function dateOf(source: Source): string {
  const date = source.issued === undefined ? undefined : parseEdtf(source.issued);
  return date === undefined ? (source.issued ?? '') : dateInWords(date);
}

/** Text of a pack as text of a report: no markup, one line. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~$&]/g, String.raw`\$&`);
}

/** A label that Markdown and Dossier read as one word. */
function slug(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}.:_-]+/gu, '-')
    .replace(/\.-/g, '-')
    .replace(/^-+|[-.]+$/g, '');
}
