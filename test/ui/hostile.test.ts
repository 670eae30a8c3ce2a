import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkout } from '../../scripts/checkout.ts';
import { removeFolder, temporaryFolder } from '../../scripts/temporaryFolder.ts';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

/*
 * A workspace in which everything is malicious (`test/fixtures/hostile`, and here links that lead out, a pipe, a file
 * whose name is a link), opened as a trusted one. It runs nothing, reaches nothing, freezes nothing, and says what it
 * refused.
 */

const SECRET = 'Secret Heron Of The Machine';

describe('a workspace in which everything is malicious', () => {
  let workbench: Workbench;
  let outside: string;
  const requests: string[] = [];
  const dialogs: string[] = [];
  /** VS Code's own log of the window while it started, and since. */
  const starting: string[] = [];
  const log: string[] = [];
  tidyBetweenTests(() => workbench);

  beforeAll(async () => {
    outside = await temporaryFolder('outside');
    await writeFile(
      join(outside, 'secret.dossier.yaml'),
      'dossier: 1\nid: secret\nactors:\n- { id: secret, name: Secret Heron Of The Machine }\nend: secret\n',
    );
    workbench = await Workbench.open({
      host: uiHost(),
      prepare: async (folder, page) => {
        await cp(join(checkout, 'test', 'fixtures', 'hostile'), folder, { recursive: true });
        await symlink(join(outside, 'secret.dossier.yaml'), join(folder, 'linked.dossier.yaml'));
        await symlink(outside, join(folder, 'linked-folder'));
        await symlink('/dev/zero', join(folder, 'endless.dossier.json'));
        await writeFile(join(outside, 'project.yaml'), 'ignore: [unsourced-statement]\n');
        await mkdir(join(folder, 'linked-project'));
        await symlink(join(outside, 'project.yaml'), join(folder, 'linked-project', 'dossier.yaml'));
        execFileSync('mkfifo', [join(folder, 'pipe.dossier.yaml')]);
        const name = '[click me](command:workbench.action.terminal.new) $(zap).dossier.yaml';
        await writeFile(join(folder, name), 'dossier: 1\nid: named\nend: named\n');
        // Annotations would be written outside.
        await mkdir(join(folder, 'other'));
        await writeFile(join(folder, 'other', 'plain.md'), 'Grey Heron sat.\n');
        const { origin } = uiHost();
        page.on('request', (request) => {
          const url = request.url();
          if (!url.startsWith(origin) && !/^(?:data|blob|ws):/.test(url)) requests.push(url);
        });
        page.on('console', (message) => log.push(message.text()));
        page.on('dialog', (dialog) => {
          dialogs.push(dialog.message());
          void dialog.dismiss();
        });
      },
    });
  });

  afterAll(async () => {
    await workbench?.close();
    await removeFolder(outside);
  });

  test('names are found all the same, behind the pathological text too', async () => {
    await workbench.waitForUnderline('Grey Heron');
    // While a window starts on a crowded machine, VS Code calls any extension host so.
    starting.push(...log.splice(0));
  });

  test('a card shows hostile text and obeys none of it', async () => {
    await workbench.revealLine('Grey Heron acted');
    const card = await workbench.hoverWord('Grey');
    expect(card).toContain('Grey Heron');
    expect(card).toMatch(/<img src=x onerror/);
    const parts = await workbench.card().evaluate((element) => ({
      images: element.querySelectorAll('img,iframe,script,svg,video,object').length,
      links: [...element.querySelectorAll('a')].map((a) => a.dataset['href'] ?? a.getAttribute('href') ?? ''),
    }));
    expect(parts.images).toBe(0);
    expect(parts.links.length).toBeGreaterThan(0);
    for (const href of parts.links) expect(href).toMatch(/^(?:command:dossier\.|https:\/\/example\.org\/|$|#)/);
    await workbench.picture(join(await pictures(), 'hostile-card.png'));
  });

  test('the Problems view says what was refused, and why', async () => {
    await workbench.palette('Problems: Focus on Problems View');
    const panel = workbench.page.locator('.markers-panel');
    await panel.waitFor();
    const filter = panel.page().locator('.markers-panel-filter-container input, .viewpane-filter input').first();
    const said = async (filtered: string, words = filtered): Promise<string> => {
      await filter.fill(filtered);
      const row = panel.locator('.monaco-list-row', { hasText: words }).first();
      await row.waitFor();
      return (await row.innerText()).replaceAll(/\s+/g, ' ');
    };
    expect(await said('no anchors')).toContain('packs have no anchors');
    expect(await said('symbolic link')).toContain('It was not read');
    expect(await said('linked-project', 'symbolic link')).toContain('It was not read');
    expect(await said('put together')).toContain('characters');
    expect(await said('below it')).toContain('a pack stands in the project');
    // A pipe and a link to a device are no packs at all: VS Code does not list them, and nothing was read of them.
    await filter.fill('pipe.dossier');
    await panel.getByText('No results found').waitFor();
    await filter.fill('');
    await workbench.picture(join(await pictures(), 'hostile-problems.png'));
  });

  test('lists show names and obey none', async () => {
    await workbench.focusEditor();
    await workbench.palette('Dossier: Show Packs');
    const picks = await workbench.picks();
    expect(picks.join('\n')).toContain('[click me]');
    expect(await workbench.page.locator('.quick-input-list .codicon-zap').count()).toBe(0);
    expect(await workbench.page.locator('.quick-input-list a[href], .quick-input-list a[data-href]').count()).toBe(0);
  });

  test('what lies outside is neither read nor found', async () => {
    await workbench.focusEditor();
    await workbench.pickFrom('Dossier: Look Up Entity', 'Grey Heron');
    const input = workbench.page.locator('.quick-input-widget input');
    await input.fill('Secret Heron Of The Machine');
    // What does not come sends no event; a search takes a few milliseconds.
    await workbench.page.waitForTimeout(1500);
    expect(await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: SECRET }).count()).toBe(0);
  });

  test('typing goes on', async () => {
    await workbench.goToEnd();
    const before = Date.now();
    await workbench.typeText('Here it is.');
    await workbench.page.getByText('Here it is.').first().waitFor();
    expect(Date.now() - before).toBeLessThan(10_000);
    await workbench.page.keyboard.press('Control+Z');
  });

  test('the extension host was never called unresponsive', async () => {
    expect(starting.some((line) => line.includes('INFO'))).toBe(true);
    expect(log.filter((line) => /unresponsive/i.test(line))).toEqual([]);
  });

  test('nothing was run, nothing was reached, nothing was written', async () => {
    expect(await workbench.page.locator('.terminal-wrapper, .xterm').count()).toBe(0);
    expect(dialogs).toEqual([]);
    expect(await workbench.page.title()).not.toContain('owned');
    expect(requests.filter((url) => !KNOWN.test(url))).toEqual([]);
    expect(await readdir(outside)).toEqual(['project.yaml', 'secret.dossier.yaml']);
    const fixture = join(checkout, 'test', 'fixtures', 'hostile');
    for (const name of ['evil.dossier.yaml', 'dossier.yaml', join('.dossier', 'annotations', 'report.md.jsonl')]) {
      expect(await readFile(join(workbench.folder, name), 'utf8'), name).toBe(
        await readFile(join(fixture, name), 'utf8'),
      );
    }
  });
});

/** What VS Code itself asks for: its gallery, and its sign-in. */
const KNOWN = /^https:\/\/(?:open-vsx\.org|api\.github\.com|[a-z0-9.-]+\.vscode-cdn\.net)\//;

async function pictures(): Promise<string> {
  const folder = join(checkout, 'out', 'ui');
  await mkdir(folder, { recursive: true });
  return folder;
}
