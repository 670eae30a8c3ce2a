import type { Catalog } from '../catalog/catalog.ts';
import type { Claim, ClaimId, Entity, EntityId, Source, SourceId } from '../catalog/model.ts';
import { inSteps, type Steps } from '../catalog/steps.ts';
import { searchWords } from '../catalog/searchWords.ts';
import { independentSources } from '../report/independence.ts';
import type { StatementStatus } from '../report/report.ts';
import { citationLabel, shortened } from './citationLabel.ts';
import { asserter } from './claimLine.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';
import { nodeId } from './outline.ts';
import type { PictureKind } from './pictureKinds.ts';

/*
 * What the pictures are made of: everything in the catalog that has a place in a timeline or a network, as plain
 * values. All strings are untrusted text of packs.
 */

/** What an item stands for. */
export type PictureTarget =
  | { readonly kind: 'entity'; readonly id: EntityId }
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'source'; readonly id: SourceId };

export interface PictureItem {
  /** Unique in a catalog, and the same as long as it stands for the same thing. */
  readonly key: string;
  readonly target: PictureTarget;
  readonly kind: PictureKind;
  readonly label: string;
  /** What it is, in a word or two: `intelligence service`. */
  readonly type: string;
  /** EDTF level 0: of its events, of claims about it, of its issue. */
  readonly dates: readonly string[];
  /** Claims about it, or from it. */
  readonly claims: number;
  /** What the claims about it rest on; `unsourced` where there is none. */
  readonly statuses: ReadonlySet<StatementStatus>;
  /** Sources that speak of it. */
  readonly sources: ReadonlySet<SourceId>;
  /** What a text filter looks at: folded words, each with a space before it. */
  readonly words: string;
}

const LONGEST_LABEL = 90;

/** Items made between two steps; each takes a few hundredths of a millisecond. */
const PIECE = 100;

/** Everything in a catalog that a picture can show, by key: entities, sources, and the claims of disputes. */
export function* itemSteps(catalog: Catalog, l10n: Translator = ENGLISH_L10N): Steps<ReadonlyMap<string, PictureItem>> {
  const items = new Map<string, PictureItem>();
  const judged = yield* claimStatuses(catalog);
  for (const entity of catalog.entities.values()) {
    if (add(items, entityItem(entity, judged, catalog))) yield;
  }
  for (const source of catalog.sources.values()) {
    if (add(items, sourceItem(source, judged, catalog))) yield;
  }
  let looked = 0;
  for (const claim of catalog.claims.values()) {
    if (isInDispute(claim, catalog)) {
      const item = claimItem(claim, judged, catalog, l10n);
      items.set(item.key, item);
    }
    looked += 1;
    if (looked % PIECE === 0) yield;
  }
  return items;
}

/** True when it is time for a step. */
function add(items: Map<string, PictureItem>, item: PictureItem): boolean {
  items.set(item.key, item);
  return items.size % PIECE === 0;
}

export function keyOf({ kind, id }: PictureTarget): string {
  return nodeId(kind, id);
}

/** Words of a filter, folded as {@link PictureItem.words} are. */
export function filterWords(text: string): readonly string[] {
  return searchWords(text).map(({ word }) => ` ${word}`);
}

function entityItem(entity: Entity, judged: ClaimStatuses, catalog: Catalog): PictureItem {
  const target = { kind: 'entity', id: entity.id } as const;
  const claims = claimsOf(catalog.claimsAbout.get(entity.id), catalog);
  const incidents = (catalog.incidentsOf.get(entity.id) ?? []).flatMap((id) => catalog.entities.get(id) ?? []);
  const events = [entity, ...incidents].flatMap((one) => (one.kind === 'incident' ? one.events : []));
  const takingPart = entity.kind === 'incident' ? entity.actors.map(({ id }) => catalog.entities.get(id)) : [];
  return {
    key: keyOf(target),
    target,
    kind: entity.kind,
    label: entity.name,
    type: entity.type,
    dates: distinct([...events.map(({ date }) => date), ...claims.map(({ date }) => date)]),
    claims: claims.length,
    statuses: judged.ofAll(claims),
    sources: new Set([...claims.flatMap((claim) => claim.evidence.map(({ source }) => source)), ...entity.references]),
    words: words([entity.name, entity.type, ...entity.names.map(({ text }) => text), ...takingPart.map(nameOf)]),
  };
}

