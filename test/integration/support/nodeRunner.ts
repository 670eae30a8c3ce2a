import Mocha from 'mocha';
import { RETRIES, runSuite, type TestFiles } from './suite.ts';

/** Runs the tests in the Node extension host. */
export async function runTests(files: TestFiles): Promise<void> {
  if (typeof process === 'undefined') throw new Error('These tests are meant for the Node extension host.');
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    retries: RETRIES,
    forbidOnly: true,
    reporter: Silent,
  });
  // What mocha does before it loads a file: makes `describe` and `it` global.
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  await runSuite('Node', files, () => mocha.run());
}

/** suite.ts does the telling. */
class Silent extends Mocha.reporters.Base {}
