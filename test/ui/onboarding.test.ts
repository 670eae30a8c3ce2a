import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkout } from '../../scripts/checkout.ts';
import { uiHost } from './support/host.ts';
import { Workbench, type Theme } from './support/workbench.ts';

const STEPS = [
  'See whom a report speaks of',
  'Ask who that is',
  'See what your statements rest on',
  'Look somebody up while you write',
  'Tell Dossier what you know',
];

describe.each<Theme>(['dark', 'light', 'high-contrast', 'high-contrast-light'])('getting started, %s', (theme) => {
  test('a walkthrough of five steps with pictures, the first of which opens a sample', async () => {
    const workbench = await Workbench.open({ host: uiHost(), theme, size: { width: 1800, height: 900 } });
    try {
      const { page } = workbench;
      await workbench.waitForUnderline('MSS');
      await workbench.pickFrom('Welcome: Open Walkthrough...', 'Get Started with Dossier');
      await page.keyboard.press('Enter');
      const steps = page.locator('.step-list-container .getting-started-step');
      await steps.first().waitFor();
      const titles = await page.locator('.step-list-container .step-title').allInnerTexts();
      expect(titles.map((title) => title.trim())).toEqual(STEPS);
      // The picture is drawn in a frame of its own, whose address nobody promises.
      const pictures = async (): Promise<number> => {
        const counts = await Promise.all(
          page.frames().map((frame) =>
            frame
              .locator('svg text')
              .count()
              .catch(() => 0),
          ),
        );
        return Math.max(...counts);
      };
      await expect.poll(pictures, { timeout: 30_000 }).toBeGreaterThan(5);
      const folder = join(checkout, 'out', 'ui');
      await mkdir(folder, { recursive: true });
      await workbench.picture(join(folder, `walkthrough-${theme}.png`));
      if (theme !== 'dark') return;
      await page.locator('.step-list-container').getByText('Open Sample Report').first().click();
      await page.locator('.tab', { hasText: 'Untitled-1' }).waitFor();
      await workbench.waitForUnderlines();
    } finally {
      await workbench.close();
    }
  });
});
