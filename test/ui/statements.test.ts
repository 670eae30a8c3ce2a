import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

const DRAFT = `# Draft

The MIVD says that malware sat on its Fortinet systems.

The MIVD revealed on 9 February 2024 that malware was found on its Fortinet systems [@verregghen-2024, para. 5].

Nothing of this was confirmed [@nobody-2020] by the MIVD.
`;

describe('what statements rest on', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({ host: uiHost(), files: { 'draft.md': DRAFT }, open: 'draft.md' });
    await workbench.waitForUnderline('MIVD');
  });

  afterEach(async () => {
    await workbench.closePopups();
  });

  afterAll(async () => {
    await workbench?.close();
  });

  const group = (label: string) => workbench.page.locator('.sidebar .monaco-list-row', { hasText: label }).first();

  test('stands in a tree of its own, what needs a hand first', async () => {
    await workbench.palette('Dossier: Focus on Statements View');
    await group('Conflicting').waitFor();
    await group('Unresolved source').waitFor();
    await group('Unsourced').waitFor();
    await workbench.page.locator('.sidebar .pane-header', { hasText: '33 % with evidence' }).waitFor();
  });

  test('is marked in the margin', async () => {
    const marks = await workbench.page.locator('.glyph-margin-widgets .cgmr').count();
    expect(marks).toBeGreaterThanOrEqual(3);
  });

  test('evidence for a statement without any is cited with the keyboard alone, and the status changes', async () => {
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.palette('Dossier: Go to Next Finding');
    await expect.poll(() => workbench.cursor()).toMatch(/^Ln 3,/);
    await workbench.page.keyboard.press('Control+.');
    const list = workbench.page.locator('.action-widget .monaco-list-row');
    await list
      .filter({ hasText: /^Cite Verregghen 2024, para\. 5/ })
      .first()
      .waitFor();
    await workbench.page.keyboard.press('Enter');
    await group('Unsourced').waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Control+s');
    const cited = /Fortinet systems \[@verregghen-2024, para\. 5\]\./;
    await expect.poll(() => readFile(join(workbench.folder, 'draft.md'), 'utf8')).toMatch(cited);
  });

  test('a date that differs from the record is corrected with one fix', async () => {
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.palette('Dossier: Go to Next Finding');
    await expect.poll(() => workbench.cursor()).toMatch(/^Ln 5,/);
    await workbench.page.keyboard.press('Control+.');
    const list = workbench.page.locator('.action-widget .monaco-list-row');
    await list.filter({ hasText: 'Change to “6 February 2024”' }).first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await group('Conflicting').waitFor({ state: 'detached' });
  });

  test('a citation is completed behind @, by its source and by the claim that fits', async () => {
    await workbench.goToEnd();
    await workbench.typeText('\nThe MIVD says that its Fortinet systems held malware [@');
    const suggestion = workbench.page.locator('.suggest-widget .monaco-list-row');
    await suggestion.filter({ hasText: '@antoniuk-2024' }).first().waitFor();
    await workbench.typeText('verreg');
    await suggestion.filter({ hasText: '@verregghen-2024' }).first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  test('the address of a known source is pasted as a citation of it', async () => {
    await workbench.goToEnd();
    await workbench.typeText('\n\nhttps://example.org/panels/vilnius-2024');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Shift+Home');
    await workbench.page.keyboard.press('Control+x');
    await workbench.typeText('A panel ');
    await workbench.page.keyboard.press('Control+v');
    await workbench.page.locator('.view-line', { hasText: 'A panel [@vilnius-panel]' }).waitFor();
  });
});
