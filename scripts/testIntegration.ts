import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import * as v from 'valibot';
import { buildIntegrationTests, buildProduct, TEST_BUNDLES } from './bundles.ts';
import { checkout } from './checkout.ts';
import { findHost, hostChoice, type Host } from './host.ts';
import { HumanError, runMain } from './humanError.ts';
import { step } from './progress.ts';
import { copySample } from './sample.ts';
import { removeFolder, temporaryFolder } from './temporaryFolder.ts';

/*
 * `npm run test:integration`: the tests of test/integration in a real VS Code, against the product as it is shipped;
 * first in the Node extension host, then, the same tests, in the web-worker host. `-- --host desktop|download|code-server`
 * forces a VS Code, `-- --extension-host node|web` runs only one half; `-- WORDS` runs only the files whose path has one
 * of the words.
 */

type ExtensionHost = keyof typeof TEST_BUNDLES;

const Counts = v.object({ passed: v.number(), failed: v.number() });
type Counts = v.InferOutput<typeof Counts>;

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const only = /--extension-host[= ](node|web)/.exec(args.join(' '))?.[1];
  await step('Building the product and its integration tests', async () => {
    await Promise.all([buildProduct({ production: true }), buildIntegrationTests(wordsOf(args))]);
  });
  const host = await findHost('tests', hostChoice(args));
  let passed = 0;
  let failed = 0;
  for (const extensionHost of ['node', 'web'] as const) {
    if (only !== undefined && only !== extensionHost) continue;
    const counts = await runIn(host, extensionHost);
    passed += counts.passed;
    failed += counts.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** What is no option, nor the value of one. */
function wordsOf(args: readonly string[]): readonly string[] {
  const isOption = (arg: string | undefined): boolean => arg?.startsWith('--') === true;
  const takesNext = (arg: string | undefined): boolean => isOption(arg) && arg?.includes('=') === false;
  return args.filter((arg, i) => !isOption(arg) && !takesNext(args[i - 1]));
}

async function runIn(host: Host, extensionHost: ExtensionHost): Promise<Counts> {
  const name = host.kind === 'desktop' ? `VS Code (${host.from})` : 'code-server';
  console.log(`\nIntegration tests in ${name}, ${extensionHost === 'web' ? 'web-worker' : 'Node'} extension host`);
  const run = await temporaryFolder('integration');
  try {
    const workspace = join(run, 'workspace');
    await copySample(workspace);
    try {
      await runTests({
        vscodeExecutablePath: host.kind === 'desktop' ? host.executable : await launcher(run),
        extensionDevelopmentPath: checkout,
        extensionTestsPath: join(checkout, TEST_BUNDLES[extensionHost]),
        launchArgs: [
          workspace,
          `--user-data-dir=${join(run, 'profile')}`,
          `--extensions-dir=${join(run, 'extensions')}`,
          ...(extensionHost === 'web' ? ['--extensionDevelopmentKind=web'] : []),
        ],
      });
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return await counted(run, 1);
    }
    return await counted(run, 0);
  } finally {
    await removeFolder(run);
  }
}

/** The counts that the tests have left; where there are none, or they hide a failure, at least one has failed. */
async function counted(run: string, atLeastFailed: number): Promise<Counts> {
  try {
    const { passed, failed } = v.parse(Counts, JSON.parse(await readFile(join(run, 'results.json'), 'utf8')));
    return { passed, failed: Math.max(failed, atLeastFailed) };
  } catch {
    console.error('The tests left no result.');
    return { passed: 0, failed: 1 };
  }
}

/** An executable that runs scripts/launchCodeServer.ts on this very Node, whatever PATH says. */
async function launcher(folder: string): Promise<string> {
  if (process.platform === 'win32') throw new HumanError('On Windows these tests need a VS Code: --host desktop.');
  const file = join(folder, 'bin', 'code');
  await mkdir(join(folder, 'bin'));
  const script = join(checkout, 'scripts', 'launchCodeServer.ts');
  const quoted = [process.execPath, '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', script].map(
    (word) => `'${word.replaceAll("'", String.raw`'\''`)}'`,
  );
  await writeFile(file, `#!/bin/sh\nexec ${quoted.join(' ')} "$@"\n`);
  await chmod(file, 0o755);
  return file;
}

await runMain(main);
