import type { StatementStatus } from '../report/report.ts';

/*
 * What the pictures tell apart. It stands alone so that the panel's page, which draws and does not compute, takes
 * nothing else along.
 */

/** Claims are in the pictures where they stand against one another. */
export const PICTURE_KINDS = ['actor', 'incident', 'tool', 'source', 'claim'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** What needs a hand first. */
export const PICTURE_STATUSES = [
  'disputed',
  'conflicting',
  'unsourced',
  'unresolved',
  'single-source',
  'corroborated',
] as const satisfies readonly StatementStatus[];

export function isPictureStatus(value: unknown): value is StatementStatus {
  return PICTURE_STATUSES.some((status) => status === value);
}
