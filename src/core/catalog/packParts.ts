import type { Pack } from './model.ts';
import type { PlacedProblem, PlacedReading } from './placedProblems.ts';
import { inSteps } from './steps.ts';
import { addAll } from '../text/addAll.ts';

type Head = Omit<Pack, 'entities' | 'sources' | 'claims' | 'unresolved'>;

/**
 * A piece of a reading, small enough that taking it in holds nobody up. A worker posts one whenever it is asked for the
 * next; all of a large pack in one message would block its receiver for as long as copying it takes.
 */
export type PackPart =
  | { readonly kind: 'entities'; readonly items: Pack['entities'] }
  | { readonly kind: 'sources'; readonly items: Pack['sources'] }
  | { readonly kind: 'claims'; readonly items: Pack['claims'] }
  | { readonly kind: 'unresolved'; readonly items: NonNullable<Pack['unresolved']> }
  | { readonly kind: 'problems'; readonly items: readonly PlacedProblem[] }
  /** The last part. Without a head nothing could be read. */
  | { readonly kind: 'end'; readonly head?: Head; readonly fingerprint: string };

export function* packParts({ pack, problems, fingerprint }: PlacedReading): Generator<PackPart, void> {
  for (const items of inSteps(problems)) yield { kind: 'problems', items };
  if (pack === undefined) {
    yield { kind: 'end', fingerprint };
    return;
  }
  const { entities, sources, claims, unresolved = [], ...head } = pack;
  for (const items of inSteps(entities)) yield { kind: 'entities', items };
  for (const items of inSteps(sources)) yield { kind: 'sources', items };
  for (const items of inSteps(claims)) yield { kind: 'claims', items };
  for (const items of inSteps(unresolved)) yield { kind: 'unresolved', items };
  yield { kind: 'end', head, fingerprint };
}

/** Puts the parts of one reading together again. */
export class PackAssembly {
  readonly #entities: Pack['entities'][number][] = [];
  readonly #sources: Pack['sources'][number][] = [];
  readonly #claims: Pack['claims'][number][] = [];
  readonly #unresolved: NonNullable<Pack['unresolved']>[number][] = [];
  readonly #problems: PlacedProblem[] = [];

  /** The whole reading with the last part, `undefined` before. */
  add(part: PackPart): PlacedReading | undefined {
    switch (part.kind) {
      case 'entities':
        addAll(this.#entities, part.items);
        return undefined;
      case 'sources':
        addAll(this.#sources, part.items);
        return undefined;
      case 'claims':
        addAll(this.#claims, part.items);
        return undefined;
      case 'unresolved':
        addAll(this.#unresolved, part.items);
        return undefined;
      case 'problems':
        addAll(this.#problems, part.items);
        return undefined;
      case 'end':
        return this.#whole(part.head, part.fingerprint);
    }
  }

  #whole(head: Head | undefined, fingerprint: string): PlacedReading {
    if (head === undefined) return { problems: this.#problems, fingerprint };
    const pack: Pack = {
      ...head,
      entities: this.#entities,
      sources: this.#sources,
      claims: this.#claims,
      ...(this.#unresolved.length === 0 ? {} : { unresolved: this.#unresolved }),
    };
    return { pack, problems: this.#problems, fingerprint };
  }
}
