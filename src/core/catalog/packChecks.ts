import { isEnglishWord } from '../text/englishWords.ts';
import { foldedName } from '../text/fold.ts';
import { say, type Message } from '../text/message.ts';
import { findCircles } from './circles.ts';
import type { Draft, Path } from './drafts.ts';
import type { Claim, ClaimId, Entity, Source, SourceId } from './model.ts';
import type { RawEntity } from './packEntries.ts';

/*
 * What is wrong with entries whose shape is right, as far as one pack can tell.
 */

/** Names that would be found where they are not meant: English words and the very short. A switch on the name settles it. */
export function checkNames(raw: RawEntity, at: Path, index: (item: number) => number, drafts: Draft[]): void {
  const settled = (raw.names ?? []).some((one) => typeof one !== 'string' && one.text === raw.name && hasSwitch(one));
  if (!settled) checkName(raw.name, [...at, 'name'], drafts);
  raw.names?.forEach((one, i) => {
    if (typeof one === 'string') {
      if (one !== raw.name) checkName(one, [...at, 'names', index(i)], drafts);
    } else if (!hasSwitch(one)) checkName(one.text, [...at, 'names', index(i), 'text'], drafts);
  });
}

function hasSwitch(name: { readonly case?: unknown; readonly match?: unknown }): boolean {
  return name.case !== undefined || name.match !== undefined;
}

/** Why a name that may be written in any capitals would be found where it is not meant, if it would. */
export function riskOf(text: string): 'short' | 'word' | undefined {
  if (text.length > 20) return undefined;
  if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 3) return 'short';
  return isEnglishWord(foldedName(text)) ? 'word' : undefined;
}

function checkName(text: string, at: Path, drafts: Draft[]): void {
  const risk = riskOf(text);
  if (risk === undefined) return;
  const short = risk === 'short';
  const exactly = `{ text: '${text.replaceAll("'", "''")}', case: exact }`;
  drafts.push({
    code: short ? 'short-name' : 'common-word-name',
    message: short
      ? say(
          'the name `{0}` has fewer than three letters and will be found where it is not meant; write {1} to find it only as written, or match: false to show it and never search it',
          text,
          exactly,
        )
      : say(
          'the name `{0}` is an English word and will be found where it is not meant; write {1} to find it only as written, or match: false to show it and never search it',
          text,
          exactly,
        ),
    at,
    part: 'value',
  });
}

/** Names that several entities of the pack share. A report that uses one gets all of them as candidates. */
export function checkSharedNames(entities: readonly Entity[], at: (entity: number) => Path, drafts: Draft[]): void {
  const holders = new Map<string, Entity>();
  entities.forEach((entity, i) => {
    for (const name of entity.names) {
      if (!name.match) continue;
      const key = foldedName(name.text);
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, entity);
      else if (holder !== entity) {
        const message = say(
          '`{0}` is also a name of `{1}`; a report that says it gets both as candidates',
          name.text,
          holder.id,
        );
        drafts.push({ code: 'shared-name', message, at: [...at(i), 'id'], part: 'value' });
      }
    }
  });
}

/** Claims that dispute one another in a circle, and sources that derive from themselves. */
export function checkCircles(
  claims: ReadonlyMap<ClaimId, Claim>,
  claimAt: (id: ClaimId) => Path,
  sources: ReadonlyMap<SourceId, Source>,
  sourceAt: (id: SourceId) => Path,
  drafts: Draft[],
): void {
  for (const circle of findCircles(claims.keys(), (id) => inside(claims, claims.get(id)?.disputes))) {
    const at = [...circle.slice(0, 1).flatMap(claimAt), 'disputes'];
    drafts.push({ code: 'dispute-circle', message: disputeCircle(circle), at, part: 'value' });
  }
  for (const circle of findCircles(sources.keys(), (id) => inside(sources, sources.get(id)?.derivedFrom))) {
    const at = [...circle.slice(0, 1).flatMap(sourceAt), 'derivedFrom'];
    drafts.push({ code: 'derivation-circle', message: derivationCircle(circle), at, part: 'value' });
  }
}

const NOTHING: readonly never[] = [];

function inside<T extends string>(all: ReadonlyMap<T, unknown>, ids: readonly T[] | undefined): readonly T[] {
  if (ids === undefined || ids.length === 0) return NOTHING;
  return ids.every((id) => all.has(id)) ? ids : ids.filter((id) => all.has(id));
}

export function disputeCircle(circle: readonly string[]): Message {
  return say('disputes run in a circle: {0}; let the later claim dispute the earlier one only', chain(circle));
}

export function derivationCircle(circle: readonly string[]): Message {
  return say('sources derive from one another in a circle: {0}; name only the one that was first', chain(circle));
}

function chain(circle: readonly string[]): string {
  const told = circle.length > 6 ? [...circle.slice(0, 5), '…'] : circle;
  return [...told, circle[0]].map((id) => `\`${String(id)}\``).join(' → ');
}
