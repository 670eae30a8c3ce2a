import { packed } from '../text/packed.ts';
import type { SourceId } from '../catalog/model.ts';
import { finished, type Steps } from '../catalog/steps.ts';
import type { Block } from '../markdown/block.ts';
import { toSource } from '../markdown/readable.ts';
import { addAll } from '../text/addAll.ts';
import { covers, type Span } from '../text/span.ts';
import { locatorIn, writtenCitations } from './citationKeys.ts';
import type { EvidenceIndex } from './evidenceIndex.ts';
import type { Citation } from './report.ts';

/** A citation as it is written, before anybody asked which source it leads to. */
export interface RawCitation extends Span {
  readonly syntax: Citation['syntax'];
  /** The key, the footnote's label, or the URL. */
  readonly key: string;
  readonly keySpan: Span;
  readonly locator?: string;
  /** `(@name)`: how people are given credit, not how documents are cited. */
  readonly isInParentheses?: true;
}

/**
 * What one block cites, in the block's source coordinates and in order: Pandoc citations of its readable text, its
 * footnote references and its links. A pure function of the block.
 */
export function scanCitations(block: Block): readonly RawCitation[] {
  const found: RawCitation[] = [];
  for (const inline of block.inlines) {
    if (inline.kind === 'footnote') {
      const { span, label } = inline;
      found.push({ ...span, syntax: 'footnote', key: label, keySpan: { start: span.start + 2, end: span.end - 1 } });
    } else if (inline.kind === 'link') {
      found.push({ ...inline.span, syntax: 'link', key: inline.url, keySpan: inline.span });
    }
  }
  // Links do not overlap and come in order, as what is written does.
  const links = found.filter(({ syntax }) => syntax === 'link');
  let link = 0;
  const { text } = block.readable;
  for (const { span, keySpan, ...rest } of writtenCitations(text)) {
    const at = toSource(block.readable, span);
    while ((links[link]?.end ?? Infinity) <= at.start) link += 1;
    if (rest.syntax !== 'footnote' && isEscaped(block, keySpan)) continue;
    // A link's text or a bare address (`medium.com/@name`) is no citation by key.
    const around = links[link];
    if (rest.syntax === 'pandoc-in-text' && around !== undefined && covers(around, at)) continue;
    const isInParentheses = /^\([^()]{1,80}\)/.test(text.slice(Math.max(0, span.start - 1), span.end + 1));
    found.push({
      ...at,
      ...rest,
      keySpan: toSource(block.readable, keySpan),
      ...(isInParentheses ? { isInParentheses: true } : {}),
    });
  }
  return packed(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** `\@key` is text: its `@` stands for two characters of source. */
function isEscaped({ readable }: Block, key: Span): boolean {
  const sign = key.start - (readable.text.charAt(key.start - 1) === '{' ? 2 : 1);
  const { start, end } = toSource(readable, { start: sign, end: sign + 1 });
  return end - start > 1;
}

/** What a footnote's definition says about sources. */
interface Note {
  readonly sources: SourceId[];
  locator: string | undefined;
  /** It cites something that no source has: a key, or an address. */
  dangling: boolean;
}

/**
 * The citations of a report: each raw one with the sources it leads to. `rawPerBlock[i]` is `scanCitations(blocks[i])`,
 * in the same coordinates as the blocks.
 *
 * A link is a citation only when a source has its address; an `@name` in running text only when a source has that key
 * or it looks like a key; a footnote only when its label or definition leads to a source or tries to. What is left
 * with no source is a pointer that leads nowhere.
 */
export function resolveCitations(
  blocks: readonly Block[],
  rawPerBlock: readonly (readonly RawCitation[])[],
  index: EvidenceIndex,
): readonly Citation[] {
  return finished(citationSteps(blocks, rawPerBlock, index));
}

/** Citations, or blocks, looked at between two steps. */
const PIECE = 200;

/** The same in steps. */
export function* citationSteps(
  blocks: readonly Block[],
  rawPerBlock: readonly (readonly RawCitation[])[],
  index: EvidenceIndex,
): Steps<readonly Citation[]> {
  const notes = yield* noteSteps(blocks, rawPerBlock, index);
  const citations: Citation[] = [];
  let looked = 0;
  for (const raw of rawPerBlock) {
    for (const citation of raw) {
      const resolved = resolve(citation, notes, index);
      if (resolved !== undefined) citations.push(resolved);
      looked += 1;
      if (looked % PIECE === 0) yield;
    }
  }
  return citations;
}

function resolve(raw: RawCitation, notes: ReadonlyMap<string, Note>, index: EvidenceIndex): Citation | undefined {
  let sources: readonly SourceId[];
  let locator = raw.locator;
  switch (raw.syntax) {
    case 'pandoc':
      sources = known(index.sourceByKey(raw.key));
      break;
    case 'pandoc-in-text':
      sources = known(index.sourceByKey(raw.key));
      if (sources.length === 0 && locator === undefined && (raw.isInParentheses === true || !looksLikeKey(raw.key)))
        return undefined;
      break;
    case 'link':
      sources = known(index.sourceByUrl(raw.key));
      if (sources.length === 0) return undefined;
      break;
    case 'footnote': {
      const note = notes.get(normaliseLabel(raw.key));
      sources = unique([...known(index.sourceByLabel(raw.key)), ...(note?.sources ?? [])]);
      locator = note?.locator;
      // A footnote that only explains something cites nothing.
      if (sources.length === 0 && note !== undefined && !note.dangling) return undefined;
      break;
    }
  }
  const { start, end, syntax, key, keySpan } = raw;
  return {
    start,
    end,
    syntax,
    key,
    keySpan,
    sources,
    ...(locator === undefined ? {} : { locator }),
    ...(syntax === 'footnote' && notes.has(normaliseLabel(key)) ? { isDefined: true } : {}),
  };
}

function known(source: SourceId | undefined): readonly SourceId[] {
  return source === undefined ? [] : [source];
}

/** A person's handle (`@alice`) has no year and no parts; a bibliography's key has. */
function looksLikeKey(key: string): boolean {
  return /\d/.test(key) && /[^\d]/.test(key) && /(?:1[89]|20)\d\d/.test(key);
}

function* noteSteps(
  blocks: readonly Block[],
  rawPerBlock: readonly (readonly RawCitation[])[],
  index: EvidenceIndex,
): Steps<ReadonlyMap<string, Note>> {
  const notes = new Map<string, Note>();
  for (const [i, block] of blocks.entries()) {
    if (i % PIECE === PIECE - 1) yield;
    if (block.footnote === undefined) continue;
    const label = normaliseLabel(block.footnote);
    const note: Note = notes.get(label) ?? { sources: [], locator: undefined, dangling: false };
    notes.set(label, note);
    for (const raw of rawPerBlock[i] ?? []) {
      if (raw.syntax === 'footnote') continue;
      const resolved = resolve(raw, new Map(), index);
      if (resolved === undefined || resolved.sources.length === 0) {
        if (resolved !== undefined || /^https?:/i.test(raw.key)) note.dangling = true;
        continue;
      }
      addAll(note.sources, resolved.sources);
      note.locator ??= raw.locator;
    }
    const text = block.readable.text;
    if (note.sources.length === 0) addAll(note.sources, index.sourcesNamedIn(text));
    if (note.sources.length > 0) note.locator ??= locatorWithin(text);
  }
  return notes;
}

/** A locator somewhere in a note: `Li 2024, para. 5.` */
function locatorWithin(text: string): string | undefined {
  const match = /[,(]\s?((?:para|par|p|pp|sec|ch|chap|fig|no|vol)s?\.?\s\S.{0,30})/i.exec(text);
  return match?.[1] === undefined ? undefined : locatorIn(match[1]);
}

/** As Markdown compares labels: white space collapsed, case folded. */
function normaliseLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
