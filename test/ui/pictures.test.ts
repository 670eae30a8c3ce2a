import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCodeServer, type CodeServer } from '../../scripts/codeServer.ts';
import { removeFolder, temporaryFolder } from '../../scripts/temporaryFolder.ts';
import { spokenInFrame } from './support/frameAccessibility.ts';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { isKeptInPage, isWellFormedInPage, pixelColoursInPage } from './support/inPage.ts';
import { Workbench } from './support/workbench.ts';

describe('the timeline and the network', () => {
  let workbench: Workbench;
  let panel: FrameLocator;

  beforeAll(async () => {
    workbench = await Workbench.open({ host: uiHost(), size: { width: 1500, height: 900 } });
    await workbench.waitForUnderline('MSS');
    await workbench.palette('Dossier: Show Timeline and Network');
    panel = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe[title]');
    await panel.locator('[role=option]').first().waitFor({ timeout: 60_000 });
  });

  afterAll(async () => {
    await workbench?.close();
  });

  tidyBetweenTests(() => workbench);

  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const focused = async (): Promise<string> =>
    (await panel.locator('[role=option]:focus').getAttribute('aria-label')) ?? '';
  const names = (): Promise<readonly string[]> =>
    panel.locator('[role=option]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  const lineOf = async (words: string): Promise<number> =>
    (await readFile(join(workbench.folder, 'report.md'), 'utf8'))
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;

  test('opens with the keyboard in the timeline: incidents by date, each event with its date as exact as it is known', async () => {
    await expect
      .poll(focused)
      .toMatch(/^Opening of the Taiwanese office in Vilnius, incident \(diplomatic dispute\), /);
    const all = await names();
    expect(all).toContainEqual(expect.stringMatching(/^disclosed, 6 February 2024, event of Fortinet intrusion/));
    expect(all).toContainEqual(expect.stringMatching(/^arrested, March 2023, event of Arrest of a British/));
    expect(all).toContainEqual(expect.stringMatching(/^signs of espionage found, 2023, event of/));
    // March 2023 is as long as its 31 days, of the 365 of the year.
    const width = async (event: string): Promise<number> =>
      Number(await panel.getByRole('option', { name: event }).locator('rect.shape').getAttribute('width'));
    expect((await width('signs of espionage found')) / (await width('arrested, March'))).toBeCloseTo(365 / 31, 0);
  });

  test('arrow keys go through lanes and events, Enter reveals the sentence in the report', async () => {
    await panel.getByRole('option', { name: /^Fortinet intrusion/ }).focus();
    await press('ArrowRight');
    expect(await focused()).toMatch(/^signs of espionage found, 2023/);
    await press('ArrowRight');
    expect(await focused()).toMatch(/^disclosed, 6 February 2024/);
    await press('Enter');
    const line = await lineOf('The MIVD disclosed on 16 February');
    await expect.poll(() => workbench.cursor()).toMatch(new RegExp(`^Ln ${line}, .*selected\\)$`));
    await workbench.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  });

  test('the network has the shape of each kind, and its nodes tell what they are and hang together with', async () => {
    await panel.getByRole('tab', { name: 'Network' }).press('Enter');
    const node = panel.getByRole('option', {
      name: /^Ministry of State Security, actor \(intelligence service\), \d+ claims/,
    });
    await node.waitFor();
    expect(await node.getAttribute('aria-label')).toMatch(/mentioned \d times in this report$/);
    expect(await node.getAttribute('aria-description')).toContain("part of People's Republic of China");
    const shapes = await Promise.all(
      ['actor', 'incident', 'source', 'claim'].map((kind) =>
        panel.locator(`.node.${kind} .shape`).first().getAttribute('d'),
      ),
    );
    expect(new Set(shapes.map((shape) => shape?.replaceAll(/[\d.-]+/g, ''))).size).toBe(4);
    await panel.locator('.link-label', { hasText: 'disputes' }).first().waitFor();
  });

  test('letters find a node, arrow keys leave it for the next, Enter reveals its first mention', async () => {
    await panel.locator('[role=option]').first().focus();
    await workbench.page.keyboard.type('ministry of', { delay: 20 });
    expect(await focused()).toMatch(/^Ministry of State Security/);
    const seen = new Set<string>();
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) {
      await press(key);
      seen.add(await focused());
    }
    expect(seen.size).toBeGreaterThan(1);
    await panel.getByRole('option', { name: /^Ministry of State Security/ }).focus();
    await press('Enter');
    const line = await lineOf('The **MSS** stands behind');
    await expect.poll(() => workbench.cursor()).toMatch(new RegExp(`^Ln ${line}, Col \\d+ \\(3 selected\\)$`));
  });

  test('a filter narrows the picture, says so, and shows what the found one hangs together with', async () => {
    const before = (await names()).length;
    await panel.getByRole('searchbox', { name: 'Filter by name' }).fill('fortinet');
    await expect.poll(async () => (await names()).length).toBeLessThan(before);
    await panel
      .getByRole('status')
      .filter({ hasText: /^\d+ of \d+ shown\. \d+ beside them/ })
      .waitFor();
    await panel.getByRole('checkbox', { name: /^Sources/ }).uncheck();
    await expect.poll(async () => (await names()).filter((name) => /, source \(/.test(name)).length).toBe(0);
    await panel.getByRole('searchbox', { name: 'Filter by name' }).fill('nobody at all');
    await panel.getByText('Nothing fits these filters.').waitFor();
    await panel.locator('.empty').getByRole('button', { name: 'Clear filters' }).press('Enter');
    await expect.poll(async () => (await names()).length).toBe(before);
  });

  test('is read out with labels that make sense on their own', async () => {
    const frame = await (await panel.locator('body').elementHandle())?.ownerFrame();
    if (frame === null || frame === undefined) throw new Error('The panel has no frame.');
    const nodes = await spokenInFrame(frame);
    const roles = new Set(nodes.map(({ role }) => role));
    expect(roles, frame.url()).toContain('listbox');
    const of = (role: string): readonly string[] => nodes.filter((node) => node.role === role).map(({ name }) => name);
    expect(of('listbox')).toContainEqual(expect.stringMatching(/^Network of report\.md, \d+ nodes$/));
    expect(of('option').filter((name) => name.includes(', ')).length).toBeGreaterThan(15);
    expect(of('tab')).toEqual(['Timeline', 'Network', 'List']);
    expect(of('radio')).toEqual(['This report', 'All packs']);
    expect(of('button')).toEqual(expect.arrayContaining(['Enlarge', 'Reduce', 'Save as SVG…', 'Save as PNG…']));
    const speaking = ['button', 'tab', 'radio', 'checkbox', 'combobox', 'searchbox', 'textbox', 'option', 'listbox'];
    expect(nodes.filter(({ role, name }) => speaking.includes(role) && name.trim() === '')).toEqual([]);
  });

  test('is saved as an SVG that stands alone, and as a PNG', async () => {
    const save = async (format: string): Promise<Buffer> => {
      await panel.getByRole('button', { name: `Save as ${format}…` }).press('Enter');
      const input = workbench.page.locator('.quick-input-widget input');
      await expect.poll(() => input.inputValue()).toMatch(new RegExp(`report-network\\.${format.toLowerCase()}$`));
      await press('Enter');
      const path = join(workbench.folder, `report-network.${format.toLowerCase()}`);
      await expect
        .poll(() =>
          readFile(path).then(
            (file) => file.length,
            () => 0,
          ),
        )
        .toBeGreaterThan(2_000);
      return readFile(path);
    };
    const svg = (await save('SVG')).toString('utf8');
    expect(await workbench.page.evaluate(isWellFormedInPage, svg)).toBe(true);
    expect(svg).toContain('Ministry of State');
    expect(svg).not.toMatch(/var\(|class=|tabindex|<script|href/);
    const png = await save('PNG');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(800);
    expect(await workbench.page.evaluate(pixelColoursInPage, png.toString('base64'))).toBeGreaterThan(12);
  });

  test('the list says the same in headings and buttons', async () => {
    await panel.getByRole('tab', { name: 'List' }).press('Enter');
    await panel.getByRole('heading', { name: /^Actors \(\d+\)$/ }).waitFor();
    await panel.getByRole('button', { name: /^disclosed, 6 February 2024$/ }).focus();
    await press('ArrowDown');
    await panel.locator('button.entry:focus').filter({ hasText: 'answered by the Chinese embassy' }).waitFor();
  });

  test('what the report does not mention shows its card; all packs are one click away', async () => {
    await panel.getByRole('radio', { name: 'All packs' }).check();
    await panel.getByRole('button', { name: /^Senne Policy Forum, / }).press('Enter');
    await workbench.page
      .locator('.tab', { hasText: /Senne Policy Forum/ })
      .first()
      .waitFor();
    const card = workbench.page.locator('.tab', { hasText: /Senne Policy Forum/ });
    await card.first().click({ button: 'middle' });
    await card.waitFor({ state: 'detached' });
  });

  test('comes back as it was when the window is loaded again', async () => {
    await workbench.page.locator('.tab', { hasText: 'Timeline and Network' }).first().click();
    await panel.getByRole('tab', { name: 'Network' }).press('Enter');
    await panel.getByRole('searchbox', { name: 'Filter by name' }).fill('lithuania');
    await panel
      .getByRole('status')
      .filter({ hasText: /beside them/ })
      .waitFor();
    // VS Code writes down what it restores some seconds later.
    await expect.poll(() => workbench.page.evaluate(isKeptInPage, 'lithuania'), { timeout: 60_000 }).toBe(true);
    // Without the file that the test asked for: VS Code then restores what was open.
    const address = new URL(workbench.page.url());
    const payload: unknown = JSON.parse(address.searchParams.get('payload') ?? '[]');
    const kept = Array.isArray(payload)
      ? payload.filter((pair: unknown) => Array.isArray(pair) && pair[0] !== 'openFile')
      : [];
    address.searchParams.set('payload', JSON.stringify(kept));
    await workbench.page.goto(address.href);
    await panel.getByRole('option', { name: /^Lithuania, actor \(state\)/ }).waitFor({ timeout: 90_000 });
    expect(await panel.getByRole('searchbox', { name: 'Filter by name' }).inputValue()).toBe('lithuania');
    expect(await panel.getByRole('tab', { name: 'Network' }).getAttribute('aria-selected')).toBe('true');
    expect(await panel.getByRole('radio', { name: 'All packs' }).isChecked()).toBe(true);
  });
});

describe('the pictures in a folder that is not trusted', () => {
  let profile: string;
  let server: CodeServer | undefined;

  beforeAll(async () => {
    profile = await temporaryFolder('restricted-pictures');
    const settings = { 'security.workspace.trust.startupPrompt': 'never' };
    server = await startCodeServer({ profile, trust: false, settings });
  });

  afterAll(async () => {
    await server?.stop();
    await removeFolder(profile);
  });

  test('are drawn; saving them says why nothing is written', async () => {
    const workbench = await Workbench.open({ host: { ...uiHost(), origin: server?.origin ?? '' } });
    try {
      await workbench.waitForUnderline('MSS');
      await workbench.palette('Dossier: Show Timeline and Network');
      const panel = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe[title]');
      await panel.locator('[role=option]').first().waitFor();
      await panel.getByRole('button', { name: /SVG/ }).press('Enter');
      await workbench.notified(/In Restricted Mode nothing is written\. Trust the workspace first\./);
    } finally {
      await workbench.close();
    }
  });
});
