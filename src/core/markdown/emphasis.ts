import { classify, OTHER, PUNCTUATION } from './characters.ts';

/** A run of emphasis markers. */
export interface Run {
  /** As written. */
  readonly from: number;
  readonly to: number;
  /** What is left of it as text. */
  start: number;
  end: number;
  readonly marker: number;
  readonly opens: boolean;
  readonly closes: boolean;
  done: boolean;
}

/** CommonMark's rules for which markers may open and close, over the parser's character classes. */
export function attention(text: string, first: number, start: number, end: number, marker: number): Run {
  const previous = start > first ? text.charCodeAt(start - 1) : -1;
  const next = end < text.length ? text.charCodeAt(end) : -1;
  const before = classify(previous);
  const after = classify(next);
  const open = after === OTHER || (after === PUNCTUATION && before !== OTHER) || isMarker(next);
  const close = before === OTHER || (before === PUNCTUATION && after !== OTHER) || isMarker(previous);
  return {
    from: start,
    to: end,
    start,
    end,
    marker,
    opens: marker === 42 ? open : open && (before !== OTHER || !close),
    closes: marker === 42 ? close : close && (after !== OTHER || !open),
    done: false,
  };
}

/** Pairs the markers from the `first` on; what stays unpaired is text. */
export function pair(runs: readonly Run[], first: number): void {
  for (let i = first; i < runs.length; i++) {
    const closer = runs[i];
    if (closer === undefined || !closer.closes) continue;
    for (let j = i - 1; j >= first && closer.end > closer.start; j--) {
      const opener = runs[j];
      if (opener === undefined || opener.done || !opener.opens || opener.marker !== closer.marker) continue;
      const openSize = opener.end - opener.start;
      const closeSize = closer.end - closer.start;
      if (openSize === 0) continue;
      if ((opener.closes || closer.opens) && closeSize % 3 !== 0 && (openSize + closeSize) % 3 === 0) continue;
      const used = openSize > 1 && closeSize > 1 ? 2 : 1;
      opener.end -= used;
      closer.start += used;
      // Markers between the two can pair with nothing any more.
      for (let k = j + 1; k < i; k++) {
        const between = runs[k];
        if (between !== undefined) between.done = true;
      }
      j = i;
    }
  }
}

function isMarker(code: number): boolean {
  return code === 42 || code === 95 || code === 126;
}
