import { say } from '../text/message.ts';
import { dayExists } from './dates.ts';
import { located, type Draft } from './drafts.ts';
import { isObject, textOf, webAddress, type Json } from './imported.ts';
import { jsonLocator } from './jsonText.ts';
import { sourceId } from './ids.ts';
import type { Agent, Origin, Pack, Source, SourceId } from './model.ts';
import { LONGEST_NAME } from './packShape.ts';
import { optional } from './packEntries.ts';
import type { ReadResult } from './problem.ts';
import { idFromPath } from './readPack.ts';

/** True for CSL-JSON: a list of items, or Zotero's `{ items: [...] }`. */
export function isCsl(value: unknown): boolean {
  if (isObject(value)) return Array.isArray(value['items']) && !('dossier' in value);
  return Array.isArray(value) && value.every((item) => isObject(item) && ('id' in item || 'type' in item));
}

/** CSL-JSON (as Zotero, Better BibTeX and others export it) as a pack of sources. */
export function readCsl(value: unknown, text: string, path: string): ReadResult<Pack> {
  const drafts: Draft[] = [];
  const wrapped = isObject(value);
  const found: unknown = wrapped ? value['items'] : value;
  const items: readonly unknown[] = Array.isArray(found) ? found : [];
  const id = idFromPath(path);
  const origin: Origin = { pack: id, path };
  const sources = new Map<SourceId, Source>();
  for (let i = 0; i < items.length; i++) {
    const at = wrapped ? ['items', i] : [i];
    const item = items[i];
    const source = isObject(item) ? sourceOf(item, origin) : undefined;
    if (source === undefined) {
      const message = say('this item has no `id` or no `title` and is left out');
      drafts.push({ code: 'csl-item', message, at, part: 'value' });
    } else if (sources.has(source.id)) {
      const message = say('there is already a source `{0}` in this file; the first one counts', source.id);
      drafts.push({ code: 'duplicate-id', message, at: [...at, 'id'], part: 'value' });
    } else sources.set(source.id, source);
  }
  const pack: Pack = { id, title: id, path, format: 'csl', entities: [], sources: [...sources.values()], claims: [] };
  return { value: pack, problems: located(path, text, drafts, jsonLocator(text)) };
}

function sourceOf(item: Json, origin: Origin): Source | undefined {
  const id = keyOf(item);
  const title = textOf(item['title'], 2_000) ?? textOf(item['title-short'], 2_000);
  if (id === undefined || title === undefined) return undefined;
  const issued = cslDate(item['issued']);
  const note = textOf(item['note']) ?? textOf(item['annote']);
  return {
    id: sourceId(id),
    type: textOf(item['type'], LONGEST_NAME) ?? 'document',
    title: plainText(title),
    author: agentsOf(item['author'] ?? item['editor']),
    ...(issued === undefined ? {} : { issued }),
    ...optional('URL', webAddress(item['URL'])),
    ...optional('publisher', textOf(item['publisher'], 2_000)),
    ...optional('containerTitle', textOf(item['container-title'], 2_000)),
    ...optional('DOI', textOf(item['DOI'], 2_000)),
    ...(note === undefined ? {} : { note }),
    derivedFrom: [],
    origins: [origin],
  };
}

/**
 * The key that a report cites. Zotero's own export has an address as `id` and the key in `citation-key`, or in the note
 * as "Citation Key: …"; Better BibTeX has the key as `id`.
 */
function keyOf(item: Json): string | undefined {
  const inNote = /^[^\S\n]*citation[- ]key[^\S\n]*:[^\S\n]*(\S+)/im.exec(textOf(item['note'], 20_000) ?? '')?.[1];
  const id = typeof item['id'] === 'number' ? String(item['id']) : textOf(item['id'], LONGEST_NAME);
  return textOf(item['citation-key'], LONGEST_NAME) ?? inNote ?? id;
}

function agentsOf(value: unknown): readonly Agent[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).flatMap((name): readonly Agent[] => {
    const literal = textOf(name['literal'], LONGEST_NAME);
    if (literal !== undefined) return [{ literal }];
    const particle = textOf(name['non-dropping-particle'], LONGEST_NAME);
    const family = textOf(name['family'], LONGEST_NAME);
    const first = textOf(name['given'], LONGEST_NAME);
    if (family === undefined) return first === undefined ? [] : [{ literal: first }];
    const whole = particle === undefined ? family : `${particle} ${family}`;
    return [first === undefined ? { literal: whole } : { family: whole, given: first }];
  });
}

/** A CSL date (`date-parts`, `raw` or `literal`) as EDTF level 0. Of a range the beginning counts. */
export function cslDate(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const { 'date-parts': dateParts } = value as { readonly 'date-parts'?: unknown };
  const parts: unknown = Array.isArray(dateParts) ? dateParts[0] : undefined;
  if (Array.isArray(parts)) {
    const [year, month, day] = parts.map((part: unknown) => (part === null || part === '' ? NaN : Number(part)));
    return edtf(year, month, day);
  }
  const raw = textOf(value['raw'], 100) ?? textOf(value['literal'], 100);
  const [, year, month, day] = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)/.exec(raw ?? '') ?? [];
  return year === undefined
    ? undefined
    : edtf(Number(year), month === undefined ? undefined : Number(month), day === undefined ? undefined : Number(day));
}

function edtf(year: number | undefined, month: number | undefined, day: number | undefined): string | undefined {
  if (year === undefined || !Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return String(year);
  const start = `${String(year)}-${String(month).padStart(2, '0')}`;
  if (day === undefined || !Number.isInteger(day) || day < 1 || day > 31) return start;
  const whole = `${start}-${String(day).padStart(2, '0')}`;
  return dayExists(whole) ? whole : start;
}

/** Titles may carry `<i>` and the like (CSL's rich text). */
function plainText(title: string): string {
  return title.replace(/<\/?(?:i|b|sub|sup|sc|span)\b[^<>]{0,100}>/gi, '').replace(/\s+/g, ' ');
}
