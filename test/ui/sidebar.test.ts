import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

const REPORT = 'In this report';
const SOURCES = 'Sources';

describe('the side bar', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({ host: uiHost(), size: { width: 1280, height: 1000 } });
    await workbench.waitForUnderline('MSS');
  });

  tidyBetweenTests(() => workbench);

  afterAll(async () => {
    await workbench?.close();
  });

  test('lists what the report names, with how often', async () => {
    const rows = await workbench.openView(REPORT);
    expect(rows).toContainEqual(expect.stringMatching(/^Ministry of State Security\s?\d+$/));
  });

  test('leads from an entity to each of its mentions', async () => {
    await workbench.openView(REPORT);
    await workbench.toggleRow(REPORT, 'Ministry of State Security');
    const mention = workbench.view(REPORT).locator('.monaco-list-row[aria-level="2"]').first();
    await mention.waitFor();
    await mention.click();
    await expect.poll(() => workbench.cursor()).toMatch(/\(3 selected\)/);
    expect(await workbench.page.locator('.editor-instance .view-lines').innerText()).toContain('MSS');
  });

  test('leads from a source to its claims and on to whom they are about', async () => {
    expect(await workbench.openView(SOURCES)).toContainEqual(expect.stringMatching(/^Verregghen 2024/));
    await workbench.toggleRow(SOURCES, 'Verregghen 2024');
    const claim = workbench.view(SOURCES).locator('.monaco-list-row[aria-level="2"]').first();
    await claim.waitFor();
    expect((await claim.innerText()).length).toBeGreaterThan(20);
    await claim.locator('.monaco-tl-twistie').click();
    await workbench.view(SOURCES).locator('.monaco-list-row[aria-level="3"]').first().waitFor();
  });

  test('says what to do when the report names nobody', async () => {
    const empty = await Workbench.open({
      host: uiHost(),
      files: { 'empty.md': '# Weather\n\nIt rains.\n' },
      open: 'empty.md',
    });
    try {
      await empty.openSidebar();
      const welcome = empty.view(REPORT).locator('.welcome-view-content');
      await welcome.waitFor();
      expect((await welcome.innerText()).length).toBeGreaterThan(20);
    } finally {
      await empty.close();
    }
  });
});
