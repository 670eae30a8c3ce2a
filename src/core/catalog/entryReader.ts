import { article, shown, type Plain, type ShapeCheck } from './checkShape.ts';
import { claimId, entityId, shaped, sourceId } from './ids.ts';
import type { Path } from './drafts.ts';
import type { Claim, ClaimId, Entity, EntityId, EntityKind, Origin, Source, SourceId } from './model.ts';
import { checkCircles, checkDate, checkNames, checkSharedNames, type Placed } from './packChecks.ts';
import { claimFrom, entityFrom, sourceFrom, type RawClaim, type RawEntity, type RawSource } from './packEntries.ts';
import { SECTIONS, type Section } from './packShape.ts';
import { visitClaim, visitEntity, visitSource, type ReferenceTarget, type ReferenceVisit } from './references.ts';

/** A reference that leads to nothing in its own pack. */
export interface OpenReference {
  readonly to: ReferenceTarget;
  readonly id: string;
  /** Whose it is, in words. */
  readonly by: string;
  readonly leftOut: boolean;
  readonly at: Path;
}

const KINDS: readonly (readonly [Section, EntityKind])[] = [
  ['actors', 'actor'],
  ['tools', 'tool'],
  ['incidents', 'incident'],
];

/** Takes the entries whose shape is right into the model; what cannot stand is reported and left out. */
export class EntryReader {
  readonly entities: Placed<Entity>[] = [];
  readonly sources = new Map<SourceId, Placed<Source>>();
  readonly claims = new Map<ClaimId, Placed<Claim>>();
  readonly open: OpenReference[] = [];
  readonly #known = new Map<EntityId, EntityKind>();
  readonly #check: ShapeCheck;
  readonly #origin: (section: Section, item: number) => Origin;
  /** Ids of entries that were faulty. */
  readonly #leftOut = new Set<string>();

  /** `value` is the file's, `fields` what of it had the right shape. */
  constructor(value: Plain, fields: Plain, check: ShapeCheck, origin: (section: Section, item: number) => Origin) {
    this.#check = check;
    this.#origin = origin;
    this.#noteLeftOut(value, fields);
    const visits: (() => void)[] = [];
    this.#each<RawSource>(fields, 'sources', (raw, at, i) => {
      if (!this.#source(raw, at, i)) return;
      if (raw.derivedFrom !== undefined) visits.push(() => visitSource(raw, this.#visit('source', raw.id, at)));
    });
    for (const [section, kind] of KINDS) {
      this.#each<RawEntity>(fields, section, (raw, at, i) => {
        if (this.#entity(section, kind, raw, at, i)) visits.push(() => visitEntity(raw, this.#visit(kind, raw.id, at)));
      });
    }
    this.#each<RawClaim>(fields, 'claims', (raw, at, i) => {
      if (this.#claim(raw, at, i)) visits.push(() => visitClaim(raw, this.#visit('claim', raw.id, at)));
    });
    for (const visit of visits) visit();
    checkSharedNames(this.entities, check.drafts);
    checkCircles(this.claims, this.sources, check.drafts);
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the section's shape decides it
  #each<T>(fields: Plain, section: Section, take: (raw: T, at: Path, item: number) => void): void {
    const list = shaped<readonly T[]>(fields[section] ?? []);
    for (let i = 0; i < list.length; i++) take(shaped<T>(list[i]), [section, this.#check.indexOf(list, i)], i);
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

  #source(raw: RawSource, at: Path, item: number): boolean {
    if (this.sources.has(raw.id)) return this.#duplicate('source', raw.id, at);
    const dated = checkDate(raw.issued, [...at, 'issued'], this.#check.drafts);
    const entry = sourceFrom(dated ? raw : without(raw, 'issued'), this.#origin('sources', item));
    this.sources.set(raw.id, { entry, at });
    return true;
  }

  #entity(section: Section, kind: EntityKind, raw: RawEntity, at: Path, item: number): boolean {
    const before = this.#known.get(raw.id);
    if (before !== undefined) return this.#duplicate(before, raw.id, at);
    const { drafts } = this.#check;
    let checked = raw;
    const { events, names } = raw;
    if (events !== undefined) {
      const right = events.map((event, i) =>
        checkDate(event.date, [...at, 'events', this.#check.indexOf(events, i), 'date'], drafts)
          ? event
          : without(event, 'date'),
      );
      if (right.some((event, i) => event !== events[i])) checked = { ...raw, events: right };
    }
    checkNames(raw, at, (i) => (names === undefined ? i : this.#check.indexOf(names, i)), drafts);
    this.#known.set(raw.id, kind);
    this.entities.push({ entry: entityFrom(kind, checked, this.#origin(section, item)), at });
    return true;
  }

  #claim(raw: RawClaim, at: Path, item: number): boolean {
    if (this.claims.has(raw.id)) return this.#duplicate('claim', raw.id, at);
    const { drafts } = this.#check;
    if (raw.evidence === undefined || raw.evidence.length === 0) {
      const message = `claim \`${raw.id}\` rests on no source and is left out; write evidence: [{ source: id, locator: para. 1 }]`;
      drafts.push({ code: 'claim-without-source', message, at: [...at, 'id'], part: 'value' });
      this.#leftOut.add(raw.id);
      return false;
    }
    const dated = checkDate(raw.date, [...at, 'date'], drafts);
    this.claims.set(raw.id, { entry: claimFrom(dated ? raw : without(raw, 'date'), this.#origin('claims', item)), at });
    return true;
  }

  #duplicate(kind: string, id: string, at: Path): false {
    const message = `there is already ${article(kind)} \`${shown(id)}\` in this file; the first one counts, give this one another id`;
    this.#check.drafts.push({ code: 'duplicate-id', message, at: [...at, 'id'], part: 'value' });
    return false;
  }

  #visit(kind: string, by: string, at: Path): ReferenceVisit {
    return (to, id, field, list, item, key) => {
      if (this.#has(to, id)) return;
      const steps: (string | number)[] = [...at, field];
      if (list !== undefined && item !== undefined) steps.push(this.#check.indexOf(list, item));
      if (typeof key === 'number') steps.push(this.#check.indexOf(shaped(list?.[item ?? 0]), key));
      else if (key !== undefined) steps.push(key);
      this.open.push({ to, id, by: `${kind} \`${by}\``, leftOut: this.#leftOut.has(id), at: steps });
    };
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

function without<T extends object>(value: T, key: keyof T): T {
  const copy = { ...value };
  delete copy[key];
  return copy;
}
