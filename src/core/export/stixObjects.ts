import type { JsonObject } from '../annotation/record.ts';
import { uuidIn, uuidOfName } from '../text/uuid.ts';

/*
 * What all objects of STIX 2.1 (OASIS Standard, 2021-06-10) have in common. Ids are made from our own ids and nothing
 * else, so that an export made again says the same things of the same objects.
 */

/** Section 2.9: a producer's own namespace; the one of the specification is for cyber-observables only. */
const NAMESPACE = 'd1a8c52e-6f57-4b0a-9c38-51e2f0a7c6b4';

/**
 * When objects began that have no time of their own, as names and claims of a pack: section 3.6 lets no later version
 * of an object have another `created`, so it may not be the time of the export.
 */
export const BEGINNING = '2024-01-01T00:00:00.000Z';

/** The OASIS incident core extension (CTI common object repository). */
export const INCIDENT_CORE = 'extension-definition--ef765651-680c-498d-9894-99799f2fa126';

/** Ours: the W3C Web Annotation that an opinion or note was made from. */
export const ANNOTATION_EXTENSION = `extension-definition--${uuidOfName(NAMESPACE, 'extension:annotation')}`;

/** The object that speaks for what Dossier itself made. */
export const DOSSIER = stixId('identity', 'dossier');

export function stixId(type: string, name: string): string {
  return `${type}--${uuidOfName(NAMESPACE, `${type}:${name}`)}`;
}

/** The id of an object about something that has a URN of its own. */
export function stixIdOfUrn(type: string, urn: string): string {
  const uuid = uuidIn(urn);
  return uuid === undefined ? stixId(type, urn) : `${type}--${uuid}`;
}

/** Section 2.9. */
export function isStixId(text: string): boolean {
  return /^[a-z][a-z0-9-]+[a-z0-9]--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(
    text,
  );
}

/** An RFC 3339 time as section 3.2 asks for it: in UTC, with milliseconds. `undefined` for what is none. */
export function stixTime(text: string): string | undefined {
  const at = new Date(text);
  return /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}

/** `modified` is never before `created`. */
export function common(id: string, created: string, modified: string): JsonObject {
  return {
    type: id.slice(0, id.indexOf('--')),
    spec_version: '2.1',
    id,
    created,
    modified: modified < created ? created : modified,
  };
}

/** A list that STIX wants absent where it is empty. */
export function listed(key: string, list: readonly unknown[]): JsonObject {
  return list.length === 0 ? {} : { [key]: list };
}

/** A relationship's type: `part of` -> `part-of`. */
export function relationshipType(words: string): string {
  const kebab = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return kebab === '' ? 'related-to' : kebab;
}
