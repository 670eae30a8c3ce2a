import { entityId } from './ids.ts';
import type {
  Actor,
  Agent,
  Claim,
  ClaimId,
  Credibility,
  CueAlternative,
  Cue,
  Entity,
  EntityId,
  EntityKind,
  Evidence,
  IncidentEvent,
  Name,
  Origin,
  Relation,
  Reliability,
  Role,
  Source,
  SourceId,
} from './model.ts';

/*
 * Entries as a pack writes them, once their shape was checked, and as the catalog holds them.
 */

export type RawDate = string | number;
export type RawName =
  | string
  | {
      readonly text: string;
      readonly case?: Name['case'];
      readonly match?: boolean;
      readonly prefer?: boolean;
      readonly by?: readonly string[];
      readonly note?: string;
    };

export interface RawEntity {
  readonly id: EntityId;
  readonly name: string;
  readonly type?: string;
  readonly names?: readonly RawName[];
  readonly summary?: string;
  readonly relations?: readonly Relation[];
  readonly references?: readonly SourceId[];
  readonly externalIds?: readonly string[];
  readonly marking?: string;
  readonly cues?: readonly (readonly string[])[];
  readonly events?: readonly { readonly what: string; readonly date?: RawDate; readonly words?: readonly string[] }[];
  readonly actors?: readonly Role[];
}
export interface RawSource {
  readonly id: SourceId;
  readonly type?: string;
  readonly title: string;
  readonly author?: readonly (string | Agent)[];
  readonly issued?: RawDate;
  readonly url?: string;
  readonly publisher?: string;
  readonly containerTitle?: string;
  readonly doi?: string;
  readonly note?: string;
  readonly reliability?: Reliability;
  readonly derivedFrom?: readonly SourceId[];
  readonly marking?: string;
}
export interface RawClaim {
  readonly id: ClaimId;
  readonly statement: string;
  readonly about: readonly EntityId[];
  readonly assertedBy?: EntityId;
  readonly likelihood?: string;
  readonly disputes?: readonly ClaimId[];
  readonly corroborates?: readonly ClaimId[];
  readonly evidence?: readonly Evidence[];
  readonly credibility?: Credibility;
  readonly date?: RawDate;
  readonly marking?: string;
}

const NOTHING: readonly never[] = [];

export function sourceFrom(raw: RawSource, origin: Origin): Source {
  return {
    id: raw.id,
    type: raw.type ?? 'document',
    title: raw.title,
    author: raw.author?.map((agent) => (typeof agent === 'string' ? agentFrom(agent) : agent)) ?? NOTHING,
    ...optional('issued', raw.issued === undefined ? undefined : String(raw.issued)),
    ...optional('URL', raw.url),
    ...optional('publisher', raw.publisher),
    ...optional('containerTitle', raw.containerTitle),
    ...optional('DOI', raw.doi),
    ...optional('note', raw.note),
    ...optional('reliability', raw.reliability),
    derivedFrom: raw.derivedFrom ?? NOTHING,
    ...optional('marking', raw.marking),
    origins: [origin],
  };
}

/** `Verregghen, Britt` as family and given name, anything else as it is. */
export function agentFrom(text: string): Agent {
  const [family, given, ...more] = text.split(',').map((part) => part.trim());
  return family !== undefined && family !== '' && given !== undefined && given !== '' && more.length === 0
    ? { family, given }
    : { literal: text };
}

export function entityFrom(kind: EntityKind, raw: RawEntity, origin: Origin): Entity {
  const common = {
    id: raw.id,
    name: raw.name,
    type: raw.type ?? kind,
    names: namesFrom(raw.name, raw.names ?? NOTHING),
    ...optional('summary', raw.summary),
    relations: raw.relations ?? NOTHING,
    references: raw.references ?? NOTHING,
    ...optional('marking', raw.marking),
    externalIds: raw.externalIds ?? NOTHING,
    origins: [origin],
  } satisfies Omit<Actor, 'kind'>;
  if (kind !== 'incident') return { kind, ...common };
  return {
    kind,
    ...common,
    cues: raw.cues?.map(cueFrom) ?? NOTHING,
    events: raw.events?.map(eventFrom) ?? NOTHING,
    actors: raw.actors ?? NOTHING,
  };
}

/** The main name first; an entry of `names` that repeats it gives it its switches. */
export function namesFrom(main: string, others: readonly RawName[]): readonly Name[] {
  let first = plainName(main);
  const rest: Name[] = [];
  for (const other of others) {
    const name = nameFrom(other);
    if (name.text === main) first = name;
    else if (!rest.some((one) => one.text === name.text)) rest.push(name);
  }
  return [first, ...rest];
}

function nameFrom(raw: RawName): Name {
  if (typeof raw === 'string') return plainName(raw);
  return {
    text: raw.text,
    case: raw.case ?? 'auto',
    match: raw.match ?? true,
    prefer: raw.prefer ?? false,
    by: raw.by ?? NOTHING,
    ...optional('note', raw.note),
  };
}

/** A name that is nobody's in particular and follows the general rules. */
export function plainName(text: string): Name {
  return { text, case: 'auto', match: true, prefer: false, by: NOTHING };
}

export function cueFrom(terms: readonly string[]): Cue {
  return { terms: terms.map((term) => term.split('|').map(alternativeFrom)) };
}

function alternativeFrom(written: string): CueAlternative {
  const text = written.trim();
  if (text.startsWith('@')) return { kind: 'mention', entity: entityId(text.slice(1)) };
  const prefix = text.endsWith('*');
  return { kind: 'words', words: prefix ? text.slice(0, -1).trim() : text, prefix };
}

function eventFrom(raw: {
  readonly what: string;
  readonly date?: RawDate;
  readonly words?: readonly string[];
}): IncidentEvent {
  return {
    what: raw.what,
    ...optional('date', raw.date === undefined ? undefined : String(raw.date)),
    words: raw.words ?? NOTHING,
  };
}

export function claimFrom(raw: RawClaim, origin: Origin): Claim {
  return {
    id: raw.id,
    statement: raw.statement,
    about: raw.about,
    ...optional('assertedBy', raw.assertedBy),
    ...optional('likelihood', raw.likelihood),
    disputes: raw.disputes ?? NOTHING,
    corroborates: raw.corroborates ?? NOTHING,
    evidence: raw.evidence ?? NOTHING,
    ...optional('credibility', raw.credibility),
    ...optional('date', raw.date === undefined ? undefined : String(raw.date)),
    ...optional('marking', raw.marking),
    origins: [origin],
  };
}

/** The field when there is a value for it, for use with a spread. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key loses its type
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
