import type { Translator } from '../../src/core/text/l10n.ts';

/**
 * A language in which what a sentence says can be told from what nobody has put into it: `3⟦ claims about ⟧Ωμέγα`. What
 * is put into a sentence stands outside of the brackets, unless it has gone through the translator itself.
 */
export const pseudo: Translator = {
  t: (sentence, ...args) =>
    sentence
      .split(/(\{\d+\})/)
      .map((part, at) => {
        if (at % 2 === 1) return String(args[Number(part.slice(1, -1))] ?? part);
        return part === '' ? '' : `⟦${part}⟧`;
      })
      .join(''),
};

/** What stands outside of all brackets: the pieces that no translator has seen. */
export function untranslated(text: string): readonly string[] {
  return text.split(/⟦[^⟦⟧]*⟧/).filter((piece) => piece.trim() !== '');
}
