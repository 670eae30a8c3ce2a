import { afterEach, describe, expect, test } from 'vitest';
import { uiHost } from './support/host.ts';
import { Workbench, type WorkbenchOptions } from './support/workbench.ts';

/* Workspaces of several folders. */

const NOTE = 'The MIVD said so [@verregghen-2024, para. 5].\n';

describe('another workspace', () => {
  let workbench: Workbench | undefined;

  afterEach(async () => {
    await workbench?.close();
    workbench = undefined;
  });

  const open = async (options: Omit<WorkbenchOptions, 'host'>): Promise<Workbench> => {
    workbench = await Workbench.open({ host: uiHost(), ...options });
    return workbench;
  };

  test('of several folders: packs and reports of each are known', async () => {
    const opened = await open({
      files: {
        'all.code-workspace': JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }),
        'first/a.md': NOTE,
        'first/own.dossier.yaml': 'dossier: 1\nid: own\ntitle: Own\nactors: [{ id: x, name: Harbour Cranes Ltd }]\n',
        'second/b.md': `Harbour Cranes Ltd.\n\n${NOTE}`,
      },
      workspaceFile: 'all.code-workspace',
      open: 'second/b.md',
    });
    await opened.waitForUnderline('Harbour Cranes Ltd');
    await opened.palette('Dossier: Find Reports Mentioning');
    await opened.picks();
    await opened.typeText('MIVD');
    await expect.poll(async () => (await opened.picks())[0], { timeout: 60_000 }).toMatch(/in 2 reports/);
    await opened.page.keyboard.press('Enter');
    await expect.poll(async () => (await opened.picks()).join('\n')).toMatch(/first\/a\.md[\s\S]*second\/b\.md/);
  });
});
