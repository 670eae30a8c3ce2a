import type { Translator } from '../text/l10n.ts';

declare const inTheBundle: unique symbol;

/** English words with `{0}`, `{1}` for what belongs into them, as they stand in the code and in `data/l10n`. */
type Sentence = string & { readonly [inTheBundle]: true };

/** One sentence of a message. */
export interface Said {
  readonly sentence: Sentence;
  readonly args: readonly Argument[];
}

/** What stands in a sentence's place: plain untrusted text of a pack or report, a number, or words that have sentences of their own. */
type Argument = string | number | Message;

/**
 * Something to tell a person, in no language yet: a plain serialisable value that the core makes and a worker posts. The
 * surface that shows it puts it into words with {@link inWords}. Several sentences are a list. Only {@link say} and
 * {@link verbatim} make one, so that a string nobody could translate does not compile.
 */
export type Message = Said | readonly Said[];

/**
 * The sentence stands as a literal in the call: `test/unit/l10n.test.ts` collects it from there. What a person must not
 * translate and what has braces (VS Code would look for a number in them) goes in as an argument. One and many are two
 * sentences: no grammar is put together of pieces.
 */
export function say(sentence: string, ...args: readonly Argument[]): Said {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this is what makes it one
  return { sentence: sentence as Sentence, args };
}

/** The words of a library, a parser or the file system, which come in no other language. */
export function verbatim(words: string): Said {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no sentence: nobody has to translate it
  return { sentence: AS_IT_IS as Sentence, args: [words] };
}

const AS_IT_IS = '{0}';

/** The message in the translator's language. Its arguments are as untrusted as they came: whoever shows it makes it fit. */
export function inWords(message: Message, l10n: Translator): string {
  if (isList(message)) return message.map((one) => inWords(one, l10n)).join(' ');
  const args = message.args.map((arg) => (typeof arg === 'object' ? inWords(arg, l10n) : arg));
  return message.sentence === AS_IT_IS ? String(args[0]) : l10n.t(message.sentence, ...args);
}

function isList(message: Message): message is readonly Said[] {
  return Array.isArray(message);
}
