/*
 * What a reader sees of raw HTML (HTML Living Standard, "Syntax"; names lower-cased).
 */

/** Elements whose text is code or is not shown at all. */
const UNREAD = new Set(
  'code kbd samp pre tt script style template textarea title svg math iframe object noembed noframes xmp'.split(' '),
);

/** Elements that stand within a line: text goes on across their tags. Any other tag ends the text before it. */
const WITHIN_LINE = new Set(
  'a abbr acronym b bdi bdo big cite del dfn em font i ins label mark nobr q rp rt ruby s small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);

/** A piece of HTML, half-open in the text that was read. */
export type HtmlPart =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'comment'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'tag';
      readonly start: number;
      readonly end: number;
      readonly name: string;
      readonly closes: boolean;
      readonly role: TagRole;
    };

/** `unread`: what is inside is not read. `break`: reads as white space. `inline`: text goes on across it. */
export type TagRole = 'unread' | 'break' | 'object' | 'inline' | 'block';

/** The name of the tag that `html` begins with, lower-cased; empty for `<!…>` and `<?…>`. */
export function tagName(html: string): string {
  return (/^<\/?([A-Za-z][^\s/>]{0,40})/.exec(html)?.[1] ?? '').toLowerCase();
}

export function tagRole(name: string): TagRole {
  if (name === 'br') return 'break';
  if (UNREAD.has(name)) return 'unread';
  if (name === '' || WITHIN_LINE.has(name)) return 'inline';
  return name === 'img' || name === 'input' || name === 'video' || name === 'audio' || name === 'canvas'
    ? 'object'
    : 'block';
}

/** Cuts HTML into text, tags and comments, in order and without gaps. Linear: every unit is looked at a bounded number of times. */
export function* htmlParts(html: string): Generator<HtmlPart> {
  let at = 0;
  let noComment = false;
  while (at < html.length) {
    let open = html.indexOf('<', at);
    while (open >= 0 && !/[A-Za-z/!?]/.test(html.charAt(open + 1))) open = html.indexOf('<', open + 1);
    if (open < 0) open = html.length;
    if (open > at) yield { kind: 'text', start: at, end: open };
    if (open === html.length) return;
    if (html.startsWith('<!--', open) && !noComment) {
      // `<!-->` and `<!--->` are whole comments.
      const close = html.indexOf('-->', open + 2);
      noComment = close < 0;
      at = close < 0 ? html.length : close + 3;
      yield { kind: 'comment', start: open, end: at };
      continue;
    }
    at = tagEnd(html, open);
    const name = tagName(html.slice(open, open + 50));
    yield { kind: 'tag', start: open, end: at, name, closes: html.charAt(open + 1) === '/', role: tagRole(name) };
  }
}

/** Behind the `>` of the tag at `open`, quoted attribute values skipped; the end of the text when the tag stays open. */
function tagEnd(html: string, open: number): number {
  let quote = 0;
  for (let i = open + 1; i < html.length; i++) {
    const code = html.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return i + 1;
    else if ((code === 34 || code === 39) && html.charCodeAt(i - 1) === 61) quote = code;
  }
  return html.length;
}
