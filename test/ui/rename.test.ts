import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

const PACK = `dossier: 1
id: okapis
title: Okapis
sources:
  - { id: okapi-2024, title: On okapis, issued: 2024 } # the one
actors:
  - { id: okapi-group, name: Okapi Group, type: body } # ours
end: okapis
`;
const NOTES = '# Notes\n\nThe Okapi Group met [@okapi-2024]. The MIVD did not.\n';
const OTHER = '# Other\n\nOf the Okapi Group much is said [@okapi-2024].\n';

describe('rename, by keyboard', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({
      host: uiHost(),
      files: { 'okapis.dossier.yaml': PACK, 'notes.md': NOTES, 'other.md': OTHER },
      open: 'notes.md',
    });
    await workbench.waitForUnderline('Okapi Group');
  });

  tidyBetweenTests(() => workbench);

  afterAll(async () => {
    await workbench?.close();
  });

  /** Puts the cursor on the line, so many characters to the right, and presses F2. */
  async function rename(right: number): Promise<void> {
    await workbench.revealLine('The Okapi Group met', 'notes.md');
    for (let count = 0; count < right; count++) await workbench.page.keyboard.press('ArrowRight');
    await workbench.page.keyboard.press('F2');
  }

  const onDisk = (path: string): Promise<string> => readFile(join(workbench.folder, path), 'utf8');

  test('what cannot be renamed says why', async () => {
    const message = workbench.page.locator('.monaco-editor-overlaymessage');
    const said = async (): Promise<string> => {
      await rename(NOTES.indexOf('MIVD') - NOTES.indexOf('The Okapi') + 1);
      // It goes by itself after three seconds, and a busy machine may be busy for as long.
      return message.innerText({ timeout: 5000 }).catch(() => '');
    };
    await expect.poll(said, { timeout: 30_000 }).toMatch(/MIVD. stands in no pack that can be written to/);
    await workbench.page.keyboard.press('Escape');
  });

  test('the key of a source, looked over first: pack and reports agree after it', async () => {
    await rename(NOTES.indexOf('okapi-2024') - NOTES.indexOf('The Okapi') + 2);
    const input = workbench.page.locator('.rename-box input');
    await input.waitFor();
    expect(await input.inputValue()).toBe('okapi-2024');
    await input.fill('okapi-2025');
    // VS Code's own key for a look before.
    await workbench.page.keyboard.press('Control+Enter');
    const preview = workbench.page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row', { hasText: 'okapis.dossier.yaml' }).waitFor();
    await preview.locator('.monaco-list-row', { hasText: 'other.md' }).waitFor();
    await preview.getByText('Apply', { exact: true }).click();
    await expect.poll(() => onDisk('other.md')).toContain('[@okapi-2025]');
    await expect
      .poll(() => onDisk('okapis.dossier.yaml'))
      .toContain('{ id: okapi-2025, title: On okapis, issued: 2024 } # the one');
  });

  test('a name, where the other report is asked about', async () => {
    await rename(6);
    const input = workbench.page.locator('.rename-box input');
    await input.waitFor();
    expect(await input.inputValue()).toBe('Okapi Group');
    await input.fill('Okapi Union');
    await workbench.page.keyboard.press('Enter');
    // The preview opens by itself: what another report says wants consent.
    const preview = workbench.page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row', { hasText: 'other.md' }).waitFor();
    await preview.getByText('Apply', { exact: true }).click();
    await workbench.waitForUnderline('Okapi Union');
    await expect.poll(() => onDisk('okapis.dossier.yaml')).toContain('name: Okapi Union, type: body } # ours');
    expect(await onDisk('other.md')).toContain('Okapi Group');
  });
});
