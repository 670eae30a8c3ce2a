import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

describe('a window without a folder', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({ host: uiHost(), isEmpty: true });
  });

  afterAll(async () => {
    await workbench?.close();
  });

  test('opens the sample report, with the packs it speaks of, and its pages', async () => {
    await workbench.palette('Dossier: Open Sample Report');
    await workbench.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await workbench.waitForUnderline('MSS');
    expect(await workbench.hoverWord('MSS')).toContain('Ministry of State Security');
    await workbench.closePopups();
    expect((await workbench.openView('In this report')).join(' | ')).toMatch(/Ministry of State Security/);
    // The sample's own pack counts too: it names the panel's notes.
    expect((await workbench.openView('Sources')).join(' | ')).toMatch(/The sample team 2024/);
  });

  test('opens it only once', async () => {
    await workbench.palette('Dossier: Open Sample Report');
    await workbench.waitForUnderline('MSS');
    expect(await workbench.page.locator('.tab', { hasText: /^Untitled-/ }).count()).toBe(1);
  });
});
