import { startVitest } from 'vitest/node';
import type { InlineConfig, TestModule } from 'vitest/node';
import { checkout } from './checkout.ts';

/**
 * Runs vitest over the test files of a folder, prints what failed or was tried again (as the integration tests do, for
 * `npm test` to repeat) and `N passed, N failed` as the last line, and returns the exit code. A file that cannot be
 * loaded and an error outside a test count as a failure; so does it when no test ran.
 *
 * `tries`: how often a file is run at most until all its tests pass. Where the tests of a file go on from where the one
 * before has left a window, the one that failed has no chance when it alone is tried again.
 */
export async function runVitest(
  filters: readonly string[],
  { tries = 1, ...options }: InlineConfig & { readonly tries?: number },
): Promise<number> {
  let passed = 0;
  let failed = 0;
  let wanted = filters;
  for (let left = tries - 1; left >= 0; left -= 1) {
    const vitest = await startVitest('test', [...wanted], {
      root: checkout,
      config: false,
      watch: false,
      // `.only` left in a file would silently switch the other tests off.
      allowOnly: false,
      ...options,
    });
    // No test's, so no other try makes them good.
    failed += vitest.state.getUnhandledErrors().length;
    const broken: string[] = [];
    for (const module of vitest.state.getTestModules()) {
      const isTriedAgain = !module.ok() && left > 0;
      sayTroubles(module, isTriedAgain ? 'again' : 'FAIL ');
      if (isTriedAgain) broken.push(module.moduleId);
      else {
        const counts = countsOf(module);
        passed += counts.passed;
        failed += counts.failed;
      }
    }
    await vitest.close();
    if (broken.length === 0) break;
    wanted = broken;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

function countsOf(module: TestModule): { readonly passed: number; readonly failed: number } {
  const states = Array.from(module.children.allTests(), (test) => test.result().state);
  const passed = states.filter((state) => state === 'passed').length;
  const failed = states.filter((state) => state === 'failed').length;
  // A module without a failed test that is not ok has failed outside its tests.
  return { passed, failed: failed === 0 && !module.ok() ? 1 : failed };
}

/** What failed in a file, beginning with the word for what comes of that, and what passed when it was tried again. */
function sayTroubles(module: TestModule, failed: 'FAIL ' | 'again'): void {
  const file = module.relativeModuleId;
  for (const around of [module, ...module.children.allSuites()]) {
    for (const error of around.errors()) say(failed, file, error.message);
  }
  for (const test of module.children.allTests()) {
    const { state, errors } = test.result();
    const isTriedAgain = (test.diagnostic()?.retryCount ?? 0) > 0;
    if (state !== 'failed' && !isTriedAgain) continue;
    say(state === 'failed' ? failed : 'again', `${file} > ${test.fullName}`, errors?.at(-1)?.message ?? '');
  }
}

function say(what: string, where: string, why: string): void {
  console.log(`  ${what} ${where}\n    ${why.split('\n', 1)[0] ?? ''}`);
}
