import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCodeServer, type CodeServer } from '../../scripts/codeServer.ts';
import { removeFolder, temporaryFolder } from '../../scripts/temporaryFolder.ts';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { installMemoryFiles } from './support/memoryExtension.ts';
import { Workbench } from './support/workbench.ts';

/* A workspace on no disk: what can be read works as anywhere, what would have to be written says why it cannot be. */

const PACK = 'dossier: 1\nid: own\ntitle: Own\nactors: [{ id: x, name: Harbour Cranes Ltd, type: company }]\n';
const REPORT = `# Cranes

Harbour Cranes Ltd says that malware sat on its systems.

The MIVD said so too [@verregghen-2024, para. 5].
`;

describe('a workspace on no disk', () => {
  let profile: string;
  let server: CodeServer | undefined;
  let workbench: Workbench;

  beforeAll(async () => {
    profile = await temporaryFolder('virtual');
    const onIt = { 'notes/cranes.md': REPORT, 'notes/other.md': 'The MIVD again.\n', 'own.dossier.yaml': PACK };
    await installMemoryFiles(profile, onIt);
    server = await startCodeServer({ profile });
    workbench = await Workbench.open({
      host: { ...uiHost(), origin: server.origin },
      files: { 'memory.code-workspace': JSON.stringify({ folders: [{ uri: 'memory:/', name: 'memory' }] }) },
      workspaceFile: 'memory.code-workspace',
      openUri: 'memory:/notes/cranes.md',
    });
    await workbench.waitForUnderline('Harbour Cranes Ltd');
  });

  tidyBetweenTests(() => workbench);

  afterAll(async () => {
    await workbench?.close();
    await server?.stop();
    await removeFolder(profile);
  });

  test('has names of its own packs underlined, with their cards', async () => {
    await workbench.waitForUnderline('MIVD');
    expect(await workbench.hoverWord('Harbour')).toMatch(/Harbour Cranes Ltd.*company/);
  });

  test('has its trees', async () => {
    expect((await workbench.openView('In this report')).join(' | ')).toMatch(/Harbour Cranes Ltd.*Dutch Military/);
    expect((await workbench.openView('Statements')).join(' | ')).toMatch(/Unsourced.*One source/);
    expect((await workbench.openView('Sources')).join(' | ')).toMatch(/Verregghen 2024/);
  });

  test('has its reports found, though nobody can search it', async () => {
    await workbench.pickFrom('Dossier: Find Reports Mentioning', 'MIVD');
    await expect.poll(async () => (await workbench.picks())[0], { timeout: 60_000 }).toMatch(/in 2 reports/);
    await workbench.page.keyboard.press('Enter');
    await expect.poll(async () => (await workbench.picks()).join(' | ')).toMatch(/cranes\.md.*other\.md/);
  });

  test('says why nothing can be annotated on it', async () => {
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Control+Home');
    for (let line = 0; line < 2; line++) await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Shift+End');
    await workbench.palette('Dossier: Annotate Claim');
    await workbench.notified(/cranes\.md cannot be written: this place is read-only/);
  });

  test('says why its packs stay as they are', async () => {
    await workbench.palette('Dossier: Add Source');
    await workbench.notified(/memory cannot be written: this place is read-only/);
  });
});
