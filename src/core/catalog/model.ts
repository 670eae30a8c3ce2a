import type { Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';

/*
 * The words of the catalog, as plain readonly values. Names come from the field: STIX 2.1 (kinds, relations),
 * CSL (sources), the Admiralty code (reliability A-F, credibility 1-6), ICD 203 (likelihood).
 */

declare const brand: unique symbol;
export type PackId = string & { readonly [brand]: 'pack' };
export type EntityId = string & { readonly [brand]: 'entity' };
export type SourceId = string & { readonly [brand]: 'source' };
export type ClaimId = string & { readonly [brand]: 'claim' };

/** Where a fact stands, so that every fact can be traced to its pack and opened there. */
export interface Origin {
  readonly pack: PackId;
  /** The pack's file as the caller named it (a URI string in the editor, a path on the command line). */
  readonly path: string;
  /** The entry in that file, in UTF-16 offsets; absent in JSON, where `entryAt.ts` finds it when it is wanted. */
  readonly span?: Span;
  /** Where the entry begins, both 1-based; present when `span` is. */
  readonly line?: number;
  readonly column?: number;
}

/** A string that denotes an entity. */
export interface Name {
  readonly text: string;
  /** `exact`: only as written. `any`: case is folded. `auto`: design.md's rule decides from the name itself. */
  readonly case: 'exact' | 'any' | 'auto';
  /** `false`: shown on the card but never searched in a report. */
  readonly match: boolean;
  /** The name that this pack wants to see in a report. */
  readonly prefer: boolean;
  /** Whose name it is: ids of sources or entities, or free words ("Microsoft"). Empty: nobody in particular. */
  readonly by: readonly string[];
  /** What there is to know about this name. */
  readonly note?: string;
  /** Which pack says so; present when the entity is merged from several. Likewise below. */
  readonly pack?: PackId;
}

/** One alternative of a cue's term: a mention of an entity, or words (`prefix` = `word*`, any ending). */
export type CueAlternative =
  | { readonly kind: 'mention'; readonly entity: EntityId }
  | { readonly kind: 'words'; readonly words: string; readonly prefix: boolean };

/** A term of a cue: any one of its alternatives (`a|b`). */
export type CueTerm = readonly CueAlternative[];

/** Terms which, together in one sentence, denote an incident. All of them must stand there. */
export interface Cue {
  readonly terms: readonly CueTerm[];
  readonly pack?: PackId;
}

/** Something that happened in the course of an incident, and the words by which a sentence speaks of it. */
export interface IncidentEvent {
  readonly what: string;
  /** EDTF level 0: `2024`, `2024-02`, `2024-02-06`. */
  readonly date?: string;
  /** Word patterns; `word*` = any ending. */
  readonly words: readonly string[];
  readonly pack?: PackId;
}

/** `{ to: netherlands, is: part of }`. */
export interface Relation {
  readonly to: EntityId;
  readonly is: string;
  readonly pack?: PackId;
}

export interface Role {
  readonly id: EntityId;
  readonly role: string;
  readonly pack?: PackId;
}

export type EntityKind = 'actor' | 'incident' | 'tool';

interface EntityCommon {
  readonly id: EntityId;
  readonly name: string;
  /** "state", "intelligence service", "malware": the pack's own word. */
  readonly type: string;
  /** All names, the main one first. */
  readonly names: readonly Name[];
  readonly summary?: string;
  readonly relations: readonly Relation[];
  /** Sources the description rests on (from STIX `external_references`, MISP `refs`). */
  readonly references: readonly SourceId[];
  /** TLP or other marking as the pack gives it ("TLP:AMBER"). */
  readonly marking?: string;
  /** Ids by which other systems know it (`G0007`, a STIX id, a MISP UUID). */
  readonly externalIds: readonly string[];
  readonly origins: readonly Origin[];
}

export interface Actor extends EntityCommon {
  readonly kind: 'actor';
}
export interface Tool extends EntityCommon {
  readonly kind: 'tool';
}
export interface Incident extends EntityCommon {
  readonly kind: 'incident';
  readonly cues: readonly Cue[];
  readonly events: readonly IncidentEvent[];
  readonly actors: readonly Role[];
}
export type Entity = Actor | Incident | Tool;

/** A person or body as CSL names them. */
export interface Agent {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/** A document that can be cited. Field names are CSL's. */
export interface Source {
  readonly id: SourceId;
  readonly type: string;
  readonly title: string;
  readonly author: readonly Agent[];
  /** EDTF level 0. */
  readonly issued?: string;
  readonly URL?: string;
  readonly publisher?: string;
  readonly containerTitle?: string;
  readonly DOI?: string;
  readonly note?: string;
  /** Admiralty code. */
  readonly reliability?: Reliability;
  /** Sources this one only passes on: they and it count as one. */
  readonly derivedFrom: readonly SourceId[];
  readonly marking?: string;
  readonly origins: readonly Origin[];
}

/** Where in a source a claim stands. */
export interface Evidence {
  readonly source: SourceId;
  /** As a citation writes it: `para. 5`, `p. 3`. */
  readonly locator?: string;
}

/** A statement that a source makes, with who asserts it. */
export interface Claim {
  readonly id: ClaimId;
  readonly statement: string;
  readonly about: readonly EntityId[];
  /** The entity that asserts it inside the source; absent: the source's own author. */
  readonly assertedBy?: EntityId;
  /** The hedge as the source words it ("highly likely", "may"), or an ICD 203 term. */
  readonly likelihood?: string;
  readonly disputes: readonly ClaimId[];
  readonly corroborates: readonly ClaimId[];
  readonly evidence: readonly Evidence[];
  /** Admiralty code. */
  readonly credibility?: Credibility;
  /** EDTF level 0, where the claim is tied to a time. */
  readonly date?: string;
  readonly marking?: string;
  readonly origins: readonly Origin[];
}

/** An id that an entry of a pack points to and that the pack itself does not have; perhaps another one does. */
export interface UnresolvedReference {
  readonly to: 'entity' | 'source' | 'claim';
  readonly id: string;
  /** Whose reference it is: "claim `nl-signs`". */
  readonly by: Message;
  /** The pack has such an entry, but it was faulty and left out. */
  readonly leftOut: boolean;
  readonly span: Span;
  readonly line: number;
  readonly column: number;
}

/** One file of knowledge, read, checked and complete in itself; nothing in it is resolved against other packs. */
export interface Pack {
  readonly id: PackId;
  readonly title: string;
  readonly path: string;
  readonly format: 'dossier' | 'stix' | 'misp' | 'csl' | 'bibtex';
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  /** For `buildCatalog`, which says so when no other pack has them either. */
  readonly unresolved?: readonly UnresolvedReference[];
}
