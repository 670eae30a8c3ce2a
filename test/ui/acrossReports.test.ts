import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkout } from '../../scripts/checkout.ts';
import { uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

const PICTURES = join(checkout, 'out', 'ui');

describe('across the reports of a workspace', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    const notes = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        `notes/note-${String(i + 1)}.md`,
        `# Note ${String(i + 1)}\n\nThe MIVD said so [@verregghen-2024, para. 5].\n`,
      ]),
    );
    workbench = await Workbench.open({ host: uiHost(), files: notes });
    await workbench.waitForUnderlines();
  });

  afterEach(async () => {
    await workbench.closePopups();
  });

  afterAll(async () => {
    await workbench?.close();
  });

  const suggestions = () => workbench.page.locator('.suggest-widget.visible .monaco-list-row');

  test('reports that mention somebody are found with the keyboard alone', async () => {
    await workbench.palette('Dossier: Find Reports Mentioning');
    await workbench.picks();
    await workbench.typeText('MIVD');
    await expect
      .poll(async () => (await workbench.picks())[0], { timeout: 20_000 })
      .toMatch(/Dutch Military Intelligence Service.*in 13 reports/);
    await workbench.page.screenshot({ path: join(PICTURES, 'find-reports.png') });
    await workbench.page.keyboard.press('Enter');
    await expect.poll(async () => (await workbench.picks()).length).toBeGreaterThan(3);
    await workbench.typeText('note-7');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'note-7.md' }).first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'note-7.md' }).waitFor();
    expect(await workbench.cursor()).toMatch(/^Ln 3, Col 9 \(4 selected\)/);
  });

  test('all references of a name are those of the workspace', async () => {
    await workbench.page.keyboard.press('Shift+F12');
    const peek = workbench.page.locator('.reference-zone-widget');
    await peek.waitFor({ timeout: 15_000 });
    await expect.poll(() => peek.locator('.monaco-list-row').count()).toBeGreaterThan(10);
    await workbench.page.screenshot({ path: join(PICTURES, 'references.png') });
    await workbench.page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  test('an entity is a symbol of the workspace, by any of its names', async () => {
    await workbench.page.keyboard.press('Control+t');
    await workbench.page.locator('.quick-input-widget input').waitFor();
    await workbench.typeText('MIVD');
    await expect.poll(async () => (await workbench.picks())[0]).toMatch(/MIVD \(Dutch Military Intelligence Service\)/);
    await workbench.page.screenshot({ path: join(PICTURES, 'symbols.png') });
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'china-europe-2024.yaml' }).waitFor();
    await workbench.page.keyboard.press('Control+w');
  });

  test('the page of an entity says where it is mentioned, and leads there', async () => {
    await workbench.focusEditor();
    await workbench.palette('Dossier: Look Up Entity');
    await workbench.picks();
    await workbench.typeText('MIVD');
    await expect.poll(async () => (await workbench.picks())[0]).toMatch(/Dutch Military/);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab', { hasText: 'Dutch Military Intelligence Service' }).waitFor();
    const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    const link = page.getByRole('link', { name: 'notes/note-7.md' });
    await link.scrollIntoViewIfNeeded();
    await workbench.page.screenshot({ path: join(PICTURES, 'mentioned-in.png') });
    await link.click();
    await workbench.page.locator('.tab.active', { hasText: 'note-7.md' }).first().waitFor();
  });

  test('what rests on a source is a page that opens beside the report, by keyboard alone', async () => {
    await workbench.page.keyboard.press('Control+1');
    await workbench.pickFrom('Dossier: What Rests on a Source or Claim', 'verregghen');
    await expect.poll(async () => (await workbench.picks())[0]).toMatch(/Verregghen 2024/);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'What rests on Verregghen 2024' }).waitFor();
    // The frames of pages that were open before are kept; the words are in one of them.
    const words = async (): Promise<string> => {
      const texts = workbench.page.frames().map((frame) =>
        frame
          .locator('body')
          .innerText({ timeout: 1000 })
          .catch(() => ''),
      );
      return (await Promise.all(texts)).join('\n').replaceAll(/\s+/g, ' ');
    };
    await expect.poll(words, { timeout: 60_000 }).toMatch(/\d+ statements in 13 reports rest on it/);
    expect(await words()).toMatch(/On nothing else.*notes\/note-7\.md.*line 3 · “The MIVD said so/);
    expect(await words()).toContain('It is only passed on by: The sample team 2024.');
    await workbench.page.screenshot({ path: join(PICTURES, 'reach.png') });
    await workbench.page.keyboard.press('Control+w');
    await workbench.page.locator('.tab', { hasText: 'What rests on' }).waitFor({ state: 'detached' });
  });

  test('a name is completed while it is typed, and Enter at its end begins a new line', async () => {
    await workbench.page.keyboard.press('Control+1');
    await workbench.goToEnd();
    await workbench.typeText('\nAgain Dutc');
    await workbench.page.screenshot({ path: join(PICTURES, 'names.png') });
    await suggestions().filter({ hasText: 'Dutch Military Intelligence Service' }).first().waitFor({ timeout: 15_000 });
    await workbench.page.screenshot({ path: join(PICTURES, 'names.png') });
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.press('Enter');
    await workbench.typeText('By China');
    await expect.poll(() => suggestions().count()).toBe(0);
    await workbench.page.keyboard.press('Enter');
    await workbench.typeText('end.');
    await workbench.page.keyboard.press('Control+s');
    await expect
      .poll(() => readFile(join(workbench.folder, 'notes/note-7.md'), 'utf8'), { timeout: 10_000 })
      .toContain('Again Dutch Military Intelligence Service\nBy China\nend.');
  });
});
