import type { Picture } from '../../core/view/picture.ts';
import type { Timeline } from '../../core/view/timeline.ts';
import { Details } from './details.ts';
import { html, plain } from './dom.ts';
import { ListStage } from './listStage.ts';
import { NetworkStage } from './networkStage.ts';
import type { PanelState } from './panelState.ts';
import { filled, type PictureView, type ToExtension, type ToPanel, type Words } from './protocol.ts';
import type { Item, Stage, StageEvents } from './stage.ts';
import { standalonePng, standaloneSvg } from './standalone.ts';
import { TimelineStage } from './timelineStage.ts';
import { Toolbar } from './toolbar.ts';

type Answer = Extract<ToPanel, { type: 'answer' }>;

export interface PanelDeps {
  readonly words: Words;
  readonly state: PanelState;
  readonly send: (message: ToExtension) => void;
  readonly keep: (state: PanelState) => void;
}

/** The panel: asks for a picture whenever what is wanted changes, and shows the newest answer. */
export class Panel {
  readonly #deps: PanelDeps;
  readonly #toolbar: Toolbar;
  readonly #details: Details;
  readonly #stages: Readonly<Record<PictureView, Stage>>;
  readonly #status = html('p', { class: 'status', role: 'status', 'aria-live': 'polite' });
  readonly #empty = html('div', { class: 'empty' });
  readonly #stage = html('main', { id: 'stage', role: 'tabpanel' });
  #state: PanelState;
  #asked = 0;
  #answer: Answer | undefined;
  #isFirst = true;

