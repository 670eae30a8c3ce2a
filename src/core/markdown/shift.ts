import type { Span } from '../text/span.ts';
import type { Block, Comment, Inline, MarkdownDocument, ReadingProblem } from './block.ts';

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

function movedInline(inline: Inline, by: number): Inline {
  return inline.kind === 'link'
    ? { ...inline, span: moved(inline.span, by), text: moved(inline.text, by) }
    : { ...inline, span: moved(inline.span, by) };
}

/** The block with all its source offsets moved by `by`. */
export function shiftBlock(block: Block, by: number): Block {
  if (by === 0) return block;
  const { readable, span, inlines } = block;
  return {
    ...block,
    span: moved(span, by),
    readable: {
      text: readable.text,
      runs: readable.runs.map(({ at, length, start, end }) => ({ at, length, start: start + by, end: end + by })),
    },
    inlines: inlines.map((inline) => movedInline(inline, by)),
  };
}

export function shiftComment(comment: Comment, by: number): Comment {
  return by === 0 ? comment : { ...comment, span: moved(comment.span, by) };
}

export function shiftProblem(problem: ReadingProblem, by: number): ReadingProblem {
  return by === 0 ? problem : { ...problem, span: moved(problem.span, by) };
}

/** The document with all its source offsets moved by `by`. */
export function shiftDocument(document: MarkdownDocument, by: number): MarkdownDocument {
  if (by === 0) return document;
  const { blocks, comments, frontMatter, problems } = document;
  return {
    blocks: blocks.map((block) => shiftBlock(block, by)),
    comments: comments.map((comment) => shiftComment(comment, by)),
    ...(frontMatter === undefined ? {} : { frontMatter: moved(frontMatter, by) }),
    problems: problems.map((problem) => shiftProblem(problem, by)),
  };
}
