import type { NetworkNode } from '../../core/view/network.ts';
import type { Picture } from '../../core/view/picture.ts';
import { PICTURE_KINDS, type PictureKind } from '../../core/view/pictureKinds.ts';
import type { TimelineMark } from '../../core/view/timeline.ts';
import { html, plain, svg } from './dom.ts';
import { filled, type Words } from './protocol.ts';
import { shapeOf } from './shapes.ts';
import { menuContext, spoken, type Item, type Stage, type StageEvents } from './stage.ts';
import type { StageState } from './panelState.ts';

/** The same as the two drawings, as headings and buttons. */
export class ListStage implements Stage {
  readonly element = html('div', { class: 'stage list-stage' });
  readonly drawing = undefined;
  readonly #events: StageEvents;
  #chosen: string | undefined;

  constructor(events: StageEvents) {
    this.#events = events;
    this.element.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step === 0) return;
      const buttons = this.#buttons();
      const at = buttons.findIndex((button) => button === document.activeElement);
      const next = buttons[at + step];
      if (at < 0 || next === undefined) return;
      event.preventDefault();
      next.focus();
    });
  }

  get state(): StageState {
    return this.#chosen === undefined ? {} : { chosen: this.#chosen };
  }

  set state({ chosen }: StageState) {
    this.#chosen = chosen;
  }

  show({ network, timeline }: Picture, words: Words, title: string): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['key'] : undefined;
    const marks = new Map(timeline.lanes.map(({ key, marks: own }) => [key, own]));
    const known = new Set(network.nodes.map(({ key }) => key));
    const others = timeline.lanes
      .filter(({ key, target }) => target !== undefined && !known.has(key))
      .flatMap(({ key, target, label, facts }): Item[] =>
        target === undefined ? [] : [{ key, target, kind: 'incident', label, facts, ties: [] }],
      );
    const items: readonly (NetworkNode | Item)[] = [...network.nodes, ...others];
    const sections = PICTURE_KINDS.flatMap((kind) => {
      const own = items.filter((item) => item.kind === kind);
      if (own.length === 0) return [];
      const entries = own
        .toSorted((a, b) => a.label.localeCompare(b.label))
        .map((item) => this.#entry(item, marks.get(item.key) ?? []));
      return html(
        'section',
        {},
        html('h2', {}, kindMark(kind), `${words[kind]} (${own.length})`),
        html('ul', {}, ...entries),
      );
    });
    const heading = html('h1', { class: 'unseen' }, plain(filled(words.listOf, title, items.length)));
    this.element.replaceChildren(heading, ...sections);
    if (focused !== undefined)
      this.#buttons()
        .find(({ dataset }) => dataset['key'] === focused)
        ?.focus();
  }

  resized(): void {
    // Text flows by itself.
  }

  focus(): boolean {
    const buttons = this.#buttons();
    const button = buttons.find(({ dataset }) => dataset['key'] === this.#chosen) ?? buttons[0];
    button?.focus();
    return button !== undefined;
  }

  zoom(): void {
    // Nothing to enlarge: the editor's own zoom enlarges text.
  }

  #entry({ key, target, kind, label, facts, ties }: NetworkNode | Item, marks: readonly TimelineMark[]): HTMLElement {
    const item: Item = { key, target, kind, label, facts, ties };
    const events = marks.map((mark) =>
      html(
        'li',
        {},
        this.#button({
          key: mark.key,
          target: mark.target,
          ...(mark.event === undefined ? {} : { event: mark.event }),
          kind: 'incident',
          label: mark.label,
          facts: mark.facts.slice(0, 1),
          ties: [],
        }),
      ),
    );
    return html('li', {}, this.#button(item), ...(events.length === 0 ? [] : [html('ul', {}, ...events)]));
  }

  #button(item: Item): HTMLButtonElement {
    const button = html(
      'button',
      {
        type: 'button',
        class: 'entry',
        'data-key': item.key,
        'data-vscode-context': menuContext(item),
        'aria-label': plain(spoken(item)),
        'aria-description': item.ties.length === 0 ? undefined : plain(item.ties.join('; ')),
      },
      html('span', { class: 'entry-label' }, plain(item.label)),
      html('span', { class: 'entry-facts' }, plain(item.facts.join(' · '))),
    );
    button.addEventListener('focus', () => {
      this.#chosen = item.key;
      this.#events.look(item, true);
      this.#events.moved();
    });
    button.addEventListener('click', ({ detail }) => {
      // A click by keyboard counts no clicks.
      this.#events.reveal(item, detail !== 1);
    });
    button.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !event.shiftKey) return;
      event.preventDefault();
      this.#events.card(item);
    });
    return button;
  }

  #buttons(): readonly HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('button.entry')];
  }
}

/** The shape of a kind, as large as a letter. */
export function kindMark(kind: PictureKind): SVGSVGElement {
  return svg(
    'svg',
    { class: `kind-mark ${kind}`, viewBox: '-9 -9 18 18', width: 14, height: 14, 'aria-hidden': 'true' },
    svg('path', { class: 'shape', d: shapeOf(kind, 6) }),
  );
}
