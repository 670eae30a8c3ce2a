import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProduct } from '../../scripts/bundles.ts';
import { checkout } from '../../scripts/checkout.ts';
import { runMain } from '../../scripts/humanError.ts';
import { step } from '../../scripts/progress.ts';
import { startUiHost, type UiHost } from '../../scripts/uiHost.ts';
import { takeAnnotations } from './support/annotationPictures.ts';
import { Workbench, type Theme } from './support/workbench.ts';

/* `npm run screenshots`: the pictures of the README, taken anew from the product as it is. */

const FOLDER = join(checkout, 'media', 'screenshots');
const SIZE = { width: 1200, height: 760 };

const QUIET = { 'editor.minimap.enabled': false, 'window.title': 'Dossier', 'breadcrumbs.enabled': false };

/** The report with a card open, and the trees beside it. */
async function takeCard(host: UiHost, theme: Theme): Promise<void> {
  const workbench = await Workbench.open({
    host,
    theme,
    size: SIZE,
    settings: QUIET,
  });
  try {
    await workbench.waitForUnderline('MSS');
    await workbench.openView('Sources');
    await workbench.revealLine('# Chinese espionage in Europe');
    await workbench.hoverWord('MSS');
    await workbench.picture(join(FOLDER, `card-${theme}.png`));
    if (theme !== 'dark') return;
    await workbench.closePopups();
    await workbench.pickFrom('Dossier: Look Up Entity', 'dutch');
    await workbench.picks();
    await workbench.picture(join(FOLDER, 'look-up.png'));
  } finally {
    await workbench.close();
  }
}

const DRAFT = `# Dutch military intelligence

The MIVD says that malware sat on its Fortinet systems.

The MIVD revealed on 9 February 2024 that malware was found on its Fortinet
systems [@verregghen-2024, para. 5].

In the embassy's words, China opposes cyber attacks of every kind
[@verregghen-2024, para. 5]. Lithuania warns of the same methods
[@antoniuk-2024, para. 10].

None of this was confirmed by the MIVD [@nobody-2020].
`;

/** Statements by status, and the fix that cites what fits. */
async function takeStatements(host: UiHost): Promise<void> {
  const workbench = await Workbench.open({
    host,
    size: SIZE,
    settings: QUIET,
    files: { 'draft.md': DRAFT },
    open: 'draft.md',
  });
  try {
    await workbench.waitForUnderline('MIVD');
    await workbench.openView('Statements');
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.palette('Dossier: Go to Next Finding');
    // The fixes are those of where the cursor is: it has to have arrived.
    while ((await workbench.cursor()) === 'Ln 1, Col 1') await workbench.page.waitForTimeout(100);
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.locator('.action-widget .monaco-list-row').first().waitFor();
    await workbench.picture(join(FOLDER, 'statements.png'));
  } finally {
    await workbench.close();
  }
}

/** The preview beside the report, with a card open. */
async function takePreview(host: UiHost): Promise<void> {
  const workbench = await Workbench.open({ host, size: { ...SIZE, height: 940 }, settings: QUIET });
  try {
    await workbench.waitForUnderline('MSS');
    await workbench.palette('Markdown: Open Preview to the Side');
    const preview = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe[title]');
    const mention = preview.locator('.dossier-mention').first();
    await mention.waitFor({ timeout: 60_000 });
    await mention.hover();
    await mention.locator('.dossier-card').waitFor();
    await workbench.picture(join(FOLDER, 'preview.png'));
  } finally {
    await workbench.close();
  }
}

/** The network beside the report, and the timeline of all packs. */
async function takePictures(host: UiHost): Promise<void> {
  const workbench = await Workbench.open({ host, size: { width: 1400, height: 820 }, settings: QUIET });
  try {
    await workbench.waitForUnderline('MSS');
    await workbench.page.keyboard.press('Control+B');
    await workbench.palette('Dossier: Show Timeline and Network');
    const panel = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe[title]');
    await panel.locator('[role=option]').first().waitFor({ timeout: 60_000 });
    await panel.getByRole('tab', { name: 'Network' }).click();
    await workbench.picture(join(FOLDER, 'network.png'));
    await panel.getByRole('tab', { name: 'Timeline' }).click();
    await panel.getByRole('option', { name: /^disclosed, 6 February/ }).focus();
    await workbench.picture(join(FOLDER, 'timeline.png'));
  } finally {
    await workbench.close();
  }
}

await runMain(async () => {
  await mkdir(FOLDER, { recursive: true });
  await step('Building the product', () => buildProduct({ production: true }));
  const host = await startUiHost();
  try {
    for (const theme of ['dark', 'light', 'high-contrast', 'high-contrast-light'] as const) {
      await step(`Taking the pictures, ${theme}`, () => takeCard(host, theme));
    }
    await step('Taking the pictures of statements, the preview, the timeline and the network', async () => {
      await takeStatements(host);
      await takeAnnotations(host, 'dark', FOLDER);
      await takePreview(host);
      await takePictures(host);
    });
  } finally {
    await host.stop();
  }
});
