import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

/* A folder with more packs than are read, and with every name that a new pack would have. */

const MOST = 2_000;
const NAMED = 100;
const pack = (id: string): string =>
  JSON.stringify({ dossier: 1, id, actors: [{ id: `${id}-corp`, name: `Corp ${id}` }] });

const FILES: Readonly<Record<string, string>> = Object.fromEntries([
  ...Array.from({ length: NAMED }, (_, at) => {
    const name = at === 0 ? 'my-pack' : `my-pack-${String(at + 1)}`;
    return [`${name}.dossier.yaml`, pack(name)];
  }),
  ...Array.from({ length: MOST + 1 - NAMED }, (_, at) => [`many/p${String(at)}.dossier.json`, pack(`p${String(at)}`)]),
]);

describe('a folder with more packs than are read', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({
      host: uiHost(),
      files: { ...FILES, 'draft.md': 'The MIVD was there.\n' },
      open: 'draft.md',
    });
    await workbench.waitForUnderline('MIVD');
  });

  tidyBetweenTests(() => workbench);

  afterAll(async () => {
    await workbench?.close();
  });

  test('says so, with the way to the setting that decides', async () => {
    const { page } = workbench;
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'More than 2000 files fit' }).first();
    await expect
      .poll(
        async () => {
          await page.keyboard.press('Escape');
          await workbench.focusEditor();
          await workbench.palette('Dossier: Show Packs');
          await workbench.picks();
          return row.count();
        },
        { timeout: 60_000 },
      )
      .toBe(1);
    expect(await row.textContent()).toContain('**/*.dossier.{yaml,yml,json}');
    await row.click();
    await page.locator('.settings-editor', { hasText: 'Which files of the workspace are packs' }).first().waitFor();
  });

  test('gets a new pack under a name that is free', async () => {
    await workbench.focusEditor();
    await workbench.palette('Dossier: Create Pack');
    await workbench.page.locator('.tab.active', { hasText: `my-pack-${String(NAMED + 1)}.dossier.yaml` }).waitFor();
  });
});
