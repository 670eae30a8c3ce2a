import type { ScaleTime } from 'd3-scale';
import type { TimelineLane, TimelineMark } from '../../core/view/timeline.ts';
import { plain, svg } from './dom.ts';
import { ended } from './labelPlacement.ts';
import { shapeOf } from './shapes.ts';
import type { Item } from './stage.ts';
import type { TextWidth } from './textWidth.ts';

/** Thickness of a stretch of time. */
const BAR = 9;
/** What is shorter could not be seen. */
const THINNEST = 3;

/** How a timeline lies in the panel, in CSS pixels. */
export interface Geometry {
  readonly width: number;
  /** Where the names of the lanes end and time begins. */
  readonly left: number;
  /** Where time ends and what has no date begins. */
  readonly right: number;
  readonly scale: ScaleTime<number, number>;
}

export interface MarkSpan {
  readonly from: number;
  readonly to: number;
  readonly isPoint: boolean;
  /** Of the label. */
  readonly width: number;
  readonly said: { readonly label: string; readonly when?: string };
}

/** Where a mark stands, and what of its label has room beside it: all, without the date, or its beginning. */
export function spanOf(
  { label, when, period }: TimelineMark,
  { left, right, scale }: Geometry,
  width: TextWidth,
): MarkSpan {
  const [start, end] = [scale(period?.from ?? 0), scale(period?.to ?? 0)];
  const middle = (start + end) / 2;
  const isPoint = period?.precision === 'day';
  const half = Math.max(THINNEST, end - start) / 2;
  const [from, to] = isPoint ? [middle - 6, middle + 6] : [middle - half, middle + half];
  const dated = when === undefined ? 0 : 8 + width.of(when);
  const own = width.of(label);
  const room = Math.max(right - to, from - left) - 8;
  const isInView = to > left && from < right;
  if (!isInView || own + dated <= room) return { from, to, isPoint, width: own + dated, said: { label } };
  const short = ended(label, (text) => width.of(text) <= Math.max(room, 30));
  return { from, to, isPoint, width: width.of(short), said: { label: short, when: '' } };
}

interface MarkPlace {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly isPoint: boolean;
  readonly side: 'right' | 'left';
}

export function markElement(
  mark: TimelineMark,
  lane: TimelineLane,
  { from, to, y, isPoint, side }: MarkPlace,
): SVGGElement {
  const kind = mark.kind === 'source' ? 'source' : 'incident';
  const middle = (from + to) / 2;
  const shape = isPoint
    ? svg('path', { class: 'shape', d: shapeOf(kind, 5), transform: `translate(${middle},${y})` })
    : svg('rect', {
        class: 'shape',
        x: from,
        y: y - BAR / 2,
        width: to - from,
        height: BAR,
        rx: kind === 'source' ? 1 : Math.min(BAR, to - from) / 2,
      });
  const label = svg(
    'text',
    {
      class: 'label',
      x: side === 'right' ? to + 6 : from - 6,
      y: y + 4,
      'text-anchor': side === 'right' ? 'start' : 'end',
    },
    plain(mark.label),
    ...(mark.when === undefined || mark.when === '' ? [] : [svg('tspan', { class: 'when', dx: 8 }, plain(mark.when))]),
  );
  return svg(
    'g',
    { class: ['mark', kind, isPoint ? 'point' : 'bar', lane.isDisputed ? 'is-disputed' : ''].join(' ').trim() },
    svg('rect', { class: 'ring', x: from - 4, y: y - 9, width: to - from + 8, height: 18, rx: 4 }),
    shape,
    label,
  );
}

export function laneItem({ key, label, facts }: TimelineLane, target: Item['target']): Item {
  return { key, target, kind: 'incident', label, facts, ties: [] };
}

export function markItem({ key, target, event, kind, label, facts }: TimelineMark): Item {
  return {
    key,
    target,
    ...(event === undefined ? {} : { event }),
    kind: kind === 'source' ? 'source' : 'incident',
    label,
    facts,
    ties: [],
  };
}
