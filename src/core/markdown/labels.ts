/**
 * A label as Markdown compares labels: white space collapsed, case folded (CommonMark 0.31, "matches").
 *
 * Down and up again folds more than either alone: `ẞ`, `ß` and `SS` meet.
 */
export function normaliseLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

/** What a stretch of text may refer to that can stand anywhere else in the report. */
export interface Labels {
  /** The destination of the link definition with this normalised label, or `undefined` when there is none. */
  readonly link: (label: string) => string | undefined;
  /** True when a GFM footnote definition has this normalised label. */
  readonly footnote: (label: string) => boolean;
}

export const NO_LABELS: Labels = { link: () => undefined, footnote: () => false };

/** Definitions a stretch of text holds, in document order, doubles included; labels normalised. */
export interface Definitions {
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly footnotes: readonly string[];
}

/** The definitions as a look-up; of two with the same label the first counts. */
export function labelsOf(definitions: Iterable<Definitions>): Labels {
  const links = new Map<string, string>();
  const footnotes = new Set<string>();
  for (const { links: found, footnotes: notes } of definitions) {
    for (const { label, url } of found) if (!links.has(label)) links.set(label, url);
    for (const label of notes) footnotes.add(label);
  }
  return { link: (label) => links.get(label), footnote: (label) => footnotes.has(label) };
}
