import { BROKEN_CASES } from './brokenCases.ts';
import type { TortureCase } from './case.ts';
import { DISPOSAL_CASES } from './disposalCases.ts';
import { FILE_CASES } from './fileCases.ts';
import { LOAD_CASES } from './loadCases.ts';
import { MARKDOWN_CASES } from './markdownCases.ts';
import { PACK_CASES } from './packCases.ts';
import { PICTURE_CASES } from './pictureCases.ts';
import { PRODUCT_CASES } from './productCases.ts';
import { SINK_CASES } from './sinkCases.ts';
import { STALE_CASES } from './staleCases.ts';

export const CASES: readonly TortureCase[] = [
  ...MARKDOWN_CASES,
  ...PACK_CASES,
  ...FILE_CASES,
  ...STALE_CASES,
  ...LOAD_CASES,
  ...SINK_CASES,
  ...DISPOSAL_CASES,
  ...PICTURE_CASES,
  ...PRODUCT_CASES,
  ...BROKEN_CASES,
];
