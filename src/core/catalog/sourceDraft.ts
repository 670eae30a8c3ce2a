import { dayExists } from './dates.ts';
import { slug, webAddress } from './imported.ts';
import { agentFrom } from './packEntries.ts';
import { DATE_SOURCE } from './packShape.ts';
import type { YamlValue } from './yamlEdits.ts';

/** A source as a person gives it. Everything but the title may be missing. */
export interface SourceDraft {
  readonly title: string;
  readonly url?: string;
  /** `Family, Given; Body` as typed. */
  readonly authors?: string;
  /** EDTF level 0. */
  readonly issued?: string;
}

/** The entry, with the key by which reports cite it. */
export function sourceEntry(draft: SourceDraft, id: string): YamlValue {
  const authors = authorsIn(draft.authors ?? '').map((author): YamlValue => {
    const { family, given } = agentFrom(author);
    return family === undefined || given === undefined ? author : { family, given };
  });
  return {
    id,
    ...(authors.length === 0 ? {} : { author: authors }),
    title: draft.title.trim(),
    ...(draft.issued === undefined || draft.issued === '' ? {} : { issued: draft.issued }),
    ...(draft.url === undefined || draft.url === '' ? {} : { url: draft.url }),
  };
}

/**
 * A key as the bundled pack writes them: who and when, `verregghen-2024`, `aivd-2024`. Without an author the site
 * stands for it; without a date, the first words of the title do. `taken` keys get a number behind them.
 */
export function sourceKey(draft: SourceDraft, taken: ReadonlySet<string>): string {
  const who = shortAuthor(draft.authors ?? '') || siteOf(draft.url ?? '');
  const year = draft.issued?.slice(0, 4) ?? '';
  const first = slug(draft.title).split('-').slice(0, 3).join('-');
  const key = ascii([who, year === '' || who === '' ? first : '', year].filter((part) => part !== '').join('-'));
  const base = key === '' ? 'source' : key;
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${String(number)}`)) number += 1;
  return `${base}-${String(number)}`;
}

/** What an address itself says of the page: the day in its path and the words of its last part. No network. */
export function factsFromUrl(url: string): { readonly title?: string; readonly issued?: string } {
  const parsed = parsedUrl(url);
  if (parsed === undefined) return {};
  const parts = parsed.pathname.split('/').filter((part) => part !== '');
  const day = /(?:^|[/-])((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])(?:[/-]?(0[1-9]|[12]\d|3[01]))?(?=[/-]|$)/.exec(
    parsed.pathname,
  );
  const issued = day === null ? undefined : [day[1], day[2], day[3]].filter((part) => part !== undefined).join('-');
  const words = decoded(parts.findLast((part) => /[a-z]{3}/i.test(part) && /[-_]|%20/.test(part)) ?? '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/^(?:\d+[-_])+|[-_]\d{4,}$/g, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  const title = words === '' ? undefined : words.charAt(0).toUpperCase() + words.slice(1);
  return {
    ...(title === undefined ? {} : { title }),
    ...(issued === undefined || dateRefusal(issued) ? {} : { issued }),
  };
}

/** The address, when the text is one and nothing else; what stood around it in Markdown is taken off. */
export function urlIn(text: string): string | undefined {
  const bare = text.trim().replace(/^<(.*)>$/s, '$1');
  const linked = /^\[[^\]]*\]\((https?:[^\s)]+)(?:\s[^)]*)?\)$/i.exec(bare)?.[1] ?? bare;
  return linked.length <= 2_000 && parsedUrl(linked) !== undefined ? webAddress(linked) : undefined;
}

/** True for what is no day, month or year as packs write them. */
export function dateRefusal(text: string): boolean {
  return !new RegExp(DATE_SOURCE).test(text) || !dayExists(text);
}

function authorsIn(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function shortAuthor(authors: string): string {
  const [first] = authorsIn(authors);
  if (first === undefined) return '';
  const { family, literal = '' } = agentFrom(first);
  if (family !== undefined) return slug(family);
  const words = slug(literal).split('-');
  // `Jane Doe` is known as Doe; a body by all of its name, or by what stands for it.
  return words.length === 2 ? (words[1] ?? '') : words.slice(0, 3).join('-');
}

/** `https://english.aivd.nl/…` -> `aivd`, `https://www.bbc.co.uk/…` -> `bbc`. */
function siteOf(url: string): string {
  const host = parsedUrl(url)?.hostname ?? '';
  if (!/[a-z]/i.test(host)) return '';
  const labels = host.split('.').slice(0, -1);
  while (labels.length > 1 && SECOND_LEVEL.has(labels.at(-1) ?? '')) labels.pop();
  return slug(labels.at(-1) ?? host);
}

const SECOND_LEVEL: ReadonlySet<string> = new Set(['co', 'com', 'org', 'net', 'gov', 'gob', 'gouv', 'ac', 'edu']);

function ascii(key: string): string {
  return key
    .normalize('NFKD')
    .replace(/[^a-z0-9-]+/g, '')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

function parsedUrl(text: string): URL | undefined {
  if (!/^https?:\/\/[^\s/]/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the words as they stand.
    return text;
  }
}
