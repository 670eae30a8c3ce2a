import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { hasWatchedInPage, overlaysInPage, watchedInPage, watchWordInPage } from './support/inPage.ts';
import { Workbench } from './support/workbench.ts';

describe('marks while somebody types', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({ host: uiHost() });
    await workbench.waitForUnderline('MSS');
  });

  tidyBetweenTests(() => workbench);

  afterAll(async () => {
    await workbench?.close();
  });

  test('stay on every name that is not typed at', async () => {
    await workbench.revealLine('Within one winter');
    await workbench.page.evaluate(watchWordInPage, 'MSS');
    await workbench.typeText('Seen from the Netherlands and from Belgium, ');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.press('Backspace');
    await workbench.typeText('and from Beijing: ');
    await workbench.waitForUnderline('Beijing');
    const { frames, bare } = await workbench.page.evaluate(watchedInPage);
    console.log(`marks while typing: ${String(frames)} frames looked at, ${String(bare)} of them without a mark`);
    expect(frames).toBeGreaterThan(50);
    // Decorations carry no version, so some reach the window late: how many is a matter of the machine. They are not taken
    // away while somebody types, though, and once nobody does every frame has them.
    expect(bare).toBeLessThan(frames);
    await expect.poll(() => isMarkedThroughout(workbench, 30)).toBe(true);
  });

  async function isMarkedThroughout({ page }: Workbench, frames: number): Promise<boolean> {
    const before = await page.evaluate(watchedInPage);
    await page.waitForFunction(hasWatchedInPage, before.frames + frames);
    return (await page.evaluate(watchedInPage)).bare === before.bare;
  }
});

const DRAFT = '# One\n\nThe MIVD, the MIVD and China.\n\n# Two\n\nThe MIVD.\n\n';

describe('marks as they are set', () => {
  const overlays = (workbench: Workbench): Promise<readonly string[]> => workbench.page.evaluate(overlaysInPage);

  test('frames, and in each section only on the first mention', async () => {
    const workbench = await Workbench.open({
      host: uiHost(),
      files: { 'draft.md': DRAFT },
      open: 'draft.md',
      settings: { 'dossier.highlighting.style': 'box', 'dossier.highlighting.firstInSection': true },
    });
    try {
      await expect.poll(() => overlays(workbench), { timeout: 60_000 }).toHaveLength(3);
      expect(new Set((await overlays(workbench)).map((one) => one.split(' ').slice(0, 3).join(' ')))).toEqual(
        new Set(['solid 1px 1px']),
      );
      expect(await workbench.underlines()).toEqual([]);
    } finally {
      await workbench.close();
    }
  });

  test('tints, and none under the name that is being typed', async () => {
    const workbench = await Workbench.open({
      host: uiHost(),
      theme: 'light',
      files: { 'draft.md': DRAFT },
      open: 'draft.md',
      settings: { 'dossier.highlighting.style': 'background', 'dossier.highlighting.hideWhileTyping': true },
    });
    try {
      await expect.poll(() => overlays(workbench), { timeout: 60_000 }).toHaveLength(4);
      for (const one of await overlays(workbench)) expect(one).not.toMatch(/rgba\(0, 0, 0, 0\)/);
      await workbench.goToEnd();
      await workbench.typeText('China and the MIVD');
      // China has its mark by now, so the report has been read; the name under the cursor has none.
      await expect.poll(() => overlays(workbench)).toHaveLength(5);
      await workbench.page.waitForTimeout(700);
      expect(await overlays(workbench)).toHaveLength(5);
      await workbench.page.keyboard.press('ArrowLeft');
      await expect.poll(() => overlays(workbench)).toHaveLength(6);
    } finally {
      await workbench.close();
    }
  });
});
