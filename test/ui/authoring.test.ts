import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkout } from '../../scripts/checkout.ts';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

const ADDRESS = 'https://news.example.org/2024/02/06/harbour-office-broken-into';
const DRAFT = `# Draft

The Grey Quagga Front broke into the harbour office.

Some say QF-7 instead; the MIVD does not.

All of that stands in ${ADDRESS} and elsewhere.

The Striped Okapis were there too, and the Example Group.
`;

/** Writing packs from a report, with the keyboard alone. `DOSSIER_PICTURES=1` leaves a picture of each step in out/ui. */
describe('what is selected in a report', () => {
  let workbench: Workbench;
  let pictures = 0;

  beforeAll(async () => {
    workbench = await Workbench.open({
      host: uiHost(),
      files: { 'draft.md': DRAFT },
      open: 'draft.md',
      // The dots for selected spaces would cut an underline into pieces.
      settings: { 'editor.renderWhitespace': 'none' },
    });
    workbench.page.setDefaultTimeout(25_000);
    await workbench.waitForUnderline('MIVD');
  });

  tidyBetweenTests(() => workbench);

  afterAll(async () => {
    await workbench?.close();
  });

  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const packText = (name = 'team.dossier.yaml'): Promise<string> => readFile(join(workbench.folder, name), 'utf8');
  const box = () => workbench.page.locator('.quick-input-widget');
  const typed = (): Promise<string> => box().locator('input').first().inputValue();
  const said = (words: string) => workbench.page.locator('.notification-toast', { hasText: words }).first();

  async function picture(name: string): Promise<void> {
    if (process.env['DOSSIER_PICTURES'] !== '1') return;
    const folder = join(checkout, 'out', 'ui', 'authoring');
    await mkdir(folder, { recursive: true });
    pictures += 1;
    await workbench.picture(join(folder, `${String(pictures).padStart(2, '0')}-${name}.png`));
  }

  /** Waits for a question, by its prompt or placeholder. */
  async function asked(question: string): Promise<void> {
    const prompt = box().getByText(question).or(box().getByPlaceholder(question));
    await prompt.first().waitFor();
    await picture(question.replaceAll(/\W+/g, '-').slice(0, 30));
  }

  /** Goes to words of the draft and selects the first `length` characters from there. */
  async function select(words: string, length = words.length): Promise<void> {
    const before = DRAFT.slice(0, DRAFT.indexOf(words)).split('\n');
    await workbench.page.locator('.tab', { hasText: 'draft.md' }).click();
    await workbench.focusEditor();
    await press('Control+g');
    await box()
      .locator('input')
      .first()
      .fill(`:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`);
    await press('Enter');
    await box().waitFor({ state: 'hidden' });
    for (let left = length; left > 0; left -= 1) await press('Shift+ArrowRight');
  }

  test('becomes an entity in two questions, and is underlined', async () => {
    await select('Grey Quagga Front');
    await workbench.palette('Dossier: Add Entity from Selection');
    await asked('What it is');
    await workbench.typeText('threat');
    await press('Enter');
    await asked('Who or what it is, in a sentence or two');
    await workbench.typeText('It breaks into offices.');
    await press('Enter');
    await workbench.waitForUnderline('Grey Quagga Front');
    await said('is in team.dossier.yaml now').waitFor();
    await picture('added');
    await expect
      .poll(packText)
      .toContain(
        '  - id: grey-quagga-front\n    name: Grey Quagga Front\n    type: threat actor\n    summary: It breaks into offices.\n',
      );
  });

  test('becomes another name of somebody found by typing', async () => {
    await select('QF-7');
    await workbench.palette('Dossier: Add Selection as Other Name of');
    await asked('A name, another name');
    await workbench.typeText('grey quagga');
    await expect.poll(async () => (await workbench.picks())[0]).toContain('Grey Quagga Front');
    await picture('found');
    await press('Enter');
    await workbench.waitForUnderline('QF-7');
    await picture('named');
    await expect.poll(packText).toContain('names: [QF-7]');
  });

  test('becomes a source where it is an address, which says its title and date itself', async () => {
    await select(ADDRESS);
    await workbench.palette('Dossier: Add Source');
    await asked('Its address');
    expect(await typed()).toBe(ADDRESS);
    await press('Enter');
    await asked('Its title');
    expect(await typed()).toBe('Harbour office broken into');
    await press('Enter');
    await asked('Who wrote it');
    await workbench.typeText('Doe, Jane');
    await press('Enter');
    await asked('When it appeared');
    expect(await typed()).toBe('2024-02-06');
    await press('Enter');
    await said('Cite it as [@doe-2024]').waitFor();
    await picture('source');
    await expect.poll(packText).toContain(`    url: ${ADDRESS}\n`);
  });

  test('is left alone: an address on the clipboard is taken, and one that is known is told', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.page.evaluate((text) => navigator.clipboard.writeText(text), `${ADDRESS}/`);
    await select('All of that', 0);
    await workbench.palette('Dossier: Add Source');
    await asked('Its address');
    expect(await typed()).toBe(`${ADDRESS}/`);
    await press('Control+a');
    await workbench.typeText('harbour');
    await asked('Write a whole address');
    await press('Control+a');
    await press('Control+v');
    await press('Enter');
    await said('The packs have this address already').waitFor();
    await picture('known');
  });

  test('leads to its entry with F12', async () => {
    await select('Grey Quagga Front', 0);
    await press('F12');
    await workbench.page.locator('.tab.active', { hasText: 'team.dossier.yaml' }).waitFor();
    const line = (await packText()).split('\n').findIndex((one) => one.includes('id: grey-quagga-front')) + 1;
    await expect.poll(() => workbench.cursor()).toContain(`Ln ${line}, `);
    await picture('entry');
    // It can be undone like anything that was typed: the source, the name, and the entry.
    for (let turn = 0; turn < 3; turn += 1) await press('Control+z');
    await expect
      .poll(() => workbench.page.locator('.editor-instance .view-lines').first().innerText())
      .not.toMatch(/Quagga/);
    await picture('undone');
    for (let turn = 0; turn < 3; turn += 1) await press('Control+Shift+z');
    await press('Control+s');
  });

  test('has its pack, which begins with an example that counts once it is saved', async () => {
    await workbench.palette('Dossier: Create Pack');
    await workbench.page.locator('.tab.active', { hasText: 'my-pack.dossier.yaml' }).waitFor();
    await picture('new pack');
    await press('Control+s');
    // Only a workbench in a browser asks where, with the name filled in.
    await asked('my-pack.dossier.yaml').catch(() => undefined);
    if (await box().isVisible()) await press('Enter');
    await expect.poll(() => packText('my-pack.dossier.yaml').catch(() => '')).toContain('id: example-group');
    await workbench.page.locator('.tab', { hasText: 'draft.md' }).click();
    await workbench.waitForUnderline('Example Group');
    await picture('example');
  });

  test('goes into the pack that is chosen where there are several', async () => {
    await select('Striped Okapis');
    await workbench.palette('Dossier: Add Entity from Selection');
    await asked('What it is');
    await workbench.typeText('harbour crew');
    await expect
      .poll(async () => (await workbench.picks()).join())
      .toMatch(/harbour crew Actor.*harbour crew Incident/);
    await picture('own word');
    await press('Enter');
    await asked('Who or what it is');
    await press('Enter');
    await asked('Which pack it goes into');
    await workbench.typeText('my-pack');
    await press('Enter');
    await workbench.waitForUnderline('Striped Okapis');
    await expect
      .poll(() => packText('my-pack.dossier.yaml'))
      .toContain('  - id: striped-okapis\n    name: Striped Okapis\n    type: harbour crew\n');
    expect(await packText()).not.toContain('Okapis');
  });

  test('is left as it is when a question is closed', async () => {
    const before = [await packText(), await packText('my-pack.dossier.yaml')];
    await select('harbour office');
    await workbench.palette('Dossier: Add Entity from Selection');
    await asked('What it is');
    await press('Enter');
    await asked('Who or what it is');
    await press('Escape');
    await box().waitFor({ state: 'hidden' });
    expect([await packText(), await packText('my-pack.dossier.yaml')]).toEqual(before);
  });
});
