import type { Entity, EntityId, Pack, Relation } from './model.ts';
import { STEP, type Steps } from './steps.ts';

type Entities = ReadonlyMap<EntityId, Entity>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The entities with the relations of MISP clusters leading to STIX objects where they mean one. MISP names what a cluster
 * is related to by a bare UUID, and its galaxies made from ATT&CK keep the UUID of the STIX id: `dest-uuid` `899c…` is
 * `intrusion-set--899c…`. An entity with the bare UUID as its id goes first; of several STIX objects with one UUID none
 * is meant. Nothing is merged: only the relation finds its way. In steps: see `catalogSteps`.
 */
export function* withMispRelations(packs: readonly Pack[], entities: Entities): Steps<Entities> {
  let byUuid: ReadonlyMap<string, EntityId | null> | undefined;
  let result: Map<EntityId, Entity> | undefined;
  let count = 0;
  for (const pack of packs) {
    if (pack.format !== 'misp') continue;
    for (const { id } of pack.entities) {
      count += 1;
      if (count % STEP === 0) yield;
      const entity = (result ?? entities).get(id);
      if (entity === undefined) continue;
      const lost = ({ to, pack: by = entity.origins[0]?.pack }: Relation): boolean =>
        by === pack.id && !entities.has(to) && UUID.test(to);
      if (!entity.relations.some(lost)) continue;
      byUuid ??= yield* stixByUuid(entities);
      const uuids = byUuid;
      const relations = entity.relations.map((relation) => {
        const meant = lost(relation) ? uuids.get(relation.to) : undefined;
        return meant === undefined || meant === null ? relation : { ...relation, to: meant };
      });
      result ??= new Map(entities);
      result.set(id, { ...entity, relations });
    }
  }
  return result ?? entities;
}

/** By the UUID of their STIX id; `null`: several have it. */
function* stixByUuid(entities: Entities): Steps<ReadonlyMap<string, EntityId | null>> {
  const found = new Map<string, EntityId | null>();
  let count = 0;
  for (const id of entities.keys()) {
    count += 1;
    if (count % STEP === 0) yield;
    const at = id.indexOf('--');
    const uuid = at < 0 ? '' : id.slice(at + 2);
    if (UUID.test(uuid)) found.set(uuid, found.has(uuid) ? null : id);
  }
  return found;
}
