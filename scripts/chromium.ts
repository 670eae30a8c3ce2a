import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { HumanError } from './humanError.ts';
import { isExecutable, onPath } from './onPath.ts';
import { step } from './progress.ts';
import { run, tryRun } from './run.ts';

/*
 * A browser of the Chromium family for the tests: CHROME_PATH, an installed one, Playwright's own (which its cache
 * keeps for the next time), or, on Debian as root, the distribution's package.
 */

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];

const ELSEWHERE: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
  ],
};

/** The full path of a Chromium that starts; installed now if there is none. */
export async function findChromium(): Promise<string> {
  const told = process.env['CHROME_PATH'];
  if (told !== undefined && told !== '') {
    if (await starts(told)) return told;
    throw new HumanError(
      `CHROME_PATH names ${told}, which does not start. Correct it, or unset it to have a browser found.`,
    );
  }
  return (await installed()) ?? (await fromPlaywright()) ?? (await fromDebian()) ?? noBrowser();
}

async function installed(): Promise<string | undefined> {
  const candidates = [await onPath(...PROGRAMS), ...(ELSEWHERE[process.platform] ?? []), chromium.executablePath()];
  for (const file of candidates) {
    if (file !== undefined && file !== '' && (await starts(file))) return file;
  }
  return undefined;
}

async function fromPlaywright(): Promise<string | undefined> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  try {
    await step('Downloading Chromium through Playwright (once)', () =>
      run(process.execPath, [cli, 'install', 'chromium'], {
        // Where the network is closed this ends at once, or after five seconds a try.
        env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' },
        timeout: 600_000,
      }),
    );
  } catch {
    console.log('  Playwright could not download a browser here.');
    return undefined;
  }
  const file = chromium.executablePath();
  return (await starts(file)) ? file : undefined;
}

async function fromDebian(): Promise<string | undefined> {
  const apt = await onPath('apt-get');
  if (apt === undefined || process.getuid?.() !== 0 || !(await isDebian())) return undefined;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step('Installing the Debian package chromium', async () => {
    await run(apt, ['update', '-qq'], { env });
    await run(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env });
  });
  return installed();
}

/** Ubuntu's package of the same name only leads to a snap, which cannot run in a container. */
async function isDebian(): Promise<boolean> {
  try {
    return /^ID=debian$/m.test(await readFile('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

async function starts(file: string): Promise<boolean> {
  if (!(await isExecutable(file))) return false;
  // On Windows and macOS `--version` may open a window instead of answering.
  if (process.platform !== 'linux') return true;
  try {
    return (await tryRun(file, ['--version'], { timeout: 30_000 })).code === 0;
  } catch {
    return false;
  }
}

function noBrowser(): never {
  throw new HumanError(
    'No Chromium was found and none could be installed. Install Chrome, Edge or Chromium, or set CHROME_PATH to one.',
  );
}

/** Starts a browser without a window, with nothing in it that calls home. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: [...CHROMIUM_ARGUMENTS] });
}

export const CHROMIUM_ARGUMENTS: readonly string[] = [
  // The sandbox does not work for root and in most containers; only our own pages are opened.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
