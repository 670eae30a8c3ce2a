import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProduct } from '../../scripts/bundles.ts';
import { checkout } from '../../scripts/checkout.ts';
import { runMain } from '../../scripts/humanError.ts';
import { step } from '../../scripts/progress.ts';
import { startUiHost, type UiHost } from '../../scripts/uiHost.ts';
import { Workbench, type Theme } from './support/workbench.ts';

/* `npm run screenshots`: the pictures of the README, taken anew from the product as it is. */

const FOLDER = join(checkout, 'media', 'screenshots');
const SIZE = { width: 1200, height: 760 };

/** The report with a card open, and the trees beside it. */
async function takeCard(host: UiHost, theme: Theme): Promise<void> {
  const workbench = await Workbench.open({
    host,
    theme,
    size: SIZE,
    settings: { 'editor.minimap.enabled': false, 'window.title': 'Dossier', 'breadcrumbs.enabled': false },
  });
  try {
    await workbench.waitForUnderline('MSS');
    await workbench.openView('Claims and sources');
    await workbench.revealLine('# Chinese espionage in Europe');
    await workbench.hoverWord('MSS');
    await workbench.page.screenshot({ path: join(FOLDER, `card-${theme}.png`) });
    if (theme !== 'dark') return;
    await workbench.closePopups();
    await workbench.pickFrom('Dossier: Look Up Entity', 'dutch');
    await workbench.picks();
    await workbench.page.screenshot({ path: join(FOLDER, 'look-up.png') });
  } finally {
    await workbench.close();
  }
}

await runMain(async () => {
  await mkdir(FOLDER, { recursive: true });
  await step('Building the product', () => buildProduct({ production: true }));
  const host = await step('Starting code-server and a browser', startUiHost);
  try {
    for (const theme of ['dark', 'light', 'high-contrast', 'high-contrast-light'] as const) {
      await step(`Taking the pictures, ${theme}`, () => takeCard(host, theme));
    }
  } finally {
    await host.stop();
  }
});
