import { isBlank } from './characters.ts';
import type { Run } from './emphasis.ts';
import type { Joined } from './joined.ts';
import type { Leaf, OpenLink } from './leaf.ts';

/*
 * What the inline scanner has found, and how it is reported to the block: from left to right.
 */

export type Op =
  | { readonly kind: 'run'; readonly from: number; readonly to: number; readonly run: Run }
  | { readonly kind: 'instead'; readonly from: number; readonly to: number; readonly text: string }
  | { readonly kind: 'break' | 'code' | 'html' | 'autolink' | 'address'; readonly from: number; readonly to: number }
  | { readonly kind: 'footnote'; readonly from: number; readonly to: number; readonly label: string }
  | { readonly kind: 'text'; readonly from: number; readonly to: number }
  | { readonly kind: 'open'; readonly from: number; readonly to: number; readonly link: Link }
  | { readonly kind: 'close'; readonly from: number; readonly to: number; readonly link: Link };

export interface Link {
  readonly image: boolean;
  readonly from: number;
  readonly inside: number;
  readonly insideEnd: number;
  readonly to: number;
  readonly url: string;
  inline?: OpenLink;
}

/** Reports what was found, from left to right. */
export function emit(joined: Joined, from: number, ops: readonly Op[], leaf: Leaf): void {
  const { text, at } = joined;
  const behind = (offset: number): number => at(offset - 1) + 1;
  let done = from;
  for (const op of ops) {
    if (op.kind === 'text') continue;
    if (op.kind === 'run') {
      const { run } = op;
      if (run.start === op.from && run.end === op.to) continue;
      emitText(joined, done, op.from, false, leaf);
      // What is left of a run stands in the middle of it.
      if (run.end > run.start) leaf.text(at(run.start), behind(run.end));
      done = op.to;
      continue;
    }
    emitText(joined, done, op.from, false, leaf);
    done = op.to;
    switch (op.kind) {
      case 'instead':
        leaf.instead(op.text, at(op.from), behind(op.to));
        break;
      case 'break':
        leaf.lineBreak(at(op.from), at(op.to));
        break;
      case 'code':
        leaf.code(at(op.from), behind(op.to));
        break;
      case 'html':
        leaf.html(at(op.from), behind(op.to));
        break;
      case 'autolink': {
        const span = { start: at(op.from), end: behind(op.to) };
        leaf.autolink(span, { start: span.start + 1, end: span.end - 1 });
        break;
      }
      case 'address': {
        const span = { start: at(op.from), end: behind(op.to) };
        leaf.autolink(span, span);
        break;
      }
      case 'footnote':
        leaf.footnote(at(op.from), behind(op.to), op.label);
        break;
      case 'open': {
        const { link } = op;
        link.inline = leaf.open(link.image ? 'image' : 'link', at(link.from), behind(link.to));
        if (link.inline.kind === 'link') {
          link.inline.text = { start: at(link.inside), end: at(link.insideEnd) };
        }
        link.inline.url = link.url;
        if (link.image) leaf.barrier(at(link.from), at(link.from) + 2);
        break;
      }
      case 'close':
        if (op.link.image) leaf.barrier(at(op.from), behind(op.to));
    }
  }
  emitText(joined, done, text.length, true, leaf);
}

/** Text with its line endings; white space before one, and at the block's end, is not read. */
export function emitText(joined: Joined, from: number, to: number, last: boolean, leaf: Leaf): void {
  const { text, at } = joined;
  let start = from;
  while (start < to) {
    // Not `indexOf`, which would look through the rest of a long line again for each of its pieces.
    let line = start;
    while (line < to && text.charCodeAt(line) !== 10) line++;
    const broken = line < to;
    let end = line;
    if (broken || last) while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (end > start) {
      const begin = at(start);
      leaf.text(begin, begin + end - start);
    }
    if (broken) {
      const breakStart = end === start ? at(start) : at(end);
      leaf.lineBreak(breakStart, line + 1 < text.length ? at(line + 1) : breakStart + 1);
    }
    start = line + 1;
  }
}
