import type { Catalog } from '../core/catalog/catalog.ts';
import type { SourceId } from '../core/catalog/model.ts';
import { reportOn } from '../core/report/analyse.ts';
import type { EvidenceIndex } from '../core/report/evidenceIndex.ts';
import type { AnalyseOptions, Citation, Mention, Report } from '../core/report/report.ts';
import { httpsAddress } from '../core/text/httpsAddress.ts';
import type { Span } from '../core/text/span.ts';
import { authorNames, citationLabel } from '../core/view/citationLabel.ts';
import { dateLabel } from '../core/view/dateLabel.ts';
import type { Translator } from '../core/text/l10n.ts';
import { statusLabel } from '../core/view/statusLabel.ts';
import { URGENT_FIRST } from '../core/view/urgency.ts';
import { cardHtml } from './cardHtml.ts';
import type { MarkdownIt, Token, TokenMaker } from './markdownIt.ts';
import { readTokens, type ReadBlock } from './readTokens.ts';
import { joinedHtml, markup, NO_HTML, type SafeHtml } from './safeHtml.ts';

/** Longer reports are shown as they are: a preview is drawn anew at every keystroke. */
const LONGEST = 400_000;

/** What the preview asks of the rest, anew at every drawing. */
export interface PreviewSource {
  readonly catalog: Catalog;
  readonly index: EvidenceIndex;
  readonly options: AnalyseOptions;
  /** Whether mentions are marked at all, and statements in the margin. */
  readonly mentions: boolean;
  readonly statements: boolean;
  /** Whose language the preview's own words are in. */
  readonly l10n: Translator;
}

/**
 * A markdown-it plugin: mentions with their card, citations as author and year with a list of sources at the end,
 * and a quiet mark in the margin for what a statement rests on. Only markup is added and no script; where anything
 * goes wrong the preview stays as it would be without this. Where `source` gives nothing, it is no report.
 */
export function previewPlugin(source: (env: unknown) => PreviewSource | undefined, failed: (error: unknown) => void) {
  return (markdown: MarkdownIt): MarkdownIt => {
    let maker: TokenMaker | undefined;
    markdown.core.ruler.push('dossier', ({ Token }) => {
      maker = Token;
    });
    // VS Code says only when it draws which document that is, and keeps the tokens: they are copied, never changed.
    const { renderer } = markdown;
    const draw = renderer.render.bind(renderer);
    renderer.render = (tokens, options, env) => {
      let shown = tokens;
      try {
        const given = source(env);
        if (given !== undefined && maker !== undefined) shown = decorated(tokens, maker, given);
      } catch (error) {
        failed(error);
      }
      return draw(shown, options, env);
    };
    return markdown;
  };
}

function decorated(tokens: Token[], maker: TokenMaker, source: PreviewSource): Token[] {
  const { catalog } = source;
  if (catalog.packs.length === 0) return tokens;
  const read = readTokens(tokens);
  if (read.text.length > LONGEST) return tokens;
  const report = reportOn(read.text, read.document, catalog, source.options, source.index);
  const cited = new Map<SourceId, number>();
  const drawing = { source, maker, cited, text: read.text };
  const instead = new Map<Token, Token>();
  const openings = new Map(tokens.map((token, index) => [token, tokens[index - 1]]));
  for (const block of read.blocks) {
    const inline = copyOf(block.inline);
    inline.children = decoratedChildren(block, report, drawing);
    instead.set(block.inline, inline);
    const status = source.statements ? marginClass(block, report) : undefined;
    let before = openings.get(block.inline);
    // The paragraph of a tight list's item is there without being drawn: the item takes its mark.
    if (before?.hidden === true) before = openings.get(before);
    if (status === undefined || before === undefined || instead.has(before)) continue;
    const opening = copyOf(before);
    opening.attrJoin('class', `dossier-statement dossier-${status}`);
    if (opening.attrGet('title') === null) {
      opening.attrs = [...(opening.attrs ?? []), ['title', `Dossier: ${statusLabel(status, source.l10n)}`]];
    }
    instead.set(before, opening);
  }
  const shown = tokens.map((token) => instead.get(token) ?? token);
  return cited.size > 0 ? [...shown, sourceList(cited, source, maker)] : shown;
}

function copyOf(token: Token): Token {
  const copy = Object.assign(Object.create(token), token);
  if (token.attrs !== null) copy.attrs = token.attrs.map(([name, value]) => [name, value]);
  return copy;
}

interface Drawing {
  readonly source: PreviewSource;
  readonly maker: TokenMaker;
  /** What the report's offsets count in. */
  readonly text: string;
  /** Sources in the order in which they are cited first, with their number. */
  readonly cited: Map<SourceId, number>;
}

/** A stretch of a block that is drawn otherwise. */
interface Mark extends Span {
  readonly open: SafeHtml;
  readonly close: SafeHtml;
  /** Replaces the text itself. */
  readonly instead?: SafeHtml;
}

function decoratedChildren(block: ReadBlock, report: Report, drawing: Drawing): Token[] {
  const marks = [
    ...(drawing.source.mentions ? mentionMarks(block, report, drawing) : []),
    ...citationMarks(block, report, drawing),
  ].sort((a, b) => a.start - b.start);
  if (marks.length === 0) return block.inline.children ?? [];
  const starts = new Map(block.texts.map(({ token, start }) => [token, start]));
  return (block.inline.children ?? []).flatMap((token) => {
    const start = starts.get(token);
    return start === undefined ? [token] : split(token, start, marks, drawing.maker);
  });
}

