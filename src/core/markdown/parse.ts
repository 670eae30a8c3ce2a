import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { htmlFlow } from 'micromark-core-commonmark';
import { gfm } from 'micromark-extension-gfm';
import type { Construct, Extension } from 'micromark-util-types';
import type { Labels } from './labels.ts';

/*
 * The only file that knows the Markdown parser: micromark, which remark is made of, with GFM and front matter.
 *
 * Its events are read, not the tree remark makes of them. Every event has its exact place in the source, so readable
 * text needs no guess at where in the source a node's value came from; a flat list needs no recursion (the tree step of
 * GFM's autolinks recurses and overflows at 8,000 nested quotes); and half of remark's time goes into that tree.
 */

/** A stretch of source that the parser has named. Offsets are half-open UTF-16 units into the text that was parsed. */
export interface Token {
  readonly type: string;
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

/** Where a token begins or ends, in document order; both events of a token hold the same object. */
export type MarkdownEvent = readonly ['enter' | 'exit', Token, unknown];

/**
 * A tag alone on its line (CommonMark 0.31, HTML block 7) ends no paragraph. micromark lets it where the line goes on
 * with a list item's or quote's paragraph lazily, and then loses track of which of them are open.
 */
const patientHtml: Construct = {
  ...htmlFlow,
  name: 'patientHtmlFlow',
  tokenize(effects, ok, nok) {
    const self =
      this.interrupt === true ? Object.create(this, { parser: { value: { ...this.parser, lazy: {} } } }) : this;
    return htmlFlow.tokenize.call(self, effects, ok, nok);
  },
};
const extensions: readonly Extension[] = [gfm(), { flow: { 60: patientHtml }, disable: { null: ['htmlFlow'] } }];

type Constructs = ReturnType<typeof parse>['constructs'];

/** Combined once: micromark does it for each text, and of a short one that is three quarters of the time. */
const common: Constructs = parse({ extensions: [...extensions] }).constructs;
const withFrontMatter: Constructs = parse({ extensions: [...extensions, frontmatter('yaml')] }).constructs;

/**
 * The events of `text`, which must not begin with a byte order mark. `labels` are definitions that stand elsewhere.
 *
 * `atStart`: `text` begins where the report begins, so front matter may stand there.
 */
export function tokenise(text: string, labels: Labels, atStart: boolean): readonly MarkdownEvent[] {
  const context = contextFor(atStart ? withFrontMatter : common, labels);
  return postprocess(context.document().write(preprocess()(text, undefined, true)));
}

/** The inline events of `text`, a block's lines without container markers and indent, joined with `\n`. */
export function tokeniseText(text: string, labels: Labels): readonly MarkdownEvent[] {
  return postprocess(
    contextFor(common, labels)
      .text()
      .write(preprocess()(text, undefined, true)),
  );
}

/** The events of lines that may begin with definitions: these, then a paragraph if anything is left. */
export function tokeniseContent(text: string, labels: Labels): readonly MarkdownEvent[] {
  return postprocess(
    contextFor(common, labels)
      .content()
      .write(preprocess()(text, undefined, true)),
  );
}

function contextFor(constructs: Constructs, labels: Labels): ReturnType<typeof parse> {
  const context = parse();
  context.constructs = constructs;
  // micromark asks these lists and nothing else whether a label is defined; definitions it meets are pushed to them.
  context.defined = new DefinedLabels((label) => labels.link(label) !== undefined);
  Object.assign(context, { gfmFootnotes: new DefinedLabels(labels.footnote) });
  return context;
}

/** micromark's list of labels, searched in constant time, with the labels that are defined elsewhere in it. */
class DefinedLabels extends Array<string> {
  readonly #here = new Set<string>();
  readonly #elsewhere: (label: string) => boolean;

  constructor(elsewhere: (label: string) => boolean) {
    super();
    this.#elsewhere = elsewhere;
  }

  override push(...labels: string[]): number {
    for (const label of labels) this.#here.add(label);
    return this.#here.size;
  }

  override includes(label: string): boolean {
    return this.#here.has(label) || this.#elsewhere(label);
  }
}

/** What a character reference with its `&` and `;` stands for (`&amp;`, `&#xA0;`), or `undefined` when it is none. */
export function decodeReference(reference: string): string | undefined {
  const body = reference.slice(1, -1);
  if (body.charCodeAt(0) !== 35) return decodeNamedCharacterReference(body) || undefined;
  const hex = body.charCodeAt(1) === 120 || body.charCodeAt(1) === 88;
  const digits = body.slice(hex ? 2 : 1);
  if (!(hex ? /^[\dA-Fa-f]{1,6}$/ : /^\d{1,7}$/).test(digits)) return undefined;
  const code = Number.parseInt(digits, hex ? 16 : 10);
  // CommonMark 0.31, "Entity and numeric character references": what cannot be a character becomes U+FFFD. micromark
  // also refuses control characters and noncharacters.
  const none =
    code < 9 ||
    code === 11 ||
    (code > 13 && code < 32) ||
    (code > 126 && code < 160) ||
    (code > 55_295 && code < 57_344) ||
    (code > 64_975 && code < 65_008) ||
    (code & 65_535) === 65_535 ||
    (code & 65_535) === 65_534 ||
    code > 1_114_111;
  return none ? '\uFFFD' : String.fromCodePoint(code);
}

/** A destination or label as it reads: escapes and references replaced. */
export function decodeString(source: string): string {
  if (!source.includes('\\') && !source.includes('&')) return source;
  return source.replace(
    /\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});/gi,
    (all, escaped: string | undefined) => escaped ?? decodeReference(all) ?? all,
  );
}
