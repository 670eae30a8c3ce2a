import type { StatementStatus } from '../report/report.ts';

/** What needs a hand comes first: in the margin, in the side bar, and in the preview, where there is room for one of several. */
export const URGENT_FIRST: readonly StatementStatus[] = [
  'conflicting',
  'unresolved',
  'disputed',
  'unsourced',
  'single-source',
  'corroborated',
];
