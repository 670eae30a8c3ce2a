/** A mark on a line from `from` to `to`, with a label of `width` beside it, in CSS pixels. */
export interface RowMark {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

export interface RowPlace {
  /** 0 is the first row of the lane. */
  readonly row: number;
  readonly side: 'right' | 'left';
}

const GAP = 6;
const BETWEEN = 10;

/**
 * A row for each mark of a lane, in the order given, so that neither marks nor labels cover one another: the first row
 * with room, the label right of the mark, or left of it where it would leave the stretch from `left` to `right`.
 */
export function timelineRows(marks: readonly RowMark[], left: number, right: number): readonly RowPlace[] {
  const rows: { from: number; to: number }[][] = [];
  return marks.map((mark) => {
    const sides = (['right', 'left'] as const).map((side) => ({ side, ...extent(mark, side) }));
    const fitting = sides.filter(({ from, to }) => from >= left && to <= right);
    const possible = fitting.length > 0 ? fitting : sides.slice(0, 1);
    for (let row = 0; ; row += 1) {
      const taken = (rows[row] ??= []);
      const free = possible.find(({ from, to }) =>
        taken.every((one) => to + BETWEEN <= one.from || one.to + BETWEEN <= from),
      );
      if (free === undefined) continue;
      taken.push({ from: free.from, to: free.to });
      return { row, side: free.side };
    }
  });
}

function extent({ from, to, width }: RowMark, side: 'right' | 'left'): { readonly from: number; readonly to: number } {
  return side === 'right' ? { from, to: to + GAP + width } : { from: from - GAP - width, to };
}
