import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeRecord } from '../../src/core/annotation/record.ts';
import { annotationOn } from '../support/annotations.ts';
import { framedInPage } from './support/framed.ts';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

const PASSAGE = 'It was Quiet Okapi, or the Silent Quagga, near the MIVD.';
const DRAFT = `# Draft\n\n${PASSAGE}\n`;

/* A watcher that loses events, as on a network drive: VS Code is told not to watch these files at all. */

describe('files that change without a word from the watcher', () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await Workbench.open({
      host: uiHost(),
      // A folder that is made meanwhile would be seen, and looked into.
      files: { 'draft.md': DRAFT, 'unwatched/notes.txt': '', '.dossier/annotations/notes.txt': '' },
      open: 'draft.md',
      settings: {
        'files.watcherExclude': { '**/unwatched/**': true, '**/.dossier/**': true },
      },
    });
    await workbench.waitForUnderline('MIVD');
  });

  afterEach(async () => {
    await workbench.close();
  });

  // Runs before the window is closed: what stands last is done first.
  tidyBetweenTests(() => workbench);

  /** The window loses the focus, something happens elsewhere, and it has the focus again. */
  async function away(work: () => Promise<void>): Promise<void> {
    const { page } = workbench;
    await page.evaluate(() => {
      document.hasFocus = () => false;
      window.dispatchEvent(new Event('blur'));
    });
    await work();
    // What does not come sends no event; a watcher would have told by now.
    await page.waitForTimeout(2500);
  }

  async function back(): Promise<void> {
    await workbench.page.evaluate(() => {
      document.hasFocus = () => true;
      window.dispatchEvent(new Event('focus'));
    });
  }

  async function written(path: string, text: string): Promise<void> {
    const file = join(workbench.folder, path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  }

  const pack = (name: string): string => `dossier: 1\nid: u\nactors:\n  - { id: okapi, name: ${name} }\nend: u\n`;
  const shown = async (): Promise<string> => (await workbench.underlines()).map(({ text }) => text).join(', ');

  test('are read when one comes back to the window: a pack that was made, and one that was changed', async () => {
    await away(() => written('unwatched/u.dossier.yaml', pack('Quiet Okapi')));
    expect(await shown()).not.toContain('Quiet Okapi');
    await back();
    await workbench.waitForUnderline('Quiet Okapi');

    await away(() => written('unwatched/u.dossier.yaml', pack('Silent Quagga')));
    expect(await shown()).toContain('Quiet Okapi');
    await back();
    await workbench.waitForUnderline('Silent Quagga');
    await workbench.waitForUnderline('Quiet Okapi', 'gone');
  });

  test('are read when one comes back to the window: a report, for the index', async () => {
    const status = workbench.page.locator('[id="status.languageStatus"] a');
    const reports = async (): Promise<number> =>
      Number(/: (\d+) reports? read/.exec((await status.getAttribute('aria-label')) ?? '')?.[1] ?? 0);
    await expect.poll(reports, { timeout: 60_000 }).toBeGreaterThan(0);
    const before = await reports();
    await away(() => written('unwatched/other.md', 'The MIVD said nothing.\n'));
    expect(await reports()).toBe(before);
    await back();
    await expect.poll(reports, { timeout: 60_000 }).toBe(before + 1);
  });

  test('are read when one comes back to the window: what a colleague has said of the open report', async () => {
    const record = writeRecord(annotationOn(DRAFT, 'Silent Quagga'), '../../draft.md');
    await away(() => written('.dossier/annotations/draft.md.jsonl', `${record}\n`));
    expect(await workbench.page.evaluate(framedInPage)).toBe('');
    await back();
    await expect.poll(() => workbench.page.evaluate(framedInPage)).toBe('Silent Quagga');
  });
});
