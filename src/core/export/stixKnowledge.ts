import type { JsonObject } from '../annotation/record.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Claim, ClaimId, Credibility, Entity, EntityId, Evidence } from '../catalog/model.ts';
import { markingRefs } from '../catalog/stixMarkings.ts';
import {
  BEGINNING,
  common,
  DOSSIER,
  INCIDENT_CORE,
  isStixId,
  listed,
  relationshipType,
  stixId,
} from './stixObjects.ts';

/*
 * What the packs know, in STIX 2.1: actors as identities, threat actors or intrusion sets, incidents with the core
 * extension, tools, claims as notes about them.
 *
 * What came from a STIX bundle keeps its id and is only referred to: nobody but its own producer may write a new
 * version of it (section 3.6.2).
 */

export function entityRefOf(entity: Entity): string {
  return isStixId(entity.id) ? entity.id : stixId(typeOf(entity), entity.id);
}

export function claimRefOf(claim: Claim): string {
  return isStixId(claim.id) ? claim.id : stixId('note', claim.id);
}

/** The entity's own object; absent for one that is somebody else's. */
export function entityObject(entity: Entity, time: string): JsonObject | undefined {
  if (isStixId(entity.id)) return undefined;
  const type = typeOf(entity);
  const aliases = entity.names.map(({ text }) => text).filter((text) => text !== entity.name);
  return {
    ...common(entityRefOf(entity), BEGINNING, time),
    created_by_ref: DOSSIER,
    name: entity.name,
    ...(entity.summary === undefined ? {} : { description: entity.summary }),
    ...(type === 'identity' ? { identity_class: identityClass(entity.type) } : {}),
    ...(type === 'malware' ? { is_family: true } : {}),
    ...(HAS_ALIASES.has(type) ? listed('aliases', [...new Set(aliases)]) : {}),
    ...listed('external_references', [{ source_name: 'dossier', external_id: entity.id }]),
    ...listed('object_marking_refs', markingRefs(entity.marking)),
    ...(type === 'incident' ? { extensions: { [INCIDENT_CORE]: INCIDENT } } : {}),
  };
}

/** Both are required. A report tells of an incident and does not investigate it: the extension's own words for that. */
const INCIDENT = { extension_type: 'property-extension', determination: 'suspected', investigation_status: 'new' };
const HAS_ALIASES: ReadonlySet<string> = new Set(['threat-actor', 'intrusion-set', 'malware', 'tool']);

/** A claim as a note about whom it speaks of, or about `otherwise` where the packs do not say. */
export function claimObject(claim: Claim, catalog: Catalog, otherwise: string, time: string): JsonObject | undefined {
  if (isStixId(claim.id)) return undefined;
  const about = claim.about.flatMap((id) => refsOf(id, catalog));
  const asserter = claim.assertedBy === undefined ? undefined : catalog.entities.get(claim.assertedBy)?.name;
  return {
    ...common(claimRefOf(claim), BEGINNING, time),
    created_by_ref: DOSSIER,
    content: claim.statement,
    ...listed('authors', asserter === undefined ? [] : [asserter]),
    object_refs: about.length > 0 ? about : [otherwise],
    ...(claim.credibility === undefined || claim.credibility === 6
      ? {}
      : { confidence: CONFIDENCE[claim.credibility] }),
    ...listed('external_references', [
      { source_name: 'dossier', external_id: claim.id },
      ...claim.evidence.map((one) => evidenceReference(one, catalog)),
    ]),
    ...listed('object_marking_refs', markingRefs(claim.marking)),
  };
}

/** Admiralty credibility on STIX's scale (appendix A); 6, "cannot be judged", has no place there. */
export const CONFIDENCE: Readonly<Record<Exclude<Credibility, 6>, number>> = { 1: 90, 2: 70, 3: 50, 4: 30, 5: 10 };

/** Who had which part in an incident, who is related to whom, which claim stands against which. */
export function relationshipObjects(
  entities: readonly Entity[],
  claims: readonly Claim[],
  time: string,
): readonly JsonObject[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const objects = new Map<string, JsonObject>();
  const relate = (from: string, type: string, to: string): void => {
    const id = stixId('relationship', `${from} ${type} ${to}`);
    objects.set(id, {
      ...common(id, BEGINNING, time),
      created_by_ref: DOSSIER,
      relationship_type: type,
      source_ref: from,
      target_ref: to,
    });
  };
  const toEntity = (from: Entity, is: string, to: EntityId): void => {
    const other = known.get(to);
    // Between two objects of somebody else's bundle the relationship is that bundle's to tell.
    if (other === undefined || other === from || (isStixId(from.id) && isStixId(to))) return;
    relate(entityRefOf(from), relationshipType(is), entityRefOf(other));
  };
  for (const entity of entities) {
    for (const { to, is } of entity.relations) toEntity(entity, is, to);
    if (entity.kind === 'incident') for (const { id, role } of entity.actors) toEntity(entity, role, id);
  }
  const byId = new Map<ClaimId, Claim>(claims.map((claim) => [claim.id, claim]));
  for (const claim of claims) {
    for (const [type, others] of [
      ['disputes', claim.disputes],
      ['corroborates', claim.corroborates],
    ] as const) {
      for (const id of others) {
        const other = byId.get(id);
        const refs = [claimRefOf(claim), other === undefined ? '' : claimRefOf(other)] as const;
        // A relationship joins objects, never other relationships (section 5.1.1).
        if (refs.every((ref) => ref.startsWith('note--') || ref.startsWith('report--'))) relate(refs[0], type, refs[1]);
      }
    }
  }
  return [...objects.values()];
}

/** A document, as section 2.5 points to what is no STIX. */
export function evidenceReference({ source: id, locator }: Evidence, catalog: Catalog): JsonObject {
  const source = catalog.sources.get(id);
  const url = source?.URL !== undefined && /^https?:\/\/\S+$/i.test(source.URL) ? source.URL : undefined;
  const said = [source?.title ?? id, source?.issued, locator].filter((part) => part !== undefined && part !== '');
  return { source_name: sourceName(id), description: said.join(', '), ...(url === undefined ? {} : { url }) };
}

/** The schemas of STIX leave what begins with `cve` or ends with `capec` to the numbers of those two lists. */
function sourceName(id: string): string {
  return /^cve|capec$/.test(id) ? `source ${id}` : id;
}

function refsOf(id: EntityId, catalog: Catalog): readonly string[] {
  const entity = catalog.entities.get(id);
  return entity === undefined ? [] : [entityRefOf(entity)];
}

function typeOf({ kind, type }: Entity): string {
  switch (kind) {
    case 'incident':
      return 'incident';
    case 'tool':
      return /malware|ransomware|trojan|backdoor|virus|worm|spyware|rootkit|wiper|implant/i.test(type)
        ? 'malware'
        : 'tool';
    case 'actor':
      if (/intrusion set/i.test(type)) return 'intrusion-set';
      return /threat actor|threat group|hack|ransomware|cybercrim|\bapt\b/i.test(type) ? 'threat-actor' : 'identity';
  }
}

/** The vocabulary `identity-class-ov` (section 10.7). */
function identityClass(type: string): string {
  if (/\b(?:person|individual|official|spy|politician|journalist)\b/i.test(type)) return 'individual';
  if (/\b(?:group|movement|network)\b/i.test(type)) return 'group';
  if (
    /\b(?:state|country|service|agency|company|institution|organi[sz]ation|party|mission|ministry|university|media|military|unit)\b/i.test(
      type,
    )
  )
    return 'organization';
  return 'unknown';
}