  constructor(deps: PanelDeps) {
    const { words, state } = deps;
    this.#deps = deps;
    this.#state = state;
    const events: StageEvents = {
      look: (item) => {
        this.#details.item = item;
      },
      reveal: (item, focus) => {
        this.#reveal(item, focus);
      },
      card: ({ target }) => {
        deps.send({ type: 'card', target });
      },
      moved: () => {
        this.#keep({});
      },
    };
    this.#stages = {
      timeline: new TimelineStage(events),
      network: new NetworkStage(events),
      list: new ListStage(events),
    };
    for (const view of ['timeline', 'network', 'list'] as const) this.#stages[view].state = state.stages[view] ?? {};
    this.#toolbar = new Toolbar(words, {
      view: (view) => {
        this.#keep({ view });
        this.#show();
      },
      scope: (scope) => {
        this.#keep({ scope });
        this.#ask();
      },
      filter: (filter) => {
        this.#keep({ filter });
        this.#ask();
      },
      zoom: (by) => {
        this.#current.zoom(by);
      },
      save: (format) => {
        void this.#save(format);
      },
    });
    this.#details = new Details(words, {
      reveal: (item) => {
        this.#reveal(item, true);
      },
      card: ({ target }) => {
        deps.send({ type: 'card', target });
      },
      pack: ({ target }) => {
        deps.send({ type: 'pack', target });
      },
    });
    document.body.append(this.#toolbar.element, this.#status, this.#stage, this.#details.element);
    document.addEventListener('keydown', (event) => {
      this.#keydown(event);
    });
    new ResizeObserver(() => {
      this.#current.resized();
    }).observe(this.#stage);
    // The theme is in attributes of the body; widths of text hang on its font.
    new MutationObserver(() => {
      this.#current.resized();
    }).observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
    this.#toolbar.state = this.#state;
    this.#ask();
  }

  /** Takes an answer; one to an older question is dropped. */
  take(answer: Answer): void {
    if (answer.number !== this.#asked) return;
    // What is there stays to be looked at while the next picture is being drawn.
    const stays = answer.state === 'drawing' && this.#answer?.state === 'some';
    this.#stage.setAttribute('aria-busy', String(answer.state === 'drawing'));
    if (stays) {
      this.#status.textContent = this.#deps.words.drawing;
      return;
    }
    this.#answer = answer;
    this.#show();
  }

  get #current(): Stage {
    return this.#stages[this.#state.view];
  }

  #ask(): void {
    const { scope, filter } = this.#state;
    this.#asked += 1;
    this.#toolbar.state = this.#state;
    this.#deps.send({ type: 'ask', number: this.#asked, question: { scope, filter } });
  }

  #show(): void {
    this.#toolbar.state = this.#state;
    const { picture, state, report } = this.#answer ?? { state: 'loading' };
    if (picture !== undefined) this.#toolbar.choices = picture.choices;
    const { view, scope } = this.#state;
    const stage = this.#current;
    this.#stage.setAttribute('aria-labelledby', `tab-${view}`);
    const isEmpty = picture === undefined || state !== 'some';
    const shown = isEmpty ? this.#empty : stage.element;
    if (isEmpty) this.#fillEmpty();
    if (this.#stage.firstChild !== shown) this.#stage.replaceChildren(shown);
    this.#details.element.hidden = isEmpty;
    const words = this.#deps.words;
    this.#status.textContent = picture === undefined || isEmpty ? '' : this.#statusOf(picture);
    if (picture === undefined || isEmpty) return;
    stage.show(picture, words, scope === 'report' ? (report ?? words.thisReport) : words.allPacks);
    // Whoever opens the panel by keyboard is in the picture at once.
    if (this.#isFirst && document.hasFocus() && document.activeElement === document.body) stage.focus();
    this.#isFirst = false;
  }

  #statusOf({ timeline, network, total }: Picture): string {
    const words = this.#deps.words;
    const { view } = this.#state;
    const beside = network.nodes.filter(({ isBeside }) => isBeside).length;
    const leftOut = view === 'timeline' ? timeline.leftOut : network.leftOut;
    return [
      view === 'timeline'
        ? filled(words.inTime, timeline.lanes.filter(({ target }) => target !== undefined).length, sourcesIn(timeline))
        : filled(words.shown, network.nodes.length - beside, total),
      ...(beside > 0 && view !== 'timeline' ? [filled(words.beside, beside)] : []),
      ...(leftOut > 0 ? [filled(words.leftOut, leftOut)] : []),
      ...(network.linksLeftOut > 0 && view === 'network' ? [filled(words.linksLeftOut, network.linksLeftOut)] : []),
      ...(view === 'timeline' && timeline.lanes.length === 0 ? [words.noMarks] : []),
    ].join(' ');
  }

  #fillEmpty(): void {
    const { words, send } = this.#deps;
    const state = this.#answer?.state ?? 'loading';
    if (state === 'some') return;
    const button = (text: string, run: () => void): HTMLElement => {
      const made = html('button', { type: 'button' }, text);
      made.addEventListener('click', run);
      return made;
    };
    const ways: HTMLElement[] = [];
    if (state === 'noMatch') {
      ways.push(
        button(words.clear, () => {
          this.#toolbar.clear();
        }),
      );
    } else if (state === 'noPacks') {
      ways.push(
        button(words.newPack, () => {
          send({ type: 'newPack' });
        }),
      );
    } else if (state !== 'loading' && state !== 'reading' && state !== 'drawing') {
      ways.push(
        button(words.allPacks, () => {
          this.#keep({ scope: 'packs' });
          this.#ask();
        }),
      );
    }
    this.#empty.replaceChildren(html('p', { role: 'status' }, words[state]), ...ways);
  }

  #reveal({ target, event }: Item, focus: boolean): void {
    this.#deps.send({ type: 'reveal', target, ...(event === undefined ? {} : { event }), focus });
  }

  #keydown(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === 'Escape' && event.target instanceof HTMLInputElement && event.target.value === '') {
      this.#current.focus();
    } else if (
      event.key === 'ArrowDown' &&
      event.target instanceof HTMLInputElement &&
      event.target.type === 'search'
    ) {
      event.preventDefault();
      this.#current.focus();
    } else if (isTyping || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    } else if (event.key === '+' || event.key === '=') this.#current.zoom(1.5);
    else if (event.key === '-') this.#current.zoom(1 / 1.5);
    else if (event.key === '0') this.#current.zoom(0);
    else if (event.key === '/') {
      event.preventDefault();
      this.#toolbar.focusText();
    }
  }

  async #save(format: 'svg' | 'png'): Promise<void> {
    const { drawing } = this.#current;
    const { view } = this.#state;
    if (drawing === undefined) return;
    const title = plain(drawing.getAttribute('aria-label') ?? '');
    try {
      if (format === 'svg') this.#deps.send({ type: 'saveSvg', view, data: standaloneSvg(drawing, title) });
      else this.#deps.send({ type: 'savePng', view, data: await standalonePng(drawing, title) });
    } catch (error) {
      this.#deps.send({ type: 'failed', message: String(error).slice(0, 500) });
    }
  }

  #keep(change: Partial<PanelState>): void {
    const { timeline, network, list } = this.#stages;
    this.#state = {
      ...this.#state,
      ...change,
      stages: { timeline: timeline.state, network: network.state, list: list.state },
    };
    this.#deps.keep(this.#state);
  }
}

function sourcesIn({ lanes }: Timeline): number {
  return lanes.find(({ kind }) => kind === 'sources')?.marks.length ?? 0;
}
