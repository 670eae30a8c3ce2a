import { say } from '../text/message.ts';
import type { ReadingProblem } from './block.ts';

/*
 * What the parser is given to read. micromark is quadratic on many short inputs (runs of `*a `, `[a](`, `]`, `<!A `;
 * setext after setext), so it gets no more of anything than takes it a few milliseconds. A block beyond that is read as
 * text without inline structure, and a problem says so. Our own scanners, which read nearly everything, are linear and
 * have bounds of their own where they would not be.
 */

/**
 * True once the time for parsing is up. Who has a clock gives this (the core has none): what would have gone to the parser
 * from then on is read as text, and a problem says so. It is asked between blocks only, for these limits keep each to
 * milliseconds.
 */
export type IsLate = () => boolean;

export const NEVER_LATE: IsLate = () => false;

/** UTF-16 units of one block, or of one piece where its structure is odd; about 15 ms. */
const LONGEST = 16_384;
const MOST_LINES = 1_000;
/** Addresses without brackets: micromark looks back over all before at each (`z_www.` 2,700 times: 170 ms). */
const MOST_ADDRESSES = 400;
/** Signs in a row that may end an address: micromark looks ahead over the rest at each (16,000 full stops: 3 s). */
const LONGEST_TRAIL = 600;
const TRAIL = '!"\'),.:;?]<&';

const ADDRESS = /www\.|https?:\/\//gi;
const ANY_ADDRESS = /www\.|https?:\/\/|@/i;

interface Limit {
  readonly characters: string;
  readonly most: number;
}

const LIMITS: readonly Limit[] = [
  { characters: '*_~', most: 400 },
  { characters: '[]!^', most: 400 },
  { characters: '`$', most: 400 },
  { characters: '<', most: 400 },
  { characters: '\\&', most: 2_000 },
  { characters: '|', most: 2_000 },
];

const TRAILING: Uint8Array = (() => {
  const trailing = new Uint8Array(128);
  for (let at = 0; at < TRAIL.length; at++) trailing[TRAIL.charCodeAt(at)] = 1;
  return trailing;
})();

/** For each ASCII character the limit it counts for, 0 for none. */
const KINDS: Uint8Array = (() => {
  const kinds = new Uint8Array(128);
  for (const [i, { characters }] of LIMITS.entries()) {
    for (let at = 0; at < characters.length; at++) kinds[characters.charCodeAt(at)] = i + 1;
  }
  return kinds;
})();

/** Why the parser is not to read this text, or `undefined` when it may. One look at each character. */
export function tooMuch(text: string): 'too-long' | 'too-many-markers' | undefined {
  if (text.length > LONGEST) return 'too-long';
  const counts = new Uint16Array(LIMITS.length + 1);
  let lines = 0;
  let trail = 0;
  let longestTrail = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 128) continue;
    if (code === 10) lines++;
    trail = TRAILING[code] === 1 ? trail + 1 : 0;
    if (trail > longestTrail) longestTrail = trail;
    const kind = KINDS[code] ?? 0;
    if (kind === 0) continue;
    const count = (counts[kind] ?? 0) + 1;
    if (count > (LIMITS[kind - 1]?.most ?? 0)) return 'too-many-markers';
    counts[kind] = count;
  }
  if (longestTrail > LONGEST_TRAIL && ANY_ADDRESS.test(text)) return 'too-many-markers';
  if ((text.match(ADDRESS)?.length ?? 0) > MOST_ADDRESSES) return 'too-many-markers';
  return lines > MOST_LINES ? 'too-long' : undefined;
}

export function problemOf(
  code: Exclude<ReadingProblem['code'], 'alignment'>,
  start: number,
  end: number,
): ReadingProblem {
  return { code, span: { start, end }, message: MESSAGES[code] };
}

const MESSAGES = {
  'too-long': say('This block is too long and too intricate; it was read as plain text, markup included.'),
  'too-many-markers': say('This block holds too many markup characters; it was read as plain text, markup included.'),
  deadline: say('Reading this report took too long; this block was read as plain text, markup included.'),
  'too-deep': say('Lists or quotes are nested too deep here; what is deeper was read as plain text.'),
} as const;
