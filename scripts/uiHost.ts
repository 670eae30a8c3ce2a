import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.ts';
import { startCodeServer } from './codeServer.ts';
import { removeFolder, temporaryFolder } from './temporaryFolder.ts';

/** What a UI test needs to open a workbench: plain values, so that they reach vitest's workers. */
export interface UiHost {
  /** Of code-server. */
  readonly origin: string;
  /** Where Playwright reaches the browser. */
  readonly browser: string;
}

export interface RunningUiHost extends UiHost {
  readonly stop: () => Promise<void>;
}

/** Starts code-server and a browser that all UI tests share. */
export async function startUiHost(): Promise<RunningUiHost> {
  const profile = await temporaryFolder('ui-profile');
  const server = await startCodeServer({ profile });
  const stopServer = async (): Promise<void> => {
    await server.stop();
    await removeFolder(profile);
  };
  try {
    const browser = await chromium.launchServer({
      executablePath: await findChromium(),
      args: [...CHROMIUM_ARGUMENTS],
      host: '127.0.0.1',
    });
    return {
      origin: server.origin,
      browser: browser.wsEndpoint(),
      stop: async () => {
        await browser.close();
        await stopServer();
      },
    };
  } catch (error) {
    await stopServer();
    throw error;
  }
}
