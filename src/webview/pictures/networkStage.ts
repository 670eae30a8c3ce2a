import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import type { Network, NetworkNode } from '../../core/view/network.ts';
import type { Picture } from '../../core/view/picture.ts';
import type { PictureLink } from '../../core/view/pictureLinks.ts';
import { neighbour } from './direction.ts';
import { html, plain, setAttributes, svg } from './dom.ts';
import { placeLabels, twoLines, type Box, type Labelled, type PlacedLabel, type Stroke } from './labelPlacement.ts';
import { networkLayout, type Point } from './networkLayout.ts';
import { isOnOption, Options } from './options.ts';
import { filled, type Words } from './protocol.ts';
import { shapeOf } from './shapes.ts';
import type { Item, Stage, StageEvents } from './stage.ts';
import type { StageState } from './panelState.ts';
import { TextWidth } from './textWidth.ts';

const MARGIN = { left: 74, right: 74, top: 26, bottom: 46 };
const FONT = 11;
const LINE = 13;
const LONGEST_LINE = 22;
const WIDEST = 2.4;

interface DrawnNode {
  readonly node: NetworkNode;
  readonly element: SVGGElement;
  readonly text: SVGTextElement;
  readonly lines: readonly string[];
  readonly r: number;
}

interface DrawnLink {
  readonly link: PictureLink;
  readonly path: SVGPathElement;
  readonly label?: SVGTextElement;
  /** How far its middle stands off the straight line, where two nodes have several links. */
  readonly bend: number;
}

/** Actors, incidents, tools, sources and disputed claims, and how they hang together. */
export class NetworkStage implements Stage {
  readonly element = html('div', { class: 'stage network-stage' });
  readonly drawing = svg('svg', { class: 'picture network', role: 'listbox', 'aria-orientation': 'horizontal' });
  readonly #linkLayer = svg('g', { class: 'links', 'aria-hidden': 'true' });
  readonly #nodeLayer = svg('g', { class: 'nodes', role: 'presentation' });
  readonly #options: Options;
  readonly #zoom = zoom<SVGSVGElement, unknown>();
  readonly #width = new TextWidth();
  readonly #moved: () => void;
  #transform: ZoomTransform = zoomIdentity;
  #network: Network | undefined;
  #words: Words | undefined;
  #places: ReadonlyMap<string, Point> = new Map();
  #placesOf = '';
  #nodes: readonly DrawnNode[] = [];
  #links: readonly DrawnLink[] = [];
  #size = { width: 0, height: 0 };

