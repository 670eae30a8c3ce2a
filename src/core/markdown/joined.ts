/** A block's lines joined with `\n`, and where each of its offsets stands in the source. */
export interface Joined {
  readonly text: string;
  /** Source offset of an offset into `text`. */
  readonly at: (offset: number) => number;
}

/** `lines` are offsets into `source`, flat. */
export function join(source: string, lines: readonly number[]): Joined {
  const first = lines[0] ?? 0;
  if (lines.length === 2) return { text: source.slice(first, lines[1]), at: (offset) => first + offset };
  const starts: number[] = [];
  let text = '';
  for (let i = 0; i < lines.length; i += 2) {
    if (i > 0) text += '\n';
    starts.push(text.length);
    text += source.slice(lines[i], lines[i + 1]);
  }
  let index = 0;
  const at = (offset: number): number => {
    while (index > 0 && (starts[index] ?? 0) > offset) index--;
    while (index + 1 < starts.length && (starts[index + 1] ?? 0) <= offset) index++;
    return (lines[index * 2] ?? 0) + offset - (starts[index] ?? 0);
  };
  return { text, at };
}
