import type { Concepts } from './concepts.ts';
import type { Stemmer } from './stemming.ts';

/** What a text says, for comparing it with another: stems of its content words, and the concepts they stand for. */
export interface Wording {
  /** Stems in order of first appearance, none twice. */
  readonly stems: readonly string[];
  /** For each stem the word as first written, for telling people. */
  readonly written: ReadonlyMap<string, string>;
  readonly concepts: readonly string[];
}

/**
 * The content words of a text: no function words, no bare numbers, none that `skip` takes (asked in small letters). Linear.
 */
export function wordingOf(
  text: string,
  concepts: Concepts,
  stemmer: Stemmer,
  skip: (word: string) => boolean = () => false,
): Wording {
  const written = new Map<string, string>();
  const found = new Set<string>();
  let previous = '';
  for (const match of text.normalize('NFKC').matchAll(WORD)) {
    const word = match[0].toLowerCase().replaceAll('’', "'").replace(/'s?$/, '');
    const stemmed = stemmer.stem(word);
    const pair = `${previous}-${stemmed}`;
    previous = stemmed;
    for (const concept of concepts.get(pair) ?? []) found.add(concept);
    if (STOP.has(word) || word.length < 2 || skip(word)) continue;
    for (const part of stemmed.includes('-') ? [stemmed, ...stemmed.split('-')] : [stemmed]) {
      if (part.length < 2 || STOP.has(part)) continue;
      if (!written.has(part)) written.set(part, match[0]);
      for (const concept of concepts.get(part) ?? []) found.add(concept);
    }
  }
  return { stems: [...written.keys()], written, concepts: [...found] };
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;

/** Words that say how a sentence is built, not what it says. */
const STOP: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so yet if then than as at by for from in into of off on onto out over to up with within without ' +
    'about above across after against along among around before behind below beneath beside besides between beyond ' +
    'during except inside near per since through throughout toward towards under until upon via ' +
    'is are was were be been being am has have had having do does did done doing will would shall should can could may might ' +
    'must ought i you he she it we they me him her us them my your his its our their mine yours hers ours theirs ' +
    'this that these those who whom whose which what when where why how there here all any both each few many most ' +
    'much other others another some such no not only own same too very just also even still again once ever never ' +
    'one two first second both either neither every several while because although though whether whereas however ' +
    'therefore thus hence moreover furthermore meanwhile instead rather quite almost nearly well now s t re ve ll d m ' +
    'according said says say told tell report reports reported reportedly like made make makes get got gets use used uses ' +
    'using more most less least become becomes became see sees seen saw part parts thing things put set lot kind ' +
    'come comes came go goes went give gives given gave take takes taken took ago later far long'
  ).split(' '),
);
