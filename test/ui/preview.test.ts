import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

describe("VS Code's Markdown preview", () => {
  let workbench: Workbench;
  let preview: FrameLocator;

  beforeAll(async () => {
    workbench = await Workbench.open({ host: uiHost() });
    await workbench.waitForUnderline('MSS');
    await workbench.palette('Markdown: Open Preview to the Side');
    preview = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe[title]');
  });

  afterAll(async () => {
    await workbench?.close();
  });

  test('marks actors, and shows the card of the one under the mouse', async () => {
    const mention = preview.locator('.dossier-mention.dossier-actor', { hasText: 'MSS' }).first();
    await mention.waitFor({ timeout: 60_000 });
    const card = mention.locator('.dossier-card');
    expect(await card.isVisible()).toBe(false);
    await mention.hover();
    await card.waitFor();
    expect(await card.innerText()).toContain('Ministry of State Security');
  });

  test('names sources by author and year, and lists them at the end', async () => {
    const citation = preview.locator('.dossier-citation').first();
    expect(await citation.innerText()).toMatch(/2024/);
    expect(await preview.locator('.dossier-sources li').count()).toBeGreaterThan(1);
    expect(await preview.locator('body').innerText()).not.toContain('[@verregghen-2024');
  });

  test('has a mark in the margin where evidence is missing', async () => {
    expect(await preview.locator('.dossier-statement.dossier-unsourced').count()).toBeGreaterThan(0);
  });

  test('marks bold names too, in the colour of their kind', async () => {
    const bold = preview.locator('strong .dossier-mention', { hasText: 'MSS' }).first();
    await bold.waitFor();
    const look = await bold.evaluate((element) => {
      const style = getComputedStyle(element);
      return { line: style.textDecorationLine, color: style.textDecorationColor };
    });
    // The dark theme's colour of actors.
    expect(look).toEqual({ line: 'underline', color: 'rgb(108, 182, 255)' });
  });

  test('leaves code alone', async () => {
    expect(await preview.locator('pre .dossier-mention, code .dossier-mention').count()).toBe(0);
  });
});

test('the preview marks nothing on a page of ours', async () => {
  const workbench = await Workbench.open({ host: uiHost() });
  try {
    await workbench.waitForUnderline('MSS');
    await workbench.pickFrom('Dossier: Look Up Entity', 'MIVD');
    await expect.poll(async () => (await workbench.picks())[0]).toContain('Dutch Military Intelligence Service');
    await workbench.page.keyboard.press('Enter');
    const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await page.locator('h1', { hasText: 'Dutch Military Intelligence Service' }).waitFor();
    expect(await page.locator('li').count()).toBeGreaterThan(3);
    expect(await page.locator('.dossier-statement, .dossier-mention').count()).toBe(0);
  } finally {
    await workbench.close();
  }
});
