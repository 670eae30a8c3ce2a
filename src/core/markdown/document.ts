import type { MarkdownDocument } from './block.ts';
import { labelsOf, NO_LABELS } from './labels.ts';
import { tokenise } from './parse.ts';
import { definitionsIn, project } from './project.ts';
import { shiftDocument } from './shift.ts';

/**
 * The blocks of a whole report, read in one go by the parser.
 *
 * Offsets are UTF-16 units into `text`, a leading byte order mark included. Never throws.
 */
export function parseDocument(text: string): MarkdownDocument {
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  // The parser drops a byte order mark without counting it.
  const body = mark === 0 ? text : text.slice(1);
  const events = tokenise(body, NO_LABELS, true);
  const reading = project(body, events, labelsOf([definitionsIn(body, events)]));
  return mark === 0 ? reading : shiftDocument(reading, mark);
}
