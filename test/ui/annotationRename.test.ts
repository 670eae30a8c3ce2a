import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecords, writeRecord } from '../../src/core/annotation/record.ts';
import { annotationOn } from '../support/annotations.ts';
import { framedInPage } from './support/framed.ts';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

const PASSAGE = 'The MIVD says that malware sat on its Fortinet systems for a month.';
const DRAFT = `# Draft\n\n${PASSAGE}\n`;
const recordsOf = (name: string): string => join('.dossier', 'annotations', `${name}.jsonl`);

describe('a report that is renamed in the Explorer', () => {
  let workbench: Workbench;
  tidyBetweenTests(() => workbench);

  beforeAll(async () => {
    const record = writeRecord(annotationOn(DRAFT, PASSAGE), '../../draft.md');
    workbench = await Workbench.open({
      host: uiHost(),
      files: { 'draft.md': DRAFT, [recordsOf('draft.md')]: `${record}\n` },
      open: 'draft.md',
    });
    await workbench.waitForUnderline('MIVD');
  });

  afterAll(async () => {
    await workbench?.close();
  });

  const framed = (): Promise<string> => workbench.page.evaluate(framedInPage);
  /** Whose passages the records of a report quote; nothing when there is no such file. */
  const quoted = async (name: string): Promise<readonly string[]> => {
    const text = await readFile(join(workbench.folder, recordsOf(name)), 'utf8').catch(() => '');
    return readRecords(text).map((line) => (line.kind === 'annotation' ? line.annotation.quote.exact : line.kind));
  };

  test('takes its annotations along, and Ctrl+Z brings both back', async () => {
    const { page } = workbench;
    await expect.poll(framed).toBe(PASSAGE);
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'draft.md' }).click();
    await page.keyboard.press('F2');
    const input = page.locator('.explorer-folders-view input');
    await input.waitFor();
    await input.fill('winter.md');
    await page.keyboard.press('Enter');
    await expect.poll(() => quoted('winter.md')).toEqual([PASSAGE]);
    // Written where they belong, and only then taken away from where they were.
    await expect.poll(() => quoted('draft.md')).toEqual([]);
    await expect.poll(framed).toBe(PASSAGE);

    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'winter.md' }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => quoted('draft.md')).toEqual([PASSAGE]);
    await expect.poll(() => quoted('winter.md')).toEqual([]);
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'draft.md' }).click();
    await expect.poll(framed).toBe(PASSAGE);
  });
});
