import { describe, expect, test } from 'vitest';
import { claimId, sourceId } from '../../../src/core/catalog/ids.ts';
import { claimReviews } from '../../../src/core/export/claimReview.ts';
import { annotationOn, kept } from '../../support/annotations.ts';
import { reportFor } from '../../support/exported.ts';

const TEXT = 'Fancy Bear breached the MIVD in 2023.\n';

describe('ClaimReview', () => {
  test('is a verdict with its rating, about the claim and where it was made', () => {
    const verdict = annotationOn(TEXT, TEXT.trim(), {
      claim: claimId('c1'),
      likelihood: 'unlikely',
      note: 'One source.',
      sources: [sourceId('li-2024')],
    });
    expect(claimReviews([reportFor(TEXT, { records: [kept(verdict)] })])).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'ClaimReview',
          '@id': 'urn:uuid:6c5f9d0e-1f7b-4a8e-9a51-0d6a3f0f1c11',
          url: 'notes/report.md',
          claimReviewed: 'Fancy Bear breached the MIVD in 2023.',
          author: { '@type': 'Person', name: 'Ann Analyst' },
          datePublished: '2026-11-22T10:00:00Z',
          dateModified: '2026-11-22T11:00:00Z',
          reviewBody: 'One source.',
          reviewRating: {
            '@type': 'Rating',
            ratingValue: 1,
            bestRating: 5,
            worstRating: 1,
            alternateName: 'disputes, unlikely',
          },
          itemReviewed: {
            '@type': 'Claim',
            text: 'Fancy Bear breached the MIVD in 2023.',
            identifier: 'c1',
            firstAppearance: {
              '@type': 'CreativeWork',
              identifier: 'li-2024',
              name: 'li-2024',
              datePublished: '2024-02',
              url: 'https://example.org/li',
            },
            appearance: { '@type': 'CreativeWork', url: 'notes/report.md' },
          },
          citation: [
            {
              '@type': 'CreativeWork',
              identifier: 'li-2024',
              name: 'li-2024',
              datePublished: '2024-02',
              url: 'https://example.org/li',
            },
          ],
        },
      ],
    });
  });

  test('is none without a verdict; without a claim it is about the words', () => {
    const records = [
      kept(annotationOn(TEXT, 'MIVD', { stance: 'mentions' })),
      kept(annotationOn(TEXT, 'Fancy Bear', { stance: 'supports', id: 'urn:uuid:2' })),
    ];
    expect(claimReviews([reportFor(TEXT, { records })])['@graph']).toMatchObject([
      { claimReviewed: 'Fancy Bear', reviewRating: { ratingValue: 5, alternateName: 'supports' } },
    ]);
  });
});
