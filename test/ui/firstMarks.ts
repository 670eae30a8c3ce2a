import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildProduct } from '../../scripts/bundles.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/chromium.ts';
import { startCodeServer } from '../../scripts/codeServer.ts';
import { runMain } from '../../scripts/humanError.ts';
import { step } from '../../scripts/progress.ts';
import { removeFolder, temporaryFolder } from '../../scripts/temporaryFolder.ts';
import { median } from '../bench/corpora.ts';
import { Workbench } from './support/workbench.ts';

/*
 * How long a writer waits for the first underline in a real VS Code, with the bundled pack and the sample's: from
 * `activate` to the first marks, by the product's own log, and as a part of what VS Code itself takes to show the text.
 *
 *     node test/ui/firstMarks.ts [--times 7]
 */

const at = process.argv.indexOf('--times');
const times = at < 0 ? 7 : Number(process.argv[at + 1]);

await runMain(async () => {
  await step('Building the product', () => buildProduct({ production: true }));
  const profile = await temporaryFolder('first-marks');
  const server = await startCodeServer({ profile });
  const browser = await chromium.launchServer({
    executablePath: await findChromium(),
    args: [...CHROMIUM_ARGUMENTS],
    host: '127.0.0.1',
  });
  const host = { origin: server.origin, browser: browser.wsEndpoint() };
  const texts: number[] = [];
  try {
    // The first window also makes the profile.
    for (let i = 0; i <= times; i++) {
      const began = performance.now();
      const workbench = await Workbench.open({ host });
      if (i > 0) texts.push(performance.now() - began);
      await workbench.waitForUnderlines();
      await workbench.close();
    }
    const marks: number[] = [];
    for (const log of globSync('**/*Dossier*.log', { cwd: profile })) {
      const found = /First marks (\d+) ms after activation/.exec(await readFile(join(profile, log), 'utf8'));
      if (found !== null) marks.push(Number(found[1]));
    }
    const shown = marks.toSorted((a, b) => a - b).join(', ');
    console.log(
      `First marks after activation: median ${String(median(marks))} ms of ${String(marks.length)} (${shown})`,
    );
    const text = median(texts);
    console.log(`VS Code's own time to the text: median ${text.toFixed(0)} ms`);
    console.log(`First marks / VS Code's own time to the text: ${(median(marks) / text).toFixed(3)}`);
  } finally {
    await browser.close();
    await server.stop();
    await removeFolder(profile);
  }
});
