import { LONGEST_NAME, LONGEST_TEXT } from './packShape.ts';

/*
 * What the readers of other formats share. Their files are as untrusted as packs, and nobody checked their shape: each
 * value is taken only when it is what it should be.
 */

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectsIn(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Trimmed and not empty, or `undefined`. */
export function textOf(value: unknown, longest = LONGEST_TEXT): string | undefined {
  if (typeof value !== 'string' || value.length > longest) return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** The texts in a list, or a single text as a list of one; MISP and STIX files have both. */
export function textsOf(value: unknown, longest = LONGEST_NAME): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts: string[] = [];
  for (const one of list) {
    const text = textOf(one, longest);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

/** A key that a report can cite and a person can read: `FireEye APT28` -> `fireeye-apt28`. May be empty. */
export function slug(text: string, longest = 60): string {
  const ascii = /^[\x20-\x7e]*$/.test(text);
  const plain = ascii ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain
    .toLowerCase()
    .replace(ascii ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
}

/** FNV-1a, 32 bit, in base 36: tells apart what a slug cut short would mix up. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** http and https only: whatever else a file calls an address is nothing to open. */
export function webAddress(value: unknown): string | undefined {
  const text = textOf(value, 4_000);
  return text !== undefined && /^https?:\/\/[^\s]+$/i.test(text) ? text : undefined;
}

/** STIX confidence and MISP attribution confidence (0-100) as Admiralty credibility, by the table of STIX 2.1 appendix A. */
export function credibilityOf(confidence: unknown): 1 | 2 | 3 | 4 | 5 | undefined {
  const value = typeof confidence === 'string' && /^\d{1,3}$/.test(confidence) ? Number(confidence) : confidence;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > 100) return undefined;
  if (value >= 80) return 1;
  if (value >= 60) return 2;
  if (value >= 40) return 3;
  return value >= 20 ? 4 : 5;
}

/** `attributed-to` -> `attributed to`. */
export function words(kebab: string): string {
  return kebab.trim().replace(/[-_]+/g, ' ');
}

const CITATION = /\(Citation: ([^()]*(?:\([^()]*\)[^()]*)*)\)/g;
const LINK = /\[([^[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*\)/g;
const TAG = /<\/?(?:code|br|p|b|i|em|strong|ul|ol|li|a)\b[^<>]{0,200}>/gi;

/** A description without its Markdown and its citation markers, and the keys of what it cited. */
export function described(text: string): { readonly text: string; readonly cited: readonly string[] } {
  const cited: string[] = [];
  let plain = text;
  if (plain.includes('(Citation:')) {
    plain = plain.replace(CITATION, (_, key: string) => {
      cited.push(key.trim());
      return '';
    });
  }
  if (plain.includes('](')) plain = plain.replace(LINK, '$1');
  if (plain.includes('<')) plain = plain.replace(TAG, '');
  plain = plain.trim();
  if (/\s\s|[^\S ]/.test(plain)) plain = plain.replace(/\s+/g, ' ');
  // "seen in 2015 (Citation: X)." leaves a space before the full stop.
  if (cited.length > 0) plain = plain.replace(/ ([.,;:])(?= |$)/g, '$1');
  return { text: plain, cited };
}

const NO_END =
  /(?:^|[\s("'])(?:\p{L}|\p{Lu}\.\p{Lu}|e\.g|i\.e|a\.k\.a|vs|cf|approx|est|etc|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|St|No|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u;
const END = /[.!?]["')\]”’]*(?= +["'([“‘]?[\p{Lu}\p{N}])/gu;

/** The first sentences of a text: as many as a card has room for, at least one. */
export function firstSentences(text: string, room = 280): string {
  if (text.length <= room) return text;
  // A sentence longer than this is cut; nothing behind it is looked at.
  const head = text.slice(0, 1_500);
  let end = 0;
  for (const match of head.matchAll(END)) {
    const at = match.index + match[0].length;
    if (NO_END.test(head.slice(Math.max(0, at - 12), at))) continue;
    if (end > 0 && at > room) break;
    end = at;
    if (end > room) break;
  }
  if (end > 0) return head.slice(0, end);
  return text.length <= head.length ? text : `${head.slice(0, head.lastIndexOf(' '))} …`;
}
