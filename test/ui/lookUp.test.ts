import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

describe('the command palette', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({ host: uiHost() });
    await workbench.waitForUnderline('MSS');
  });

  tidyBetweenTests(() => workbench);

  afterAll(async () => {
    await workbench?.close();
  });

  test('finds an entity by another of its names, and shows its card', async () => {
    await workbench.pickFrom('Dossier: Look Up Entity', 'MIVD');
    await expect.poll(async () => (await workbench.picks())[0]).toContain('Dutch Military Intelligence Service');
    await workbench.page.keyboard.press('Enter');
    const tab = workbench.page.locator('.tab', { hasText: 'Dutch Military Intelligence Service' });
    await tab.waitFor();
    await tab.locator('.tab-actions a').first().click();
    await tab.waitFor({ state: 'detached' });
  });

  test('begins with what was looked up last', async () => {
    await workbench.palette('Dossier: Look Up Entity');
    await expect
      .poll(async () => (await workbench.picks())[0])
      .toMatch(/Dutch Military Intelligence Service.*looked up recently/);
  });

  test('finds a claim by words of its statement', async () => {
    await workbench.pickFrom('Dossier: Look Up Claim', 'malware Fortinet');
    await expect.poll(async () => (await workbench.picks())[0]).toMatch(/Fortinet/);
  });

  test('finds a source by its author', async () => {
    await workbench.pickFrom('Dossier: Look Up Source', 'Antoniuk');
    await expect.poll(async () => (await workbench.picks())[0]).toContain('Antoniuk 2024');
  });

  test('writes the citation of a source into the report, by the button of its entry', async () => {
    await workbench.goToEnd();
    await workbench.typeText('\n\nIt rains ');
    await workbench.pickFrom('Dossier: Look Up Source', 'Verregghen');
    await expect.poll(async () => (await workbench.picks())[0]).toContain('Verregghen 2024');
    const entry = workbench.page.locator('.quick-input-list .monaco-list-row').first();
    await entry.hover();
    await entry.locator('.quick-input-list-entry-action-bar [aria-label*="nsert"]').first().click();
    await workbench.page.locator('.editor-instance .view-line', { hasText: /It.rains.*verregghen-2024/ }).waitFor();
  });

  test('goes from mention to mention', async () => {
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Control+Home');
    await expect.poll(() => workbench.cursor()).toBe('Ln 1, Col 1');
    await workbench.palette('Dossier: Go to Next Mention');
    await expect.poll(() => workbench.cursor()).not.toBe('Ln 1, Col 1');
    const first = await workbench.cursor();
    await workbench.palette('Dossier: Go to Next Mention');
    await expect.poll(() => workbench.cursor()).not.toBe(first);
    await workbench.palette('Dossier: Go to Previous Mention');
    await expect.poll(() => workbench.cursor()).toBe(first);
  });
});
