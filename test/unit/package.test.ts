import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkout } from '../../scripts/checkout.ts';
import { packagedFiles } from '../../scripts/vsix.ts';

/*
 * What the `.vsix` holds. A file that should be shipped and isn't here is named in .vscodeignore and added to this
 * list; nothing gets in by itself.
 */
const SHIPPED: readonly string[] = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'THIRD-PARTY-LICENSES.md',
  'data/china-europe-2024.yaml',
  'data/cli-output.schema.json',
  'data/dossier-pack.schema.json',
  'data/dossier-project.schema.json',
  'data/sample/report.md',
  'data/sample/team.dossier.yaml',
  'dist/extension.js',
  'dist/extension.web.js',
  'dist/packWorker.js',
  'dist/webview/pictures.css',
  'dist/webview/pictures.js',
  'media/dossier.svg',
  'media/icon.png',
  'media/preview.css',
  'media/walkthrough/card.svg',
  'media/walkthrough/evidence.svg',
  'media/walkthrough/lookUp.svg',
  'media/walkthrough/pack.svg',
  'media/walkthrough/read.svg',
  'package.json',
  'package.nls.json',
  'syntaxes/citations.tmLanguage.json',
];

describe('the package', () => {
  test('holds what is listed, and nothing else', async () => {
    expect(existsSync(join(checkout, 'dist', 'extension.js')), 'not built: run `npm run build`').toBe(true);
    const files = await packagedFiles();
    const isPage = (path: string): boolean => /^data\/docs\/[a-z-]+\.md$/.test(path);
    expect(files.filter((path) => !isPage(path))).toEqual(SHIPPED.toSorted());
    // Problems and findings link to their pages: all of them go along.
    expect(files.filter(isPage)).toEqual(globSync('data/docs/*.md', { cwd: checkout }).toSorted());
  }, 60_000);
});
