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

  test('leaves code alone', async () => {
    expect(await preview.locator('pre .dossier-mention, code .dossier-mention').count()).toBe(0);
  });
});
