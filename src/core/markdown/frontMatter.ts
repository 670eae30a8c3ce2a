/** Behind the front matter that begins at `from` and its line ending; `from` when there is none. */
export function frontMatterEnd(text: string, from: number): number {
  if (!text.startsWith('---', from)) return from;
  const fence = /---[\t ]*(?:\r\n|\r|\n|$)/y;
  fence.lastIndex = from;
  if (!fence.test(text)) return from;
  const close = /(?:^|\n|\r)---[\t ]*(?:\r\n|\r|\n|$)/g;
  close.lastIndex = fence.lastIndex - 1;
  const match = close.exec(text);
  return match === null ? from : match.index + match[0].length;
}
