import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { buildProduct } from '../../scripts/bundles.ts';
import { checkout } from '../../scripts/checkout.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/chromium.ts';
import { startCodeServer } from '../../scripts/codeServer.ts';
import { runMain } from '../../scripts/humanError.ts';
import { step } from '../../scripts/progress.ts';
import { removeFolder, temporaryFolder } from '../../scripts/temporaryFolder.ts';
import { workbenchUrl } from '../../scripts/workbench.ts';
import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import { readAny } from '../../src/core/catalog/readAny.ts';
import { generatedReport } from '../support/generatedReports.ts';

/*
 * The index in a real VS Code: a workspace of many generated reports is opened, and while they are read somebody types.
 * Prints how long reading takes, what the extension says of its longest hold, and how long a key takes to show, next to how
 * long it takes afterwards in the same window.
 *
 *     node test/ui/manyReports.ts [--reports 20000]
 */

const FOLDERS = 100;
const at = process.argv.indexOf('--reports');
const count = at < 0 ? 20_000 : Number(process.argv[at + 1]);

async function writeReports(folder: string): Promise<void> {
  const file = join(checkout, 'data', 'china-europe-2024.yaml');
  const { value: pack } = readAny(await readFile(file, 'utf8'), file);
  if (pack === undefined) throw new Error('the bundled pack is sound');
  const { catalog } = buildCatalog([pack]);
  await Promise.all(
    Array.from({ length: FOLDERS }, (_, i) => mkdir(join(folder, `part-${String(i)}`), { recursive: true })),
  );
  for (let i = 0; i < count; i += FOLDERS) {
    const names = Array.from({ length: Math.min(FOLDERS, count - i) }, (_, k) => i + k);
    await Promise.all(
      names.map((n) =>
        writeFile(join(folder, `part-${String(n % FOLDERS)}`, `note-${String(n)}.md`), generatedReport(n, catalog)),
      ),
    );
  }
  await writeFile(join(folder, 'draft.md'), 'The MIVD.\n');
}

/** Milliseconds from each key to its letter on the screen. */
async function typed(page: Page, keys: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < keys; i++) {
    const before = await page.evaluate(lettersInPage);
    const start = performance.now();
    await page.keyboard.press('x');
    await page.waitForFunction(
      (letters) => document.querySelector('.view-lines')?.textContent?.length !== letters,
      before,
    );
    times.push(performance.now() - start);
  }
  return times;
}

function lettersInPage(): number {
  return document.querySelector('.view-lines')?.textContent?.length ?? 0;
}

function part(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const shown = (times: readonly number[]): string =>
  `p50 ${part(times, 0.5).toFixed(0)} ms, p99 ${part(times, 0.99).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms of ${String(times.length)} keys`;

/** True when the status says `20001 reports read`, and not `16 of 20001 reports read`. */
function isReadInPage(): boolean {
  const said = document.querySelector('[id="status.languageStatus"] a')?.getAttribute('aria-label') ?? '';
  return /\d+ reports read/.test(said) && !/of \d+ reports read/.test(said);
}

await runMain(async () => {
  await step('Building the product', () => buildProduct({ production: true }));
  const folder = await temporaryFolder('many-reports');
  const profile = await temporaryFolder('many-profile');
  await step(`Writing ${String(count)} reports`, () => writeReports(folder));
  const server = await startCodeServer({ profile });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...CHROMIUM_ARGUMENTS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const began = performance.now();
    await page.goto(
      workbenchUrl({
        origin: server.origin,
        folder,
        openFile: join(folder, 'draft.md'),
        extensionDevelopmentPath: checkout,
      }),
    );
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 90_000 });
    await page.locator('.editor-instance .view-lines').first().click();
    await page.locator('[id="status.languageStatus"] a[aria-label*="of "]').waitFor({ timeout: 90_000 });
    const during: number[] = [];
    while (!(await page.evaluate(isReadInPage)) && performance.now() - began < 400_000)
      during.push(...(await typed(page, 10)));
    console.log(
      `While reports are read: ${shown(during)}; all read after ${((performance.now() - began) / 1000).toFixed(0)} s`,
    );
    // As many keys as then, without the index.
    const after = await typed(page, Math.min(1_000, Math.max(100, during.length)));
    console.log(`Afterwards: ${shown(after)}`);
    const ratio = (share: number): string => (part(during, share) / part(after, share)).toFixed(2);
    console.log(
      `While reports are read, next to afterwards: p50 ${ratio(0.5)} times as long, p99 ${ratio(0.99)} times`,
    );
    for (const log of globSync('**/*Dossier*.log', { cwd: profile })) {
      const lines = (await readFile(join(profile, log), 'utf8')).split('\n');
      for (const line of lines.filter((one) => /reports (?:found|read)/.test(one))) console.log(line);
    }
  } finally {
    await browser.close();
    await server.stop();
    await removeFolder(folder);
    await removeFolder(profile);
  }
});
