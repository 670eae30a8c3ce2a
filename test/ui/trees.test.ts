import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkout } from '../../scripts/checkout.ts';
import { tidyBetweenTests, uiHost } from './support/host.ts';
import { Workbench, type Theme } from './support/workbench.ts';

/* The trees of the side bar, by keyboard alone. */

const PICTURES = join(checkout, 'out', 'ui');

const DRAFT = `# Draft

The MIVD says that malware sat on its Fortinet systems.

The MIVD revealed on 9 February 2024 that malware was found on its Fortinet systems [@verregghen-2024, para. 5].
`;

describe('the trees, by keyboard', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    workbench = await Workbench.open({
      host: uiHost(),
      size: { width: 1280, height: 1100 },
      files: { 'draft.md': DRAFT },
      open: 'draft.md',
    });
    await workbench.waitForUnderline('MIVD');
  });

  tidyBetweenTests(() => workbench);

  afterAll(async () => {
    await workbench?.close();
  });

  const press = (key: string) => workbench.page.keyboard.press(key);
  /** Puts the focus into a view with the palette, as VS Code offers it for every view. */
  const focus = async (view: string): Promise<void> => {
    await workbench.palette(`Dossier: Focus on ${view} View`);
    await workbench.view(view).locator('.monaco-list-row').first().waitFor();
  };
  const message = (view: string) => workbench.view(view).locator('.message');
  const focused = () =>
    workbench.page.evaluate(
      () =>
        document.activeElement?.closest('.sidebar .monaco-list')?.querySelector('.monaco-list-row.focused')
          ?.textContent ?? '',
    );

  const goTo = async (line: number, column: number): Promise<void> => {
    await workbench.focusEditor();
    await workbench.goTo(line, column);
    await expect.poll(() => workbench.cursor()).toBe(`Ln ${String(line)}, Col ${String(column)}`);
  };

  test('an entity opens with the arrow, and Enter shows its card', async () => {
    await workbench.openSidebar();
    await workbench.page.screenshot({ path: join(PICTURES, 'side-bar-at-first.png') });
    await focus('Entities');
    expect((await workbench.rows('Entities'))[0]).toMatch(/^Actors ?\d+$/);
    await press('Home');
    await press('ArrowDown');
    await press('ArrowRight');
    await workbench.view('Entities').locator('.monaco-list-row[aria-level="3"]').first().waitFor();
    const name = (await workbench.view('Entities').locator('.monaco-list-row.focused .label-name').innerText()).trim();
    await press('Enter');
    await workbench.page.locator('.tab', { hasText: name }).first().waitFor();
    await press('ArrowLeft');
  });

  test('the filter shows what is typed at once, says so, and goes again', async () => {
    await workbench.palette('Dossier: Filter Entities');
    await workbench.picks();
    await workbench.typeText('intelligence');
    await message('Entities')
      .filter({ hasText: /“intelligence” \(\d+ of \d+\)/ })
      .waitFor();
    await workbench.page.screenshot({ path: join(PICTURES, 'filter.png') });
    await press('Enter');
    const rows = await workbench.rows('Entities');
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((row) => !/intelligence|Actors|Incidents|security/i.test(row))).toEqual([]);
    // The action stands in the title of the view; the button says what it does.
    const clear = workbench.view('Entities').getByRole('button', { name: 'Clear Filter of Entities' });
    await clear.click();
    await expect.poll(async () => (await workbench.rows('Entities')).length).toBeGreaterThan(rows.length);
    await expect.poll(() => message('Entities').isVisible()).toBe(false);
  });

  test('values are ticked with the space bar; closing the list takes them back', async () => {
    await workbench.palette('Dossier: Filter Claims');
    await workbench.picks();
    await workbench.typeText('disputed');
    await press('ArrowDown');
    await press('Space');
    await message('Claims')
      .filter({ hasText: /^Filtered: Disputed \(\d+ of \d+\)/ })
      .waitFor();
    await workbench.page.screenshot({ path: join(PICTURES, 'filter-ticked.png') });
    await press('Escape');
    await expect.poll(() => message('Claims').isVisible()).toBe(false);
  });

  test('a filter that hides everything says so and offers the way out', async () => {
    await workbench.palette('Dossier: Filter Sources');
    await workbench.picks();
    await workbench.typeText('xyzzy');
    await press('Enter');
    await workbench.view('Sources').getByText('The filter hides all sources.').waitFor();
    await workbench.page.screenshot({ path: join(PICTURES, 'filter-hides-all.png') });
    const button = workbench.view('Sources').getByRole('button', { name: 'Clear Filter', exact: true });
    await button.focus();
    await press('Enter');
    await workbench.view('Sources').locator('.monaco-list-row', { hasText: 'Verregghen 2024' }).first().waitFor();
  });

  test('claims are grouped by status, and that is still so when the window is opened again', async () => {
    await workbench.palette('Dossier: Group and Sort Claims');
    await workbench.picks();
    await workbench.typeText('Status');
    await press('Enter');
    const disputed = () =>
      workbench
        .view('Claims')
        .locator('.monaco-list-row', { hasText: /^Disputed/ })
        .first();
    await disputed().waitFor();
    await workbench.palette('Dossier: Filter Claims');
    await workbench.picks();
    await workbench.typeText('MIVD');
    await press('Enter');
    await message('Claims').filter({ hasText: '“MIVD”' }).waitFor();
    await workbench.page.reload();
    await workbench.page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 90_000 });
    await workbench.openSidebar();
    await focus('Claims');
    await disputed().waitFor();
    await message('Claims').filter({ hasText: '“MIVD”' }).waitFor();
    await workbench.view('Claims').getByRole('button', { name: 'Clear Filter of Claims' }).click();
    await expect.poll(() => message('Claims').isVisible()).toBe(false);
  });

  test('a name, a citation and a statement lead from the editor to their place in the trees', async () => {
    await workbench.waitForUnderlines();
    await goTo(3, 6);
    await workbench.palette('Dossier: Show in Sidebar');
    await expect.poll(focused).toMatch(/^Dutch Military Intelligence Service/);
    await goTo(5, 100);
    await workbench.palette('Dossier: Show in Sidebar');
    await expect.poll(focused).toMatch(/^Verregghen 2024/);
    await goTo(3, 33);
    await workbench.palette('Dossier: Show in Sidebar');
    await expect.poll(focused).toMatch(/^The MIVD says that/);
  });
});

