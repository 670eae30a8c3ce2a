import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

/* Trees of 10,000: how long a person waits, measured from the key to the row on the screen. */

const COUNT = 10_000;
const number = (at: number): string => String(at).padStart(5, '0');
const PACK = JSON.stringify({
  dossier: 1,
  id: 'many',
  title: 'Many',
  sources: Array.from({ length: COUNT }, (_, at) => ({
    id: `paper-${number(at)}`,
    type: 'report',
    title: `Paper ${number(at)}`,
    author: [{ literal: `Writer ${number(at)}` }],
    issued: String(2000 + (at % 25)),
  })),
  actors: Array.from({ length: COUNT }, (_, at) => ({
    id: `heron-${number(at)}`,
    name: `Heron ${number(at)}`,
    type: 'threat actor',
  })),
  claims: Array.from({ length: COUNT }, (_, at) => ({
    id: `claim-${number(at)}`,
    statement: `Heron ${number(at)} was seen in the harbour.`,
    about: [`heron-${number(at)}`],
    evidence: [{ source: `paper-${number(at)}` }],
  })),
});

const DRAFT = `Heron 07777 was seen [@paper-07777].

Heron 01234 was seen [@paper-01234].
`;

describe('trees of 10,000', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({
      host: uiHost(),
      files: { 'many.dossier.json': PACK, 'draft.md': DRAFT },
      open: 'draft.md',
    });
    await workbench.waitForUnderline('Heron 07777');
  });

  tidyBetweenTests(() => workbench);

  afterAll(async () => {
    await workbench?.close();
  });

  const row = (view: string, text: string) =>
    workbench.view(view).locator('.monaco-list-row', { hasText: text }).first();

  /** Types a command's title, then measures from Enter until `there`. */
  const timed = async (title: string, there: () => Promise<unknown>): Promise<number> => {
    const { keyboard } = workbench.page;
    await keyboard.press('F1');
    const input = workbench.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(`>${title}`);
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    const start = performance.now();
    await keyboard.press('Enter');
    await there();
    return performance.now() - start;
  };

  const goTo = async (place: string): Promise<void> => {
    await workbench.focusEditor();
    const [line = 1, column = 1] = place.split(':').map(Number);
    await workbench.goTo(line, column);
    await expect.poll(() => workbench.cursor()).toBe(`Ln ${place.replace(':', ', Col ')}`);
  };

  test('a source is revealed from its citation', async () => {
    await workbench.openView('Sources');
    const times: number[] = [];
    for (const [place, name] of [
      ['1:28', 'Writer 07777 2002'],
      ['3:28', 'Writer 01234 2009'],
    ] as const) {
      await goTo(place);
      times.push(await timed('Dossier: Show in Sidebar', () => row('Sources', name).waitFor()));
    }
    console.log(`Time to reveal in a tree of 10,000: ${times.map((time) => time.toFixed(0)).join(' ms, then ')} ms`);
    expect(Math.max(...times)).toBeLessThan(5000);
  });

  test('a filter says how many are left, also when it is none, and goes again', async () => {
    const { page } = workbench;
    const message = workbench.view('Entities').locator('.message');
    await workbench.openView('Entities');
    await workbench.palette('Dossier: Filter Entities');
    await workbench.picks();
    await workbench.typeText('heron 07777');
    await message.filter({ hasText: /“heron 07777” \(1 of \d+\)/ }).waitFor();
    await row('Entities', 'Heron 07777').waitFor();
    await workbench.typeText('x');
    await workbench.view('Entities').getByText('The filter hides all').waitFor();
    await page.keyboard.press('Escape');
    await workbench.view('Entities').getByText('The filter hides all').waitFor({ state: 'hidden' });
    await expect.poll(() => message.isVisible()).toBe(false);
    await expect.poll(async () => (await workbench.rows('Entities')).length).toBeGreaterThan(0);
  });
});