/** A text token cut where marks begin and end. A mark over several tokens is drawn in each, its card in the last. */
function split(token: Token, start: number, marks: readonly Mark[], maker: TokenMaker): Token[] {
  const result: Token[] = [];
  const end = start + token.content.length;
  let at = start;
  for (const mark of marks) {
    if (mark.end <= at || mark.start >= end) continue;
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    if (from > at) result.push(textToken(token.content.slice(at - start, from - start), maker));
    const inner = mark.instead === undefined ? token.content.slice(from - start, to - start) : undefined;
    if (mark.instead !== undefined) {
      if (mark.start >= start) result.push(htmlToken(mark.instead, maker));
    } else if (inner !== undefined) {
      result.push(
        htmlToken(mark.open, maker),
        textToken(inner, maker),
        htmlToken(mark.end <= end ? mark.close : markup`</span>`, maker),
      );
    }
    at = to;
  }
  if (at < end) result.push(textToken(token.content.slice(at - start), maker));
  return result;
}

function textToken(content: string, maker: TokenMaker): Token {
  const token = new maker('text', '', 0);
  token.content = content;
  return token;
}

function htmlToken(content: SafeHtml, maker: TokenMaker): Token {
  const token = new maker('html_inline', '', 0);
  token.content = content.value;
  return token;
}

/** Names only: an incident's cue spans words that are marked themselves, and marks cannot overlap. */
function mentionMarks(block: ReadBlock, report: Report, { source, text }: Drawing): readonly Mark[] {
  return within(report.mentions, block)
    .filter((mention: Mention) => mention.via === 'name' && !isInLabel(mention, text))
    .map((mention) => ({
      start: mention.start,
      end: mention.end,
      open: markup`<span class="dossier-mention dossier-${mention.kind}" tabindex="0">`,
      close: markup`${cardHtml(mention.entity, source.catalog, source.l10n)}</span>`,
    }));
}

/** The built-in preview knows no footnotes: it shows `[^taiwan]` as it is written, and a label names nobody. */
function isInLabel({ start, end }: Span, text: string): boolean {
  const open = text.lastIndexOf('[^', start);
  const close = text.indexOf(']', end);
  return open >= 0 && close >= 0 && !/[\]\s]/.test(text.slice(open, close));
}

function citationMarks(block: ReadBlock, report: Report, { source, cited, text }: Drawing): readonly Mark[] {
  const marks: Mark[] = [];
  const citations = within(report.citations, block).filter(
    (citation) => citation.syntax === 'pandoc' || citation.syntax === 'pandoc-in-text',
  );
  for (const group of together(citations)) {
    const shown = group.flatMap((citation) => citationHtml(citation, source.catalog, cited) ?? []);
    if (shown.length < group.length) continue;
    const { start, end } = bracketed(text, group[0]?.start ?? 0, group.at(-1)?.end ?? 0);
    const inText = group.length === 1 && group[0]?.syntax === 'pandoc-in-text';
    const body = joinedHtml(shown, '; ');
    marks.push({ start, end, open: NO_HTML, close: NO_HTML, instead: inText ? body : markup`(${body})` });
  }
  return marks;
}

/** Citations of one bracket follow one another with nothing but a semicolon between them. */
function together(citations: readonly Citation[]): readonly (readonly Citation[])[] {
  const groups: Citation[][] = [];
  for (const citation of citations) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    if (last !== undefined && previous !== undefined && citation.start - previous.end <= 2) last.push(citation);
    else groups.push([citation]);
  }
  return groups;
}

/** With the brackets around: a citation that stands alone has them, those of `[@a; @b]` share theirs. */
function bracketed(text: string, start: number, end: number): Span {
  const shared = text[start] !== '[' && text[start - 1] === '[' && text[end] === ']';
  return shared ? { start: start - 1, end: end + 1 } : { start, end };
}

function citationHtml(citation: Citation, catalog: Catalog, cited: Map<SourceId, number>): SafeHtml | undefined {
  const [id] = citation.sources;
  const source = id === undefined ? undefined : catalog.sources.get(id);
  if (id === undefined || source === undefined) return undefined;
  if (!cited.has(id)) cited.set(id, cited.size + 1);
  const label = [citationLabel(source), citation.locator].filter((part) => part !== undefined).join(', ');
  const number = cited.get(id) ?? 0;
  return markup`<a class="dossier-citation" href="#dossier-source-${number}" title="${source.title}">${label}</a>`;
}

function sourceList(cited: ReadonlyMap<SourceId, number>, { catalog, l10n }: PreviewSource, maker: TokenMaker): Token {
  const items = [...cited].map(([id, number]) => {
    const source = catalog.sources.get(id);
    if (source === undefined) return NO_HTML;
    const address = httpsAddress(source.URL);
    const title = address === undefined ? markup`${source.title}` : markup`<a href="${address}">${source.title}</a>`;
    const issued = source.issued === undefined ? undefined : dateLabel(source.issued, l10n);
    const facts = [authorNames(source), source.publisher, source.containerTitle, issued].filter(
      (part) => part !== undefined && part !== '',
    );
    return markup`<li id="dossier-source-${number}">${title}. ${facts.join(', ')}</li>`;
  });
  const token = new maker('html_block', '', 0);
  const list = markup`<section class="dossier-sources"><h2>${l10n.t('Sources')}</h2><ol>${joinedHtml(items)}</ol></section>`;
  token.content = `${list.value}\n`;
  return token;
}

/** The most urgent status of the block's statements. */
function marginClass(block: ReadBlock, report: Report): Report['statements'][number]['status'] | undefined {
  const statuses = within(report.statements, block).map((statement) => statement.status);
  return URGENT_FIRST.find((status) => statuses.includes(status));
}

function within<T extends Span>(all: readonly T[], block: Span): readonly T[] {
  return all.filter((each) => each.start >= block.start && each.end <= block.end);
}
