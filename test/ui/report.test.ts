import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench } from './support/workbench.ts';

describe('a report in the editor', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({ host: uiHost() });
    await workbench.waitForUnderline('MSS');
  });

  tidyBetweenTests(() => workbench);

  afterAll(async () => {
    await workbench?.close();
  });

  test('has its actors and incidents underlined, each kind in its own way', async () => {
    const underlines = await workbench.underlines();
    const actors = underlines.filter(({ style }) => style === 'solid');
    const incidents = underlines.filter(({ style }) => style === 'dashed');
    expect(actors.map(({ text }) => text)).toEqual(expect.arrayContaining(['MSS', 'Beijing', 'Lithuania']));
    expect(incidents.length).toBeGreaterThan(0);
    expect(new Set(actors.map(({ color }) => color)).size).toBe(1);
    expect(incidents[0]?.color).not.toBe(actors[0]?.color);
  });

  test('opens a card under the mouse, with claims and their source', async () => {
    const card = await workbench.hoverWord('MSS');
    expect(card).toContain('Ministry of State Security');
    expect(card).toContain('intelligence service');
    expect(card).toMatch(/\d+ more claims/);
    expect(card).toMatch(/Verregghen 2024, para\. \d+/);
  });

  test('opens no card on any other word', async () => {
    expect(await workbench.opensCard('winter')).toBe(false);
  });

  test('the card leads to the side bar', async () => {
    await workbench.hoverWord('MSS');
    await workbench.card().getByText('Show in sidebar', { exact: false }).first().click();
    const selected = '.sidebar .monaco-list-row.selected, .sidebar .monaco-list-row.focused';
    await workbench.page.locator(selected, { hasText: 'Ministry of State Security' }).first().waitFor();
  });

  test('leaves code alone', async () => {
    await workbench.revealLine('rule: fortinet-persistence');
    await workbench.boxOf('reported_by: MIVD');
    // The paragraph above the code names the same service: marks are drawn on this part of the report.
    await workbench.waitForUnderline('MIVD');
    const box = await workbench.boxOf('reported_by: MIVD');
    const inCode = (await workbench.underlines()).filter(({ y }) => Math.abs(y - box.y) < box.height * 2);
    expect(inCode).toEqual([]);
  });

  test('has a name underlined as soon as it is typed, and no longer when it is deleted', async () => {
    await workbench.goToEnd();
    await workbench.typeText('\n\nThe PRC ');
    await workbench.waitForUnderline('PRC');
    for (let count = 0; count < 2; count++) await workbench.page.keyboard.press('Backspace');
    await workbench.waitForUnderline('PRC', 'gone');
  });

  test('is plain when highlighting is switched off', async () => {
    await workbench.revealLine('## Summary');
    await workbench.waitForUnderline('MSS');
    await workbench.palette('Dossier: Toggle Highlighting');
    await workbench.waitForUnderline('MSS', 'gone');
    expect(await workbench.underlines()).toEqual([]);
    await workbench.palette('Dossier: Toggle Highlighting');
    await workbench.waitForUnderline('MSS');
  });
});