  constructor(events: StageEvents) {
    this.drawing.append(this.#linkLayer, this.#nodeLayer);
    this.element.append(this.drawing);
    this.#moved = () => {
      events.moved();
    };
    this.#options = new Options(
      this.drawing,
      {
        ...events,
        look: (item, isOver) => {
          this.#light(isOver || this.drawing.contains(document.activeElement) ? item?.key : undefined);
          events.look(item, isOver);
        },
      },
      {
        toward: (from, direction) => {
          const points = this.#nodes.map(({ node }) => this.#pointOf(node.key));
          const own = points[from];
          return own === undefined ? undefined : neighbour(points, own, direction);
        },
        uncover: (at) => {
          this.#uncover(at);
        },
      },
    );
    this.drawing.addEventListener('focusout', ({ relatedTarget }) => {
      // It is still the one that has the keyboard while this is told.
      if (!(relatedTarget instanceof Node) || !this.drawing.contains(relatedTarget))
        queueMicrotask(() => this.#place());
    });
    this.drawing.addEventListener('focusin', () => {
      this.#place();
    });
    this.#zoom
      .scaleExtent([1, 10])
      .filter((event: MouseEvent) => event.button === 0 && (event.type === 'wheel' || !isOnOption(event)))
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        this.#transform = transform;
        this.#place();
      })
      .on('end', () => {
        this.#moved();
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

  show({ network }: Picture, words: Words, title: string): void {
    this.#network = network;
    this.#words = words;
    setAttributes(this.drawing, { 'aria-label': plain(filled(words.networkOf, title, network.nodes.length)) });
    const keys = network.nodes.map(({ key }) => key);
    const made = JSON.stringify([
      keys.toSorted(),
      network.links.map(({ from, to, kind }) => `${kind}\u001E${from}\u001E${to}`).toSorted(),
    ]);
    if (made !== this.#placesOf) {
      this.#places = networkLayout(keys, network.links);
      this.#placesOf = made;
    }
    this.#draw();
  }

  resized(): void {
    const { width, height } = this.element.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    this.#size = { width, height };
    setAttributes(this.drawing, { viewBox: `0 0 ${width} ${height}`, width, height });
    this.#zoom.extent([
      [0, 0],
      [width, height],
    ]);
    this.#zoom.translateExtent([
      [0, 0],
      [width, height],
    ]);
    this.#place();
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
    const network = this.#network;
    const words = this.#words;
    if (network === undefined || words === undefined) return;
    const hadFocus = this.drawing.contains(document.activeElement);
    const pairs = new Map<string, number>();
    this.#links = network.links.map((link) => {
      const pair = [link.from, link.to].sort().join('\u001E');
      const before = pairs.get(pair) ?? 0;
      pairs.set(pair, before + 1);
      const path = svg('path', { class: `link ${link.kind}` });
      const bend = before === 0 ? 0 : (before % 2 === 1 ? 1 : -1) * 0.14 * Math.ceil(before / 2);
      if (link.kind !== 'dispute') return { link, path, bend };
      return { link, path, bend, label: svg('text', { class: 'link-label' }, plain(link.label)) };
    });
    this.#linkLayer.replaceChildren(
      ...this.#links.map(({ path }) => path),
      ...this.#links.flatMap(({ label }) => label ?? []),
    );
    this.#nodes = network.nodes.map((node) => this.#node(node));
    this.#nodeLayer.replaceChildren(...this.#nodes.map(({ element }) => element));
    this.#options.set(
      this.#nodes.map(({ node, element }) => ({ item: itemOf(node), element })),
      hadFocus,
    );
    this.resized();
  }

  #node(node: NetworkNode): DrawnNode {
    const r = 5.5 + 6.5 * node.weight;
    const lines = twoLines(plain(node.label), LONGEST_LINE);
    const text = svg('text', { class: 'label' }, ...lines.map((line) => svg('tspan', {}, line)));
    const element = svg(
      'g',
      {
        class: ['node', node.kind, node.isDisputed ? 'is-disputed' : '', node.isBeside ? 'is-beside' : '']
          .join(' ')
          .trim(),
      },
      svg('circle', { class: 'ring', r: r + 5 }),
      svg('path', { class: 'shape', d: shapeOf(node.kind, r) }),
      text,
    );
    return { node, element, text, lines, r };
  }

  /** Where a node is on the screen: its place in the unit square, spread over the panel, moved and enlarged by the zoom. */
  #pointOf(key: string): Point {
    const { width, height } = this.#size;
    const [w, h] = [width - MARGIN.left - MARGIN.right, height - MARGIN.top - MARGIN.bottom];
    const wide = Math.min(w, h * WIDEST);
    const high = Math.min(h, w * 1.4);
    const { x, y } = this.#places.get(key) ?? { x: 0.5, y: 0.5 };
    const [px, py] = this.#transform.apply([
      MARGIN.left + (w - wide) / 2 + x * wide,
      MARGIN.top + (h - high) / 2 + y * high,
    ]);
    return { x: px, y: py };
  }

  #place(): void {
    if (this.#size.width === 0) return;
    const taken: Box[] = [];
    const strokes: Stroke[] = [];
    this.#width.use(this.drawing, FONT);
    for (const { link, path, label, bend } of this.#links) {
      const [from, to] = [this.#pointOf(link.from), this.#pointOf(link.to)];
      const middle = {
        x: (from.x + to.x) / 2 - (to.y - from.y) * bend,
        y: (from.y + to.y) / 2 + (to.x - from.x) * bend,
      };
      const way = bend === 0 ? `L${coordinates(to)}` : `Q${coordinates(middle)} ${coordinates(to)}`;
      path.setAttribute('d', `M${coordinates(from)}${way}`);
      // Those of sources are too faint to disturb a label.
      if (link.kind !== 'evidence') strokes.push({ x1: from.x, y1: from.y, x2: to.x, y2: to.y });
      if (label === undefined) continue;
      const half = this.#width.of(link.label) / 2;
      taken.push({ x: middle.x - half - 2, y: middle.y - 8, width: 2 * half + 4, height: 15 });
      setAttributes(label, { x: middle.x, y: middle.y + 3.5, 'text-anchor': 'middle' });
    }
    const points = this.#nodes.map(({ node }) => this.#pointOf(node.key));
    const boxes = this.#nodes.map(({ lines, r }, index) => ({
      x: points[index]?.x ?? 0,
      y: points[index]?.y ?? 0,
      r: r + 1,
      width: Math.max(...lines.map((line) => this.#width.of(line))),
      height: lines.length * LINE,
    }));
    const bounds = { x: 2, y: 2, width: this.#size.width - 4, height: this.#size.height - 4 };
    const labels = this.#labels(boxes, bounds, taken, strokes);
    for (const [index, { element, text, lines }] of this.#nodes.entries()) {
      const point = points[index];
      const box = boxes[index];
      if (point === undefined || box === undefined) continue;
      setAttributes(element, { transform: `translate(${coordinates(point)})` });
      const label = labels[index];
      element.classList.toggle('is-unlabelled', label === undefined);
      // What has no room is shown while the node is looked at, below it.
      const x = (label?.x ?? point.x - box.width / 2) - point.x;
      const y = (label?.y ?? point.y + box.r + 3) - point.y;
      const anchor = label?.side === 'right' ? 'start' : label?.side === 'left' ? 'end' : 'middle';
      const tx = anchor === 'start' ? x : anchor === 'end' ? x + box.width : x + box.width / 2;
      setAttributes(text, { 'text-anchor': anchor });
      for (const [line, span] of [...text.children].entries()) {
        setAttributes(span, { x: tx, y: y + LINE * line + LINE - 3 });
      }
      if (lines.length === 0) text.remove();
    }
    this.#light(this.drawing.contains(document.activeElement) ? this.#options.chosen : undefined);
  }

  /** What has the keyboard chooses first, then what it hangs together with, then incidents: they are what it is about. */
  #labels(
    boxes: readonly Labelled[],
    bounds: Box,
    taken: readonly Box[],
    strokes: readonly Stroke[],
  ): readonly (PlacedLabel | undefined)[] {
    const chosen = this.drawing.contains(document.activeElement) ? this.#options.chosen : undefined;
    const near = new Set(
      this.#links.flatMap(({ link: { from, to } }) => (from === chosen ? to : to === chosen ? from : [])),
    );
    const rank = (index: number): number => {
      const node = this.#nodes[index]?.node;
      if (node === undefined) return 3;
      if (node.key === chosen) return 0;
      return near.has(node.key) ? 1 : node.kind === 'incident' ? 2 : 3;
    };
    const order = [...boxes.keys()].sort((a, b) => rank(a) - rank(b) || a - b);
    const ordered = order.flatMap((index) => boxes[index] ?? []);
    let placed = placeLabels(ordered, bounds, taken, strokes);
    const [first] = ordered;
    if (chosen !== undefined && first !== undefined && placed[0] === undefined) {
      // It is shown below its node all the same; the others keep clear of it.
      const { x, y, r, width, height } = first;
      placed = placeLabels(ordered, bounds, [...taken, { x: x - width / 2, y: y + r + 2, width, height }], strokes);
    }
    const found: (PlacedLabel | undefined)[] = [];
    for (const [at, index] of order.entries()) found[index] = placed[at];
    return found;
  }

  /** Sets off what is looked at and what it hangs together with. */
  #light(key: string | undefined): void {
    const near = new Set<string>(key === undefined ? [] : [key]);
    const isShown = key !== undefined && this.#places.has(key);
    for (const { link, path, label } of this.#links) {
      const isNear = link.from === key || link.to === key;
      if (isNear) near.add(link.from).add(link.to);
      path.classList.toggle('is-near', isNear);
      label?.classList.toggle('is-near', isNear);
    }
    for (const { node, element } of this.#nodes) {
      element.classList.toggle('is-near', near.has(node.key));
      element.classList.toggle('is-looked-at', node.key === key);
    }
    this.drawing.classList.toggle('has-look', isShown);
  }

  #uncover(index: number): void {
    const key = this.#nodes[index]?.node.key;
    if (key === undefined) return;
    const { x, y } = this.#pointOf(key);
    const { width, height } = this.#size;
    if (x > 20 && y > 20 && x < width - 20 && y < height - 20) return;
    const { k } = this.#transform;
    this.#zoom.translateBy(select(this.drawing), (width / 2 - x) / k, (height / 2 - y) / k);
  }
}

function itemOf({ key, target, kind, label, facts, ties }: NetworkNode): Item {
  return { key, target, kind, label, facts, ties };
}

function coordinates({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
