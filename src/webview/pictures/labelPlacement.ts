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

/**
 * A place for each label, the first given first: below its node, above, right or left of it, wherever it covers neither a
 * node nor another label and stays in the picture. `undefined` where there is no such place.
 */
export function placeLabels(
  nodes: readonly Labelled[],
  bounds: Box,
  taken: readonly Box[] = [],
): readonly (PlacedLabel | undefined)[] {
  const boxes = [...taken];
  const discs = nodes.map(({ x, y, r }): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
  return nodes.map((node, own) => {
    for (const place of candidates(node)) {
      const box = { x: place.x, y: place.y, width: node.width, height: node.height };
      if (!inside(box, bounds)) continue;
      if (boxes.some((other) => meet(other, box))) continue;
      if (discs.some((disc, at) => at !== own && meet(disc, box))) continue;
      boxes.push(box);
      return place;
    }
    return undefined;
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
