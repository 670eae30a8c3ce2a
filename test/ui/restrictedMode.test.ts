import { readdir, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCodeServer, type CodeServer } from '../../scripts/codeServer.ts';
import { temporaryFolder } from '../../scripts/temporaryFolder.ts';
import { uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

describe('a folder that is not trusted', () => {
  let profile: string;
  let server: CodeServer | undefined;

  beforeAll(async () => {
    profile = await temporaryFolder('restricted');
    const settings = { 'security.workspace.trust.startupPrompt': 'never' };
    server = await startCodeServer({ profile, trust: false, settings });
  });

  afterAll(async () => {
    await server?.stop();
    await rm(profile, { recursive: true, force: true });
  });

  test('is read and shown all the same', async () => {
    const origin = server?.origin ?? '';
    const workbench = await Workbench.open({ host: { ...uiHost(), origin } });
    try {
      await workbench.page.getByText('Restricted Mode').first().waitFor();
      await workbench.waitForUnderline('MSS');
      expect(await workbench.hoverWord('MSS')).toContain('Ministry of State Security');
    } finally {
      await workbench.close();
    }
  });

  test('is not written to, and every command that would says so', async () => {
    const origin = server?.origin ?? '';
    const workbench = await Workbench.open({ host: { ...uiHost(), origin } });
    const { page } = workbench;
    try {
      await workbench.waitForUnderline('MSS');
      const before = await filesIn(workbench.folder);
      for (const command of ['Annotate Claim', 'Add Entity', 'Export']) {
        await workbench.focusEditor();
        await workbench.revealLine('MSS');
        await page.keyboard.press('Shift+End');
        await workbench.palette(`Dossier: ${command}`);
        // VS Code under test shows no toasts; what was said stands in the list behind the bell.
        await page.locator('#status\\.notifications a').click();
        const said = page.locator('.notifications-center .monaco-list-row');
        await expect.poll(async () => (await said.allInnerTexts()).join(' ')).toMatch(/In Restricted Mode/);
        expect(await said.count()).toBe(1);
        await page.locator('.notifications-center .codicon-notifications-clear-all').click();
        await page.locator('.notifications-center').waitFor({ state: 'hidden' });
      }
      expect(await filesIn(workbench.folder)).toEqual(before);
    } finally {
      await workbench.close();
    }
  });
});

async function filesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).toSorted();
}
