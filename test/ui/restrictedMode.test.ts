import { rm } from 'node:fs/promises';
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
});
