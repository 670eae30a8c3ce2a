import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProduct } from '../../scripts/bundles.ts';
import { checkout } from '../../scripts/checkout.ts';
import { runMain } from '../../scripts/humanError.ts';
import { step } from '../../scripts/progress.ts';
import { startUiHost, type UiHost } from '../../scripts/uiHost.ts';
import { takeAnnotations } from './support/annotationPictures.ts';
import { THEMES, Workbench, type Theme, type WorkbenchOptions } from './support/workbench.ts';

/*
 * Every surface in every theme, to be looked at by whoever changes one: `node test/ui/gallery.ts [WORDS]` writes
 * `out/gallery/SURFACE-THEME.png`; words choose surfaces and themes.
 */

const FOLDER = join(checkout, 'out', 'gallery');
const QUIET = { 'editor.minimap.enabled': false, 'window.title': 'Dossier', 'breadcrumbs.enabled': false };

const DRAFT = `# Dutch military intelligence

The MIVD says that malware sat on its Fortinet systems.

The MIVD revealed on 9 February 2024 that malware was found on its Fortinet
systems [@verregghen-2024, para. 5].

In the embassy's words, China opposes cyber attacks of every kind
[@verregghen-2024, para. 5]. Lithuania warns of the same methods
[@antoniuk-2024, para. 10]. A British parliamentary researcher was arrested.

None of this was confirmed by the MIVD or the Policy Forum [@nobody-2020].
`;

interface Shot {
  readonly name: string;
  readonly options?: Omit<WorkbenchOptions, 'host' | 'theme'>;
  /** Leads the workbench to what is to be seen. */
  readonly show: (workbench: Workbench) => Promise<void>;
}

const draft = { files: { 'draft.md': DRAFT }, open: 'draft.md' };

const marksIn = (style: string): Shot => ({
  name: `marks-${style}`,
  options: { ...draft, settings: { 'dossier.highlighting.style': style } },
  show: async (workbench) => {
    await workbench.openView('In this report');
    await workbench.page.waitForTimeout(2500);
  },
});

