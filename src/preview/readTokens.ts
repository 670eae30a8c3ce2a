import { BARRIER, type Block, type Comment, type Inline, type MarkdownDocument } from '../core/markdown/block.ts';
import type { Token } from './markdownIt.ts';

/** Where a text token's characters stand in the text that is read off the tokens. */
export interface ReadToken {
  readonly token: Token;
  readonly start: number;
}

/** An inline token, whose children are one block's text. */
export interface ReadBlock {
  readonly inline: Token;
  readonly texts: readonly ReadToken[];
  readonly start: number;
  readonly end: number;
}

/** What the preview is about to show, read off its tokens: what is found in it is exactly what will be seen. */
export interface ReadTokens {
  readonly text: string;
  readonly document: MarkdownDocument;
  readonly blocks: readonly ReadBlock[];
}

/**
 * The preview's own parse as the core's blocks. The preview knows lines and no offsets, so the text is laid out anew:
 * block after block as it reads. Its offsets count in that text and are the tokens' own.
 */
export function readTokens(tokens: readonly Token[]): ReadTokens {
  const parts: string[] = [];
  let length = 0;
  const write = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  const read: ReadBlock[] = [];
  const blocks: Block[] = [];
  const comments: Comment[] = [];
  let heading = 0;
  let quotes = 0;
  let lists = 0;
  let cell = false;
  for (const token of tokens) {
    if (token.type === 'heading_open') heading = Number(token.tag.slice(1));
    else if (token.type === 'heading_close') heading = 0;
    else if (token.type === 'blockquote_open') quotes += 1;
    else if (token.type === 'blockquote_close') quotes -= 1;
    else if (token.type === 'list_item_open') lists += 1;
    else if (token.type === 'list_item_close') lists -= 1;
    else if (token.type === 'td_open' || token.type === 'th_open') cell = true;
    else if (token.type === 'td_close' || token.type === 'th_close') cell = false;
    else if (token.type === 'html_block') {
      for (const match of token.content.matchAll(/<!--([\s\S]*?)-->/g)) {
        comments.push({ span: { start: length, end: length }, text: match[1] ?? '' });
      }
    } else if (token.type === 'inline') {
      const start = length;
      const { texts, inlines } = readInline(token.children ?? [], write, () => length, comments);
      const end = length;
      const text = parts.join('').slice(start);
      // One string again, so that the next block need not join all of it once more.
      parts.splice(0, parts.length, parts.join(''));
      write('\n');
      read.push({ inline: token, texts, start, end });
      blocks.push({
        kind: heading > 0 ? 'heading' : cell ? 'cell' : 'paragraph',
        span: { start, end },
        depth: heading,
        inList: lists > 0,
        inQuote: quotes > 0,
        readable: { text, runs: text === '' ? [] : [{ at: 0, length: text.length, start, end }] },
        inlines,
      });
    }
  }
  return { text: parts.join(''), document: { blocks, comments, problems: [] }, blocks: read };
}

function readInline(
  children: readonly Token[],
  write: (part: string) => void,
  at: () => number,
  comments: Comment[],
): { readonly texts: readonly ReadToken[]; readonly inlines: readonly Inline[] } {
  const texts: ReadToken[] = [];
  const inlines: Inline[] = [];
  const links: { readonly url: string; readonly start: number }[] = [];
  for (const token of children) {
    switch (token.type) {
      case 'text':
        texts.push({ token, start: at() });
        write(token.content);
        break;
      case 'softbreak':
      case 'hardbreak':
        write(' ');
        break;
      case 'link_open':
        links.push({ url: token.attrGet('href') ?? '', start: at() });
        break;
      case 'link_close': {
        const link = links.pop();
        if (link === undefined) break;
        const span = { start: link.start, end: at() };
        inlines.push({ kind: 'link', span, url: link.url, text: span });
        break;
      }
      case 'html_inline': {
        const comment = /^<!--([\s\S]*)-->$/.exec(token.content);
        if (comment !== null) comments.push({ span: { start: at(), end: at() }, text: comment[1] ?? '' });
        break;
      }
      default:
        // Emphasis adds nothing to read; code, pictures and what other plugins draw stop a name.
        if (token.nesting === 0) write(BARRIER);
    }
  }
  return { texts, inlines };
}
