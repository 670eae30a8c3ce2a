import { shortened } from '../../core/view/citationLabel.ts';

/** A rectangle, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something that wants a label beside it; `r` is its radius. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Of its label. */
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  /** Left upper corner. */
  readonly x: number;
  readonly y: number;
  readonly side: 'below' | 'above' | 'right' | 'left';
}

const GAP = 4;

/** A straight line of the drawing. */
export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/**
 * A place for each label, the first given first: below its node, right, left or above of it, wherever it covers neither a
 * node nor another label and stays in the picture; among such places the one that the fewest lines cross. `undefined`
 * where there is none.
 */
export function placeLabels(
  nodes: readonly Labelled[],
  bounds: Box,
  taken: readonly Box[] = [],
  strokes: readonly Stroke[] = [],
): readonly (PlacedLabel | undefined)[] {
  const boxes = [...taken];
  const discs = nodes.map(({ x, y, r }): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
  return nodes.map((node, own) => {
    let best: PlacedLabel | undefined;
    let fewest = Infinity;
    for (const place of candidates(node)) {
      const box = { x: place.x, y: place.y, width: node.width, height: node.height };
      if (!inside(box, bounds) || boxes.some((other) => meet(other, box))) continue;
      if (discs.some((disc, at) => at !== own && meet(disc, box))) continue;
      const crossing = strokes.filter((stroke) => crosses(stroke, box)).length;
      if (crossing >= fewest) continue;
      fewest = crossing;
      best = place;
    }
    if (best !== undefined) boxes.push({ x: best.x, y: best.y, width: node.width, height: node.height });
    return best;
  });
}

function candidates({ x, y, r, width, height }: Labelled): readonly PlacedLabel[] {
  return [
    { side: 'below', x: x - width / 2, y: y + r + GAP - 1 },
    { side: 'right', x: x + r + GAP, y: y - height / 2 },
    { side: 'left', x: x - r - GAP - width, y: y - height / 2 },
    { side: 'above', x: x - width / 2, y: y - r - GAP - height },
  ];
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a line runs through a box: what of it lies between the box's edges (Liang and Barsky). */
function crosses({ x1, y1, x2, y2 }: Stroke, { x, y, width, height }: Box): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [along, behind, ahead] of [
    [dx, x - x1, x + width - x1],
    [dy, y - y1, y + height - y1],
  ] as const) {
    if (along === 0) {
      if (behind > 0 || ahead < 0) return false;
      continue;
    }
    const [enter, leave] = along > 0 ? [behind / along, ahead / along] : [ahead / along, behind / along];
    from = Math.max(from, enter);
    to = Math.min(to, leave);
  }
  return from < to;
}

function inside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

/** Words over at most two lines of about equal length, each at most `longest` characters; what is longer ends in `…`. */
export function twoLines(text: string, longest: number): readonly string[] {
  if (text.length <= longest) return [text];
  const words = text.split(' ');
  let first = '';
  // The break that makes the longer line shortest.
  let best = Infinity;
  for (let at = 1; at < words.length; at += 1) {
    const head = words.slice(0, at).join(' ');
    const longer = Math.max(head.length, text.length - head.length - 1);
    if (head.length > longest || longer >= best) continue;
    best = longer;
    first = head;
  }
  if (first === '') return [shortened(text, longest)];
  return [first, shortened(text.slice(first.length + 1), longest)];
}

/** Words over at most `most` lines, each as long as `fits` allows; what is longer ends in `…`. */
export function wrapped(text: string, most: number, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(' ');
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, ended(`${line} ${words.slice(at).join(' ')}`, fits)];
    lines.push(line);
    line = word;
  }
  return [...lines, fits(line) ? line : ended(line, fits)];
}

/** As much of the beginning as fits. */
export function ended(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) return text;
  let [low, high] = [1, text.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(shortened(text, middle))) low = middle;
    else high = middle - 1;
  }
  return shortened(text, low);
}