const SHOTS: readonly Shot[] = [
  {
    name: 'card',
    show: async (workbench) => {
      await workbench.waitForUnderline('MSS');
      await workbench.openView('Sources');
      await workbench.revealLine('# Chinese espionage in Europe');
      await workbench.hoverWord('MSS');
    },
  },
  {
    name: 'card-incident',
    options: draft,
    show: async (workbench) => {
      await workbench.waitForUnderline('MIVD');
      await workbench.hoverWord('malware');
    },
  },
  {
    name: 'card-ambiguous',
    options: draft,
    show: async (workbench) => {
      await workbench.waitForUnderline('MIVD');
      await workbench.hoverWord('Policy Forum');
    },
  },
  marksIn('underline'),
  marksIn('box'),
  marksIn('background'),
  {
    name: 'trees',
    options: { ...draft, size: { width: 1280, height: 1500 } },
    show: async (workbench) => {
      await workbench.waitForUnderline('MIVD');
      for (const view of ['In this report', 'Statements', 'Entities', 'Claims', 'Sources'])
        await workbench.openView(view);
      await workbench.toggleRow('In this report', 'Dutch Military Intelligence Service');
      await workbench.toggleRow('Entities', 'China-linked threat actors');
      await workbench.toggleRow('Claims', 'China-linked threat actors');
      await workbench.toggleRow('Sources', 'Antoniuk 2024');
      await workbench.view('Sources').locator('.monaco-list-row[aria-level="2"]').first().waitFor();
    },
  },
  {
    name: 'trees-grouped',
    options: { ...draft, size: { width: 1280, height: 1500 } },
    show: async (workbench) => {
      await workbench.waitForUnderline('MIVD');
      for (const view of ['Entities', 'Claims', 'Sources']) await workbench.openView(view);
      await workbench.pickFrom('Dossier: Group and Sort Claims', 'Status');
      await workbench.page.keyboard.press('Enter');
      await workbench
        .view('Claims')
        .locator('.monaco-list-row', { hasText: /^Disputed/ })
        .first()
        .waitFor();
      await workbench.pickFrom('Dossier: Filter Entities', 'intelligence');
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await workbench.palette('Dossier: Filter Sources');
      await workbench.picks();
      await workbench.typeText('xyzzy');
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await workbench.palette('Dossier: Filter Statements');
      await workbench.picks();
    },
  },
  {
    name: 'tree-tooltip',
    options: { ...draft, size: { width: 1280, height: 1000 } },
    show: async (workbench) => {
      await workbench.waitForUnderline('MIVD');
      await workbench.openView('Statements');
      await workbench.toggleRow('Statements', 'Conflicting');
      await workbench.view('Statements').locator('.monaco-list-row', { hasText: 'revealed' }).first().hover();
      await workbench.page.locator('.workbench-hover-container').first().waitFor({ timeout: 15_000 });
      await workbench.page.waitForTimeout(500);
    },
  },
  {
    name: 'entity-page',
    options: { size: { width: 1280, height: 1300 } },
    show: async (workbench) => {
      await workbench.waitForUnderline('MSS');
      await workbench.pickFrom('Dossier: Look Up Entity', 'MIVD');
      await workbench.page.keyboard.press('Enter');
      const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
      await page.locator('h1').first().waitFor();
      await workbench.page.waitForTimeout(500);
    },
  },
  {
    name: 'reach-page',
    show: async (workbench) => {
      await workbench.waitForUnderline('MSS');
      await workbench.pickFrom('Dossier: What Rests on a Source or Claim', 'verregghen');
      await workbench.page.keyboard.press('Enter');
      const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
      await page.locator('h1').first().waitFor();
      await workbench.page.waitForTimeout(500);
    },
  },
  {
    name: 'preview',
    options: { size: { width: 1280, height: 1000 } },
    show: async (workbench) => {
      await workbench.waitForUnderline('MSS');
      await workbench.palette('Markdown: Open Preview to the Side');
      const preview = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe[title]');
      const mention = preview.locator('.dossier-mention').first();
      await mention.waitFor();
      await mention.hover();
      await mention.locator('.dossier-card').waitFor();
    },
  },
  {
    name: 'preview-end',
    options: { size: { width: 1280, height: 1000 } },
    show: async (workbench) => {
      await workbench.waitForUnderline('MSS');
      await workbench.palette('Markdown: Open Preview to the Side');
      const preview = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe[title]');
      await preview.locator('.dossier-sources').scrollIntoViewIfNeeded();
      await workbench.page.waitForTimeout(700);
    },
  },
  {
    name: 'look-up',
    show: async (workbench) => {
      await workbench.waitForUnderline('MSS');
      await workbench.pickFrom('Dossier: Look Up Entity', 'dutch');
    },
  },
  {
    name: 'look-up-claim',
    show: async (workbench) => {
      await workbench.waitForUnderline('MSS');
      await workbench.pickFrom('Dossier: Look Up Claim', 'malware');
    },
  },
  {
    name: 'completion',
    options: draft,
    show: async (workbench) => {
      await workbench.waitForUnderline('MIVD');
      await workbench.goToEnd();
      await workbench.typeText('\nAgain Dutc');
      await workbench.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
      await workbench.page.waitForTimeout(500);
    },
  },
  {
    name: 'rename',
    options: draft,
    show: async (workbench) => {
      await workbench.waitForUnderline('MIVD');
      await workbench.revealLine('systems [@verregghen', 'draft.md');
      for (let i = 0; i < 15; i++) await workbench.page.keyboard.press('ArrowRight');
      await workbench.page.keyboard.press('F2');
      await workbench.page.locator('.rename-box input').waitFor();
    },
  },
  ...(['timeline', 'network'] as const).map((tab): Shot => ({
    name: tab,
    options: { size: { width: 1400, height: 820 } },
    show: async (workbench) => {
      await workbench.waitForUnderline('MSS');
      await workbench.page.keyboard.press('Control+B');
      await workbench.palette('Dossier: Show Timeline and Network');
      const panel = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe[title]');
      await panel.locator('[role=option]').first().waitFor();
      if (tab === 'network') {
        await panel.getByRole('tab', { name: 'Network' }).click();
        await workbench.page.waitForTimeout(1500);
      } else await panel.getByRole('option', { name: /^disclosed, 6 February/ }).focus();
    },
  })),
  {
    name: 'walkthrough',
    options: { size: { width: 1500, height: 900 } },
    show: async (workbench) => {
      await workbench.waitForUnderline('MSS');
      await workbench.pickFrom('Welcome: Open Walkthrough...', 'Get Started with Dossier');
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.step-list-container .getting-started-step').first().waitFor();
      await workbench.page.waitForTimeout(2500);
    },
  },
  {
    name: 'empty',
    options: {
      files: { 'empty.md': '# Weather\n\nIt rains.\n', 'team.dossier.yaml': '' },
      open: 'empty.md',
      settings: { 'dossier.packs.bundled': false, 'dossier.packs.include': ['nothing'] },
      size: { width: 1280, height: 1300 },
    },
    show: async (workbench) => {
      await workbench.openSidebar();
      await workbench.view('In this report').locator('.welcome-view-content').waitFor();
      for (const view of ['Entities', 'Claims', 'Sources', 'Annotations']) {
        const header = workbench.view(view).locator('.pane-header');
        if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
      }
      await workbench.page.waitForTimeout(1500);
    },
  },
  {
    name: 'settings',
    options: { size: { width: 1280, height: 1100 } },
    show: async (workbench) => {
      await workbench.waitForUnderline('MSS');
      await workbench.page.keyboard.press('Control+,');
      await workbench.page.locator('.settings-editor').waitFor();
      await workbench.typeText('@ext:dossier.dossier');
      await workbench.page.waitForTimeout(3000);
    },
  },
  {
    name: 'problems',
    options: draft,
    show: async (workbench) => {
      await workbench.waitForUnderline('MIVD');
      await workbench.page.keyboard.press('Control+Shift+M');
      await workbench.page.waitForTimeout(1500);
    },
  },
];

