import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibleNames, accessibleNodes } from './support/accessibility.ts';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

/*
 * What a screen reader is given, read from Chromium's accessibility tree: each label has to make sense without seeing
 * where it stands, and nothing is said by colour, picture or punctuation alone.
 */

const DRAFT = `# Draft

The MIVD says that malware sat on its Fortinet systems.

The MIVD revealed on 9 February 2024 that malware was found on its Fortinet systems [@verregghen-2024, para. 5].

Nothing of this was confirmed [@nobody-2020] by the MIVD.
`;

const KIND = '(?:Actor|Incident|Tool|Group|Source|Claim|Disputed claim|Statement|Mention|Mention by several words)';

describe('what a screen reader is told', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({
      host: uiHost(),
      size: { width: 1280, height: 1400 },
      files: { 'draft.md': DRAFT },
      open: 'draft.md',
    });
    await workbench.waitForUnderline('MIVD');
    await workbench.openSidebar();
  });

  tidyBetweenTests(() => workbench);

  afterAll(async () => {
    await workbench?.close();
  });

  /** Marks a view's pane, so that the tree can be asked for by a selector. */
  const labels = async (view: string): Promise<readonly string[]> => {
    await workbench.openView(view);
    await workbench.view(view).evaluate((pane, name) => {
      pane.setAttribute('data-read', name);
    }, view);
    return accessibleNames(workbench.page, `[data-read="${view}"]`, 'treeitem');
  };

  test.each(['In this report', 'Statements', 'Entities', 'Claims', 'Sources'])('%s', async (view) => {
    const names = await labels(view);
    expect(names.length).toBeGreaterThan(1);
    console.log(`${view}:\n  ${names.slice(0, 8).join('\n  ')}`);
    // Its kind, its name, and more; no sign that is read out as a word.
    for (const name of names) {
      expect(name).toMatch(new RegExp(`^${KIND}, .`));
      expect(name).not.toMatch(/[·|⚠✓○⊠]/);
    }
    expect(new Set(names).size).toBe(names.length);
  });

  test('an entity says what it is, what is claimed about it, and whether that is disputed', async () => {
    const names = await labels('Entities');
    expect(names.join('\n')).toMatch(/^Actor, [^,]+, [^,]+, \d+ claims?(?:, \d+ disputed)?$/m);
    expect(names.join('\n')).toMatch(/^Group, Actors, \d+ entities$/m);
  });

  test('what a report names says how often, a statement its status in words', async () => {
    expect((await labels('In this report')).join('\n')).toMatch(
      /^Actor, Dutch Military Intelligence Service, \d mentions$/m,
    );
    const statements = (await labels('Statements')).join('\n');
    expect(statements).toMatch(/^Group, Unsourced, 1 statement$/m);
    expect(statements).toMatch(/^Statement, The MIVD says that [^\n]*, unsourced$/m);
    expect(statements).toMatch(/^Statement, Nothing [^\n]*, unresolved source, nobody-2020\?$/m);
  });

  test('a disputed claim says so before anything else', async () => {
    await workbench.palette('Dossier: Group and Sort Claims');
    await workbench.picks();
    await workbench.typeText('Status');
    await workbench.page.keyboard.press('Enter');
    await workbench.view('Claims').locator('.monaco-list-row[aria-level="2"]').first().waitFor();
    const names = await labels('Claims');
    expect(names[0]).toMatch(/^Group, Disputed, \d+ claims?$/);
    expect(names[1]).toMatch(/^Disputed claim, [^·]+$/);
  });

  test('a card is read from its name to its sources', async () => {
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Control+Home');
    for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Home', 'Control+ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await workbench.page.keyboard.press(key);
    }
    await workbench.palette('Show or Focus Hover');
    await workbench.card().waitFor();
    const nodes = await accessibleNodes(workbench.page, '.monaco-resizable-hover .monaco-hover');
    const text = nodes
      .filter(({ role }) => role === 'StaticText')
      .map(({ name }) => name)
      .join(' ');
    console.log(`The card: ${text.slice(0, 400)}`);
    expect(text).toMatch(/Dutch Military Intelligence Service/);
    expect(text).toMatch(/Verregghen 2024/);
    const links = nodes.filter(({ role }) => role === 'link');
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter(({ name }) => name.trim() === '')).toEqual([]);
  });

  test('the language status says how much is known', async () => {
    const item = workbench.page.locator('.statusbar-item[id="status.languageStatus"]');
    await item.waitFor();
    const said = async (): Promise<string> =>
      (await accessibleNames(workbench.page, '[id="status.languageStatus"]', 'button')).join('\n');
    await expect.poll(said).toMatch(/Dossier: 2 packs, \d+ entities, 1 problem, next: Dossier: 2 reports read/);
  });
});
