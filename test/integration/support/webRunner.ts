// Mocha's browser build puts `mocha` and `Mocha` on the global object.
import 'mocha/mocha.js';
import { RETRIES, runSuite, type TestFiles } from './suite.ts';

/** Runs the tests in the web-worker extension host. */
export async function runTests(files: TestFiles): Promise<void> {
  if (typeof process !== 'undefined') throw new Error('These tests are meant for the web-worker extension host.');
  mocha.setup({ ui: 'bdd', timeout: 60_000, retries: RETRIES, forbidOnly: true, reporter: Silent });
  await runSuite('web-worker', files, () => mocha.run());
}

/** suite.ts does the telling. */
class Silent extends Mocha.reporters.Base {}
