import { say, verbatim } from '../text/message.ts';
import { parse, type Entry } from '@retorquere/bibtex-parser';
import { LineIndex } from '../text/lineIndex.ts';
import { tooLongText, withoutLongFields } from './bibtexExpansion.ts';
import { sourceId } from './ids.ts';
import type { Span } from '../text/span.ts';
import { dayOf, monthNumber } from './dates.ts';
import { placed, type Fault } from './drafts.ts';
import { textOf, webAddress } from './imported.ts';
import type { Agent, Origin, Pack, Source, SourceId } from './model.ts';
import { optional } from './packEntries.ts';
import type { ReadResult } from './problem.ts';
import { idFromPath } from './readPack.ts';

const LONGEST_BIBTEX = 16 * 1024 * 1024;
/** The library's LaTeX parser recurses into braces. */
const DEEPEST_BRACES = 64;
/** UTF-16 units of one text, and of all texts together, that are put together of others by name. */
const LONGEST_JOINED = 64 * 1024;
const MOST_JOINED = 4 * 1024 * 1024;
const LONGEST_FIELD = 8 * 1024;
/** Nobody mends more in one go. */
const MOST_FAULTS = 1_000;
/** What is read of an entry; of an abstract or a note nobody misses anything. */
const USED: ReadonlySet<string> = new Set(
  'author editor title shorttitle subtitle date year month url doi howpublished publisher institution organization journal journaltitle booktitle maintitle note'.split(
    ' ',
  ),
);

/**
 * Reads a BibTeX or BibLaTeX file as a pack of sources. Never throws; what cannot be read is reported with its place.
 *
 * The parser is large: load this file with `import()`, and only where a `.bib` file is.
 */
export function readBibtex(text: string, path: string): ReadResult<Pack> {
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const faults: Fault[] = [];
  const refused = refusal(whole);
  if (refused !== undefined) return { problems: placed(path, whole, [refused]) };
  const { body, long } = withoutLongFields(whole, LONGEST_FIELD);
  for (const { name, span } of long) {
    if (!USED.has(name)) continue;
    const message = say('`{0}` has more than the {1} characters that are read of a field', name, LONGEST_FIELD);
    faults.push({ code: 'too-long', message, span });
  }
  const entries = parsed(body, faults);
  const id = idFromPath(path);
  const lines = new LineIndex(body);
  const sources = new Map<SourceId, Source>();
  let from = 0;
  for (const entry of entries) {
    if (entry.input === '') continue;
    const start = Math.max(body.indexOf(entry.input, from), from);
    const span = { start, end: Math.min(start + entry.input.length, body.length) };
    from = span.end;
    const source = sourceOf(entry, { pack: id, path, span, ...lines.at(start) });
    const at = { start, end: Math.min(start + 1 + entry.type.length, span.end) };
    if (source === undefined) {
      const message = say('this entry has no key or no title and is left out');
      faults.push({ code: 'bibtex-entry', message, span: at });
    } else if (sources.has(source.id)) {
      const message = say('there is already an entry `{0}` in this file; the first one counts', source.id);
      faults.push({ code: 'duplicate-id', message, span: at });
    } else sources.set(source.id, source);
  }
  const pack: Pack = {
    id,
    title: id,
    path,
    format: 'bibtex',
    entities: [],
    sources: [...sources.values()],
    claims: [],
  };
  return { value: pack, problems: placed(path, body, faults) };
}

function parsed(body: string, faults: Fault[]): readonly Entry[] {
  try {
    // Titles stay as they are written; a command that is not known costs itself, not the entry.
    const library = parse(body, { sentenceCase: false, english: false, caseProtection: false, unsupported: 'ignore' });
    const lines = new LineIndex(body);
    let from = 0;
    for (const { error, input } of library.errors.slice(0, MOST_FAULTS)) {
      const fault = faultFrom(error, input, body, from, lines);
      from = Math.max(from, fault.span.start);
      faults.push(fault);
    }
    return library.entries;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    faults.push(faultFrom(message, undefined, body, 0, new LineIndex(body)));
    return [];
  }
}

/** The library says where in its message, when it says it at all. */
function faultFrom(error: string, input: string | undefined, body: string, from: number, lines: LineIndex): Fault {
  const [, line, column] = /at line (\d+), column (\d+)/.exec(error) ?? [];
  const found = input === undefined || input === '' ? -1 : body.indexOf(input, from);
  const start =
    found >= 0
      ? found
      : line === undefined
        ? 0
        : lines.offset({ line: Number(line), column: Math.max(1, Number(column)) });
  const told = error
    .replace(/ at line \d+, column \d+.*$/s, '')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
  return { code: 'bibtex-syntax', message: verbatim(told), span: firstLine(body, start) };
}

function firstLine(body: string, start: number): Span {
  const end = body.indexOf('\n', start);
  return { start, end: end < 0 ? body.length : end };
}

