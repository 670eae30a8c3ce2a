import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cacheFolder } from './cache.ts';
import { isExecutable, onPath } from './onPath.ts';
import { step } from './progress.ts';

/** Whether a desktop program can open a window here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

/**
 * The program behind the `code` command on PATH. The command itself is a script that starts the program and returns
 * at once. Inside a remote session `code` belongs to the window that is open: there is no program behind it.
 */
export async function installedDesktop(): Promise<string | undefined> {
  const command = await onPath('code', 'code-insiders');
  if (command === undefined) return undefined;
  const bin = dirname(await realpath(command));
  const candidates: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
    linux: [join(bin, '..', 'code'), join(bin, '..', 'code-insiders')],
    // .../Visual Studio Code.app/Contents/Resources/app/bin/code
    darwin: [
      join(bin, '..', '..', '..', 'MacOS', 'Code'),
      join(bin, '..', '..', '..', 'MacOS', 'Electron'),
      join(bin, '..', '..', '..', 'MacOS', 'Code - Insiders'),
    ],
    win32: [join(bin, '..', 'Code.exe'), join(bin, '..', 'Code - Insiders.exe')],
  };
  for (const file of candidates[process.platform] ?? []) {
    if (await isExecutable(file)) return file;
  }
  return undefined;
}

/** The program of a VS Code that was downloaded, now or before; absent where the network does not allow it. */
export async function downloadedDesktop(version: string): Promise<string | undefined> {
  try {
    return await step(`Looking for VS Code ${version}, in the cache or to download (once)`, () =>
      downloadAndUnzipVSCode({ version, cachePath: join(cacheFolder(), 'vscode'), timeout: 15_000 }),
    );
  } catch {
    console.log('  VS Code cannot be downloaded here.');
    return undefined;
  }
}
