/**
 * Puts a sentence into the reader's language, and what belongs into its `{0}`, `{1}`. `vscode.l10n` is one; the core
 * takes it as `l10n`, so that `data/l10n/bundle.l10n.json` names every sentence wherever it is said.
 */
export interface Translator {
  t(sentence: string, ...args: (string | number)[]): string;
}

/** As it stands in the code: the command line's language, and what tests read. */
export const ENGLISH_L10N: Translator = {
  t: (sentence, ...args) => sentence.replace(/\{(\d+)\}/g, (place, index) => String(args[Number(index)] ?? place)),
};