async function take(host: UiHost, theme: Theme, { name, options, show }: Shot): Promise<void> {
  const size = { width: 1200, height: 760 };
  const settings = { ...QUIET, ...options?.settings };
  const workbench = await Workbench.open({ host, theme, size, ...options, settings });
  try {
    workbench.page.setDefaultTimeout(20_000);
    await show(workbench);
  } catch (error) {
    console.log(`${name}, ${theme}: ${String(error).split('\n')[0] ?? ''}`);
  } finally {
    await workbench.picture(join(FOLDER, `${name}-${theme}.png`));
    await workbench.close();
  }
}

await runMain(async () => {
  const words = process.argv.slice(2);
  const themes = Object.keys(THEMES).filter((theme): theme is Theme => theme in THEMES);
  const isTheme = (word: string): boolean => themes.some((theme) => theme === word);
  const wantedThemes = words.filter(isTheme);
  const wanted = words.filter((word) => !isTheme(word));
  await mkdir(FOLDER, { recursive: true });
  await step('Building the product', () => buildProduct({ production: true }));
  const host = await startUiHost();
  try {
    for (const theme of themes.filter((one) => wantedThemes.length === 0 || wantedThemes.includes(one))) {
      await step(`Taking the pictures, ${theme}`, async () => {
        for (const shot of SHOTS) if (wanted.length === 0 || wanted.includes(shot.name)) await take(host, theme, shot);
        if (wanted.length === 0 || wanted.includes('annotations')) await takeAnnotations(host, theme, FOLDER);
      });
    }
  } finally {
    await host.stop();
  }
});
