import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRecord } from '../../src/core/annotation/record.ts';
import { annotationOn } from '../support/annotations.ts';
import { accessibleNames, accessibleNodes } from './support/accessibility.ts';
import { spokenInFrame } from './support/frameAccessibility.ts';
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

const RECORDS = [
  annotationOn(DRAFT, 'malware sat on its Fortinet systems', { stance: 'mentions' }),
  annotationOn(DRAFT, 'Nothing of this', {
    id: 'urn:uuid:0b8f1d55-55a4-4d21-8b52-d3f3a77a3c02',
    stance: 'mentions',
    state: 'resolved',
  }),
  annotationOn(`${DRAFT}\nOfficials found a second server.\n`, 'a second server', {
    id: 'urn:uuid:0b8f1d55-55a4-4d21-8b52-d3f3a77a3c03',
    stance: 'mentions',
  }),
].map((one) => `${writeRecord(one, '../../draft.md')}\n`);

const KIND =
  '(?:Actor|Incident|Tool|Group|Source|Claim|Disputed claim|Statement|Mention|Mention by several words|' +
  'Annotation|Annotation to review|Resolved annotation)';

describe('what a screen reader is told', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({
      host: uiHost(),
      size: { width: 1280, height: 1400 },
      files: { 'draft.md': DRAFT, '.dossier/annotations/draft.md.jsonl': RECORDS.join('') },
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

  test.each(['In this report', 'Statements', 'Annotations', 'Entities', 'Claims', 'Sources'])('%s', async (view) => {
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

  test('an annotation says whose it is, what it says and when; what needs review says why', async () => {
    const names = (await labels('Annotations')).join('\n');
    expect(names).toMatch(/^Annotation, malware sat on its Fortinet systems, Ann Analyst, mentions, 2026-11-22$/m);
    expect(names).toMatch(
      /^Annotation to review, a second server, Ann Analyst, .*, its words are gone from the report$/m,
    );
    expect(names).toMatch(/^Resolved annotation, Nothing of this, /m);
  });

  test('the preview is read with its cards and its list of sources', async () => {
    await workbench.focusEditor();
    await workbench.palette('Markdown: Open Preview to the Side');
    const preview = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe[title]');
    const mention = preview.locator('.dossier-mention', { hasText: 'MIVD' }).first();
    await mention.waitFor();
    await mention.focus();
    await mention.locator('.dossier-card').waitFor();
    const frame = await (await mention.elementHandle())?.ownerFrame();
    if (frame === null || frame === undefined) throw new Error('The preview has no frame.');
    const nodes = await spokenInFrame(frame);
    const text = nodes
      .filter(({ role }) => role === 'StaticText')
      .map(({ name }) => name)
      .join(' ');
    expect(nodes.map(({ role }) => role)).toContain('tooltip');
    // Chromium gives the tree level by level.
    expect(text).toMatch(/Dutch Military Intelligence Service/);
    expect(text).toMatch(/The Netherlands' military intelligence service/);
    expect(nodes).toContainEqual({ role: 'heading', name: 'Sources' });
    expect(nodes).toContainEqual({ role: 'link', name: 'Verregghen 2024, para. 5' });
    await workbench.page.keyboard.press('Control+w');
  });

  test('the language status says how much is known', async () => {
    await workbench.focusEditor();
    const item = workbench.page.locator('.statusbar-item[id="status.languageStatus"]');
    await item.waitFor();
    const said = async (): Promise<string> =>
      (await accessibleNames(workbench.page, '[id="status.languageStatus"]', 'button')).join('\n');
    await expect.poll(said).toMatch(/Dossier: 2 packs, \d+ entities, 1 problem, next: Dossier: 2 reports read/);
  });
});
