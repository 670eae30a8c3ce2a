import { ENGLISH_L10N, type Translator } from '../../src/core/view/l10n.ts';

/** A language in which every sentence can be told from what nobody has put into it: `⟦3 claims⟧`. */
export const pseudo: Translator = {
  t: (sentence, ...args) => `⟦${ENGLISH_L10N.t(sentence, ...args)}⟧`,
};