function sourceItem(source: Source, judged: ClaimStatuses, catalog: Catalog): PictureItem {
  const target = { kind: 'source', id: source.id } as const;
  const claims = claimsOf(catalog.claimsFrom.get(source.id), catalog);
  return {
    key: keyOf(target),
    target,
    kind: 'source',
    label: citationLabel(source),
    type: source.title,
    dates: distinct([source.issued]),
    claims: claims.length,
    statuses: judged.ofAll(claims),
    sources: new Set([source.id, ...source.derivedFrom]),
    words: words([citationLabel(source), source.title, source.id, source.publisher ?? '']),
  };
}

function claimItem(claim: Claim, judged: ClaimStatuses, catalog: Catalog, l10n: Translator): PictureItem {
  const target = { kind: 'claim', id: claim.id } as const;
  const who = asserter(claim, catalog)?.label;
  return {
    key: keyOf(target),
    target,
    kind: 'claim',
    label: shortened(claim.statement, LONGEST_LABEL),
    type: who === undefined ? '' : l10n.t('claim of {0}', who),
    dates: distinct([claim.date]),
    claims: 1,
    statuses: new Set([judged.of(claim)]),
    sources: new Set(claim.evidence.map(({ source }) => source)),
    words: words([claim.statement, who ?? '', ...claim.about.map((id) => nameOf(catalog.entities.get(id)))]),
  };
}

function isInDispute(claim: Claim, catalog: Catalog): boolean {
  return (catalog.disputedBy.get(claim.id) ?? []).length > 0 || claim.disputes.some((id) => catalog.claims.has(id));
}

function* claimStatuses(catalog: Catalog): Steps<ClaimStatuses> {
  const judged = new ClaimStatuses(catalog);
  for (const claims of inSteps([...catalog.claims.values()])) {
    for (const claim of claims) judged.add(claim);
    yield;
  }
  return judged;
}

/** What each claim rests on: the same words as a statement's status, for what the packs hold. */
class ClaimStatuses {
  readonly #catalog: Catalog;
  /** For a claim, those that bear it out or that it bears out. */
  readonly #agreeing = new Map<ClaimId, ClaimId[]>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  add({ id, corroborates }: Claim): void {
    for (const other of corroborates) {
      this.#pair(id, other);
      this.#pair(other, id);
    }
  }

  of(claim: Claim): StatementStatus {
    if ((this.#catalog.disputedBy.get(claim.id) ?? []).length > 0) return 'disputed';
    const agreeing = claimsOf(this.#agreeing.get(claim.id), this.#catalog);
    const sources = [claim, ...agreeing].flatMap(({ evidence }) => evidence.map(({ source }) => source));
    return independentSources(sources, this.#catalog) > 1 ? 'corroborated' : 'single-source';
  }

  ofAll(claims: readonly Claim[]): ReadonlySet<StatementStatus> {
    return claims.length === 0 ? new Set(['unsourced']) : new Set(claims.map((claim) => this.of(claim)));
  }

  #pair(one: ClaimId, other: ClaimId): void {
    const known = this.#agreeing.get(one);
    if (known === undefined) this.#agreeing.set(one, [other]);
    else known.push(other);
  }
}

function claimsOf(ids: readonly ClaimId[] | undefined, catalog: Catalog): readonly Claim[] {
  return (ids ?? []).flatMap((id) => catalog.claims.get(id) ?? []);
}

function nameOf(entity: Entity | undefined): string {
  return entity?.name ?? '';
}

function distinct(dates: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(dates.filter((date) => date !== undefined))];
}

function words(texts: readonly string[]): string {
  return texts
    .flatMap(searchWords)
    .map(({ word }) => ` ${word}`)
    .join('');
}
