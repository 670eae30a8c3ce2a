import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
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

/** A pack of one's own, with a comment in it. */
const TEAM = `dossier: 1
id: team
title: Team

# Who is seen at the harbour.
actors:
  - id: grey-quagga-front
    name: Grey Quagga Front
    type: threat actor # since 2023
    summary: It breaks into offices.

end: team
`;
const OTHER = `dossier: 1
id: other
title: Other people
actors:
  - id: kob-ltd
    name: Kob Ltd
end: other
`;

/**
 * Writing packs from a report, with the keyboard alone. Each test has a window and a folder of its own.
 * `DOSSIER_PICTURES=1` leaves a picture of each step in out/ui.
 */
describe('what is selected in a report', () => {
  let workbench: Workbench;
  let pictures = 0;

  /** Opens the draft in a window of its own; the pack of the sample is there unless `files` says otherwise. */
  async function open(files: Readonly<Record<string, string>> = {}): Promise<void> {
    workbench = await Workbench.open({
      host: uiHost(),
      files: { 'draft.md': DRAFT, ...files },
      open: 'draft.md',
      // The dots for selected spaces would cut an underline into pieces.
      settings: { 'editor.renderWhitespace': 'none' },
    });
    workbench.page.setDefaultTimeout(25_000);
    await workbench.waitForUnderline('MIVD');
  }

  afterEach(async () => {
    await workbench.close();
  });

  // Runs before the window is closed: what stands last is done first.
  tidyBetweenTests(() => workbench);

  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const packText = (name = 'team.dossier.yaml'): Promise<string> => readFile(join(workbench.folder, name), 'utf8');
  const box = () => workbench.page.locator('.quick-input-widget');
  const typed = (): Promise<string> => box().locator('input').first().inputValue();

  async function picture(name: string): Promise<void> {
    if (process.env['DOSSIER_PICTURES'] !== '1') return;
    const folder = join(checkout, 'out', 'ui', 'authoring');
    await mkdir(folder, { recursive: true });
    pictures += 1;
    await workbench.picture(join(folder, `${String(pictures).padStart(2, '0')}-${name}.png`));
  }

  /** Waits for a message, takes its picture and puts it away. */
  const said = (words: string, name: string): Promise<void> => workbench.waitForMessage(words, () => picture(name));

  /** Waits for a question, by its prompt or placeholder. */
  async function asked(question: string): Promise<void> {
    const prompt = box().getByText(question).or(box().getByPlaceholder(question));
    await prompt.first().waitFor();
    await picture(question.replaceAll(/\W+/g, '-').slice(0, 30));
  }

  /** Goes to words of the draft and selects the first `length` characters from there. */
  async function select(words: string, length = words.length): Promise<void> {
    const before = DRAFT.slice(0, DRAFT.indexOf(words)).split('\n');
    await workbench.focusEditor();
    await workbench.goTo(before.length, (before.at(-1)?.length ?? 0) + 1);
    for (let left = length; left > 0; left -= 1) await press('Shift+ArrowRight');
  }

  test('becomes an entity in two questions, is underlined, and F12 leads to its entry', async () => {
    await open();
    const before = await packText();
    await select('Grey Quagga Front');
    await workbench.palette('Dossier: Add Entity from Selection');
    await asked('What it is');
    await workbench.typeText('threat');
    await press('Enter');
    await asked('Who or what it is, in a sentence or two');
    await workbench.typeText('It breaks into offices.');
    await press('Enter');
    await workbench.waitForUnderline('Grey Quagga Front');
    await said('is in team.dossier.yaml now', 'added');
    await expect
      .poll(packText)
      .toContain(
        '  - id: grey-quagga-front\n    name: Grey Quagga Front\n    type: threat actor\n    summary: It breaks into offices.\n',
      );
    await select('Grey Quagga Front', 0);
    await press('F12');
    await workbench.page.locator('.tab.active', { hasText: 'team.dossier.yaml' }).waitFor();
    const line = (await packText()).split('\n').findIndex((one) => one.includes('id: grey-quagga-front')) + 1;
    await expect.poll(() => workbench.cursor()).toContain(`Ln ${line}, `);
    await picture('entry');
    // It can be undone like anything that was typed.
    await press('Control+z');
    await press('Control+s');
    await expect.poll(packText).toBe(before);
  });

  test('becomes another name of somebody found by typing', async () => {
    await open({ 'team.dossier.yaml': TEAM });
    await select('QF-7');
    await workbench.palette('Dossier: Add Selection as Other Name of');
    await asked('A name, another name');
    await workbench.typeText('grey quagga');
    await expect.poll(async () => (await workbench.picks())[0]).toContain('Grey Quagga Front');
    await picture('found');
    await press('Enter');
    await workbench.waitForUnderline('QF-7');
    await picture('named');
    // The rest of the file is as it was, comments included.
    await expect
      .poll(packText)
      .toBe(TEAM.replace('name: Grey Quagga Front\n', 'name: Grey Quagga Front\n    names: [QF-7]\n'));
  });

  test('becomes a source where it is an address, which says its title and date itself', async () => {
    await open({ 'team.dossier.yaml': TEAM });
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
    await said('Cite it as [@doe-2024]', 'source');
    await expect.poll(packText).toContain(`    url: ${ADDRESS}\n`);
  });

  test('is left alone: an address on the clipboard is taken, and one that is known is told', async () => {
    const sources = `sources:\n  - id: doe-2024\n    title: Broken into\n    url: ${ADDRESS}\nactors:`;
    const pack = TEAM.replace('actors:', sources);
    await open({ 'team.dossier.yaml': pack });
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
    await expect.poll(typed).toBe(`${ADDRESS}/`);
    await press('Enter');
    await said('The packs have this address already', 'known');
    expect(await packText()).toBe(pack);
  });

  test('has a pack once one is made, which begins with an example', async () => {
    await open();
    await workbench.palette('Dossier: Create Pack');
    await workbench.page.locator('.tab.active', { hasText: 'my-pack.dossier.yaml' }).waitFor();
    await picture('new-pack');
    await press('Control+s');
    await expect.poll(() => packText('my-pack.dossier.yaml').catch(() => '')).toContain('id: example-group');
    await workbench.page.locator('.tab', { hasText: 'draft.md' }).click();
    await workbench.waitForUnderline('Example Group');
    await picture('example');
  });

  test('goes into the pack that is chosen where there are several', async () => {
    await open({ 'team.dossier.yaml': TEAM, 'deep/other.dossier.yaml': OTHER });
    await select('Striped Okapis');
    await workbench.palette('Dossier: Add Entity from Selection');
    await asked('What it is');
    await workbench.typeText('harbour crew');
    await expect
      .poll(async () => (await workbench.picks()).join('; '))
      .toBe('harbour crewActor A word of your own; harbour crewIncident; harbour crewTool');
    await picture('own-word');
    await press('Enter');
    await asked('Who or what it is');
    await press('Enter');
    await asked('Which pack it goes into');
    await workbench.typeText('deep');
    await expect
      .poll(async () => (await workbench.picks()).join('; '))
      .toMatch(/^Other people ?deep\/other.dossier.yaml$/);
    await picture('which-pack');
    await press('Enter');
    await workbench.waitForUnderline('Striped Okapis');
    await expect
      .poll(() => packText('deep/other.dossier.yaml'))
      .toContain('  - id: striped-okapis\n    name: Striped Okapis\n    type: harbour crew\n');
    expect(await packText()).toBe(TEAM);
  });

  test('is left as it is when a question is closed', async () => {
    await open({ 'team.dossier.yaml': TEAM });
    await select('harbour office');
    await workbench.palette('Dossier: Add Entity from Selection');
    await asked('What it is');
    await press('Enter');
    await asked('Who or what it is');
    await press('Escape');
    await box().waitFor({ state: 'hidden' });
    expect(await packText()).toBe(TEAM);
    expect(await readFile(join(workbench.folder, 'draft.md'), 'utf8')).toBe(DRAFT);
  });

  test('that is a name already is added only after asking back', async () => {
    await open({ 'team.dossier.yaml': TEAM });
    await select('Grey Quagga Front');
    await workbench.palette('Dossier: Add Entity from Selection');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText('The packs have “Grey Quagga Front” already.').waitFor();
    await picture('known-name');
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await packText()).toBe(TEAM);
    await workbench.palette('Dossier: Add Entity from Selection');
    await dialog.getByRole('button', { name: 'Add Another One' }).click();
    await asked('What it is');
  });
});
