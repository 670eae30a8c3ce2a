import { clipped, visibleText } from '../core/text/visibleText.ts';

/*
 * The only way from untrusted text to HTML. A plain string that is put into a template is escaped; only values of
 * `SafeHtml`, which nothing but this file can make, go in as they are.
 */

/** HTML in which every piece of untrusted text has been escaped. */
export class SafeHtml {
  readonly #value: string;

  private constructor(value: string) {
    this.#value = value;
  }

  get value(): string {
    return this.#value;
  }

  /** For this file alone: the text is our own, or has been escaped. */
  static unchecked(value: string): SafeHtml {
    return new SafeHtml(value);
  }
}

type Part = SafeHtml | string | number;

export const NO_HTML = SafeHtml.unchecked('');

/** HTML from a template: its own words are ours, strings put into it are untrusted, in text as in quoted attributes. */
export function markup(words: TemplateStringsArray, ...parts: readonly Part[]): SafeHtml {
  let value = words[0] ?? '';
  for (const [index, part] of parts.entries()) {
    value += (part instanceof SafeHtml ? part.value : escaped(String(part))) + (words[index + 1] ?? '');
  }
  return SafeHtml.unchecked(value);
}

/** The parts one after another, `between` between them. */
export function joinedHtml(parts: readonly SafeHtml[], between = ''): SafeHtml {
  return SafeHtml.unchecked(parts.map((part) => part.value).join(escaped(between, false)));
}

/** Untrusted text, cut at `length` UTF-16 units. */
export function shortHtml(raw: string, length: number): SafeHtml {
  return SafeHtml.unchecked(escaped(clipped(visibleText(raw), length)));
}

/** Characters that hide or reorder are written out (`visibleText`), and nothing begins a tag, a reference or ends a quote. */
function escaped(raw: string, visible = true): string {
  return (visible ? visibleText(raw) : raw).replace(/[&<>"'`]/g, (mark) => REFERENCE[mark] ?? '');
}

const REFERENCE: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};
