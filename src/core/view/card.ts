import type { Catalog } from '../catalog/catalog.ts';
import type {
  Claim,
  Credibility,
  Entity,
  EntityId,
  EntityKind,
  Incident,
  IncidentEvent,
  Name,
  Origin,
  Source,
} from '../catalog/model.ts';
import { citationLabel } from './citationLabel.ts';
import { claimLine, sourceRef, type ClaimLine, type Ref, type SourceRef } from './claimLine.ts';
import { dateLabel, periodLabel } from './dateLabel.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';

/*
 * What is said about an entity, as plain data. Every string is untrusted text from a pack: whoever draws a card
 * escapes it for the place it is drawn in.
 */

/** A name other than the main one. */
export interface CardName {
  readonly text: string;
  /** Whose name it is, as labels ("Microsoft", "Verregghen 2024"). */
  readonly by: readonly string[];
  readonly preferred: boolean;
  /** `false`: known, but never searched in a report. */
  readonly searched: boolean;
}

/** An incident that an actor or tool takes part in. */
export interface CardIncident {
  readonly id: EntityId;
  readonly label: string;
  readonly roles: readonly string[];
  /** `2023 – 7 February 2024`; absent when no event has a date. */
  readonly when?: string;
}

/** Somebody who takes part in an incident. */
export interface CardActor extends Ref<EntityId> {
  readonly kind: EntityKind | undefined;
  readonly roles: readonly string[];
}

export interface CardEvent {
  readonly what: string;
  /** In words: `6 February 2024`. */
  readonly when?: string;
}

export interface CardRelation {
  readonly is: string;
  readonly to: Ref<EntityId>;
}

export interface Card {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly title: string;
  readonly type: string;
  readonly names: readonly CardName[];
  readonly summary?: string;
  readonly marking?: string;
  /** Newest first, at most `options.claims` of them. */
  readonly claims: readonly ClaimLine[];
  /** How many there are in all. */
  readonly claimCount: number;
  /** For an actor or tool, newest first. */
  readonly incidents: readonly CardIncident[];
  /** For an incident: from its first event to its last. */
  readonly when?: string;
  /** For an incident. */
  readonly actors: readonly CardActor[];
  /** For an incident: its timeline, oldest first, undated ones last. */
  readonly events: readonly CardEvent[];
  readonly relations: readonly CardRelation[];
  readonly references: readonly SourceRef[];
  readonly externalIds: readonly string[];
  /** The packs it comes from, in order. */
  readonly origins: readonly Origin[];
}

export interface CardOptions {
  /** How many claims to give; all of them when absent. */
  readonly claims?: number;
  /** English when absent. */
  readonly l10n?: Translator;
}

/** What is said about an entity; absent when the catalog does not know it. */
export function cardFor(id: EntityId, catalog: Catalog, options: CardOptions = {}): Card | undefined {
  const entity = catalog.entities.get(id);
  if (entity === undefined) return undefined;
  const claims = newestFirst(claimsOf(entity.id, catalog), catalog);
  const dates = entity.kind === 'incident' ? eventDates(entity) : [];
  const when = periodLabel(dates, options.l10n);
  return {
    id: entity.id,
    kind: entity.kind,
    title: entity.name,
    type: entity.type,
    names: otherNames(entity).map((name) => cardName(name, catalog)),
    ...(entity.summary === undefined ? {} : { summary: entity.summary }),
    ...(entity.marking === undefined ? {} : { marking: entity.marking }),
    claims: claims.slice(0, options.claims ?? claims.length).map((claim) => claimLine(claim, catalog)),
    claimCount: claims.length,
    incidents: entity.kind === 'incident' ? [] : incidentsOf(entity.id, catalog, options.l10n),
    ...(when === undefined ? {} : { when }),
    actors: entity.kind === 'incident' ? actorsOf(entity, catalog) : [],
    events: entity.kind === 'incident' ? timeline(entity.events, options.l10n) : [],
    relations: entity.relations.map((relation) => ({ is: relation.is, to: entityRef(relation.to, catalog) })),
    references: entity.references.map((source) => sourceRef(source, catalog)),
    externalIds: entity.externalIds,
    origins: entity.origins,
  };
}

/** An entity as a link with its main name; the id stands in for an entity that no pack has. */
export function entityRef(id: EntityId, catalog: Catalog): Ref<EntityId> {
  return { id, label: catalog.entities.get(id)?.name ?? id };
}

