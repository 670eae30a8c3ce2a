import type { JsonObject } from '../annotation/record.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Claim } from '../catalog/model.ts';
import type { ExportedReport, KeptRecord } from './exportedReport.ts';
import { addressOf } from './reportAddress.ts';

/** schema.org/Rating as fact-checkers use it: 5 true, 1 false. */
const RATING = { supports: 5, disputes: 1 } as const;

/**
 * Verdicts as ClaimReview (https://schema.org/ClaimReview) in one JSON-LD graph. An annotation that only mentions a
 * claim reviews nothing and is left out, as ClaimReview has no review without a rating.
 */
export function claimReviews(reports: readonly ExportedReport[]): JsonObject {
  return {
    '@context': 'https://schema.org',
    '@graph': reports.flatMap(({ path, catalog, records }) =>
      records.flatMap((record) => review(record, path, catalog) ?? []),
    ),
  };
}

function review({ annotation }: KeptRecord, path: string, catalog: Catalog): JsonObject | undefined {
  const { stance, likelihood, note } = annotation;
  if (stance === 'mentions') return undefined;
  const claim = annotation.claim === undefined ? undefined : catalog.claims.get(annotation.claim);
  const sources = annotation.sources.map((id) => work(id, catalog));
  return {
    '@type': 'ClaimReview',
    '@id': annotation.id,
    url: addressOf(path),
    claimReviewed: claim?.statement ?? annotation.quote.exact,
    author: { '@type': 'Person', name: annotation.creator },
    datePublished: annotation.created,
    dateModified: annotation.modified,
    ...(note === undefined ? {} : { reviewBody: note }),
    reviewRating: {
      '@type': 'Rating',
      ratingValue: RATING[stance],
      bestRating: 5,
      worstRating: 1,
      alternateName: likelihood === undefined ? stance : `${stance}, ${likelihood}`,
    },
    itemReviewed: {
      '@type': 'Claim',
      text: annotation.quote.exact,
      ...(claim === undefined ? {} : asserted(claim, catalog)),
      appearance: { '@type': 'CreativeWork', url: addressOf(path) },
    },
    ...(sources.length === 0 ? {} : { citation: sources }),
  };
}

function asserted(claim: Claim, catalog: Catalog): JsonObject {
  const by = claim.assertedBy === undefined ? undefined : catalog.entities.get(claim.assertedBy);
  const [first] = claim.evidence;
  return {
    identifier: claim.id,
    ...(by === undefined
      ? {}
      : { author: { '@type': /person/i.test(by.type) ? 'Person' : 'Organization', name: by.name } }),
    ...(claim.date === undefined ? {} : { datePublished: claim.date }),
    ...(first === undefined ? {} : { firstAppearance: work(first.source, catalog) }),
  };
}

function work(id: KeptRecord['annotation']['sources'][number], catalog: Catalog): JsonObject {
  const source = catalog.sources.get(id);
  const url = source?.URL !== undefined && /^https?:\/\/\S+$/i.test(source.URL) ? source.URL : undefined;
  return {
    '@type': 'CreativeWork',
    identifier: id,
    ...(source === undefined ? {} : { name: source.title }),
    ...(source?.issued === undefined ? {} : { datePublished: source.issued }),
    ...(url === undefined ? {} : { url }),
  };
}
