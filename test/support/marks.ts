/** A span that the test's input marks, with the name its mark gives it. */
export interface Mark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Takes the marks out of a test's input: `seen {m:Fancy Bear} again` is the text `seen Fancy Bear again` and one mark
 * named `m` from 5 to 15. Marks may nest. Other braces stay. A mark that is not closed throws.
 */
export function marks(input: string): { readonly text: string; readonly spans: readonly Mark[] } {
  let text = '';
  const open: { name: string; start: number; order: number }[] = [];
  const found: (Mark & { order: number })[] = [];
  let order = 0;
  for (let i = 0; i < input.length; i++) {
    const begin = /^\{([a-z]\w*):/.exec(input.slice(i, i + 30));
    if (begin !== null) {
      open.push({ name: begin[1] ?? '', start: text.length, order: order++ });
      i += begin[0].length - 1;
    } else if (input.charAt(i) === '}' && open.length > 0) {
      const mark = open.pop();
      if (mark !== undefined) found.push({ ...mark, end: text.length });
    } else text += input.charAt(i);
  }
  if (open.length > 0) throw new Error(`Mark without end: {${open.at(-1)?.name}: in ${JSON.stringify(input)}`);
  found.sort((a, b) => a.order - b.order);
  return { text, spans: found.map(({ name, start, end }) => ({ name, start, end })) };
}
