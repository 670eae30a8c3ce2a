import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCodeServer, type CodeServer } from '../../scripts/codeServer.ts';
import { removeFolder, temporaryFolder } from '../../scripts/temporaryFolder.ts';
import { uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

/** What would write, and what it says instead. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['Annotate Claim', 'In Restricted Mode nothing is written'],
  ['Export', 'In Restricted Mode nothing is written'],
  ['Import Annotations', 'In Restricted Mode nothing is written'],
  ['Add Entity from Selection', 'In Restricted Mode Dossier writes into no pack'],
  ['Add Selection as Other Name of', 'In Restricted Mode Dossier writes into no pack'],
  ['Add Source', 'In Restricted Mode Dossier writes into no pack'],
];

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
    await removeFolder(profile);
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
    try {
      await workbench.waitForUnderline('MSS');
      await workbench.focusEditor();
      await workbench.revealLine('MSS');
      const before = await filesOf(workbench.folder);
      for (const [title, said] of REFUSED) {
        await workbench.palette(`Dossier: ${title}`);
        await workbench.waitForMessage(said);
        await workbench.focusEditor();
      }
      expect(await filesOf(workbench.folder)).toEqual(before);
    } finally {
      await workbench.close();
    }
  });
});

/** Every file below a folder, with its text. */
async function filesOf(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Promise.all(files.toSorted().map(async (path) => `${path}\n${await readFile(path, 'utf8')}`));
}
