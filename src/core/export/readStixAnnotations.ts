import type { Annotation, Reply } from '../annotation/annotation.ts';
import { readRecord, writeRecord, type JsonObject } from '../annotation/record.ts';
import { isObject, textOf, textsOf } from '../catalog/imported.ts';
import { annotationRef, opinionOf, replyRef, saidIn } from './stixAnnotations.ts';
import { ANNOTATION_EXTENSION, stixTime } from './stixObjects.ts';

/**
 * The records that opinions and notes of a STIX bundle were made from. What another platform changed in the meantime
 * (the opinion, its explanation, its time) wins over the record, and notes on them that it added become replies.
 * `passed` counts opinions and notes without a record: they are about no passage.
 */
export function readStixAnnotations(bundle: JsonObject): {
  readonly records: readonly JsonObject[];
  readonly passed: number;
} {
  const objects = newest(bundle['objects']);
  const names = new Map(objects.flatMap((each) => (each['type'] === 'identity' ? [[each['id'], each['name']]] : [])));
  const spoken = objects.filter(({ type }) => type === 'opinion' || type === 'note');
  const own = spoken.flatMap((object) => {
    const raw = recordIn(object);
    const read = raw === undefined ? undefined : readRecord(JSON.stringify(raw));
    return read === undefined || 'message' in read ? [] : [{ object, raw: read.raw, annotation: read.annotation }];
  });
  const ids = new Map(own.map(({ object, annotation }) => [object['id'], annotation]));
  const replied = new Map<string, Reply[]>();
  let passed = 0;
  for (const note of spoken) {
    if (ids.has(note['id'])) continue;
    const on = textsOf(note['object_refs']).flatMap((id) => ids.get(id) ?? []);
    const value = textOf(note['content']);
    const isKnown = on.some(({ replies }) => replies.some((reply) => replyRef(reply) === note['id']));
    if (isKnown) continue;
    const [first] = on;
    if (first === undefined || value === undefined) {
      // A claim of a pack is a note too, made by Dossier and about no passage.
      if (note['type'] === 'opinion' || textsOf(note['object_refs']).some((id) => id.startsWith('opinion--')))
        passed += 1;
      continue;
    }
    const creator = textsOf(note['authors'])[0] ?? textOf(names.get(note['created_by_ref'])) ?? '';
    const id = `urn:uuid:${String(note['id']).slice('note--'.length)}`;
    const reply = { id, creator, created: textOf(note['created']) ?? '', value };
    replied.set(first.id, [...(replied.get(first.id) ?? []), reply]);
  }
  const records = own.map(({ object, raw, annotation }) => {
    const changed = withChanges(annotation, object, replied.get(annotation.id) ?? []);
    if (changed === annotation) return raw;
    const target = raw['target'];
    const source = isObject(target) ? (textOf(target['source']) ?? '') : '';
    const written: unknown = JSON.parse(writeRecord(changed, source, raw));
    return isObject(written) ? written : raw;
  });
  return { records, passed };
}

/** The same annotation where nobody changed its object. */
function withChanges(annotation: Annotation, object: JsonObject, replies: readonly Reply[]): Annotation {
  const opinion = textOf(object['opinion']);
  const before = annotation.stance === 'mentions' ? undefined : opinionOf(annotation.stance);
  const text = object[object['type'] === 'note' ? 'content' : 'explanation'];
  const said = typeof text === 'string' ? text : undefined;
  const modified = textOf(object['modified']);
  const stance =
    opinion === undefined || opinion === before
      ? annotation.stance
      : opinion.endsWith('disagree')
        ? 'disputes'
        : opinion.endsWith('agree')
          ? 'supports'
          : 'mentions';
  const hasNote = said !== saidIn(annotation);
  const isLater = modified !== undefined && modified > (stixTime(annotation.modified) ?? '');
  if (stance === annotation.stance && !hasNote && replies.length === 0) return annotation;
  const { note: _, ...rest } = annotation;
  const note = hasNote ? said : annotation.note;
  return {
    ...rest,
    stance,
    ...(note === undefined ? {} : { note }),
    ...(isLater ? { modified } : {}),
    replies: [...annotation.replies, ...replies],
  };
}

/** True for an object made from an annotation that is still the same one. */
function recordIn(object: JsonObject): JsonObject | undefined {
  const extensions = object['extensions'];
  const extension = isObject(extensions) ? extensions[ANNOTATION_EXTENSION] : undefined;
  const record = isObject(extension) ? extension['web_annotation'] : undefined;
  if (!isObject(record)) return undefined;
  const read = readRecord(JSON.stringify(record));
  if ('message' in read) return undefined;
  // An object copied under another id speaks for somebody else.
  const uuid = annotationRef(read.annotation).split('--')[1];
  return String(object['id']).split('--')[1] === uuid ? record : undefined;
}

/** The newest version of each object, in the bundle's order. */
function newest(objects: unknown): readonly JsonObject[] {
  const byId = new Map<unknown, JsonObject>();
  for (const object of Array.isArray(objects) ? objects.filter(isObject) : []) {
    const known = byId.get(object['id']);
    if (known === undefined || (textOf(object['modified']) ?? '') > (textOf(known['modified']) ?? '')) {
      byId.set(object['id'], object);
    }
  }
  return [...byId.values()].filter((object) => object['revoked'] !== true);
}
