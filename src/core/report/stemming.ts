/**
 * The stem of an English word in small letters, by Porter's algorithm of 1980 ("An algorithm for suffix stripping"), with
 * the adverbs of its successor (Porter 2: `secretly` is `secret`):
 * `disclosed`, `discloses`, `disclosure` are all `disclos`. Words of other scripts, with digits, or of one or two
 * letters come back as they are.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  let w = withoutPlural(word);
  w = withoutPast(w);
  if (w.endsWith('y') && hasVowel(w.slice(0, -1))) w = `${w.slice(0, -1)}i`;
  w = replaced(w, STEP_2, 0);
  if (/[cdeghkmnrt]li$/.test(w) && measure(w.slice(0, -2)) > 0) w = w.slice(0, -2);
  w = replaced(w, STEP_3, 0);
  w = withoutSuffix(w);
  return withoutFinalE(w);
}

/** Remembers stems: a report says the same words over and over. Parts of a hyphened word are stemmed each. */
export class Stemmer {
  readonly #known = new Map<string, string>();

  stem(word: string): string {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const stemmed = word.includes('-') ? word.split('-').map(stem).join('-') : stem(word);
    // Bounded, whatever a report holds.
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(word, stemmed);
    return stemmed;
  }
}
const MOST_KNOWN = 50_000;

/** Does the letter at `i` count as a consonant? `y` does at the beginning and behind a vowel. */
function isConsonant(word: string, i: number): boolean {
  const letter = word.charAt(i);
  if ('aeiou'.includes(letter)) return false;
  if (letter !== 'y') return true;
  // `yyyy`: each one depends on the one before it; count the run instead of asking back along it.
  let run = 0;
  while (run <= i && word.charAt(i - run) === 'y') run += 1;
  const before = i - run;
  const first = before < 0 || 'aeiou'.includes(word.charAt(before));
  return first === (run % 2 === 1);
}

/** Porter's m: how often a vowel is followed by a consonant. */
function measure(word: string): number {
  let count = 0;
  let vowel = false;
  for (let i = 0; i < word.length; i += 1) {
    if (!isConsonant(word, i)) vowel = true;
    else if (vowel) {
      count += 1;
      vowel = false;
    }
  }
  return count;
}

function hasVowel(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (!isConsonant(word, i)) return true;
  return false;
}

function endsInDouble(word: string): boolean {
  const last = word.length - 1;
  return last > 0 && word.charAt(last) === word.charAt(last - 1) && isConsonant(word, last);
}

function endsInShort(word: string): boolean {
  const last = word.length - 1;
  return (
    last > 1 &&
    isConsonant(word, last) &&
    !isConsonant(word, last - 1) &&
    isConsonant(word, last - 2) &&
    !'wxy'.includes(word.charAt(last))
  );
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function withoutPast(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const cut = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const rest = word.slice(0, word.length - cut);
  if (cut === 0 || !hasVowel(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (endsInDouble(rest) && !/[lsz]$/.test(rest)) return rest.slice(0, -1);
  return measure(rest) === 1 && endsInShort(rest) ? `${rest}e` : rest;
}

type Suffixes = readonly (readonly [string, string])[];
const STEP_2: Suffixes = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['ousli', 'ous'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['alli', 'al'],
  ['ator', 'ate'],
  ['eli', 'e'],
  ['bli', 'ble'],
];
const STEP_3: Suffixes = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

function replaced(word: string, suffixes: Suffixes, least: number): string {
  for (const [suffix, by] of suffixes) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, -suffix.length);
    return measure(rest) > least ? rest + by : word;
  }
  return word;
}

const STEP_4 =
  /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ise|ure|al|er|or|ic|ou|(?<=[st])ion)$/;

function withoutSuffix(word: string): string {
  const suffix = STEP_4.exec(word)?.[0];
  if (suffix === undefined) return word;
  const rest = word.slice(0, -suffix.length);
  return measure(rest) > 1 ? rest : word;
}

function withoutFinalE(word: string): string {
  let w = word;
  if (w.endsWith('e')) {
    const rest = w.slice(0, -1);
    const m = measure(rest);
    if (m > 1 || (m === 1 && !endsInShort(rest))) w = rest;
  }
  return w.endsWith('ll') && measure(w) > 1 ? w.slice(0, -1) : w;
}
