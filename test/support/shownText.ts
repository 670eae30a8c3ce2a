import { decodeString } from '../../src/core/markdown/parse.ts';

const BARRIER = '\uFFFC';

/** What a reader sees of HTML, one string per block: code as a barrier, alternative texts between barriers, tags gone. */
export function shownText(html: string): readonly string[] {
  const bare = html
    .replaceAll(/<!-->|<!--->|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![A-Z][\s\S]*?>|<!\[CDATA\[[\s\S]*?\]\]>/g, '')
    .replaceAll(/<pre\b[\s\S]*?<\/pre>/g, '\u0001')
    // A footnote's mark is no letter of the word before it.
    .replaceAll(/<sup>[\s\S]*?<\/sup>/g, BARRIER)
    .replaceAll(/<code>[\s\S]*?<\/code>/g, BARRIER)
    .replaceAll(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/g, `${BARRIER}$1${BARRIER}`)
    .replaceAll(/<img\b[^>]*>/g, BARRIER)
    .replaceAll(
      /<\/?(?:p|h[1-6]|li|ul|ol|blockquote|hr|div|table|tr|td|th|thead|tbody|section|details|summary)\b[^>]*>/gi,
      '\u0001',
    )
    .replaceAll(/<\/?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>/g, '');
  return bare.split('\u0001').map((text) => decodeString(text.replaceAll('\\', '\\\\')).replaceAll(/\s+/g, ' '));
}

/** The words of an example that may be replaced by a name, in lower case: those that mean nothing to HTML. */
export function replaceableWords(...texts: readonly string[]): readonly string[] {
  const [markdown = ''] = texts;
  const words = new Set((markdown.match(/[A-Za-z]{2,}/g) ?? []).map((word) => word.toLowerCase()));
  const all = texts.join('\n');
  for (const tag of all.matchAll(/<[/!?]?([A-Za-z][A-Za-z0-9-]*)|&(#?[A-Za-z0-9]+);?|\b([A-Za-z_:][\w.:-]*)\s*=/g)) {
    for (const part of (tag[1] ?? tag[2] ?? tag[3] ?? '').toLowerCase().split(/[^a-z]+/)) words.delete(part);
  }
  return [...words];
}

export function withName(text: string, word: string, name: string): string {
  return text.replaceAll(new RegExp(`(?<![A-Za-z])${word}(?![A-Za-z])`, 'gi'), name);
}
