import type { Catalog } from '../catalog/catalog.ts';
import type { Claim, ClaimId, Credibility, EntityId, Evidence, SourceId } from '../catalog/model.ts';
import { authorNames, citationLabel } from './citationLabel.ts';

/** Something with a card of its own, and what to call it. */
export interface Ref<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

/** A source as a link: `Verregghen 2024`, with its full title for those who want more. */
export interface SourceRef extends Ref<SourceId> {
  readonly title?: string;
  /** Only `http:` and `https:`; any other address is left out. */
  readonly url?: string;
}

/** Where in which source a claim stands. */
export interface EvidenceLine extends SourceRef {
  /** `para. 5` */
  readonly locator?: string;
}

/** Who asserts a claim: an entity, or the source's own author in words. */
export interface Asserter {
  readonly label: string;
  readonly entity?: EntityId;
}

/** A claim that stands against another one. */
export interface OpposedClaim {
  readonly id: ClaimId;
  readonly statement: string;
  readonly assertedBy?: Asserter;
  readonly evidence: readonly EvidenceLine[];
}

/** A claim as a card shows it. All strings are untrusted plain text. */
export interface ClaimLine {
  readonly id: ClaimId;
  readonly statement: string;
  readonly assertedBy?: Asserter;
  /** As the source words it: `highly likely`. */
  readonly likelihood?: string;
  readonly credibility?: Credibility;
  readonly date?: string;
  readonly marking?: string;
  readonly evidence: readonly EvidenceLine[];
  /** What stands against this claim. */
  readonly disputedBy: readonly OpposedClaim[];
  /** What this claim stands against. */
  readonly disputes: readonly OpposedClaim[];
}

export function claimLine(claim: Claim, catalog: Catalog): ClaimLine {
  const assertedBy = asserter(claim, catalog);
  return {
    id: claim.id,
    statement: claim.statement,
    ...(assertedBy === undefined ? {} : { assertedBy }),
    ...(claim.likelihood === undefined ? {} : { likelihood: claim.likelihood }),
    ...(claim.credibility === undefined ? {} : { credibility: claim.credibility }),
    ...(claim.date === undefined ? {} : { date: claim.date }),
    ...(claim.marking === undefined ? {} : { marking: claim.marking }),
    evidence: claim.evidence.map((evidence) => evidenceLine(evidence, catalog)),
    disputedBy: opposed(catalog.disputedBy.get(claim.id) ?? [], catalog),
    disputes: opposed(claim.disputes, catalog),
  };
}

export function evidenceLine(evidence: Evidence, catalog: Catalog): EvidenceLine {
  return {
    ...sourceRef(evidence.source, catalog),
    ...(evidence.locator === undefined ? {} : { locator: evidence.locator }),
  };
}

/** A source as a link with its author-year label; the id stands in for a source that no pack has. */
export function sourceRef(id: SourceId, catalog: Catalog): SourceRef {
  const source = catalog.sources.get(id);
  if (source === undefined) return { id, label: id };
  const url = webAddress(source.URL);
  return {
    id,
    label: citationLabel(source),
    title: source.title,
    ...(url === undefined ? {} : { url }),
  };
}

/** Who asserts a claim; absent when no pack says. */
export function asserter(claim: Claim, catalog: Catalog): Asserter | undefined {
  if (claim.assertedBy !== undefined) {
    return { label: catalog.entities.get(claim.assertedBy)?.name ?? claim.assertedBy, entity: claim.assertedBy };
  }
  for (const { source } of claim.evidence) {
    const known = catalog.sources.get(source);
    if (known === undefined) continue;
    const authors = authorNames(known);
    const label = authors === '' ? known.publisher : authors;
    if (label !== undefined) return { label };
  }
  return undefined;
}

/** The address when it is one that may be opened, else nothing: a pack must not hand out `command:` or `file:` links. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const trimmed = text.trim();
  return /^https?:\/\/[^\s]+$/i.test(trimmed) ? trimmed : undefined;
}

function opposed(ids: readonly ClaimId[], catalog: Catalog): readonly OpposedClaim[] {
  return ids.flatMap((id) => {
    const claim = catalog.claims.get(id);
    if (claim === undefined) return [];
    const assertedBy = asserter(claim, catalog);
    return {
      id,
      statement: claim.statement,
      ...(assertedBy === undefined ? {} : { assertedBy }),
      evidence: claim.evidence.map((evidence) => evidenceLine(evidence, catalog)),
    };
  });
}

/** `Verregghen 2024, para. 5` */
export function evidenceLabel(evidence: Evidence, catalog: Catalog): string {
  const { label, locator } = evidenceLine(evidence, catalog);
  return locator === undefined ? label : `${label}, ${locator}`;
}
