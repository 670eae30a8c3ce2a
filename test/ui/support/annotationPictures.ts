import { join } from 'node:path';
import type { UiHost } from '../../../scripts/uiHost.ts';
import { writeRecord } from '../../../src/core/annotation/record.ts';
import { annotationOn } from '../../support/annotations.ts';
import { Workbench, type Theme } from './workbench.ts';

const SIZE = { width: 1200, height: 760 };
const QUIET = { 'editor.minimap.enabled': false, 'window.title': 'Dossier', 'breadcrumbs.enabled': false };

const SAID = `# Dutch military intelligence

The MIVD says that malware sat on its Fortinet systems for a month [@verregghen-2024, para. 5].

Lithuania warns of the same methods [@antoniuk-2024, para. 10].
`;

/** Annotated words, what two people say of them, and the view; then one that needs review beside where it could be. */
export async function takeAnnotations(host: UiHost, theme: Theme, folder: string): Promise<void> {
  const lines = [
    { ...annotationOn(SAID, 'malware sat on its Fortinet systems'), note: 'One source only. Ask the NCSC.' },
    annotationOn(SAID, 'malware sat on its Fortinet systems', {
      id: 'urn:uuid:0b8f1d55-55a4-4d21-8b52-d3f3a77a3c01',
      creator: 'Bob Reader',
      stance: 'supports',
      likelihood: 'very likely',
      confidence: 'moderate',
    }),
    annotationOn(SAID, 'warns of the same methods', {
      id: 'urn:uuid:0b8f1d55-55a4-4d21-8b52-d3f3a77a3c02',
      stance: 'mentions',
      state: 'resolved',
    }),
    annotationOn(`${SAID}\n\nOfficials said in March that a second server was found.\n`, 'a second server was found', {
      id: 'urn:uuid:0b8f1d55-55a4-4d21-8b52-d3f3a77a3c03',
      note: 'Which server?',
    }),
  ].map((one) => writeRecord(one, '../../said.md'));
  const workbench = await Workbench.open({
    host,
    theme,
    size: SIZE,
    settings: QUIET,
    files: {
      'said.md': `${SAID}\nOfficials told us in May that the second servers were found.\n`,
      '.dossier/annotations/said.md.jsonl': `${lines.join('\n')}\n`,
    },
    open: 'said.md',
  });
  try {
    await workbench.waitForUnderline('MIVD');
    await workbench.openView('Annotations');
    await workbench.hoverWord('malware');
    await workbench.picture(join(folder, `annotations-${theme}.png`));
    await workbench.closePopups();
    await workbench.view('Annotations').locator('.monaco-list-row', { hasText: 'a second server' }).first().click();
    await workbench.page.locator('.monaco-diff-editor').first().waitFor();
    await workbench.page.waitForTimeout(1500);
    await workbench.picture(join(folder, `review-${theme}.png`));
  } finally {
    await workbench.close();
  }
}
