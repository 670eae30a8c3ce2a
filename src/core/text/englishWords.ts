import { ENGLISH_WORDS } from './englishWordList.ts';

/**
 * True when the folded string is a common English word (in any regular inflection), a given name, or the name of a
 * command: something that stands in texts without being the name of an actor or tool. No state, no set-up.
 */
export function isEnglishWord(folded: string): boolean {
  return listed(folded) || baseForms(folded).some(listed);
}

/** What the word may be an inflection of. Short words are taken as they are: `ares` is no plural of `are`. */
function baseForms(word: string): string[] {
  const forms: string[] = [];
  const { length } = word;
  if (length >= 5 && word.endsWith('s') && !word.endsWith('ss')) {
    forms.push(word.slice(0, -1));
    if (word.endsWith('es')) forms.push(word.slice(0, -2));
    if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  }
  if (length < 6) return forms;
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < 3) continue;
    forms.push(stem, `${stem}e`);
    if (stem.length > 3 && stem.at(-1) === stem.at(-2)) forms.push(stem.slice(0, -1));
    if (stem.endsWith('i')) forms.push(`${stem.slice(0, -1)}y`);
  }
  return forms;
}

const ENDINGS = ['ed', 'ing', 'er', 'ers', 'ly'];
const SPACE = 0x20;

/** Binary search in the list's one string. */
function listed(word: string): boolean {
  let low = 0;
  let high = ENGLISH_WORDS.length;
  while (low < high) {
    // `start` to `end` is the word that `middle` lies in or stands behind.
    const middle = (low + high) >> 1;
    let start = middle;
    while (start > low && ENGLISH_WORDS.charCodeAt(start - 1) > SPACE) start -= 1;
    let end = middle;
    while (end < high && ENGLISH_WORDS.charCodeAt(end) > SPACE) end += 1;
    const here = ENGLISH_WORDS.slice(start, end);
    if (here === word) return word !== '';
    if (here < word) low = end + 1;
    else high = start;
  }
  return false;
}
