/* Text from packs and reports, made fit to be shown: nothing in it is obeyed, everything in it is seen. */

/**
 * One line of text with characters that would hide or reorder it written out: U+202E becomes `⟨U+202E⟩`.
 *
 * Written out: C0 and C1 controls, line and paragraph separators, bidirectional controls (CVE-2021-42574), tag
 * characters, invisible fillers, zero-width space, soft hyphen. Kept: joiners and variation selectors, which Persian,
 * Indic scripts and emoji need. White space becomes single spaces; lone surrogates become U+FFFD.
 */
export function visibleText(raw: string): string {
  return wellFormed(raw)
    .replace(/[\t\n\v\f\r ]+/g, ' ')
    .trim()
    .replace(
      HIDDEN,
      (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
}

/** Joiners (U+200C, U+200D) and variation selectors are the ignorable characters that change how letters look. */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\uFFF9-\uFFFB]|(?![\u200C\u200D]|[\uFE00-\uFE0F])\p{Default_Ignorable_Code_Point}/gu;

/** At most `length` UTF-16 units, `…` included; cut between words where that loses little, never inside a surrogate pair. */
export function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = length - 1;
  const space = text.lastIndexOf(' ', end);
  if (space > length * 0.7) end = space;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** The text with lone surrogates replaced by U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
