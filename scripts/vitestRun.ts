import { startVitest } from 'vitest/node';
import type { InlineConfig } from 'vitest/node';
import { checkout } from './checkout.ts';

/**
 * Runs vitest over the test files of a folder, prints `N passed, N failed` as the last line, and returns the exit
 * code. A file that cannot be loaded and an error outside a test count as a failure; so does it when no test ran.
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
    passed += tests.filter((test) => test.result().state === 'passed').length;
    const broken = tests.filter((test) => test.result().state === 'failed').length;
    // A module without a broken test that is not ok has failed outside its tests.
    failed += broken === 0 && !module.ok() ? 1 : broken;
  }
  await vitest.close();
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
