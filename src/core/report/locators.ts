/** A place in a source: `para. 5`, `pp. 33-35`. */
export interface Place {
  /** First letters of the term, `''` when it is a bare number. */
  readonly term: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Do two locators point to the same place? `para. 5` is `¶ 5`, `paragraph 5` and within `paras. 4-6`. `undefined` when
 * they cannot be compared: a page is no paragraph.
 */
export function samePlace(a: string, b: string): boolean | undefined {
  return meetAnywhere(placesIn(a), placesIn(b));
}

/** `samePlace` for locators that have been read. */
export function meetAnywhere(first: readonly Place[], second: readonly Place[]): boolean | undefined {
  let comparable = false;
  for (const one of first) {
    for (const other of second) {
      if (one.term !== other.term && one.term !== '' && other.term !== '') continue;
      comparable = true;
      if (meet(one, other)) return true;
    }
  }
  return comparable ? false : undefined;
}

const TERMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:paras?|pars?|paragraphs?|¶)/i, 'para'],
  [/^(?:pp?|pages?)\b/i, 'page'],
  [/^(?:sections?|secs?|§)/i, 'section'],
  [/^(?:chapters?|chaps?|ch)\b/i, 'chapter'],
  [/^(?:ll?|lines?)\b/i, 'line'],
  [/^(?:nn?|notes?)\b/i, 'note'],
  [/^(?:figures?|figs?)\b/i, 'figure'],
  [/^(?:volumes?|vols?)\b/i, 'volume'],
];

/** The places that a locator names. */
export function placesIn(locator: string): readonly Place[] {
  const trimmed = locator.trim();
  const word = /^[\p{L}¶§]+/u.exec(trimmed)?.[0] ?? '';
  const term =
    TERMS.find(([pattern]) => pattern.test(trimmed))?.[1] ?? (/^[ivxlc]+$/i.test(word) ? '' : word.toLowerCase());
  const rest = term === '' ? trimmed : trimmed.slice(word.length);
  return [...rest.matchAll(/([\p{L}\d][\p{L}\d.:]*)(?:\s?[-–]\s?([\p{L}\d][\p{L}\d.:]*))?/gu)].map((match) => {
    const from = (match[1] ?? '').replace(/\.$/, '');
    return { term, from, to: (match[2] ?? from).replace(/\.$/, '') };
  });
}

function meet(a: Place, b: Place): boolean {
  const numbers = [a.from, a.to, b.from, b.to].map(Number);
  const [a1 = 0, a2 = 0, b1 = 0, b2 = 0] = numbers;
  return numbers.every(Number.isFinite) ? a1 <= b2 && b1 <= a2 : a.from === b.from;
}
