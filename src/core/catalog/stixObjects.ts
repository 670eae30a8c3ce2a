import { say, type Message } from '../text/message.ts';
import type { Draft } from './drafts.ts';
import { isObject, objectsIn, textOf, type Json } from './imported.ts';
import type { EntityKind } from './model.ts';
import { LONGEST_NAME } from './packShape.ts';

/** The types whose objects are entities. */
export const STIX_KINDS: ReadonlyMap<string, EntityKind> = new Map([
  ['intrusion-set', 'actor'],
  ['threat-actor', 'actor'],
  ['identity', 'actor'],
  ['campaign', 'incident'],
  ['incident', 'incident'],
  ['malware', 'tool'],
  ['tool', 'tool'],
]);

/** Why a bundle came to nothing, with what it holds instead: `indicator (22), marking-definition (1)`. */
export function nothingToCite(objects: unknown): Message {
  const counts = new Map<string, number>();
  for (const { type } of objectsIn(objects)) {
    const name = textOf(type, LONGEST_NAME) ?? 'unknown';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const types = [...counts].slice(0, 10).map(([type, count]) => `${type} (${String(count)})`);
  return types.length === 0
    ? say('this bundle holds nothing that a report could speak of or cite; it has no objects')
    : say(
        'this bundle holds nothing that a report could speak of or cite; its objects are of the types {0}',
        types.join(', '),
      );
}

/** The newest version of each object that Dossier reads; what is faulty is reported. */
export function newest(objects: unknown, drafts: Draft[]): ReadonlyMap<string, Json> {
  const byId = new Map<string, Json>();
  if (objects !== undefined && !Array.isArray(objects)) {
    drafts.push({
      code: 'wrong-type',
      message: say('`objects` must be a list'),
      at: ['objects'],
      part: 'value',
    });
  }
  const list: readonly unknown[] = Array.isArray(objects) ? objects : [];
  const report = (item: number, message: Message): void => {
    drafts.push({ code: 'stix-object', message, at: ['objects', item], part: 'value' });
  };
  for (let i = 0; i < list.length; i++) {
    const object = list[i];
    if (!isObject(object)) {
      report(i, say('this is no STIX object and is left out'));
      continue;
    }
    const { type, id } = object as { readonly type?: unknown; readonly id?: unknown };
    if (typeof type !== 'string' || typeof id !== 'string')
      report(i, say('this object has no `type` or no `id` and is left out'));
    else {
      const before = byId.get(id);
      if (before === undefined || versionOf(object) > versionOf(before)) byId.set(id, object);
      if (STIX_KINDS.has(type) && textOf(object['name']) === undefined)
        report(i, say('this `{0}` has no name and is left out', type));
    }
  }
  return byId;
}

/** `modified` is an ISO instant in UTC: later ones sort behind earlier ones. */
function versionOf(object: Json): string {
  return textOf(object['modified'], 100) ?? '';
}

export function isGone(object: Json): boolean {
  return object['revoked'] === true || object['x_mitre_deprecated'] === true;
}
