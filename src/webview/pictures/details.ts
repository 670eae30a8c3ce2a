import { html, plain } from './dom.ts';
import { kindMark } from './listStage.ts';
import type { Words } from './protocol.ts';
import type { Item } from './stage.ts';

export interface DetailsEvents {
  readonly reveal: (item: Item) => void;
  readonly card: (item: Item) => void;
  readonly pack: (item: Item) => void;
}

/** What is known of what is looked at, and what can be done with it. Options say the same to a screen reader themselves. */
export class Details {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #what = html('div', { class: 'what' });
  readonly #actions: HTMLElement;
  #item: Item | undefined;

  constructor(words: Words, events: DetailsEvents) {
    this.#words = words;
    const button = (text: string, run: (item: Item) => void): HTMLButtonElement => {
      const made = html('button', { type: 'button' }, text);
      made.addEventListener('click', () => {
        if (this.#item !== undefined) run(this.#item);
      });
      return made;
    };
    this.#actions = html(
      'div',
      { class: 'actions' },
      button(words.reveal, events.reveal),
      button(words.card, events.card),
      button(words.pack, events.pack),
    );
    this.element = html('aside', { class: 'details', 'aria-label': words.details }, this.#what, this.#actions);
    this.item = undefined;
  }

  set item(item: Item | undefined) {
    this.#item = item;
    this.#actions.hidden = item === undefined;
    if (item === undefined) {
      this.#what.replaceChildren(html('p', { class: 'hint' }, this.#words.nothingChosen, ' ', this.#words.keys));
      return;
    }
    this.#what.replaceChildren(
      html('p', { class: 'title' }, kindMark(item.kind), plain(item.label)),
      html('p', { class: 'facts' }, plain(item.facts.join(' · '))),
      ...(item.ties.length === 0 ? [] : [html('p', { class: 'ties' }, plain(item.ties.join('  ·  ')))]),
    );
  }
}