const THEMES: readonly Theme[] = ['dark', 'light', 'high-contrast', 'high-contrast-light'];

describe.each(THEMES)('the trees in the %s theme', (theme) => {
  test('have pictures that stand out from what is behind them', async () => {
    const workbench = await Workbench.open({
      host: uiHost(),
      theme,
      size: { width: 1280, height: 1500 },
      files: { 'draft.md': DRAFT },
      open: 'draft.md',
    });
    try {
      await workbench.waitForUnderlines();
      for (const view of ['Entities', 'Claims', 'Sources']) await workbench.openView(view);
      await workbench.toggleRow('In this report', 'Dutch Military Intelligence Service');
      await workbench.toggleRow('Entities', 'China-linked threat actors');
      await workbench.toggleRow('Claims', 'China-linked threat actors');
      await workbench.toggleRow('Sources', 'Antoniuk 2024');
      await workbench.view('Sources').locator('.monaco-list-row[aria-level="2"]').first().waitFor();
      await workbench.palette('Dossier: Filter Statements');
      await workbench.picks();
      await workbench.typeText('malware');
      await workbench.view('Statements').locator('.message').filter({ hasText: '“malware”' }).waitFor();
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await workbench.page.mouse.move(900, 900);
      await workbench.page.screenshot({ path: join(PICTURES, `trees-${theme}.png`) });
      const pictures = await workbench.page.evaluate(picturesInPage);
      expect(pictures.length).toBeGreaterThan(15);
      // WCAG 2.2, 1.4.11: what a picture says must have a contrast of 3 to 1.
      for (const { name, color, behind } of pictures) {
        expect(contrast(color, behind), `${name}: ${color} on ${behind}`).toBeGreaterThanOrEqual(3);
      }
    } finally {
      await workbench.close();
    }
  });
});

/** Runs in the page: the icons of all rows, with the first colour behind each that is not see-through. */
function picturesInPage(): { readonly name: string; readonly color: string; readonly behind: string }[] {
  return [
    ...document.querySelectorAll('.part.sidebar .monaco-list-row:not(.selected) .custom-view-tree-node-item-icon'),
  ].map((icon) => {
    let behind = 'rgb(0, 0, 0)';
    for (let at: Element | null = icon; at !== null; at = at.parentElement) {
      const background = getComputedStyle(at).backgroundColor;
      if (background === 'rgba(0, 0, 0, 0)' || background === 'transparent') continue;
      behind = background;
      break;
    }
    return { name: icon.className, color: getComputedStyle(icon, '::before').color, behind };
  });
}

/** The contrast of two colours as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [luminance(one), luminance(other)].toSorted((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