function refusal(body: string): Fault | undefined {
  if (body.length > LONGEST_BIBTEX) {
    const message = say('this file is larger than the {0} MB that are read of BibTeX', LONGEST_BIBTEX / 1024 / 1024);
    return { code: 'too-large', message, span: { start: 0, end: 0 } };
  }
  let depth = 0;
  let stray = 0;
  for (let i = 0; i < body.length; i++) {
    const unit = body.charCodeAt(i);
    if (unit === 92) i++;
    else if (unit === 123 && ++depth > DEEPEST_BRACES) {
      const message = say('braces are nested more than {0} deep here', DEEPEST_BRACES);
      return { code: 'too-deep', message, span: { start: i, end: i + 1 } };
    } else if (unit === 125) depth = Math.max(0, depth - 1);
    // At each of them the library looks for an entry in all that follows.
    else if (unit === 64 && !/[A-Za-z\s]/.test(body.charAt(i + 1)) && ++stray > MOST_FAULTS) {
      const message = say('more than {0} at signs begin no entry', MOST_FAULTS);
      return { code: 'bibtex-syntax', message, span: { start: i, end: i + 1 } };
    }
    // An entry begins anew, whatever braces the one before it left open.
    else if (unit === 64 && (i === 0 || body.charCodeAt(i - 1) === 10)) depth = 0;
  }
  const long = tooLongText(body, LONGEST_JOINED, MOST_JOINED);
  if (long === undefined) return undefined;
  const message = say('texts are put together here to {0} characters, more than a file of sources needs', long.length);
  return { code: 'too-long', message, span: long.span };
}

function sourceOf({ type, key, fields }: Entry, origin: Origin): Source | undefined {
  const title = plain(fields['title'] ?? fields['shorttitle'], 2_000);
  const subtitle = plain(fields['subtitle'], 2_000);
  if (key === '' || key.length > 200 || title === undefined) return undefined;
  const issued = dateOf(fields['date'], fields['year'], fields['month']);
  const howPublished = /https?:\/\/[^\s"<>{}]+/.exec(fields['howpublished'] ?? '')?.[0];
  const authors = fields.author ?? fields.editor ?? [];
  const publisher = plain(
    fields.publisher?.join(', ') ?? (fields.institution ?? fields.organization)?.join(', '),
    2_000,
  );
  return {
    id: sourceId(key),
    type: TYPES.get(type.toLowerCase()) ?? 'document',
    title: subtitle === undefined ? title : `${title}: ${subtitle}`,
    author: authors.flatMap(({ name, firstName, lastName, prefix, suffix }): readonly Agent[] => {
      const literal = plain(name, 200);
      const family = plain([prefix, lastName, suffix].filter((part) => part !== undefined).join(' '), 200);
      const first = plain(firstName, 200);
      if (literal !== undefined) return [{ literal }];
      if (family === undefined) return first === undefined ? [] : [{ literal: first }];
      return [first === undefined ? { literal: family } : { family, given: first }];
    }),
    ...(issued === undefined ? {} : { issued }),
    ...optional('URL', webAddress(fields['url']) ?? webAddress(howPublished)),
    ...optional('publisher', publisher),
    ...optional(
      'containerTitle',
      plain(fields['journaltitle'] ?? fields['journal'] ?? fields['booktitle'] ?? fields['maintitle'], 2_000),
    ),
    ...optional('DOI', plain(fields['doi'], 2_000)),
    ...optional('note', plain(fields['note'], 20_000)),
    derivedFrom: [],
    origins: [origin],
  };
}

/** The library marks italics and links up in HTML. */
function plain(value: string | undefined, longest: number): string | undefined {
  return textOf(
    value
      ?.replace(/<\/?[a-z]+\b[^<>]{0,500}>/gi, '')
      .replace(/\s+/g, ' ')
      .normalize('NFC'),
    longest,
  );
}

/** BibLaTeX's `date` (of a range the beginning) or BibTeX's `year` and `month`. */
function dateOf(date: string | undefined, year: string | undefined, month: string | undefined): string | undefined {
  const day = dayOf(date?.split('/')[0]?.trim());
  if (day !== undefined) return day;
  const plainYear = /\b(\d{4})\b/.exec(year ?? '')?.[1];
  if (plainYear === undefined) return undefined;
  const named = month?.trim().toLowerCase() ?? '';
  const number = /^\d{1,2}$/.test(named) ? Number(named) : monthNumber(named);
  return number < 1 || number > 12 ? plainYear : `${plainYear}-${String(number).padStart(2, '0')}`;
}

/** BibTeX and BibLaTeX entry types as CSL types. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['article', 'article-journal'],
  ['book', 'book'],
  ['mvbook', 'book'],
  ['booklet', 'pamphlet'],
  ['inbook', 'chapter'],
  ['incollection', 'chapter'],
  ['inproceedings', 'paper-conference'],
  ['conference', 'paper-conference'],
  ['proceedings', 'book'],
  ['manual', 'report'],
  ['report', 'report'],
  ['techreport', 'report'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['thesis', 'thesis'],
  ['online', 'webpage'],
  ['electronic', 'webpage'],
  ['www', 'webpage'],
  ['unpublished', 'manuscript'],
  ['patent', 'patent'],
  ['dataset', 'dataset'],
  ['software', 'software'],
  ['legislation', 'legislation'],
  ['misc', 'document'],
]);
