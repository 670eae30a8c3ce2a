import type { Choice, Picture } from '../../core/view/picture.ts';
import { isPictureStatus, PICTURE_KINDS, type PictureKind } from '../../core/view/pictureKinds.ts';
import type { PictureFilter } from '../../core/view/pictureScope.ts';
import { html, plain } from './dom.ts';
import { kindMark } from './listStage.ts';
import type { PictureView, Words } from './protocol.ts';

export interface ToolbarEvents {
  view(view: PictureView): void;
  scope(scope: 'report' | 'packs'): void;
  filter(filter: PictureFilter): void;
  zoom(by: number): void;
  save(format: 'svg' | 'png'): void;
}

export interface ToolbarState {
  readonly view: PictureView;
  readonly scope: 'report' | 'packs';
  readonly filter: PictureFilter;
}

const TYPING = 150;
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What is shown, of what, and how it is narrowed down. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #events: ToolbarEvents;
  readonly #views: ReadonlyMap<PictureView, HTMLButtonElement>;
  readonly #scopes: ReadonlyMap<'report' | 'packs', HTMLInputElement>;
  readonly #kinds: ReadonlyMap<PictureKind, { readonly input: HTMLInputElement; readonly count: HTMLElement }>;
  readonly #text: HTMLInputElement;
  readonly #status: HTMLSelectElement;
  readonly #source: HTMLSelectElement;
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  readonly #clear: HTMLButtonElement;
  readonly #drawingOnly: readonly HTMLButtonElement[];
  #filter: PictureFilter = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(words: Words, events: ToolbarEvents) {
    this.#words = words;
    this.#events = events;
    this.#views = new Map((['timeline', 'network', 'list'] as const).map((view) => [view, this.#tab(view)]));
    this.#scopes = new Map(
      (['report', 'packs'] as const).map((scope) => {
        const input = html('input', { type: 'radio', name: 'scope', value: scope });
        input.addEventListener('change', () => {
          events.scope(scope);
        });
        return [scope, input];
      }),
    );
    this.#kinds = new Map(
      PICTURE_KINDS.map((kind) => {
        const input = html('input', { type: 'checkbox' });
        input.addEventListener('change', () => {
          this.#changed();
        });
        return [kind, { input, count: html('span', { class: 'count' }) }];
      }),
    );
    this.#text = html('input', { type: 'search', placeholder: words.filterText, 'aria-label': words.filterText });
    this.#status = html('select', { 'aria-label': words.status });
    this.#source = html('select', { 'aria-label': words.sourceFilter });
    this.#from = this.#dateInput(words.from);
    this.#to = this.#dateInput(words.to);
    for (const field of [this.#text, this.#from, this.#to]) {
      field.addEventListener('input', () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
          this.#changed();
        }, TYPING);
      });
    }
    for (const field of [this.#status, this.#source]) {
      field.addEventListener('change', () => {
        this.#changed();
      });
    }
    this.#clear = this.#button(words.clear, words.clear, () => {
      this.clear();
    });
    this.#clear.classList.add('link-button');
    this.#drawingOnly = [
      this.#button('−', words.zoomOut, () => {
        events.zoom(1 / 1.5);
      }),
      this.#button('+', words.zoomIn, () => {
        events.zoom(1.5);
      }),
      this.#button('1:1', words.zoomReset, () => {
        events.zoom(0);
      }),
      this.#button('SVG', words.saveSvg, () => {
        events.save('svg');
      }),
      this.#button('PNG', words.savePng, () => {
        events.save('png');
      }),
    ];
    this.element = this.#layout();
  }

  /** Shows what is in force; leaves alone what a person is typing in. */
  set state({ view, scope, filter }: ToolbarState) {
    for (const [one, tab] of this.#views) {
      tab.setAttribute('aria-selected', String(one === view));
      tab.tabIndex = one === view ? 0 : -1;
    }
    for (const [one, input] of this.#scopes) input.checked = one === scope;
    for (const [kind, { input }] of this.#kinds) input.checked = filter.kinds?.includes(kind) ?? true;
    this.#fill(this.#text, filter.text);
    this.#fill(this.#from, filter.from);
    this.#fill(this.#to, filter.to);
    for (const button of this.#drawingOnly) button.disabled = view === 'list';
    this.#filter = filter;
    this.#clear.hidden = Object.keys(filter).length === 0;
  }

  /** What there is to choose from in this picture. */
  set choices({ kinds, statuses, sources }: Picture['choices']) {
    const counts = new Map(kinds.map(({ value, count }) => [value, count]));
    for (const [kind, { input, count }] of this.#kinds) {
      const number = counts.get(kind) ?? 0;
      count.textContent = String(number);
      input.setAttribute('aria-label', `${this.#words[kind]}: ${number}`);
      const label = input.closest('label');
      if (label !== null) label.hidden = number === 0;
    }
    offer(this.#status, this.#words.anyStatus, statuses, this.#filter.status);
    offer(this.#source, this.#words.anySource, sources, this.#filter.source);
  }

  clear(): void {
    this.#text.value = '';
    this.#from.value = '';
    this.#to.value = '';
    this.#events.filter({});
    this.#text.focus();
  }

  focusText(): void {
    this.#text.focus();
    this.#text.select();
  }

  #changed(): void {
    clearTimeout(this.#timer);
    const kinds = [...this.#kinds].flatMap(([kind, { input }]) => (input.checked ? kind : []));
    const text = this.#text.value.trim();
    const [from, to] = [this.#from, this.#to].map((field) => {
      const value = field.value.trim();
      const isGood = value === '' || DATE.test(value);
      field.setAttribute('aria-invalid', String(!isGood));
      field.title = isGood ? '' : this.#words.badDate;
      return isGood && value !== '' ? value : undefined;
    });
    const status = this.#status.value;
    const source = this.#source.value;
    this.#events.filter({
      ...(text === '' ? {} : { text }),
      ...(kinds.length === PICTURE_KINDS.length ? {} : { kinds }),
      ...(isPictureStatus(status) ? { status } : {}),
      ...(source === '' ? {} : { source }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
  }

  #layout(): HTMLElement {
    const words = this.#words;
    const scopes = html(
      'fieldset',
      { class: 'scopes' },
      html('legend', { class: 'unseen' }, words.scope),
      ...[...this.#scopes].map(([scope, input]) =>
        html('label', {}, input, html('span', {}, scope === 'report' ? words.thisReport : words.allPacks)),
      ),
    );
    const kinds = html(
      'fieldset',
      { class: 'kinds' },
      html('legend', { class: 'unseen' }, words.kinds),
      ...[...this.#kinds].map(([kind, { input, count }]) =>
        html('label', {}, input, kindMark(kind), html('span', {}, words[kind]), count),
      ),
    );
    const tabs = html('div', { class: 'tabs', role: 'tablist', 'aria-label': words.views }, ...this.#views.values());
    tabs.addEventListener('keydown', (event) => {
      this.#moveTab(event);
    });
    const dates = html(
      'span',
      { class: 'dates' },
      html('label', {}, html('span', {}, words.from), this.#from),
      html('label', {}, html('span', {}, words.to), this.#to),
    );
    const more = html('div', { class: 'more', id: 'more-filters' }, this.#status, this.#source, dates);
    const toggle = html(
      'button',
      { type: 'button', class: 'toggle', 'aria-expanded': 'false', 'aria-controls': 'more-filters' },
      words.moreFilters,
    );
    toggle.addEventListener('click', () => {
      toggle.setAttribute('aria-expanded', String(more.classList.toggle('is-open')));
    });
    return html(
      'header',
      {},
      html('div', { class: 'bar' }, tabs, scopes, html('span', { class: 'search' }, this.#text, ...this.#drawingOnly)),
      html(
        'div',
        { class: 'bar filters', role: 'group', 'aria-label': words.filters },
        kinds,
        toggle,
        more,
        this.#clear,
      ),
    );
  }

  #tab(view: PictureView): HTMLButtonElement {
    const tab = html(
      'button',
      { type: 'button', role: 'tab', id: `tab-${view}`, 'aria-controls': 'stage' },
      this.#words[view],
    );
    tab.addEventListener('click', () => {
      this.#events.view(view);
    });
    return tab;
  }

  #moveTab(event: KeyboardEvent): void {
    const tabs = [...this.#views];
    const at = tabs.findIndex(([, tab]) => tab === document.activeElement);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (at < 0 || step === 0 || next === undefined) return;
    event.preventDefault();
    this.#events.view(next[0]);
    next[1].focus();
  }

  #dateInput(label: string): HTMLInputElement {
    return html('input', { type: 'text', size: 10, placeholder: '2024-02', 'aria-label': label, spellcheck: 'false' });
  }

  #button(text: string, label: string, run: () => void): HTMLButtonElement {
    const button = html('button', { type: 'button', title: label, 'aria-label': label }, text);
    button.addEventListener('click', run);
    return button;
  }

  #fill(field: HTMLInputElement, value = ''): void {
    if (document.activeElement !== field) field.value = value;
  }
}

function offer(
  field: HTMLSelectElement,
  any: string,
  choices: readonly Choice<string>[],
  chosen: string | undefined,
): void {
  field.replaceChildren(
    html('option', { value: '' }, any),
    ...choices.map(({ value, label, count }) => html('option', { value }, `${plain(label)} (${count})`)),
  );
  // What was chosen in another scope may be none of the choices here; it stays in force and stays to be seen.
  if (chosen !== undefined && !choices.some(({ value }) => value === chosen)) {
    field.append(html('option', { value: chosen }, `${plain(chosen)} (0)`));
  }
  field.value = chosen ?? '';
}
