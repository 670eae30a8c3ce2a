import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

function pack(id: string, name: string): string {
  return `dossier: 1\nid: ${id}\nactors:\n  - id: ${id}-corp\n    name: ${name}\n    type: company\nend: ${id}\n`;
}

/** A workspace's file. Without its first folder VS Code would start the window anew. */
function workspaceOf(...folders: readonly string[]): string {
  return JSON.stringify({
    folders: folders.map((path) => ({ path })),
    settings: { 'editor.renderWhitespace': 'none', 'workbench.reduceMotion': 'on' },
  });
}

describe('a workspace of several folders', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({
      host: uiHost(),
      files: {
        'both.code-workspace': workspaceOf('flock', 'herd', 'bare'),
        'herd/nyala.dossier.yaml': pack('nyala', 'Nyala Corp'),
        'flock/deep/heron.dossier.yaml': pack('heron', 'Heron Ltd'),
        'flock/draft.md': '# Draft\n\nIt was Nyala Corp, and Heron Ltd knew it, as did the MIVD.\n',
        'bare/other.md': '# Other\n\nIt was the Quagga Front, and Nyala Corp.\n',
      },
      workspaceFile: 'both.code-workspace',
      open: 'flock/draft.md',
    });
    workbench.page.setDefaultTimeout(25_000);
    await workbench.waitForUnderline('MIVD');
  });

  tidyBetweenTests(() => workbench);

  afterAll(async () => {
    await workbench?.close();
  });

  const page = () => workbench.page;
  const filesIn = async (folder: string): Promise<readonly string[]> =>
    (await readdir(join(workbench.folder, folder))).sort();

  test('knows the packs of all of them', async () => {
    await workbench.waitForUnderline('Nyala Corp');
    await workbench.waitForUnderline('Heron Ltd');
  });

  test('says in which folder a pack is, and offers those of all', async () => {
    await workbench.pickFrom('Dossier: Show Packs', 'dossier.yaml');
    await expect.poll(async () => (await workbench.picks()).join()).toMatch(/flock\/deep\/heron.*herd\/nyala/);
  });

  test('adds to the pack that is chosen, and to no other folder', async () => {
    await page().keyboard.press('Control+p');
    await page().locator('.quick-input-widget input').first().fill('other.md');
    await page().locator('.quick-input-list .monaco-list-row', { hasText: 'other.md' }).first().waitFor();
    await page().keyboard.press('Enter');
    await workbench.waitForUnderline('Nyala Corp');
    await workbench.focusEditor();
    await workbench.goTo(3, 12);
    for (let left = 'Quagga Front'.length; left > 0; left -= 1) await page().keyboard.press('Shift+ArrowRight');
    await workbench.palette('Dossier: Add Entity from Selection');
    await page().getByPlaceholder('What it is').waitFor();
    await page().keyboard.press('Enter');
    await page().locator('.quick-input-widget', { hasText: 'Leave it empty to skip' }).waitFor();
    await page().keyboard.press('Enter');
    await page().getByPlaceholder('Which pack it goes into').waitFor();
    await workbench.typeText('New pack');
    await expect.poll(async () => (await workbench.picks())[0]).toContain('New pack');
    await page().keyboard.press('Enter');
    // It is made in the folder of the report.
    await workbench.waitForUnderline('Quagga Front');
    expect(await filesIn('bare')).toEqual(['bare.dossier.yaml', 'other.md']);
    expect(await readFile(join(workbench.folder, 'bare/bare.dossier.yaml'), 'utf8')).toContain('Quagga Front');
  });

  test('forgets the packs of a folder that is taken out', async () => {
    await page().locator('.tab', { hasText: 'draft.md' }).click();
    await workbench.waitForUnderline('Heron Ltd');
    // Also what a colleague's change to the workspace's file does.
    await writeFile(join(workbench.folder, 'both.code-workspace'), workspaceOf('flock', 'bare'));
    await expect
      .poll(async () => (await workbench.underlines()).filter(({ style }) => style === 'solid').map(({ text }) => text))
      .toEqual(['Heron Ltd', 'MIVD']);
  });
});