/** Claims newest first by their own date, else by that of their newest source; pack order among equals, undated last. */
export function newestFirst(claims: readonly Claim[], catalog: Catalog): readonly Claim[] {
  return claims
    .map((claim) => ({ claim, date: claimDate(claim, catalog) }))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
    .map(({ claim }) => claim);
}

/** When a claim holds, else when the newest of its sources was issued; EDTF, empty where neither is known. */
export function claimDate(claim: Claim, catalog: Catalog): string {
  if (claim.date !== undefined) return claim.date;
  let newest = '';
  for (const { source } of claim.evidence) {
    const issued = catalog.sources.get(source)?.issued ?? '';
    if (issued > newest) newest = issued;
  }
  return newest;
}

function claimsOf(id: EntityId, catalog: Catalog): readonly Claim[] {
  return (catalog.claimsAbout.get(id) ?? []).flatMap((claim) => catalog.claims.get(claim) ?? []);
}

function otherNames(entity: Entity): readonly Name[] {
  return entity.names.filter((name) => name.text !== entity.name);
}

function cardName(name: Name, catalog: Catalog): CardName {
  return {
    text: name.text,
    by: name.by.map((owner) => ownerLabel(owner, catalog)),
    preferred: name.prefer,
    searched: name.match,
  };
}

/** `Name.by` holds ids of sources or entities, or free words. */
function ownerLabel(owner: string, catalog: Catalog): string {
  const sources: ReadonlyMap<string, Source> = catalog.sources;
  const source = sources.get(owner);
  if (source !== undefined) return citationLabel(source);
  const entities: ReadonlyMap<string, Entity> = catalog.entities;
  return entities.get(owner)?.name ?? owner;
}

function incidentsOf(id: EntityId, catalog: Catalog, l10n: Translator | undefined): readonly CardIncident[] {
  const found: { readonly card: CardIncident; readonly last: string }[] = [];
  for (const incidentId of catalog.incidentsOf.get(id) ?? []) {
    const incident = catalog.entities.get(incidentId);
    if (incident?.kind !== 'incident') continue;
    const dates = eventDates(incident);
    const when = periodLabel(dates, l10n);
    found.push({
      card: {
        id: incident.id,
        label: incident.name,
        roles: distinct(incident.actors.filter((actor) => actor.id === id).map((actor) => actor.role)),
        ...(when === undefined ? {} : { when }),
      },
      last: dates.reduce((newest, date) => (date > newest ? date : newest), ''),
    });
  }
  return found.sort((a, b) => (a.last === b.last ? 0 : a.last < b.last ? 1 : -1)).map(({ card }) => card);
}

function actorsOf(incident: Incident, catalog: Catalog): readonly CardActor[] {
  const roles = new Map<EntityId, string[]>();
  for (const { id, role } of incident.actors) {
    const known = roles.get(id);
    if (known === undefined) roles.set(id, [role]);
    else if (!known.includes(role)) known.push(role);
  }
  return [...roles].map(([id, played]) => ({
    ...entityRef(id, catalog),
    kind: catalog.entities.get(id)?.kind,
    roles: played,
  }));
}

function timeline(events: readonly IncidentEvent[], l10n: Translator | undefined): readonly CardEvent[] {
  return [...events]
    .sort((a, b) => {
      if (a.date === b.date) return 0;
      if (a.date === undefined) return 1;
      if (b.date === undefined) return -1;
      return a.date < b.date ? -1 : 1;
    })
    .map((event) => ({
      what: event.what,
      ...(event.date === undefined ? {} : { when: dateLabel(event.date, l10n) }),
    }));
}

function eventDates(incident: Incident): readonly string[] {
  return incident.events.flatMap((event) => event.date ?? []);
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

/** The Admiralty code's credibility in its own words (AJP-2.1). */
export function credibilityLabel(credibility: Credibility, l10n: Translator = ENGLISH_L10N): string {
  switch (credibility) {
    case 1:
      return l10n.t('confirmed by other sources');
    case 2:
      return l10n.t('probably true');
    case 3:
      return l10n.t('possibly true');
    case 4:
      return l10n.t('doubtful');
    case 5:
      return l10n.t('improbable');
    case 6:
      return l10n.t('truth cannot be judged');
  }
}
