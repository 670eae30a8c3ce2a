import type { Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { startCodeServer } from './codeServer.ts';
import { HumanError, runMain } from './humanError.ts';
import { removeFolder, temporaryFolder } from './temporaryFolder.ts';
import { workbenchUrl } from './workbench.ts';

/*
 * Stands in for the desktop VS Code where `runTests` of @vscode/test-electron wants an executable: takes the flags
 * that it passes, runs code-server with Chromium, prints what the tests print, and ends with their exit code.
 */

const STARTING = 120_000;
const RUNNING = 600_000;

interface Flags {
  readonly folder: string;
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
  readonly web: boolean;
}

function readFlags(args: readonly string[]): Flags {
  const values = new Map<string, string>();
  let folder: string | undefined;
  for (const arg of args) {
    const flag = /^--([A-Za-z-]+)(?:=(.*))?$/.exec(arg);
    if (flag === null) folder = arg;
    else values.set(flag[1] ?? '', flag[2] ?? '');
  }
  const extensionDevelopmentPath = values.get('extensionDevelopmentPath');
  const extensionTestsPath = values.get('extensionTestsPath');
  if (folder === undefined || extensionDevelopmentPath === undefined || extensionTestsPath === undefined) {
    throw new HumanError('Wanted: --extensionDevelopmentPath=… --extensionTestsPath=… FOLDER');
  }
  return {
    folder,
    extensionDevelopmentPath,
    extensionTestsPath,
    web: values.get('extensionDevelopmentKind') === 'web',
  };
}

/** What the tests print begins with it (test/integration/support/suite.ts); the rest is the workbench's own talk. */
const SPOKEN = '[test] ';

/** Settles with the exit code of the tests; says where it got stuck when they don't end. */
async function watchTests(page: Page, open: () => Promise<unknown>): Promise<number> {
  const talk: string[] = [];
  let spoken = 0;
  let resolve: (code: number) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const ended = new Promise<number>((onEnd, onError) => {
    resolve = onEnd;
    reject = onError;
  });
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    if (text.startsWith(SPOKEN)) {
      spoken++;
      console.log(text.slice(SPOKEN.length));
    } else {
      talk.push(text);
    }
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
  page.on('crash', () => reject(new HumanError('The browser page crashed.')));
  const stuck = (what: string): void => reject(new HumanError(what));
  const silence = setTimeout(() => {
    if (spoken === 0) stuck(`No test spoke within ${STARTING / 1000} s.`);
  }, STARTING);
  const limit = setTimeout(() => stuck(`The tests did not end within ${RUNNING / 1000} s.`), RUNNING);
  try {
    await open();
    return await ended;
  } finally {
    clearTimeout(silence);
    clearTimeout(limit);
    if (spoken === 0 || process.env['DOSSIER_VERBOSE'] === '1') {
      console.error(`The workbench said:\n${talk.slice(-60).join('\n')}`);
    }
  }
}

async function main(): Promise<number> {
  const flags = readFlags(process.argv.slice(2));
  const profile = await temporaryFolder('profile');
  // The page's own way (`extensionDevelopmentKind` in the payload) is not heeded for an extension that has both
  // entries, so the setting for users decides in which extension host it runs.
  const settings = flags.web ? { 'remote.extensionKind': { 'dossier.dossier': ['web'] } } : {};
  const server = await startCodeServer({ profile, settings });
  try {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      return await watchTests(page, () => page.goto(workbenchUrl({ origin: server.origin, ...flags })));
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
    await removeFolder(profile);
  }
}

await runMain(main);
