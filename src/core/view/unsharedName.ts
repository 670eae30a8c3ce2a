import type { Catalog } from '../catalog/catalog.ts';
import type { EntityId } from '../catalog/model.ts';

/** The entity's first name that nobody else goes by and that a report would be found by; absent when it has none. */
export function unsharedName(id: EntityId, catalog: Catalog): string | undefined {
  return catalog.entities.get(id)?.names.find(({ text }) => {
    const hits = catalog.names.find(text);
    const [hit] = hits;
    const isWhole = hits.length === 1 && hit !== undefined && hit.start === 0 && hit.end === text.length;
    return isWhole && hit.holders.every(({ entity, doubt }) => entity.id === id && doubt === undefined);
  })?.text;
}
