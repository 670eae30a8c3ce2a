import { ENGLISH_WORDS } from './englishWordList.ts';

/**
 * True when the folded string is a common English word, a given name, or the name of a command: something that stands
 * in texts without being the name of an actor or tool. Binary search; no state.
 */
export function isEnglishWord(folded: string): boolean {
  let low = 0;
  let high = ENGLISH_WORDS.length;
  while (low < high) {
    // `start` is the beginning of the word that `middle` lies in or stands behind.
    const middle = (low + high) >> 1;
    let start = middle;
    while (start > low && ENGLISH_WORDS.charCodeAt(start - 1) > SPACE) start -= 1;
    let end = middle;
    while (end < high && ENGLISH_WORDS.charCodeAt(end) > SPACE) end += 1;
    const word = ENGLISH_WORDS.slice(start, end);
    if (word === folded) return word !== '';
    if (word < folded) low = end + 1;
    else high = start;
  }
  return false;
}

const SPACE = 0x20;
