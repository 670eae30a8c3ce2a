import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkout } from '../../scripts/checkout.ts';
import { packagedFiles } from '../../scripts/vsix.ts';

/*
 * What the `.vsix` holds. A file that should be shipped and isn't here is named in .vscodeignore and added to this
 * list; nothing gets in by itself.
 */
const SHIPPED: readonly string[] = [
  'LICENSE',
  'README.md',
  'data/china-europe-2024.yaml',
  'dist/extension.js',
  'dist/extension.web.js',
  'media/dossier.svg',
  'package.json',
  'package.nls.json',
];

describe('the package', () => {
  test('holds what is listed, and nothing else', async () => {
    expect(existsSync(join(checkout, 'dist', 'extension.js')), 'not built: run `npm run build`').toBe(true);
    expect(await packagedFiles()).toEqual(SHIPPED.toSorted());
  }, 60_000);
});
