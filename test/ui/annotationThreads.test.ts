import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecords, writeRecord } from '../../src/core/annotation/record.ts';
import { annotationOn } from '../support/annotations.ts';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

const PASSAGE = 'The MIVD says that malware sat on its Fortinet systems for a month.';
const DRAFT = `# Draft\n\n${PASSAGE}\n\nThe embassy declined to comment on that, as it has always done before.\n`;
const FILE = join('.dossier', 'annotations', 'draft.md.jsonl');

describe('the comment thread of an annotation', () => {
  let workbench: Workbench;
  tidyBetweenTests(() => workbench);

  beforeAll(async () => {
    const record = writeRecord(annotationOn(DRAFT, PASSAGE, { note: 'One source only.' }), '../../draft.md');
    workbench = await Workbench.open({
      host: uiHost(),
      files: { 'draft.md': DRAFT, [FILE]: `${record}\n` },
      open: 'draft.md',
    });
    await workbench.waitForUnderline('MIVD');
    await workbench.page.locator('.comment-range-glyph').first().waitFor({ state: 'attached' });
  });

  afterAll(async () => {
    await workbench?.close();
  });

  const thread = () => workbench.page.locator('.review-widget');
  const kept = async () => {
    const [line] = readRecords(await readFile(join(workbench.folder, FILE), 'utf8'));
    return line?.kind === 'annotation' ? line.annotation : undefined;
  };

  /** Opens the thread, and has the keyboard in it, by VS Code's own key for the next comment; whether that came to be. */
  async function opensByKeyboard(): Promise<boolean> {
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.keyboard.press('Alt+F9');
    return expect
      .poll(() => focusedIn('.review-widget'), { timeout: 5000 })
      .not.toBe('')
      .then(
        () => true,
        () => false,
      );
  }

  /** What has the keyboard, if it stands within that; else nothing. */
  const focusedIn = (selector: string): Promise<string> =>
    workbench.page.evaluate((within) => {
      const element = document.activeElement;
      if (element?.closest(within) === null || element === null) return '';
      return `${element.tagName} ${element.getAttribute('aria-label') ?? ''}`;
    }, selector);

  /** Goes on with Tab, or back with Shift, as often as a person would; whether it got there. */
  async function tabsTo(selector: string, key: 'Tab' | 'Shift+Tab'): Promise<boolean> {
    for (let tries = 0; tries < 20 && (await thread().isVisible()); tries += 1) {
      if ((await focusedIn(selector)) !== '') return true;
      await workbench.page.keyboard.press(key);
    }
    return false;
  }

  /**
   * Opens the thread and goes to an action of its head. A thread that was resolved VS Code closes twice, the second time
   * when its comments are drawn again: whoever has opened it in between opens it once more.
   */
  async function goToAction(selector: string): Promise<void> {
    for (let tries = 0; tries < 5; tries += 1) {
      if ((await opensByKeyboard()) && (await tabsTo(selector, 'Shift+Tab'))) return;
    }
    throw new Error(`The keyboard does not reach ${selector}.`);
  }

  test('opens by keyboard and says who thinks what', async () => {
    expect(await opensByKeyboard()).toBe(true);
    await expect.poll(() => thread().innerText()).toMatch(/Ann Analyst[^]*disputes[^]*One source only\./);
  });

  test('takes a reply by keyboard, and keeps it beside the report', async () => {
    expect(await tabsTo('.review-widget .comment-form', 'Tab')).toBe(true);
    await workbench.typeText('Ask the NCSC.');
    await workbench.page.keyboard.press('Control+Enter');
    // Nobody has said yet who this is.
    await workbench.page.locator('.quick-input-widget', { hasText: 'Your name' }).waitFor();
    await workbench.typeText('Bob Reader');
    await workbench.page.keyboard.press('Enter');
    await expect.poll(() => thread().innerText()).toMatch(/Bob Reader[^]*Ask the NCSC\./);
    await expect.poll(kept).toMatchObject({
      creator: 'Ann Analyst',
      replies: [{ creator: 'Bob Reader', value: 'Ask the NCSC.' }],
    });
    expect(await readFile(join(workbench.folder, 'draft.md'), 'utf8')).toBe(DRAFT);
  });

  test.each([
    ['resolved', 'Resolve'],
    ['open', 'Reopen'],
  ])('is %s by keyboard', async (state, action) => {
    await goToAction(`.review-widget .head .action-label[aria-label*="${action}"]`);
    await workbench.page.keyboard.press('Enter');
    await expect.poll(async () => (await kept())?.state).toBe(state);
    await expect
      .poll(async () => (await workbench.openView('Annotations')).join(' | '))
      .toMatch(state === 'resolved' ? /Resolved.*The MIVD says/ : /Open.*The MIVD says/);
  });
});
