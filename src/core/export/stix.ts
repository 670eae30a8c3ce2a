import type { JsonObject } from '../annotation/record.ts';
import { isObject } from '../catalog/imported.ts';
import type { Claim, Entity, EntityId } from '../catalog/model.ts';
import { disputesOf } from '../report/disputes.ts';
import { titleOf, type ExportedReport } from './exportedReport.ts';
import { addressOf } from './reportAddress.ts';
import { annotationObjects, annotationRef, creatorObject } from './stixAnnotations.ts';
import {
  claimObject,
  claimRefOf,
  entityObject,
  entityRefOf,
  evidenceReference,
  relationshipObjects,
} from './stixKnowledge.ts';
import { ANNOTATION_EXTENSION, BEGINNING, common, DOSSIER, listed, stixId, stixTime } from './stixObjects.ts';

/**
 * Reports as one STIX 2.1 bundle: each report with whom it names, what it rests on and what people say of its passages.
 * `time` (RFC 3339) is when they were last changed; nothing else in the bundle depends on when it is made.
 */
export function stixBundle(reports: readonly ExportedReport[], time: string): JsonObject {
  const modified = stixTime(time) ?? BEGINNING;
  const objects = new Map<string, JsonObject>();
  const add = (object: JsonObject | undefined): void => {
    if (object !== undefined) objects.set(String(object['id']), object);
  };
  add({ ...common(DOSSIER, BEGINNING, modified), name: 'Dossier', identity_class: 'system' });
  for (const report of reports) for (const object of reportObjects(report, modified)) add(object);
  if ([...objects.values()].some(({ extensions }) => isObject(extensions) && ANNOTATION_EXTENSION in extensions)) {
    add(extensionDefinition());
  }
  return {
    type: 'bundle',
    id: stixId('bundle', [modified, ...objects.keys()].join('\n')),
    objects: [...objects.values()],
  };
}

function reportObjects(exported: ExportedReport, time: string): readonly JsonObject[] {
  const { report, catalog, path, records } = exported;
  const id = stixId('report', path);
  const claims = claimsOf(exported);
  const entities = entitiesOf(exported, claims);
  const cited = new Set(report.citations.flatMap(({ sources }) => sources));
  const references = [...cited].map((source) => evidenceReference({ source }, catalog));
  const objects = entities.map((entity) => entityObject(entity, time));
  const notes = claims.map((claim) => claimObject(claim, catalog, id, time));
  const said = records.flatMap((record) =>
    annotationObjects(record, { catalog, report: id, source: addressOf(path), time }),
  );
  const people = new Set(
    records.flatMap(({ annotation }) => [annotation.creator, ...annotation.replies.map(({ creator }) => creator)]),
  );
  people.delete('');
  const refs = [
    ...entities.map(entityRefOf),
    ...claims.map(claimRefOf),
    ...records.map(({ annotation }) => annotationRef(annotation)),
  ];
  return [
    ...[...people].map((name) => creatorObject(name, time)),
    ...[...objects, ...notes].filter((object) => object !== undefined),
    ...relationshipObjects(entities, claims, time),
    ...said,
    {
      ...common(id, BEGINNING, time),
      created_by_ref: DOSSIER,
      name: titleOf(exported),
      report_types: ['threat-report'],
      published: time,
      object_refs: refs.length > 0 ? [...new Set(refs)] : [DOSSIER],
      ...listed('external_references', [{ source_name: 'dossier', external_id: path }, ...references]),
    },
  ];
}

/** What the report's statements and its annotations rest on, and what stands against that. */
function claimsOf({ report, catalog, records }: ExportedReport): readonly Claim[] {
  const own = [
    ...report.statements.flatMap(({ bindings }) => bindings.map(({ claim }) => claim)),
    ...records.flatMap(({ annotation }) => annotation.claim ?? []),
  ];
  const ids = new Set([...own, ...own.flatMap((id) => disputesOf(id, catalog).map((other) => other.id))]);
  return [...ids].flatMap((id) => catalog.claims.get(id) ?? []);
}

function entitiesOf({ report, catalog }: ExportedReport, claims: readonly Claim[]): readonly Entity[] {
  const ids = new Set<EntityId>([
    // Of several candidates nobody has said which one is meant.
    ...report.mentions.filter(({ candidates }) => candidates === undefined).map(({ entity }) => entity),
    ...claims.flatMap((claim) => [...claim.about, ...(claim.assertedBy === undefined ? [] : [claim.assertedBy])]),
  ]);
  return [...ids].flatMap((id) => catalog.entities.get(id) ?? []);
}

function extensionDefinition(): JsonObject {
  return {
    ...common(ANNOTATION_EXTENSION, BEGINNING, BEGINNING),
    created_by_ref: DOSSIER,
    name: 'Web Annotation',
    description:
      'The W3C Web Annotation that an opinion or note was made from: the passage it is about, word for word.',
    schema: 'https://www.w3.org/TR/annotation-model/ (property web_annotation: one annotation, as JSON-LD)',
    version: '1.0.0',
    extension_types: ['property-extension'],
  };
}
