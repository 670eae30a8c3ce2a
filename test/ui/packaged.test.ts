import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installExtension, startCodeServer, type CodeServer } from '../../scripts/codeServer.ts';
import { removeFolder, temporaryFolder } from '../../scripts/temporaryFolder.ts';
import { packageProduct } from '../../scripts/vsix.ts';
import { uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

/* What users get: the `.vsix`, installed into a VS Code that knows nothing of this checkout. */

describe('the packaged product', () => {
  let folder: string;
  let vsix: string;
  let server: CodeServer | undefined;

  beforeAll(async () => {
    folder = await temporaryFolder('packaged');
    vsix = await packageProduct(join(folder, 'dossier.vsix'));
    await installExtension(join(folder, 'profile'), vsix);
    server = await startCodeServer({ profile: join(folder, 'profile') });
  });

  afterAll(async () => {
    await server?.stop();
    await removeFolder(folder);
  });

  test('has less than a megabyte', async () => {
    expect((await stat(vsix)).size).toBeLessThan(1_000_000);
  });

  test('underlines, opens cards and fills its views once it is installed', async () => {
    const origin = server?.origin ?? '';
    const workbench = await Workbench.open({ host: { ...uiHost(), origin }, installed: true });
    try {
      await workbench.waitForUnderline('MSS');
      expect(await workbench.hoverWord('MSS')).toContain('Ministry of State Security');
      await workbench.closePopups();
      expect(await workbench.openView('Sources')).toContainEqual(expect.stringMatching(/^Verregghen 2024/));
      await workbench.pickFrom('Dossier: Look Up Entity', 'MIVD');
      await expect.poll(async () => (await workbench.picks())[0]).toContain('Dutch Military Intelligence Service');
    } finally {
      await workbench.close();
    }
  });
});
