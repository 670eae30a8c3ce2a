import { say, type Message } from '../text/message.ts';
import { shown, type Plain, type ShapeCheck } from './checkShape.ts';
import { claimId, entityId, shaped, sourceId } from './ids.ts';
import { dayExists } from './dates.ts';
import type { Path } from './drafts.ts';
import type { Claim, ClaimId, Entity, EntityId, EntityKind, Origin, Source, SourceId } from './model.ts';
import { checkCircles, checkNames, checkSharedNames } from './packChecks.ts';
import {
  claimFrom,
  entityFrom,
  sourceFrom,
  type RawClaim,
  type RawDate,
  type RawEntity,
  type RawSource,
} from './packEntries.ts';
import { SECTIONS, type Section } from './packShape.ts';
import { visitClaim, visitEntity, visitSource, type ReferenceTarget, type ReferenceVisit } from './references.ts';

/** A reference that leads to nothing in its own pack. */
export interface OpenReference {
  readonly to: ReferenceTarget;
  readonly id: string;
  /** Whose it is. */
  readonly by: Message;
  readonly leftOut: boolean;
  readonly at: Path;
}

const KINDS: readonly (readonly [Section, EntityKind])[] = [
  ['actors', 'actor'],
  ['tools', 'tool'],
  ['incidents', 'incident'],
];

/**
 * A pack of more entities was put together by a program: advice on single names would go to nobody, and takes longer
 * than the whole rest.
 */
const MOST_WITH_NAME_ADVICE = 20_000;

type EntryKind = EntityKind | 'source' | 'claim';

/** Entries of one section that were taken, each with its place in the list. */
interface Taken<T> {
  readonly section: Section;
  readonly kind: EntryKind;
  readonly raws: T[];
  readonly items: number[];
}

/** Takes the entries whose shape is right into the model; what cannot stand is reported and left out. */
export class EntryReader {
  readonly entities: Entity[] = [];
  readonly sources = new Map<SourceId, Source>();
  readonly claims = new Map<ClaimId, Claim>();
  readonly open: OpenReference[] = [];
  readonly #known = new Map<EntityId, EntityKind>();
  readonly #check: ShapeCheck;
  readonly #fields: Plain;
  readonly #origin: (section: Section, item: number) => Origin;
  /** Ids of entries that were faulty. */
  readonly #leftOut = new Set<string>();
  readonly #adviseOnNames: boolean;

