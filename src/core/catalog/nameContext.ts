import { ASCII_WORD } from '../text/wordUnits.ts';
import { kindSaid } from './nameTails.ts';

/*
 * What stands around a stretch of text that could be a name. U+FFFC, which stands for what is not read, parts like
 * white space.
 */

const TOKEN_LIMIT = 256;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Platforms and kinds with which detection names begin: `Win32/Emotet`, `Trojan:Win32/Emotet.A`. */
const DETECTION =
  /(?:^|[:/])(?:Win(?:32|64|NT)|W(?:32|64|97M)|MSIL|VBS?|JS|HTML|PHP|O97M|X97M|Linux|Unix|ELF|Android(?:OS)?|iOS|OSX|MacOS|Java|Python|PowerShell|BAT|Script|HEUR|Trojan|Backdoor|Ransom|Worm|Virus|PUA|PUP|Adware|HackTool|Exploit)[/:]$/i;
const SCHEME = /:\/\/|:\[\/\/\]|\[:\]\/\/|^\W*(?:www\.|hxxps?|mailto:)/i;
const DEFANGED = /\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)|\[at\]/i;
/** A dotted name goes on before or behind: `Win32.Backdoor.X`, `X.exe`, `x[.]com`. */
const DOTTED_BEFORE = /(?:\.|\[\.\]|\(\.\))[\w-]*$/;
/** A list's number typed without a blank: `4.Emotet`. */
const NUMBERED = /^\d{1,2}\.$/;
const DOTTED_BEHIND = /^[\w-]*(?:\.[\p{L}\p{N}]|\[\.\]|\(\.\)|\[dot\])/iu;
const MAIL_BEFORE = /@[\w.-]*$/;
const MAIL_BEHIND = /^[\w.+-]*@\w/;
const CODE_BEFORE = /[_$\\=]$|::$|->$|\w:$|%$|(?:^|\s)--?$/;
const CODE_BEHIND = /^(?:[_\\=]|::|->|\(\)|%\w|:\w|!\w)/;
const SLUG = /^[^\p{Lu}]*$/u;

/**
 * True when `[start, end)` is part of something written for machines: a URL, domain, path, file name, e-mail address,
 * identifier, slug or detection name. A slash between names is none: `Remcos/NanoCore`.
 */
export function inMachineText(text: string, start: number, end: number): boolean {
  let told = 0;
  let from = start;
  for (; from > 0 && start - from < TOKEN_LIMIT; from--) {
    const unit = text.charCodeAt(from - 1);
    if (parts(unit)) break;
    told |= unit < 0x80 ? TELLING[unit]! : TELLS_BEFORE;
  }
  told &= TELLS_BEFORE;
  let to = end;
  for (; to < text.length && to - end < TOKEN_LIMIT; to++) {
    const unit = text.charCodeAt(to);
    if (parts(unit)) break;
    told |= unit < 0x80 ? TELLING[unit]! & TELLS_BEHIND : 0;
  }
  // A full stop and nothing behind it ends a sentence.
  if (to === end + 1 && text.charAt(end) === '.') told &= TELLS_BEFORE;
  if (told === 0 && !text.slice(start, end).includes('/')) return false;
  // The `s` of a possessive is no word: `today's type` does not name S-Type.
  if (/[\p{L}\p{N}]['\u2019]$/u.test(text.slice(Math.max(0, start - 2), start)) && !WORD.test(text.charAt(start + 1)))
    return true;
  const before = text.slice(from, start);
  const behind = text.slice(end, to);
  if (SCHEME.test(before) || (DOTTED_BEFORE.test(before) && !NUMBERED.test(before)) || DOTTED_BEHIND.test(behind))
    return true;
  if (CODE_BEFORE.test(before) || CODE_BEHIND.test(behind)) return true;
  if (MAIL_BEFORE.test(before) || MAIL_BEHIND.test(behind)) return true;
  if (before.includes('\\') || behind.includes('\\')) return true;
  if (DETECTION.test(before)) return true;
  const token = before + text.slice(start, end) + behind;
  if (token.includes('/') && isPath(token, before, behind)) return true;
  return isSlug(text.slice(start, end), before, behind);
}

const TELLS_BEFORE = 1;
const TELLS_BEHIND = 2;

/**
 * For ASCII units whether one of the rules asks for them before the name, behind it, or both. Beside most names none
 * stands (`(Emotet),`, `Emotet's`), and all these patterns together cost as much as finding the name.
 */
const TELLING: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return (".:_$\\=%-@/'xX".includes(sign) ? TELLS_BEFORE : 0) | ('.:[_\\=%-@/(!'.includes(sign) ? TELLS_BEHIND : 0);
});

