import { expect, test } from 'vitest';
import { readableReport } from '../../../src/core/annotation/readableReport.ts';
import { reviewTexts } from '../../../src/core/view/reviewTexts.ts';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { annotationOn } from '../../support/annotations.ts';

const BEFORE = 'Officials said that the malware sat on a server. More was not known then.\n';
const NOW = '# New\n\nOfficials said that the *worm* sat\non a mail server. More was not known then.\n';

test('a review lays the passage and a place side by side, so that only what differs differs', () => {
  const annotation = annotationOn(BEFORE, 'the malware sat on a server', { note: 'Why?' });
  const start = NOW.indexOf('the *worm*');
  const end = NOW.indexOf('. More');
  const { recorded, now } = reviewTexts(annotation, { start, end }, readableReport(parseDocument(NOW).blocks));
  const [left, right] = [recorded.split('\n'), now.split('\n')];
  expect(left.slice(0, 2)).toEqual(['Ann Analyst · disputes · 2026-11-22', 'Why?']);
  expect(right).toHaveLength(left.length);
  expect(left.flatMap((line, at) => (line === right[at] ? [] : [[line, right[at]]]))).toEqual([
    ['the malware sat on a server', 'the worm sat on a mail server'],
  ]);
});

test('a review of a passage that is gone says so', () => {
  const annotation = annotationOn(BEFORE, 'the malware sat on a server');
  const { recorded, now } = reviewTexts(annotation, undefined, readableReport(parseDocument('Else.').blocks));
  expect(recorded).toContain('the malware sat on a server');
  expect(now).toContain('(Nothing in the report reads like it any more.)');
});