  /** `value` is the file's, `fields` what of it had the right shape. */
  constructor(value: Plain, fields: Plain, check: ShapeCheck, origin: (section: Section, item: number) => Origin) {
    this.#check = check;
    this.#fields = fields;
    this.#origin = origin;
    this.#noteLeftOut(value, fields);
    const count = KINDS.reduce((sum, [section]) => sum + this.#list(section).length, 0);
    this.#adviseOnNames = count <= MOST_WITH_NAME_ADVICE;
    const sources = this.#each<RawSource>('sources', 'source', (raw, i) => this.#source(raw, i));
    const entities = KINDS.map(([section, kind]) =>
      this.#each<RawEntity>(section, kind, (raw, i) => this.#entity(section, kind, raw, i)),
    );
    const claims = this.#each<RawClaim>('claims', 'claim', (raw, i) => this.#claim(raw, i));
    this.#visit(sources, visitSource);
    for (const taken of entities) this.#visit(taken, visitEntity);
    this.#visit(claims, visitClaim);
    if (this.#adviseOnNames) {
      const places = entities.flatMap(({ section, items }) => items.map((i) => (): Path => this.#at(section, i)));
      checkSharedNames(this.entities, (i) => places[i]?.() ?? [], check.drafts);
    }
    const placeIn =
      (taken: Taken<{ readonly id: string }>) =>
      (id: string): Path =>
        this.#at(taken.section, taken.items[taken.raws.findIndex((raw) => raw.id === id)] ?? 0);
    checkCircles(this.claims, placeIn(claims), this.sources, placeIn(sources), check.drafts);
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the section's shape decides it
  #list<T>(section: Section): readonly T[] {
    return shaped<readonly T[]>(this.#fields[section] ?? []);
  }

  /** Where item `item` of what was kept of a section stands in the file. */
  #at(section: Section, item: number): Path {
    return [section, this.#check.indexOf(this.#list(section), item)];
  }

  #each<T>(section: Section, kind: EntryKind, take: (raw: T, item: number) => boolean): Taken<T> {
    const taken: Taken<T> = { section, kind, raws: [], items: [] };
    const list = this.#list<T>(section);
    for (let i = 0; i < list.length; i++) {
      const raw = shaped<T>(list[i]);
      if (!take(raw, i)) continue;
      taken.raws.push(raw);
      taken.items.push(i);
    }
    return taken;
  }

  #noteLeftOut(value: Plain, fields: Plain): void {
    for (const section of SECTIONS) {
      const all = value[section];
      const kept = fields[section];
      if (all === kept || !Array.isArray(all)) continue;
      const fit = new Set(
        Array.isArray(kept) ? kept.map((entry: unknown) => shaped<{ readonly id?: unknown }>(entry).id) : [],
      );
      for (const entry of all as readonly unknown[]) {
        const id =
          typeof entry === 'object' && entry !== null ? shaped<{ readonly id?: unknown }>(entry).id : undefined;
        if (typeof id === 'string' && !fit.has(id)) this.#leftOut.add(id);
      }
    }
  }

  #source(raw: RawSource, item: number): boolean {
    if (this.sources.has(raw.id)) return this.#duplicate('source', raw.id, 'sources', item);
    const fits = this.#dateFits(raw.issued, 'sources', item, 'issued');
    this.sources.set(raw.id, sourceFrom(fits ? raw : without(raw, 'issued'), this.#origin('sources', item)));
    return true;
  }

  #entity(section: Section, kind: EntityKind, raw: RawEntity, item: number): boolean {
    const before = this.#known.get(raw.id);
    if (before !== undefined) return this.#duplicate(before, raw.id, section, item);
    let checked = raw;
    const { events, names } = raw;
    if (events !== undefined) {
      const right = events.map((event, i) =>
        this.#dateFits(event.date, section, item, 'events', this.#check.indexOf(events, i), 'date')
          ? event
          : without(event, 'date'),
      );
      if (right.some((event, i) => event !== events[i])) checked = { ...raw, events: right };
    }
    if (this.#adviseOnNames) {
      const index = (i: number): number => (names === undefined ? i : this.#check.indexOf(names, i));
      checkNames(raw, this.#at(section, item), index, this.#check.drafts);
    }
    this.#known.set(raw.id, kind);
    this.entities.push(entityFrom(kind, checked, this.#origin(section, item)));
    return true;
  }

  #claim(raw: RawClaim, item: number): boolean {
    if (this.claims.has(raw.id)) return this.#duplicate('claim', raw.id, 'claims', item);
    if (raw.evidence === undefined || raw.evidence.length === 0) {
      const message = say(
        'claim `{0}` rests on no source and is left out; write {1}',
        raw.id,
        'evidence: [{ source: id, locator: para. 1 }]',
      );
      const at = [...this.#at('claims', item), 'id'];
      this.#check.drafts.push({ code: 'claim-without-source', message, at, part: 'value' });
      this.#leftOut.add(raw.id);
      return false;
    }
    const fits = this.#dateFits(raw.date, 'claims', item, 'date');
    this.claims.set(raw.id, claimFrom(fits ? raw : without(raw, 'date'), this.#origin('claims', item)));
    return true;
  }

  #dateFits(
    date: RawDate | undefined,
    section: Section,
    item: number,
    ...steps: readonly (string | number)[]
  ): boolean {
    if (date === undefined || dayExists(String(date))) return true;
    const message = say('there is no {0} in the calendar', String(date));
    const at = [...this.#at(section, item), ...steps];
    this.#check.drafts.push({ code: 'impossible-date', message, at, part: 'value' });
    return false;
  }

  #duplicate(kind: EntryKind, id: string, section: Section, item: number): false {
    const message = secondOf(kind, shown(id));
    this.#check.drafts.push({ code: 'duplicate-id', message, at: [...this.#at(section, item), 'id'], part: 'value' });
    return false;
  }

  #visit<T extends { readonly id: string }>(
    { section, kind, raws, items }: Taken<T>,
    each: (raw: T, visit: ReferenceVisit) => void,
  ): void {
    let now = 0;
    const visit: ReferenceVisit = (to, id, field, list, item, key) => {
      if (this.#has(to, id)) return;
      const steps: (string | number)[] = [...this.#at(section, items[now] ?? 0), field];
      if (list !== undefined && item !== undefined) steps.push(this.#check.indexOf(list, item));
      if (typeof key === 'number') steps.push(this.#check.indexOf(shaped(list?.[item ?? 0]), key));
      else if (key !== undefined) steps.push(key);
      this.open.push({ to, id, by: nameOf(kind, raws[now]?.id ?? ''), leftOut: this.#leftOut.has(id), at: steps });
    };
    for (now = 0; now < raws.length; now++) each(shaped<T>(raws[now]), visit);
  }

  #has(to: ReferenceTarget, id: string): boolean {
    switch (to) {
      case 'entity':
        return this.#known.has(entityId(id));
      case 'source':
        return this.sources.has(sourceId(id));
      case 'claim':
        return this.claims.has(claimId(id));
    }
  }
}

function secondOf(kind: EntryKind, id: string): Message {
  switch (kind) {
    case 'actor':
      return say('there is already an actor `{0}` in this file; the first one counts, give this one another id', id);
    case 'incident':
      return say('there is already an incident `{0}` in this file; the first one counts, give this one another id', id);
    case 'tool':
      return say('there is already a tool `{0}` in this file; the first one counts, give this one another id', id);
    case 'source':
      return say('there is already a source `{0}` in this file; the first one counts, give this one another id', id);
    case 'claim':
      return say('there is already a claim `{0}` in this file; the first one counts, give this one another id', id);
  }
}

function nameOf(kind: EntryKind, id: string): Message {
  switch (kind) {
    case 'actor':
      return say('actor `{0}`', id);
    case 'incident':
      return say('incident `{0}`', id);
    case 'tool':
      return say('tool `{0}`', id);
    case 'source':
      return say('source `{0}`', id);
    case 'claim':
      return say('claim `{0}`', id);
  }
}

function without<T extends object>(value: T, key: keyof T): T {
  const copy = { ...value };
  delete copy[key];
  return copy;
}
