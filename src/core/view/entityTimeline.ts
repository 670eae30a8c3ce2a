import type { Catalog } from '../catalog/catalog.ts';
import type { EntityId } from '../catalog/model.ts';
import type { Ref } from './claimLine.ts';
import { dateLabel } from './dateLabel.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';

/** Something that happened in an incident that an entity takes part in. */
export interface EntityEvent {
  readonly what: string;
  /** In words: `6 February 2024`. */
  readonly when: string;
  readonly incident: Ref<EntityId>;
}

/** The dated events of all incidents that an actor or tool takes part in, oldest first. */
export function entityTimeline(
  id: EntityId,
  catalog: Catalog,
  l10n: Translator = ENGLISH_L10N,
): readonly EntityEvent[] {
  const found: { readonly date: string; readonly event: EntityEvent }[] = [];
  for (const incident of catalog.incidentsOf.get(id) ?? []) {
    const entity = catalog.entities.get(incident);
    if (entity?.kind !== 'incident') continue;
    for (const { what, date } of entity.events) {
      if (date === undefined) continue;
      found.push({
        date,
        event: { what, when: dateLabel(date, l10n), incident: { id: entity.id, label: entity.name } },
      });
    }
  }
  return found.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1)).map(({ event }) => event);
}
