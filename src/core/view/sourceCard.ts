import type { Catalog } from '../catalog/catalog.ts';
import type { Origin, Reliability, SourceId } from '../catalog/model.ts';
import type { CardOptions } from './card.ts';
import { authorNames, citationLabel } from './citationLabel.ts';
import { claimLine, sourceRef, webAddress, type ClaimLine, type SourceRef } from './claimLine.ts';
import { dateLabel } from './dateLabel.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';

/** What is known about a source. All strings are untrusted plain text. */
export interface SourceCard {
  readonly id: SourceId;
  /** `Verregghen 2024` */
  readonly label: string;
  readonly title: string;
  /** CSL's type: `article-newspaper`. */
  readonly type: string;
  readonly authors: string;
  /** In words: `March 2024`. */
  readonly issued?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly containerTitle?: string;
  readonly doi?: string;
  readonly note?: string;
  readonly reliability?: Reliability;
  readonly marking?: string;
  /** Sources it only passes on. */
  readonly derivedFrom: readonly SourceRef[];
  /** In pack order, at most `options.claims` of them. */
  readonly claims: readonly ClaimLine[];
  readonly claimCount: number;
  readonly origins: readonly Origin[];
}

/** What is known about a source; absent when the catalog does not have it. */
export function sourceCard(id: SourceId, catalog: Catalog, options: CardOptions = {}): SourceCard | undefined {
  const source = catalog.sources.get(id);
  if (source === undefined) return undefined;
  const url = webAddress(source.URL);
  const claims = (catalog.claimsFrom.get(id) ?? []).flatMap((claim) => catalog.claims.get(claim) ?? []);
  return {
    id,
    label: citationLabel(source),
    title: source.title,
    type: source.type,
    authors: authorNames(source),
    ...(source.issued === undefined ? {} : { issued: dateLabel(source.issued, options.l10n) }),
    ...(url === undefined ? {} : { url }),
    ...(source.publisher === undefined ? {} : { publisher: source.publisher }),
    ...(source.containerTitle === undefined ? {} : { containerTitle: source.containerTitle }),
    ...(source.DOI === undefined ? {} : { doi: source.DOI }),
    ...(source.note === undefined ? {} : { note: source.note }),
    ...(source.reliability === undefined ? {} : { reliability: source.reliability }),
    ...(source.marking === undefined ? {} : { marking: source.marking }),
    derivedFrom: source.derivedFrom.map((other) => sourceRef(other, catalog)),
    claims: claims.slice(0, options.claims ?? claims.length).map((claim) => claimLine(claim, catalog)),
    claimCount: claims.length,
    origins: source.origins,
  };
}

/** The Admiralty code's reliability in its own words (AJP-2.1). */
export function reliabilityLabel(reliability: Reliability, l10n: Translator = ENGLISH_L10N): string {
  switch (reliability) {
    case 'A':
      return l10n.t('completely reliable');
    case 'B':
      return l10n.t('usually reliable');
    case 'C':
      return l10n.t('fairly reliable');
    case 'D':
      return l10n.t('not usually reliable');
    case 'E':
      return l10n.t('unreliable');
    case 'F':
      return l10n.t('reliability cannot be judged');
  }
}
