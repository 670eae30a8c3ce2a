import type { Catalog } from '../catalog/catalog.ts';
import type { SourceId } from '../catalog/model.ts';
import { inSteps, type Steps } from '../catalog/steps.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';
import { keyOf, type PictureItem } from './pictureItems.ts';
import { claimsWord } from './claimsWord.ts';

/** How two items hang together. Ties of one kind between the same two are one link. */
export interface PictureLink {
  readonly from: string;
  readonly to: string;
  /**
   * `role`: takes part in an incident. `relation`: as the pack words it. `evidence`: a source speaks of it. `about`: a
   * claim is about it. `dispute`: a claim stands against another.
   */
  readonly kind: 'role' | 'relation' | 'evidence' | 'about' | 'dispute';
  /** `target; made it public`, `part of`, `3 claims`, `disputes`. */
  readonly label: string;
}

/** All links between the items of a catalog; what leads to something that no pack has is left out. */
export function* linkSteps(
  catalog: Catalog,
  items: ReadonlyMap<string, PictureItem>,
  l10n: Translator = ENGLISH_L10N,
): Steps<readonly PictureLink[]> {
  const links = new Links(items);
  const counts = new Map<string, Map<SourceId, number>>();
  const speaksOf = (source: SourceId, about: string): void => {
    const ofOne = counts.get(about) ?? new Map<SourceId, number>();
    counts.set(about, ofOne.set(source, (ofOne.get(source) ?? 0) + 1));
  };
  for (const claims of inSteps([...catalog.claims.values()])) {
    for (const claim of claims) {
      const own = keyOf({ kind: 'claim', id: claim.id });
      const isShown = items.has(own);
      for (const id of claim.about) {
        const about = keyOf({ kind: 'entity', id });
        if (isShown) links.add(own, about, 'about', l10n.t('about'));
        for (const { source } of claim.evidence) speaksOf(source, about);
      }
      if (!isShown) continue;
      for (const id of claim.disputes) links.add(own, keyOf({ kind: 'claim', id }), 'dispute', l10n.t('disputes'));
      for (const { source } of claim.evidence) speaksOf(source, own);
    }
    yield;
  }
  for (const entities of inSteps([...catalog.entities.values()])) {
    for (const entity of entities) {
      const own = keyOf({ kind: 'entity', id: entity.id });
      for (const { to, is } of entity.relations) links.add(own, keyOf({ kind: 'entity', id: to }), 'relation', is);
      for (const source of entity.references) if (!counts.get(own)?.has(source)) speaksOf(source, own);
      if (entity.kind !== 'incident') continue;
      for (const { id, role } of entity.actors) links.add(keyOf({ kind: 'entity', id }), own, 'role', role);
    }
    yield;
  }
  for (const some of inSteps([...counts])) {
    for (const [about, sources] of some) {
      for (const [id, count] of sources) {
        const label = items.get(about)?.kind === 'claim' ? undefined : claimsWord(count, l10n);
        links.add(keyOf({ kind: 'source', id }), about, 'evidence', label ?? l10n.t('source'));
      }
    }
    yield;
  }
  return yield* links.all();
}

class Links {
  readonly #items: ReadonlyMap<string, PictureItem>;
  readonly #links = new Map<string, { readonly link: PictureLink; readonly labels: Set<string> }>();

  constructor(items: ReadonlyMap<string, PictureItem>) {
    this.#items = items;
  }

  add(from: string, to: string, kind: PictureLink['kind'], label: string): void {
    if (from === to || !this.#items.has(from) || !this.#items.has(to)) return;
    const id = `${kind}\u001E${from}\u001E${to}`;
    const known = this.#links.get(id);
    if (known === undefined) this.#links.set(id, { link: { from, to, kind, label }, labels: new Set([label]) });
    else known.labels.add(label);
  }

  *all(): Steps<readonly PictureLink[]> {
    const all: PictureLink[] = [];
    for (const some of inSteps([...this.#links.values()])) {
      for (const { link, labels } of some)
        all.push(labels.size === 1 ? link : { ...link, label: [...labels].join('; ') });
      yield;
    }
    return all;
  }
}
