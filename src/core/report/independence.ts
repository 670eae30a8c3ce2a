import type { Catalog } from '../catalog/catalog.ts';
import type { SourceId } from '../catalog/model.ts';

/**
 * How many independent sources there are among `cited`: sources count as one when one derives from the other, over
 * any number of steps, or when both derive from a common one. A circle of `derivedFrom` is one source.
 */
export function independentSources(cited: readonly SourceId[], catalog: Pick<Catalog, 'sources'>): number {
  const seen: Set<SourceId>[] = [];
  for (const source of new Set(cited)) {
    const roots = ancestry(source, catalog);
    const touching = seen.filter((group) => [...roots].some((root) => group.has(root)));
    const merged = new Set([...roots, ...touching.flatMap((group) => [...group])]);
    for (const group of touching) seen.splice(seen.indexOf(group), 1);
    seen.push(merged);
  }
  return seen.length;
}

/** The source and everything it passes on. */
function ancestry(source: SourceId, catalog: Pick<Catalog, 'sources'>): ReadonlySet<SourceId> {
  const found = new Set<SourceId>([source]);
  for (const id of found) for (const origin of catalog.sources.get(id)?.derivedFrom ?? []) found.add(origin);
  return found;
}
