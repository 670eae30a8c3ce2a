import { parseArgs } from 'node:util';
import { buildProduct } from './bundles.ts';
import { runMain } from './humanError.ts';
import { step } from './progress.ts';
import { startUiHost } from './uiHost.ts';
import { runVitest } from './vitestRun.ts';

/*
 * `npm run test:ui`: the tests of test/ui use the product as a person does, with mouse and keyboard, in code-server
 * and a Chromium. `-- WORDS` runs only the files whose path has one of the words, `--test NAME` of them only the tests
 * whose name has these words.
 */

await runMain(async () => {
  await step('Building the product', () => buildProduct({ production: true }));
  const { values, positionals } = parseArgs({ options: { test: { type: 'string' } }, allowPositionals: true });
  const { origin, browser, stop } = await startUiHost();
  try {
    return await runVitest(positionals, {
      ...(values.test === undefined ? {} : { testNamePattern: literally(values.test) }),
      dir: 'test/ui',
      provide: { uiHost: { origin, browser } },
      // Two cores carry one workbench at a time.
      fileParallelism: false,
      // A workbench on a busy machine loses a click now and then: a test is tried again, then its whole file with a new
      // workbench. What passed only then is told.
      retry: 1,
      tries: 3,
      testTimeout: 120_000,
      hookTimeout: 180_000,
      // A busy machine is slow to draw; what is right is there at the first look anyway.
      expect: { poll: { timeout: 20_000 } },
    });
  } finally {
    await stop();
  }
});

/** A pattern that matches these words and nothing else. */
function literally(words: string): RegExp {
  return new RegExp(words.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
}
