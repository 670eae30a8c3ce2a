import { fold } from '../text/fold.ts';
import type { NameMatcher } from './nameMatcher.ts';

/*
 * A look at source before it is parsed.
 *
 * What a reader reads of a paragraph are words of its source, in order. Markup can do three things to them:
 *  - stand between them: emphasis marks, escapes, quote marks and indents of a next line are signs, and for this look any
 *    run of signs is a gap;
 *  - join or change the letters of one word (`**APT**28`, `APT<b>28</b>`, `[APT](u)28`, `&#65;PT28`): the look says yes
 *    to every source in which signs that can do so touch a letter;
 *  - put words between them that are not read (`[Fancy](url) Bear`, tags, comments): then the beginning of a name is
 *    enough for a yes.
 * What remains is source whose words are the reader's words, so a name that can be read can be found.
 *
 * It spares those who want mentions and citations only (report/summarising.ts). A report in full lists every sentence and
 * statement, so it reads every block whatever this look says, and asking first would be work on top.
 */

const LETTER = '[\\p{Default_Ignorable_Code_Point}\\p{L}\\p{N}\\p{M}]';
/** Marks within a word, and links, tags and their ends that touch one. A lone `_` within a word is a letter to Markdown. */
const JOINED = new RegExp(`${LETTER}(?:[_\\\\]*[*~][*~_\\\\]*${LETTER}|[_*~]*[[<])|[\\])>][_*~]*${LETTER}`, 'u');
const REFERENCE = /&#?[a-z0-9]{1,32};/i;
const INSERTED = /\][([]|</;

/** False only when no name of the catalog can be read in the source of these paragraphs, headings or cells. */
export function mayName(raw: string, names: NameMatcher): boolean {
  return REFERENCE.test(raw) || JOINED.test(raw) || names.mayContain(raw, INSERTED.test(raw));
}

/** False only when neither a name nor a cue can be read there. */
export function mayMention(raw: string, names: NameMatcher): boolean {
  return mayName(raw, names) || mayCue(raw, names);
}

/** A cue that is all words stands where each of its rarest term's words does; other cues need a name. */
function mayCue(raw: string, names: NameMatcher): boolean {
  const { wordsOfCues } = names.cues;
  if (wordsOfCues.length === 0) return false;
  const { text } = fold(raw);
  return wordsOfCues.some((alternatives) => alternatives.some((word) => text.includes(word)));
}
