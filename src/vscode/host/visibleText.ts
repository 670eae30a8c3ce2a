import { clipped, visibleText } from '../../core/text/visibleText.ts';

export { clipped, visibleText, wellFormed } from '../../core/text/visibleText.ts';

declare const shownAsIs: unique symbol;

/**
 * One line that no plain surface of the editor obeys: labels, descriptions, messages, diagnostics. Only {@link label}
 * makes one, and the surfaces (`surfaces.ts`) take nothing else.
 */
export type PlainLabel = string & { readonly [shownAsIs]: true };

/**
 * Any text as such a line, cut at `length` UTF-16 units. Characters that hide or reorder are written out; a word joiner
 * (U+2060) stops `$(name)` from becoming a picture, and `[words](command:…)` from becoming a link: VS Code makes links
 * of that in every notification and under every input box, and those run commands. Made twice, it is the same.
 */
export function label(raw: string, length = 1000): PlainLabel {
  const plain = clipped(visibleText(raw.replace(/([$\]])\u2060(?=\()/g, '$1')), length);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this is what makes it one
  return plain.replace(/[$\]](?=\()/g, (mark) => `${mark}\u2060`) as PlainLabel;
}