function parts(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0xfffc || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a);
}

function isPath(token: string, before: string, behind: string): boolean {
  const bare = token.replace(/^[("'\u2018\u201C[{<]+/u, '').replace(/[)"'\u2019\u201D\]}>.,;:!?]+$/u, '');
  if (/^(?:[.~]{0,2}\/|[a-z]:\/)/i.test(bare) || bare.endsWith('/')) return true;
  // A neighbour in the path that is no word either: a domain, a file, an encoded blank.
  const left = before.slice(0, before.lastIndexOf('/') + 1);
  const right = behind.includes('/') ? behind.slice(behind.indexOf('/')) : '';
  return /[\w-]\.[\w-]|_|%[0-9a-f]{2}|[?&]\w+=/i.test(left + right) || DEFANGED.test(left + right);
}

/** `ruder-utilized-cobalt-group-target`: small letters throughout and two or more hyphens that are not the name's. */
function isSlug(name: string, before: string, behind: string): boolean {
  if (before === '' && behind === '') return false;
  const around = before + behind;
  const hyphens = around.split('-').length - 1;
  if (hyphens < 2 || !SLUG.test(around + name)) return false;
  return /[\w]-$/.test(before) || /^-\w/.test(behind);
}

/** What the neighbourhood of a doubtful name says. */
export type Standing =
  /** A word of its kind stands beside it: `Play ransomware`. */
  | { readonly kind: 'backed'; readonly by: string }
  /** A capital in the middle of a sentence: nobody writes the ordinary word so. */
  | { readonly kind: 'capital' }
  /** At the start of a sentence, heading or cell, or in small letters: it may be either. */
  | { readonly kind: 'open' }
  /** Part of another name (`Landing Page`, `Play-Doh`), of a compound (`play-based`), or inflected. */
  | { readonly kind: 'against' };

/** How a doubtful name stands in its sentence. `inflected`: a plural ending follows. */
export function standing(text: string, start: number, end: number, inflected: boolean): Standing {
  if (inflected) return { kind: 'against' };
  const behind = wordBehind(text, end);
  const before = wordBefore(text, start);
  const joined =
    (text.charAt(end) === '-' && WORD.test(text.charAt(end + 1))) ||
    (text.charAt(start - 1) === '-' && WORD.test(text.charAt(start - 2)));
  // Small letters tied to capitals make no other name of them, and nobody writes the word `us` so: `US-led`, `anti-US`.
  if (joined)
    return ACRONYM.test(text.slice(start, end)) && isTiedToSmall(text, start, end)
      ? { kind: 'capital' }
      : { kind: 'against' };
  const small = !isCapital(text.slice(start, end));
  const saidBehind = kindSaid(behind.toLowerCase());
  if (saidBehind === 'actor' || saidBehind === 'tool') return { kind: 'backed', by: behind };
  const saidBefore = kindSaid(before.word.toLowerCase());
  if (saidBefore !== undefined && !(saidBefore === 'introduced' && small)) return { kind: 'backed', by: before.word };
  if (isCapital(behind)) return { kind: 'against' };
  if (isCapital(before.word) && !(before.first === true && OPENERS.has(before.word.toLowerCase())))
    return { kind: 'against' };
  if (small || before.first === undefined) return { kind: 'open' };
  return { kind: 'capital' };
}

const ACRONYM = /^(?:\p{Lu}\.?){2,}$/u;
const SMALL_LETTER = /\p{Ll}/u;

/** Whether what hyphens tie to the name is in small letters on both sides of it. */
function isTiedToSmall(text: string, start: number, end: number): boolean {
  const behind = text.charAt(end) !== '-' || SMALL_LETTER.test(text.charAt(end + 1));
  const before = text.charAt(start - 1) !== '-' || SMALL_LETTER.test(text.charAt(start - 2));
  return behind && before;
}

/** Words that begin a sentence in front of a name and are no part of it. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those when while after before as in on at by for from with since but and or although if ' +
    'like unlike both once until because however meanwhile though whether how why what who it its their his her our we ' +
    'they not only even also then later recently today yesterday did does is are was were has have had can could will may'
  ).split(' '),
);

/** The word at the end, or nothing. Unit by unit from behind: taking the text apart by a pattern is what doubtful names cost. */
function lastWord(text: string): string {
  let at = text.length;
  while (at > 0) {
    const unit = text.charCodeAt(at - 1);
    const size = unit >= 0xdc00 && unit <= 0xdfff && at > 1 ? 2 : 1;
    if (unit < 0x80 ? ASCII_WORD[unit] === 0 : !WORD.test(text.slice(at - size, at))) break;
    at -= size;
  }
  return text.slice(at);
}

function isCapital(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : /^\p{Lu}/u.test(word);
}

/** The word right behind, only white space between; empty when something else stands there. */
function wordBehind(text: string, end: number): string {
  const most = Math.min(text.length, end + FAR_BEHIND);
  const blank = text.charCodeAt(end);
  if (blank !== BLANK && blank !== 0xa0) return '';
  let to = end + 1;
  while (to < most && isAsciiWord(text.charCodeAt(to))) to += 1;
  if (to === most || text.charCodeAt(to) < 0x80) return text.slice(end + 1, to);
  return WORD_BEHIND.exec(text.slice(end + 1, most))?.[0] ?? '';
}

/** So far behind a name the word behind it may end. */
const FAR_BEHIND = 40;
/** And so far before a name the word before it may begin. */
const FAR_BEFORE = 60;
const WORD_BEHIND = /^[\p{L}\p{N}\p{M}]+/u;
const BLANK = 0x20;
const COMMA = 0x2c;

function isAsciiWord(unit: number): boolean {
  return unit < 0x80 && ASCII_WORD[unit] !== 0;
}

interface WordBefore {
  readonly word: string;
  readonly first: boolean | undefined;
}

/**
 * The word right before, only white space or an opening mark between. `first`: whether that word begins its sentence;
 * `undefined`: the name itself begins one.
 */
function wordBefore(text: string, start: number): WordBefore {
  return wordWithin(text, start) ?? anyWordBefore(text, start);
}

/** A word of ASCII in the middle of a sentence, as before most names, with blanks alone around it; `undefined` where that takes a closer look. */
function wordWithin(text: string, start: number): WordBefore | undefined {
  const least = Math.max(0, start - FAR_BEFORE) + 2;
  let from = start - 1;
  if (text.charCodeAt(from) !== BLANK) return undefined;
  while (from > least && isAsciiWord(text.charCodeAt(from - 1))) from -= 1;
  if (from <= least || from === start - 1 || text.charCodeAt(from - 1) !== BLANK) return undefined;
  const before = text.charCodeAt(from - 2);
  return before === COMMA || isAsciiWord(before) ? { word: text.slice(from, start - 1), first: false } : undefined;
}

function anyWordBefore(text: string, start: number): WordBefore {
  const head = text.slice(Math.max(0, start - FAR_BEFORE), start).trimEnd();
  const opened = head.replace(/["'\u2018\u2019\u201C\u201D([]+$/u, '').trimEnd();
  if (opened === '' || /[.!?:;\u2022\uFFFC|*]$/u.test(opened)) return { word: '', first: undefined };
  const word = lastWord(opened);
  const rest = opened.slice(0, opened.length - word.length).trimEnd();
  const first = rest === '' || /[.!?:;\u2022\uFFFC|]["'\u2019\u201D)]*$/u.test(rest);
  return { word: opened === head ? word : '', first };
}
