import { startVitest } from 'vitest/node';
import type { InlineConfig, TestCase } from 'vitest/node';
import { checkout } from './checkout.ts';

/**
 * Runs vitest over the test files of a folder, prints what failed or was tried again (as the integration tests do, for
 * `npm test` to repeat) and `N passed, N failed` as the last line, and returns the exit code. A file that cannot be
 * loaded and an error outside a test count as a failure; so does it when no test ran.
 */
export async function runVitest(filters: readonly string[], options: InlineConfig): Promise<number> {
  const vitest = await startVitest('test', [...filters], {
    root: checkout,
    config: false,
    watch: false,
    // `.only` left in a file would silently switch the other tests off.
    allowOnly: false,
    ...options,
  });
  const modules = vitest.state.getTestModules();
  let passed = 0;
  let failed = vitest.state.getUnhandledErrors().length;
  for (const module of modules) {
    const tests = [...module.children.allTests()];
    for (const test of tests) sayTrouble(module.relativeModuleId, test);
    for (const around of [module, ...module.children.allSuites()]) {
      for (const error of around.errors()) say('FAIL ', module.relativeModuleId, error.message);
    }
    passed += tests.filter((test) => test.result().state === 'passed').length;
    const broken = tests.filter((test) => test.result().state === 'failed').length;
    // A module without a broken test that is not ok has failed outside its tests.
    failed += broken === 0 && !module.ok() ? 1 : broken;
  }
  await vitest.close();
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

function sayTrouble(file: string, test: TestCase): void {
  const { state, errors } = test.result();
  const isTriedAgain = (test.diagnostic()?.retryCount ?? 0) > 0;
  if (state !== 'failed' && !isTriedAgain) return;
  say(state === 'failed' ? 'FAIL ' : 'again', `${file} > ${test.fullName}`, errors?.at(-1)?.message ?? '');
}

function say(what: string, where: string, why: string): void {
  console.log(`  ${what} ${where}\n    ${why.split('\n', 1)[0] ?? ''}`);
}
