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
    const workbench = await Workbench.open({ host: uiHost(), theme });
    try {
      const { page } = workbench;
      await workbench.waitForUnderline('MSS');
      await workbench.pickFrom('Welcome: Open Walkthrough...', 'Get Started with Dossier');
      await page.keyboard.press('Enter');
      const steps = page.locator('.getting-started .step-list-container .getting-started-step');
      await steps.first().waitFor();
      const titles = await page.locator('.getting-started .step-list-container .step-title').allInnerTexts();
      expect(titles.map((title) => title.trim())).toEqual(STEPS);
      const picture = page
        .frameLocator('iframe.webview.ready')
        .frameLocator('#active-frame')
        .locator('svg text', { hasText: 'MIVD' });
      await picture.first().waitFor();
      const folder = join(checkout, 'out', 'ui');
      await mkdir(folder, { recursive: true });
      await workbench.picture(join(folder, `walkthrough-${theme}.png`));
      if (theme !== 'dark') return;
      await page
        .locator('.getting-started a, .getting-started button', { hasText: 'Open Sample Report' })
        .first()
        .click();
      await page.locator('.tab', { hasText: 'Untitled-1' }).waitFor();
      await workbench.waitForUnderlines();
    } finally {
      await workbench.close();
    }
  });
});
