import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCodeServer, type CodeServer } from '../../scripts/codeServer.ts';
import { removeFolder, temporaryFolder } from '../../scripts/temporaryFolder.ts';
import { uiHost } from './support/host.ts';
import { findingsSeenInPage, watchFindingsInPage } from './support/inPage.ts';
import { Workbench } from './support/workbench.ts';

/** Every statement has evidence, and every citation leads to a source of the bundled pack: there is nothing to find. */
const SOUND = `# Dutch military intelligence

The MIVD came upon signs of espionage in networks of its own [@verregghen-2024, para. 5].

Lithuania warns of the same methods [@antoniuk-2024, para. 10].
`;

/** Enough that reading packs takes a moment. */
const LARGE = JSON.stringify({
  dossier: 1,
  id: 'large',
  title: 'Large',
  actors: Array.from({ length: 8000 }, (_, index) => ({
    id: `group-${String(index)}`,
    name: `Marten Kestrel Group ${String(index)}`,
    type: 'threat actor',
  })),
});

describe('from opening a window to the first mark', () => {
  let profile: string;
  let server: CodeServer | undefined;

  beforeAll(async () => {
    profile = await temporaryFolder('start');
    server = await startCodeServer({ profile });
  });

  afterAll(async () => {
    await server?.stop();
    await removeFolder(profile);
  });

  test('nothing is called unsourced or unknown before the packs are read; the time is printed', async () => {
    const origin = server?.origin ?? '';
    const workbench = await Workbench.open({
      host: { ...uiHost(), origin },
      files: { 'sound.md': SOUND, 'large.dossier.json': LARGE },
      open: 'sound.md',
      before: watchFindingsInPage,
    });
    try {
      await workbench.waitForUnderline('MIVD');
      await workbench.page.locator('.glyph-margin-widgets [class*="TextEditorDecorationType"]').first().waitFor();
      const seen = await workbench.page.evaluate(findingsSeenInPage);
      // One look: what rests on one source.
      expect(seen).toHaveLength(1);
      expect(seen[0]).toMatch(/^url\("data:image\/svg/);
      const logs = globSync(join(profile, '**', 'Dossier.log').replaceAll('\\', '/'));
      const told = logs.map((path) => /First marks (\d+) ms/.exec(readFileSync(path, 'utf8'))?.[1]);
      console.log(`activation to the first mark: ${told.join(', ')} ms`);
      expect(told.filter((ms) => ms !== undefined)).toHaveLength(1);
    } finally {
      await workbench.close();
    }
  });
});
