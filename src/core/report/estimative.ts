import type { Span } from '../text/span.ts';

/*
 * How sure a wording is. The scales are those of ICD 203 (US, "Analytic Standards", 2015) and of the PHIA probability
 * yardstick (UK, 2018); where they differ the wider range is taken, so that neither writer is called wrong.
 */

/** A likelihood in per cent, and the words that say it. */
export interface Estimate extends Span {
  readonly term: string;
  readonly low: number;
  readonly high: number;
}

interface Term {
  readonly words: string;
  readonly low: number;
  readonly high: number;
}

/** The longest first, so that `highly likely` is not read as `likely`. */
const TERMS: readonly Term[] = [
  ...terms(0, 7, 'almost no chance|remote chance|remote possibility|remote|next to impossible'),
  ...terms(5, 20, 'very unlikely|highly unlikely|highly improbable|very improbable|extremely unlikely|most unlikely'),
  ...terms(20, 45, 'unlikely|improbable|improbably|doubtful|doubtfully'),
  ...terms(
    40,
    60,
    'roughly even chance|roughly even odds|even chance|even odds|realistic possibility|realistic probability|fifty-fifty',
  ),
  ...terms(
    20,
    60,
    'may|might|could|possibly|possible|perhaps|conceivably|potentially|maybe|cannot be ruled out|can not be ruled out|cannot rule out',
  ),
  ...terms(
    55,
    80,
    'likely|probable|probably|more likely than not|expected|expects|expect|anticipated|anticipates|presumably|should',
  ),
  ...terms(80, 95, 'very likely|highly likely|very probably|highly probable|very probable|most likely|most probably'),
  ...terms(
    90,
    99,
    'almost certain|almost certainly|nearly certain|nearly certainly|virtually certain|virtually certainly|beyond reasonable doubt',
  ),
  ...terms(
    100,
    100,
    'certain|certainly|undoubtedly|without doubt|without a doubt|without question|no doubt|surely|bound to|beyond question|beyond doubt|beyond any doubt|definitely|unquestionably|undeniably|proves|proven|proved|conclusively|inevitably|clearly',
  ),
  ...terms(
    30,
    80,
    'seems|seem|seemingly|appears to|appear to|apparently|suggests|suggest|suggested|indicates|indicate|indicating|' +
      'suspected|suspects|suspect|suspicion|allegedly|alleged|alleges|reportedly|reputedly|purportedly|supposedly|believed|believes|' +
      'is thought|are thought|was thought|were thought|thought to|assumed|assumes|presumed|hints|hint|tends to|rumoured|rumored|unconfirmed|accused|accuses|accuse',
  ),
].sort((a, b) => b.words.length - a.words.length);

function terms(low: number, high: number, list: string): readonly Term[] {
  return list.split('|').map((words) => ({ words, low, high }));
}

const BY_WORDS: ReadonlyMap<string, Term> = new Map(TERMS.map((term) => [term.words, term]));
const LONGEST_TERM = 5;

/**
 * The estimative expressions of a text, in order and in its offsets: `It is highly likely that` has one, from 80 to
 * 95 per cent. `May` the month is none; a negated one (`not likely`) is turned round.
 */
export function estimatesIn(text: string): readonly Estimate[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)];
  const found: Estimate[] = [];
  for (let i = 0; i < words.length; i += 1) {
    for (let count = Math.min(LONGEST_TERM, words.length - i); count > 0; count -= 1) {
      const parts = words.slice(i, i + count);
      const term = BY_WORDS.get(parts.map((part) => part[0].toLowerCase()).join(' '));
      const first = parts[0];
      const last = parts[count - 1];
      if (term === undefined || first === undefined || last === undefined) continue;
      if (first[0] === 'May' && !isModal(words, i)) break;
      const isDenied = /^(?:not|never|hardly|far|n't|isn't|aren't|wasn't|cannot)$/i.test(words[i - 1]?.[0] ?? '');
      if (isDenied && term.low >= 90) {
        found.push({ ...placeOf(first, last), term: `not ${term.words}`, low: 0, high: 80 });
        i += count - 1;
        break;
      }
      if (
        NO_HEDGE.test(term.words) &&
        i > 0 &&
        /^(?:a|the|of|for|make|made|in|by|with)$/i.test(words[i - 1]?.[0] ?? '')
      )
        break;
      const range = isDenied && term.low >= 50 ? { low: 100 - term.high, high: 100 - term.low } : term;
      found.push({
        ...placeOf(first, last),
        term: term.words,
        low: range.low,
        high: range.high,
      });
      i += count - 1;
      break;
    }
  }
  return found;
}
function placeOf(first: RegExpExecArray, last: RegExpExecArray): Span {
  return { start: first.index, end: last.index + last[0].length };
}
/** `a certain company`, `for certain`: no estimate. */
const NO_HEDGE = /^(?:certain|remote|should|possible|suspect|suspected|expected)$/;

/** `May` with a capital is the verb when it opens a question or a wish; else the month. */
function isModal(words: readonly RegExpExecArray[], at: number): boolean {
  return at === 0 && !/^\d/.test(words[at + 1]?.[0] ?? '');
}

/** How sure a whole text is: its least sure expression. `undefined`: it says so flatly. */
export function estimateOf(text: string): Estimate | undefined {
  let least: Estimate | undefined;
  for (const estimate of estimatesIn(text)) {
    if (least === undefined || estimate.high < least.high) least = estimate;
  }
  return least;
}

/** Words by which a text gives what it says to somebody: `according to`, `officials said`, `he claims that`. */
export function isAttributed(text: string): boolean {
  return ATTRIBUTION.test(text);
}
const ATTRIBUTION =
  /\b(?:according to|in the (?:view|words|eyes|opinion|assessment|judg(?:e)?ment) of|(?:says?|said|stat(?:es?|ed)|claim(?:s|ed)?|argu(?:es?|ed)|assess(?:es|ed)?|judg(?:es?|ed)|warn(?:s|ed)?|believ(?:es?|ed)|conclud(?:es?|ed)|report(?:s|ed)|maintain(?:s|ed)|insist(?:s|ed)|asserts?|asserted|alleg(?:es?|ed)|accus(?:es?|ed)|contend(?:s|ed)?|estimat(?:es?|ed)|not(?:es|ed)|writ(?:es?)|wrote|told|finds?|found|sees?|consider(?:s|ed)?|expect(?:s|ed)?|fear(?:s|ed)?|suspect(?:s|ed)?|describ(?:es?|ed)|think(?:s)?|thought|point(?:s|ed) to|denied|denies|deny|reject(?:s|ed)|call(?:s|ed)))\b/i;
