import { parseDocument } from '../markdown/document.ts';
import type { EntityId, SourceId } from '../catalog/model.ts';
import { writtenCitations } from './citationKeys.ts';
import type { Report, TextEdit } from './report.ts';

/* Other keys and other names in a report, for ids and names that packs have changed. */

/**
 * The edits by which citations of a source have its new key: Pandoc's keys, and footnotes whose label is the key. Links
 * lead by address and stay. `report` is what `analyse` says of `text`.
 *
 * In `[see @li-2024, para. 5]` the edit covers `li-2024`.
 */
export function citationEdits(text: string, report: Report, source: SourceId, next: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let isLabel = false;
  for (const { syntax, keySpan, sources } of report.citations) {
    if (syntax === 'link' || !sources.includes(source)) continue;
    const written = text.slice(keySpan.start, keySpan.end);
    if (syntax === 'footnote') {
      // A footnote may lead to the source by what it says; then its label is nobody's key.
      if (written.toLowerCase() !== source.toLowerCase()) continue;
      isLabel = true;
      edits.push({ ...keySpan, newText: next });
    } else if (written === source) {
      const isBraced = text.charAt(keySpan.start - 1) === '{';
      edits.push({ ...keySpan, newText: isBraced || isPlainKey(next) ? next : `{${next}}` });
    }
  }
  return isLabel ? [...edits, ...labelEdits(text, source, next)] : edits;
}

/** The labels of footnotes' definitions (`[^li-2024]: …`). */
function labelEdits(text: string, source: SourceId, next: string): readonly TextEdit[] {
  const edits = new Map<number, TextEdit>();
  for (const { footnote, span } of parseDocument(text).blocks) {
    if (footnote === undefined) continue;
    // Only what a definition begins with stands right behind its label.
    const from = Math.max(0, span.start - LONGEST_LABEL);
    const label = /\[\^([^\]\n]+)\]:[ \t]*(?:\r?\n[ \t>]*)?$/.exec(text.slice(from, span.start));
    const written = label?.[1];
    if (label === null || written?.toLowerCase() !== source.toLowerCase()) continue;
    const start = from + label.index + 2;
    edits.set(start, { start, end: start + written.length, newText: next });
  }
  return [...edits.values()];
}

const LONGEST_LABEL = 400;

/** Whether Pandoc reads the whole of it as a key without braces. */
function isPlainKey(key: string): boolean {
  return writtenCitations(`@${key}`)[0]?.key === key;
}

/** Where a report goes by a name that is renamed. */
export interface NameEdits {
  readonly edits: readonly TextEdit[];
  /** Mentions that stay as they are: markup runs through them, or only a part of the name stands there. */
  readonly left: number;
}

/**
 * The edits by which mentions of an entity by one of its names have another name; `next` is Markdown. Ambiguous mentions
 * and other names of the entity stay.
 */
export function mentionEdits(text: string, report: Report, entity: EntityId, name: string, next: string): NameEdits {
  const edits: TextEdit[] = [];
  let left = 0;
  for (const { start, end, via, candidates, why, entity: meant } of report.mentions) {
    if (meant !== entity || via !== 'name' || candidates !== undefined || why.name !== name) continue;
    // A line that is broken within the name, with the marks of quotes and the indent of lists, becomes one.
    const written = onOneLine(text.slice(start, end));
    if (MARKUP.test(written) || why.rule === 'generic-tail') left += 1;
    else edits.push({ start, end, newText: next });
  }
  return { edits, left };
}

function onOneLine(written: string): string {
  if (!written.includes('\n')) return written;
  const lines = written.split('\n').map((line, at) => (at === 0 ? line : line.replace(/^[ \t>]*/, '')).trimEnd());
  return lines.filter((line) => line !== '').join(' ');
}

/** Emphasis, code, links, escapes, references, tags; a low line within a word is none. */
const MARKUP = /[*`[\]\\<>~|]|&(?=#|\p{L}+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;
