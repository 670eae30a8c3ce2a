import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecords, writeRecord } from '../../src/core/annotation/record.ts';
import { annotationOn } from '../support/annotations.ts';
import { framedInPage } from './support/framed.ts';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

const PASSAGE = 'The MIVD says that malware sat on its Fortinet systems for a month.';
const DRAFT = `# Draft\n\n${PASSAGE}\n\nThe embassy declined to comment on that.\n`;
const FILE = join('.dossier', 'annotations', 'draft.md.jsonl');

describe('a window that goes while somebody types, with auto-save', () => {
  let workbench: Workbench;
  tidyBetweenTests(() => workbench);

  beforeAll(async () => {
    const record = writeRecord(annotationOn(DRAFT, PASSAGE), '../../draft.md');
    workbench = await Workbench.open({
      host: uiHost(),
      files: { 'draft.md': DRAFT, [FILE]: `${record}\n` },
      open: 'draft.md',
      settings: { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 100, 'files.trimTrailingWhitespace': true },
      prepare: async (_folder, page) => {
        // The browser asks whether to leave while something is unsaved; this person just closes the lid.
        page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
      },
    });
    await workbench.waitForUnderline('MIVD');
  });

  afterAll(async () => {
    await workbench?.close();
  });

  const framed = (): Promise<string> => workbench.page.evaluate(framedInPage);

  test('keeps the annotation on its words, once, whatever was saved', { timeout: 300_000 }, async () => {
    for (const word of ['firmly', 'never', 'often']) {
      await workbench.focusEditor();
      await workbench.page.keyboard.press('Control+Home');
      await workbench.typeText(`Above ${word}.\n`);
      await workbench.revealLine(PASSAGE.slice(-30), 'draft.md');
      await workbench.page.keyboard.press('Home');
      for (let skip = 0; skip < 2; skip += 1) await workbench.page.keyboard.press('Control+ArrowRight');
      await workbench.typeText(` ${word}`);
      // In the middle of a save, or of the annotations' being written after it.
      await workbench.page.reload();
      await workbench.waitForUnderline('MIVD');
      // On that sentence and nowhere else; or, when too little of what was quoted is left, given to a person.
      const where = async (): Promise<string> => {
        const text = await readFile(join(workbench.folder, 'draft.md'), 'utf8');
        const [shown, sentence] = [await framed(), text.split('\n').find((line) => line.includes('malware'))];
        if (shown !== '') return shown === sentence ? 'on its words' : shown;
        return (await workbench.openView('Annotations')).join(' | ');
      };
      await expect.poll(where).toMatch(/^on its words$|Needs review/);
      const lines = readRecords(await readFile(join(workbench.folder, FILE), 'utf8'));
      expect(lines.map(({ kind }) => kind)).toEqual(['annotation']);
    }
  });
});
