import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { framedInPage } from './support/framed.ts';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

const PASSAGE = 'The MIVD says that malware sat on its Fortinet systems for a month.';
const DRAFT = `# Draft

${PASSAGE}

The embassy declined to comment on that, as it has always done before.
`;
const MEANWHILE = 'Meanwhile.\n\n';
const FILE = join('.dossier', 'annotations', 'draft.md.jsonl');

describe('annotations', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({ host: uiHost(), files: { 'draft.md': DRAFT }, open: 'draft.md' });
    await workbench.waitForUnderline('MIVD');
  });

  tidyBetweenTests(() => workbench);

  afterAll(async () => {
    await workbench?.close();
  });

  const asked = (question: RegExp) => workbench.page.getByPlaceholder(question).waitFor();
  const rows = async (): Promise<string> => (await workbench.openView('Annotations')).join(' | ');

  /** A question stays open while somebody reads on in the report, or writes there. */
  async function typeMeanwhile(): Promise<void> {
    await workbench.page.locator('.view-line', { hasText: 'The embassy declined' }).click();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.typeText(MEANWHILE);
    await workbench.page.locator('.quick-input-widget input').click();
  }

  const framed = (): Promise<string> => workbench.page.evaluate(framedInPage);

  test('are made with the keyboard alone, in three steps', async () => {
    await workbench.focusEditor();
    await workbench.revealLine(PASSAGE, 'draft.md');
    await workbench.page.keyboard.press('Shift+End');
    await workbench.palette('Dossier: Annotate Claim');
    await asked(/Which claim does it make/);
    await workbench.typeText('Fortinet');
    await expect.poll(async () => (await workbench.picks())[0]).toMatch(/Fortinet/);
    await workbench.page.keyboard.press('Enter');
    await asked(/Your stance/);
    await typeMeanwhile();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await asked(/Anything else/);
    await workbench.page.keyboard.press('Escape');
    // Nobody has said yet who this is.
    await workbench.page.locator('.quick-input-widget', { hasText: 'Your name' }).waitFor();
    await typeMeanwhile();
    await workbench.typeText('Ann Analyst');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await expect.poll(rows).toMatch(/Open.*The MIVD says .*Ann Analyst · disputes/);
    await expect.poll(framed).toBe(PASSAGE);
    // The browser's VS Code saves by itself: nothing but what was typed has come into the report.
    const report = join(workbench.folder, 'draft.md');
    await expect.poll(() => readFile(report, 'utf8')).toBe(`${MEANWHILE}${MEANWHILE}${DRAFT}`);
    const record = JSON.parse(await readFile(join(workbench.folder, FILE), 'utf8')) as unknown;
    expect(record).toMatchObject({ type: 'Annotation', creator: { name: 'Ann Analyst' } });
    // Nothing half-written is left beside it.
    expect(await readdir(join(workbench.folder, FILE, '..'))).toEqual(['draft.md.jsonl']);
  });

  test('say who thinks what under the mouse, and are comment threads', async () => {
    expect(await workbench.hoverWord('malware')).toMatch(/Disputes.*Ann Analyst/);
    await workbench.closePopups();
    await workbench.page.locator('.comment-range-glyph, .comment-thread').first().waitFor({ state: 'attached' });
  });

  test('stay on their words when text is typed above them and inside, and after a reload', async () => {
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.typeText('New words above.\n\n');
    await workbench.page.keyboard.press('Control+s');
    await expect.poll(() => readFile(join(workbench.folder, 'draft.md'), 'utf8')).toContain('New words above.');
    await workbench.revealLine(PASSAGE, 'draft.md');
    for (let word = 0; word < 2; word += 1) await workbench.page.keyboard.press('Control+ArrowRight');
    await workbench.typeText(' firmly');
    const edited = PASSAGE.replace('MIVD', 'MIVD firmly');
    await expect.poll(framed).toBe(edited);
    await workbench.page.keyboard.press('Control+s');
    await expect.poll(() => readFile(join(workbench.folder, FILE), 'utf8')).toContain('MIVD firmly');

    await workbench.page.reload();
    await workbench.waitForUnderline('MIVD');
    await expect.poll(rows).toMatch(/Open.*The MIVD firmly says/);
    await expect.poll(framed).toBe(edited);
  });

  test('go into a file for others, from the palette', async () => {
    await workbench.focusEditor();
    await workbench.pickFrom('Dossier: Export', 'STIX');
    await workbench.page.keyboard.press('Enter');
    // The browser's VS Code asks for the place in a list of its own.
    await expect
      .poll(() => workbench.page.locator('.quick-input-widget input').inputValue())
      .toMatch(/draft\.stix\.json$/);
    await workbench.page.keyboard.press('Enter');
    const file = join(workbench.folder, 'draft.stix.json');
    await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('"type": "bundle"');
    expect(await readFile(file, 'utf8')).toContain('"opinion": "disagree"');
  });

  test('are found again when the report changes on disk, and wait for a person when nobody could tell', async () => {
    const path = join(workbench.folder, 'draft.md');
    const text = await readFile(path, 'utf8');
    await writeFile(path, `# Pulled\n\n${text.replace('malware sat', 'malware\nsat')}`);
    await expect.poll(framed).toBe('The MIVD firmly says that malware\nsat on its Fortinet systems for a month.');
    expect(await rows()).not.toMatch(/Needs review/);

    await writeFile(path, `${text}\n${text}`);
    await expect.poll(rows).toMatch(/Needs review.*The MIVD firmly says/);
    await expect.poll(framed).toBe('');
  });

  test('that wait are shown beside the place they could be at, and re-attached there', async () => {
    const { page } = workbench;
    await workbench
      .view('Annotations')
      .locator('.monaco-list-row', { hasText: 'several places could be meant' })
      .first()
      .click();
    const diff = page.locator('.diff-editor, .monaco-diff-editor').first();
    await diff.waitFor();
    await expect.poll(() => diff.innerText().then((text) => text.replaceAll('\u00A0', ' '))).toContain('The passage:');
    await page.locator('.editor-actions .action-label[aria-label^="Re-attach Annotation Here"]').first().click();
    await expect.poll(rows).toMatch(/Open.*The MIVD firmly says/);
    await diff.waitFor({ state: 'hidden' });
    await expect.poll(framed).toMatch(/^The MIVD firmly says/);
  });

  test('are discarded only when the person says so once more', async () => {
    const { page } = workbench;
    const path = join(workbench.folder, 'draft.md');
    await writeFile(path, '# Nothing of it is left\n\nOther words.\n');
    await expect.poll(rows).toMatch(/Needs review.*its words are gone from the report/);
    await workbench
      .view('Annotations')
      .locator('.monaco-list-row', { hasText: 'its words are gone from the report' })
      .first()
      .click();
    const discard = page.locator('.editor-actions .action-label[aria-label^="Discard Annotation"]').first();
    await discard.click();
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await readFile(join(workbench.folder, FILE), 'utf8')).not.toBe('');
    await discard.click();
    await dialog.locator('.monaco-button', { hasText: 'Discard' }).click();
    await expect.poll(() => readFile(join(workbench.folder, FILE), 'utf8')).toBe('');
  });

  test('are not made of words that became others while somebody was asked about them', async () => {
    await workbench.revealLine('Other words.', 'draft.md');
    await workbench.page.keyboard.press('Shift+End');
    await workbench.palette('Dossier: Annotate Claim');
    await asked(/Which claim does it make/);
    await workbench.page.locator('.view-line', { hasText: 'Other words.' }).click();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Control+ArrowLeft');
    await workbench.typeText('still ');
    await workbench.page.locator('.quick-input-widget input').click();
    await workbench.page.keyboard.press('Enter');
    await asked(/Your stance/);
    await workbench.page.keyboard.press('Escape');
    await workbench.waitForMessage('The words were changed meanwhile. Annotate them once more.');
    expect(await readFile(join(workbench.folder, FILE), 'utf8')).toBe('');
  });
});
