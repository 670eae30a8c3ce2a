import { axisTop } from 'd3-axis';
import { scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import type { Picture } from '../../core/view/picture.ts';
import type { Timeline, TimelineLane } from '../../core/view/timeline.ts';
import type { Direction } from './direction.ts';
import { html, plain, setAttributes, svg } from './dom.ts';
import { isOnOption, Options, type Option } from './options.ts';
import { filled, type Words } from './protocol.ts';
import { shapeOf } from './shapes.ts';
import type { Stage, StageEvents } from './stage.ts';
import { laneItem, markElement, markItem, spanOf, type Geometry } from './timelineMarks.ts';
import type { StageState } from './panelState.ts';
import { TextWidth } from './textWidth.ts';
import { tickLabel } from './tickLabel.ts';
import { timelineRows } from './timelineRows.ts';
import { ended, wrapped } from './labelPlacement.ts';

const FONT = 12;
const ROW = 22;
const PADDING = 8;
const AXIS = 34;
/** Room at both ends of time. */
const MARGIN = 0.03;

/** Where an option is, for the arrow keys. */
interface Spot {
  readonly lane: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Incidents as lanes, their events as marks as long as their dates are exact, sources below. */
export class TimelineStage implements Stage {
  readonly element = html('div', { class: 'stage timeline-stage' });
  readonly drawing = svg('svg', { class: 'picture timeline', role: 'listbox', 'aria-orientation': 'vertical' });
  readonly #axis = svg('g', { class: 'axis', 'aria-hidden': 'true' });
  readonly #back = svg('g', { class: 'back', 'aria-hidden': 'true' });
  readonly #lanes = svg('g', { class: 'lanes', role: 'presentation' });
  readonly #clip = svg('rect');
  readonly #options: Options;
  readonly #zoom = zoom<SVGSVGElement, unknown>();
  readonly #width = new TextWidth();
  #transform: ZoomTransform = zoomIdentity;
  #timeline: Timeline | undefined;
  #words: Words | undefined;
  #spots: readonly Spot[] = [];

  constructor(events: StageEvents) {
    const clip = svg('clipPath', { id: 'time' }, this.#clip);
    this.drawing.append(svg('defs', {}, clip), this.#back, this.#lanes, this.#axis);
    this.element.append(this.drawing);
    this.element.addEventListener('scroll', () => {
      this.#holdAxis();
    });
    this.#options = new Options(this.drawing, events, {
      toward: (from, direction) => this.#toward(from, direction),
      uncover: (index) => {
        this.#uncover(index);
      },
    });
    this.#zoom
      .scaleExtent([1, 400])
      // The wheel alone scrolls the lanes.
      .filter((event: MouseEvent) =>
        event.type === 'wheel'
          ? event.ctrlKey || event.metaKey || event.shiftKey
          : event.button === 0 && !isOnOption(event),
      )
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        this.#transform = transform;
        this.#draw();
      })
      .on('end', () => {
        events.moved();
      });
    select(this.drawing).call(this.#zoom).on('dblclick.zoom', null);
  }

  get state(): StageState {
    const { x, y, k } = this.#transform;
    const { chosen } = this.#options;
    return { ...(chosen === undefined ? {} : { chosen }), ...(k === 1 ? {} : { zoom: { x, y, k } }) };
  }

  set state({ chosen, zoom: at }: StageState) {
    this.#options.chosen = chosen;
    if (at !== undefined) this.#transform = zoomIdentity.translate(at.x, at.y).scale(at.k);
  }

  show({ timeline }: Picture, words: Words, title: string): void {
    this.#timeline = timeline;
    this.#words = words;
    const incidents = timeline.lanes.filter(({ kind }) => kind === 'incident').length;
    setAttributes(this.drawing, { 'aria-label': plain(filled(words.timelineOf, title, incidents)) });
    this.#draw();
  }

  resized(): void {
    this.#draw();
  }

  focus(): boolean {
    return this.#options.focus();
  }

  zoom(by: number): void {
    const stage = select(this.drawing);
    if (by === 0) this.#zoom.transform(stage, zoomIdentity);
    else this.#zoom.scaleBy(stage, by);
  }

  #draw(): void {
    const timeline = this.#timeline;
    const width = this.element.clientWidth;
    if (timeline === undefined || width === 0) return;
    const hadFocus = this.drawing.contains(document.activeElement);
    this.#width.use(this.drawing, FONT);
    const geometry = this.#geometry(timeline, width);
    const options: Option[] = [];
    const spots: Spot[] = [];
    const groups: SVGGElement[] = [];
    const back: SVGElement[] = [];
    let top = AXIS;
    for (const [index, lane] of timeline.lanes.entries()) {
      const drawn = this.#lane(lane, top, geometry);
      groups.push(drawn.group);
      options.push(...drawn.options);
      spots.push(...drawn.xs.map((x) => ({ lane: index, x, top, bottom: top + drawn.height })));
      top += drawn.height;
      back.push(svg('line', { class: 'rule', x1: 0, x2: width, y1: top, y2: top }));
    }
    const height = top + PADDING;
    const visible = Math.max(height, this.element.clientHeight);
    setAttributes(this.drawing, { width, height, viewBox: `0 0 ${width} ${height}` });
    setAttributes(this.#clip, {
      x: geometry.left - 8,
      y: 0,
      width: geometry.right - geometry.left + 8,
      height: visible,
    });
    this.#lanes.replaceChildren(...groups);
    this.#spots = spots;
    this.#drawBack(back, geometry, top);
    this.#zoom.extent([
      [geometry.left, 0],
      [geometry.right, height],
    ]);
    this.#zoom.translateExtent([
      [geometry.left, 0],
      [geometry.right, height],
    ]);
    this.#options.set(options, hadFocus);
    this.#holdAxis();
  }

  #geometry(timeline: Timeline, width: number): Geometry {
    const left = Math.round(Math.min(300, Math.max(150, width * 0.27)));
    const undated = timeline.lanes.some(({ marks }) => marks.length === 0 || marks.some(({ period }) => !period));
    const longest = Math.max(
      0,
      ...timeline.lanes.flatMap(({ marks }) =>
        marks.map((mark) => (mark.period ? 0 : this.#width.of(mark.label) + 48)),
      ),
    );
    const right = width - (undated ? Math.min(190, width * 0.24, Math.max(92, longest)) : 16);
    const { from, to } = timeline.range ?? { from: 0, to: 1 };
    const room = (to - from) * MARGIN;
    const whole = scaleUtc()
      .domain([from - room, to + room])
      .range([left, right]);
    return { width, left, right, scale: this.#transform.rescaleX(whole) };
  }

  #drawBack(rules: readonly SVGElement[], { scale, left, right, width }: Geometry, bottom: number): void {
    const words = this.#words;
    const hasTime = this.#timeline?.range !== undefined;
    const ticks = hasTime ? scale.ticks(Math.max(2, (right - left) / 90)) : [];
    const lines = ticks.map((tick) =>
      svg('line', { class: 'grid', x1: scale(tick), x2: scale(tick), y1: AXIS, y2: bottom }),
    );
    const edge =
      right < width - 20 ? [svg('line', { class: 'edge', x1: right + 4, x2: right + 4, y1: 8, y2: bottom })] : [];
    this.#back.replaceChildren(...rules, ...lines, ...edge);
    const axis = svg('g', { class: 'ticks', transform: `translate(0,${AXIS - 1})` });
    if (hasTime) {
      select(axis).call(
        axisTop(scale)
          .tickValues(ticks)
          .tickSize(4)
          .tickFormat((tick) => tickLabel(Number(tick))),
      );
    }
    const head =
      edge.length === 0 ? [] : [svg('text', { class: 'head', x: right + 14, y: AXIS - 11 }, words?.undated ?? '')];
    this.#axis.replaceChildren(svg('rect', { class: 'cover', x: 0, y: 0, width, height: AXIS }), axis, ...head);
  }

  #lane(
    lane: TimelineLane,
    top: number,
    geometry: Geometry,
  ): {
    readonly group: SVGGElement;
    readonly options: readonly Option[];
    readonly xs: readonly number[];
    readonly height: number;
  } {
    const { left, right } = geometry;
    const dated = lane.marks.filter((mark) => mark.period !== undefined);
    const undated = lane.marks.filter((mark) => mark.period === undefined);
    const spans = dated.map((mark) => spanOf(mark, geometry, this.#width));
    const rows = timelineRows(spans, left, right);
    // Bold letters are a little wider than those that are measured.
    const lines = wrapped(plain(lane.label), left < 200 ? 3 : 2, (line) => this.#width.of(line) * 1.12 <= left - 50);
    const count = Math.max(1, undated.length, ...rows.map(({ row }) => row + 1));
    const height = Math.max(count * ROW, lines.length * 15 + 6) + 2 * PADDING - 4;
    const group = svg('g', { class: `lane ${lane.kind}`, role: 'presentation' });
    const options: Option[] = [];
    const xs: number[] = [];
    const name = this.#laneName(lane, lines, top + PADDING, left);
    group.append(name);
    if (lane.target !== undefined) {
      options.push({ element: name, item: laneItem(lane, lane.target) });
      xs.push(0);
    }
    const clipped = svg('g', { 'clip-path': 'url(#time)', role: 'presentation' });
    for (const [index, mark] of dated.entries()) {
      const span = spans[index];
      const place = rows[index];
      if (span === undefined || place === undefined) continue;
      const y = top + PADDING + place.row * ROW + ROW / 2 - 2;
      const element = markElement({ ...mark, ...span.said }, lane, { ...span, y, side: place.side });
      clipped.append(element);
      options.push({ element, item: markItem(mark) });
      xs.push((span.from + span.to) / 2);
    }
    group.append(clipped);
    for (const [index, mark] of undated.entries()) {
      const y = top + PADDING + index * ROW + ROW / 2 - 2;
      const x = right + 20;
      const room = geometry.width - x - 18;
      const label = ended(plain(mark.label), (text) => this.#width.of(text) <= room);
      const element = markElement({ ...mark, label }, lane, {
        from: x - 6,
        to: x + 6,
        isPoint: true,
        y,
        side: 'right',
      });
      element.classList.add('is-undated');
      group.append(element);
      options.push({ element, item: markItem(mark) });
      xs.push(x);
    }
    if (lane.marks.length === 0) {
      const y = top + PADDING + ROW / 2 + 2;
      group.append(svg('text', { class: 'none', 'aria-hidden': 'true', x: right + 14, y }, this.#words?.noDate ?? ''));
    }
    return { group, options, xs, height };
  }

  #laneName(lane: TimelineLane, lines: readonly string[], top: number, left: number): SVGGElement {
    const kind = lane.kind === 'incident' ? 'incident' : 'source';
    const isDisputed = lane.isDisputed ? 'is-disputed' : '';
    const element = svg(
      'g',
      { class: `lane-name ${kind} ${isDisputed}`.trim() },
      svg('rect', { class: 'ring', x: 4, y: top - 3, width: left - 18, height: lines.length * 15 + 10, rx: 3 }),
      svg('path', { class: 'shape', d: shapeOf(kind, 5.5), transform: `translate(17,${top + 8.5})` }),
      svg('text', {}, ...lines.map((line, at) => svg('tspan', { x: 32, y: top + 13 + at * 15 }, line))),
    );
    if (lane.kind === 'sources') setAttributes(element, { 'aria-hidden': 'true' });
    return element;
  }

  /** Left and right within the lane, up and down to the nearest one of the next. */
  #toward(from: number, direction: Direction): number | undefined {
    const own = this.#spots[from];
    if (own === undefined) return undefined;
    if (direction === 'left' || direction === 'right') {
      const next = from + (direction === 'left' ? -1 : 1);
      return this.#spots[next]?.lane === own.lane ? next : undefined;
    }
    const lanes = this.#spots
      .map(({ lane }) => lane)
      .filter((lane) => (direction === 'up' ? lane < own.lane : lane > own.lane));
    if (lanes.length === 0) return undefined;
    const lane = direction === 'up' ? Math.max(...lanes) : Math.min(...lanes);
    let best: number | undefined;
    for (const [at, spot] of this.#spots.entries()) {
      if (spot.lane !== lane) continue;
      const nearest = this.#spots[best ?? -1];
      if (nearest === undefined || Math.abs(spot.x - own.x) < Math.abs(nearest.x - own.x)) best = at;
    }
    return best;
  }

  #uncover(index: number): void {
    const spot = this.#spots[index];
    const timeline = this.#timeline;
    if (spot === undefined || timeline === undefined) return;
    const { left, right } = this.#geometry(timeline, this.element.clientWidth);
    if (spot.x > 0 && spot.x < left)
      this.#zoom.translateBy(select(this.drawing), (left + 40 - spot.x) / this.#transform.k, 0);
    const isDated = this.#options.options[index]?.element.classList.contains('is-undated') !== true;
    if (isDated && spot.x > right) {
      this.#zoom.translateBy(select(this.drawing), (right - 80 - spot.x) / this.#transform.k, 0);
    }
    const { scrollTop, clientHeight } = this.element;
    if (spot.top - AXIS < scrollTop) this.element.scrollTop = spot.top - AXIS;
    else if (spot.bottom > scrollTop + clientHeight) this.element.scrollTop = spot.bottom - clientHeight;
  }

  #holdAxis(): void {
    setAttributes(this.#axis, { transform: `translate(0,${this.element.scrollTop})` });
  }
}
