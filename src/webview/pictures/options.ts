import { directionOf, type Direction } from './direction.ts';
import { menuContext, spoken, type Item, type StageEvents } from './stage.ts';
import { plain, setAttributes } from './dom.ts';

/** An item as it is drawn, and where. */
export interface Option {
  readonly item: Item;
  readonly element: SVGGElement;
}

export interface OptionMoves {
  /** What stands that way of the option at an index. */
  toward(from: number, direction: Direction): number | undefined;
  /** Makes the option at an index visible. */
  uncover(at: number): void;
}

/** Milliseconds in which letters belong together. */
const TYPING = 900;

/**
 * The options of a drawing that is a list box: one of them is in the tab order, arrow keys go to what is drawn beside it,
 * Home, End, Page Up and Page Down through all of them in order, letters to what begins so.
 */
export class Options {
  readonly #list: SVGElement;
  readonly #events: StageEvents;
  readonly #moves: OptionMoves;
  #options: readonly Option[] = [];
  #chosen: string | undefined;
  #typed = '';
  #typedAt = -Infinity;

  constructor(list: SVGElement, events: StageEvents, moves: OptionMoves) {
    this.#list = list;
    this.#events = events;
    this.#moves = moves;
    list.addEventListener('keydown', (event) => {
      this.#keydown(event);
    });
    list.addEventListener('focusin', ({ target }) => {
      const at = this.#indexOf(target);
      if (at !== undefined) this.#choose(at);
    });
    list.addEventListener('pointerover', ({ target }) => {
      const at = this.#indexOf(target);
      const over = this.#options[at ?? -1]?.item;
      this.#events.look(over ?? this.item, over !== undefined);
    });
    list.addEventListener('pointerleave', () => {
      this.#events.look(this.item, false);
    });
    list.addEventListener('click', (event) => {
      const option = this.#options[this.#indexOf(event.target) ?? -1];
      if (option === undefined) return;
      option.element.focus({ preventScroll: true });
      this.#events.reveal(option.item, event.detail > 1);
    });
  }

  get chosen(): string | undefined {
    return this.#chosen;
  }

  set chosen(key: string | undefined) {
    this.#chosen = key;
  }

  get item(): Item | undefined {
    return this.#options.find(({ item }) => item.key === this.#chosen)?.item;
  }

  get options(): readonly Option[] {
    return this.#options;
  }

  /** Replaces all options; what had the keyboard keeps it where it is still there. */
  set(options: readonly Option[], hadFocus: boolean): void {
    this.#options = options;
    const chosen = options.some(({ item }) => item.key === this.#chosen) ? this.#chosen : options[0]?.item.key;
    for (const [at, { item, element }] of options.entries()) {
      setAttributes(element, {
        role: 'option',
        'aria-label': plain(spoken(item)),
        'aria-description': item.ties.length === 0 ? undefined : plain(item.ties.join('; ')),
        'aria-posinset': at + 1,
        'aria-setsize': options.length,
        'aria-selected': String(item.key === this.#chosen),
        tabindex: item.key === chosen ? 0 : -1,
        'data-key': item.key,
        'data-vscode-context': menuContext(item),
      });
      element.classList.toggle('is-chosen', item.key === this.#chosen);
    }
    if (hadFocus) options.find(({ item }) => item.key === chosen)?.element.focus({ preventScroll: true });
  }

  focus(): boolean {
    const at = Math.max(
      0,
      this.#options.findIndex(({ item }) => item.key === this.#chosen),
    );
    return this.#focusAt(at);
  }

  #keydown(event: KeyboardEvent): void {
    const at = this.#indexOf(event.target);
    const option = this.#options[at ?? -1];
    if (at === undefined || option === undefined || event.altKey) return;
    if (event.ctrlKey || event.metaKey) return;
    const direction = directionOf(event.key);
    const last = this.#options.length - 1;
    const handled = ((): boolean => {
      if (direction !== undefined) {
        this.#focusAt(this.#moves.toward(at, direction) ?? at);
        return true;
      }
      switch (event.key) {
        case 'Home':
          return this.#focusAt(0);
        case 'End':
          return this.#focusAt(last);
        case 'PageUp':
          return this.#focusAt(at === 0 ? last : at - 1);
        case 'PageDown':
          return this.#focusAt(at === last ? 0 : at + 1);
        case 'Enter':
          if (event.shiftKey) this.#events.card(option.item);
          else this.#events.reveal(option.item, true);
          return true;
        case ' ':
          if (event.timeStamp - this.#typedAt < TYPING) return this.#type(' ', at, event.timeStamp);
          this.#events.reveal(option.item, false);
          return true;
        default:
          return this.#type(event.key, at, event.timeStamp);
      }
    })();
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Letters typed in quick succession are the beginning of a label. */
  #type(key: string, at: number, time: number): boolean {
    if (!/^[\p{L}\p{N} ]$/u.test(key)) return false;
    this.#typed = time - this.#typedAt > TYPING ? key : this.#typed + key;
    this.#typedAt = time;
    const wanted = this.#typed.toLowerCase();
    const begin = this.#typed.length > 1 ? at : at + 1;
    for (let step = 0; step < this.#options.length; step += 1) {
      const next = (begin + step) % this.#options.length;
      if (this.#options[next]?.item.label.toLowerCase().startsWith(wanted) === true) return this.#focusAt(next);
    }
    return true;
  }

  #focusAt(at: number): boolean {
    const option = this.#options[at];
    if (option === undefined) return false;
    this.#moves.uncover(at);
    // Uncovering may have drawn everything anew.
    this.#options[at]?.element.focus({ preventScroll: true });
    return true;
  }

  #choose(at: number): void {
    const item = this.#options[at]?.item;
    if (item === undefined) return;
    this.#chosen = item.key;
    for (const [index, { element }] of this.#options.entries()) {
      element.setAttribute('tabindex', index === at ? '0' : '-1');
      element.setAttribute('aria-selected', String(index === at));
      element.classList.toggle('is-chosen', index === at);
    }
    this.#events.look(item, true);
    this.#events.moved();
  }

  #indexOf(target: EventTarget | null): number | undefined {
    const element = target instanceof Element ? target.closest('[role=option]') : null;
    if (element === null || !this.#list.contains(element)) return undefined;
    const at = this.#options.findIndex((option) => option.element === element);
    return at < 0 ? undefined : at;
  }
}

/** Whether the mouse is on an option: there it chooses and does not move the drawing. */
export function isOnOption({ target }: Event): boolean {
  return target instanceof Element && target.closest('[role=option]') !== null;
}
