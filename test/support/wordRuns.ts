/*
 * Runs of consecutive words, to find out whether a text repeats another one word for word. Case, accents, apostrophes,
 * punctuation, markup and look-alike letters do not count, so that no run hides behind them.
 */

/** Cyrillic and Greek letters that look Latin; the first founding document has one inside a word. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  с: 'c',
  е: 'e',
  і: 'i',
  ј: 'j',
  о: 'o',
  р: 'p',
  ѕ: 's',
  х: 'x',
  у: 'y',
  ο: 'o',
  α: 'a',
};

/** The words of a text, folded: `The country’s **ban**` gives `the`, `countrys`, `ban`. */
export function wordsOf(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF'’‘ʼ]/gu, '')
    .replace(/[асеіјорѕхуοα]/g, (letter) => LATIN[letter] ?? letter);
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** All runs of `length` consecutive words of a text, each joined by single spaces. */
export function runsOf(text: string, length: number): string[] {
  const words = wordsOf(text);
  const runs: string[] = [];
  for (let i = 0; i + length <= words.length; i++) runs.push(words.slice(i, i + length).join(' '));
  return runs;
}

/** The runs of `text` that are among `known`. */
export function sharedRuns(text: string, known: ReadonlySet<string>, length: number): string[] {
  return runsOf(text, length).filter((run) => known.has(run));
}
