import type { Catalog } from '../../core/catalog/catalog.ts';
import { createLookup, type Lookup, type LookupKind } from '../../core/view/lookup.ts';
import { inSlices } from '../host/inSlices.ts';

interface Current {
  readonly of: Catalog;
  readonly lookup: Lookup;
  /** What is made already or in the making. */
  readonly making: Map<LookupKind, Promise<boolean>>;
  readonly made: Set<LookupKind>;
  /** One thing at a time: two kinds may need the same index. */
  turn: Promise<unknown>;
}

/**
 * The search of the newest catalog, one for all features. Its indexes are made when somebody first wants them, in slices
 * that leave the extension host free: at 100,000 entities they take more than a second.
 */
export class Lookups {
  readonly #catalog: () => Catalog;
  #current: Current | undefined;

  constructor(catalog: () => Catalog) {
    this.#catalog = catalog;
  }

  /** The search, if what it needs for these kinds is there. */
  now(...kinds: readonly LookupKind[]): Lookup | undefined {
    const { lookup, made } = this.#newest();
    return kinds.every((kind) => made.has(kind)) ? lookup : undefined;
  }

  /** The first ones in pack order, for a list that opens before anything is typed: they need no index. */
  get unsearched(): Lookup {
    return this.#newest().lookup;
  }

  /** The search of the newest catalog, as soon as what it needs for these kinds is there; begins to make it. */
  async ready(...kinds: readonly LookupKind[]): Promise<Lookup> {
    for (;;) {
      const current = this.#newest();
      const made = await Promise.all(kinds.map((kind) => this.#make(current, kind)));
      if (made.every(Boolean) && current.of === this.#catalog()) return current.lookup;
    }
  }

  #make(current: Current, kind: LookupKind): Promise<boolean> {
    const known = current.making.get(kind);
    if (known !== undefined) return known;
    const before = current.turn;
    const wanted = (): boolean => current.of === this.#catalog();
    const making = (async () => {
      await before;
      const whole = (await inSlices(current.lookup.prepare(kind), wanted)) !== undefined;
      if (whole) current.made.add(kind);
      return whole;
    })();
    current.making.set(kind, making);
    current.turn = making.catch(() => undefined);
    return making;
  }

  #newest(): Current {
    const of = this.#catalog();
    if (this.#current?.of !== of) {
      this.#current = { of, lookup: createLookup(of), making: new Map(), made: new Set(), turn: Promise.resolve() };
    }
    return this.#current;
  }
}
