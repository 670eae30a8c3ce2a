import { ENGLISH_L10N } from '../core/text/l10n.ts';
import { inWords, type Message } from '../core/text/message.ts';

/** What the core has to say, in the command line's one language: its output is read by programs too. */
export function english(message: Message): string {
  return inWords(message, ENGLISH_L10N);
}
