import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkout } from './checkout.ts';
import { runMain } from './humanError.ts';
import { childEnvironment } from './run.ts';

/*
 * `npm test`: every check there is, each of them also when one before it has failed, then a table, then what failed or
 * had to be tried again, then one line that adds up the tests of all suites. A check without tests of its own (types,
 * lint, format) counts as one failed test when it fails, and not at all when it passes.
 */

interface Check {
  readonly name: string;
  /** Arguments for the Node that runs this script. */
  readonly args: readonly string[];
  readonly hasTests: boolean;
}

interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  /** What failed, and what passed only when it was tried again: a line each, with why in the next. */
  readonly trouble: readonly string[];
}

const script = (name: string): readonly string[] => [
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  join('scripts', name),
];

const tool = (...path: readonly string[]): string => join('node_modules', ...path);

const CHECKS: readonly Check[] = [
  { name: 'typecheck', args: [tool('typescript', 'bin', 'tsc'), '--noEmit'], hasTests: false },
  {
    name: 'typecheck test/ui',
    args: [tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'test/ui'],
    hasTests: false,
  },
  { name: 'lint', args: [tool('oxlint', 'bin', 'oxlint'), '--type-aware'], hasTests: false },
  {
    name: 'format:check',
    args: [tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    hasTests: false,
  },
  { name: 'build', args: script('build.ts'), hasTests: false },
  { name: 'test:unit', args: script('testUnit.ts'), hasTests: true },
  { name: 'test:integration', args: script('testIntegration.ts'), hasTests: true },
  { name: 'test:ui', args: script('testUi.ts'), hasTests: true },
];

const COUNTS = /^(\d+) passed, (\d+) failed$/;

/** So both kinds of runners begin the line of a test that failed, and of one that is tried again. */
const TROUBLE = /^ {2}(?:FAIL |again) /;

async function runCheck(check: Check): Promise<Outcome> {
  console.log(`\n===== ${check.name}`);
  const start = Date.now();
  const child = spawn(process.execPath, check.args, {
    cwd: checkout,
    env: childEnvironment(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    process.stdout.write(text);
    const pieces = (rest + text).split('\n');
    rest = pieces.pop() ?? '';
    lines.push(...pieces);
  });
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (status) => resolve(status ?? 1));
  });
  const seconds = (Date.now() - start) / 1000;
  lines.push(rest);
  const counts = check.hasTests ? COUNTS.exec(lines.findLast((line) => COUNTS.test(line)) ?? '') : null;
  const passed = Number(counts?.[1] ?? 0);
  const failed = Number(counts?.[2] ?? 0);
  const missing = check.hasTests && counts === null;
  const trouble = lines.flatMap((line, i) => (TROUBLE.test(line) ? [line, lines[i + 1] ?? ''] : []));
  return { name: check.name, passed, failed: failed === 0 && (code !== 0 || missing) ? 1 : failed, seconds, trouble };
}

async function main(): Promise<number> {
  const outcomes: Outcome[] = [];
  for (const check of CHECKS) outcomes.push(await runCheck(check));
  console.log();
  for (const { name, passed, failed, seconds } of outcomes) {
    const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
    console.log(`${failed > 0 ? 'FAILED' : 'ok    '}  ${name.padEnd(18)}${counts} ${seconds.toFixed(0).padStart(5)} s`);
  }
  const trouble = outcomes.flatMap((outcome) => outcome.trouble);
  if (trouble.length > 0) console.log(`\nFailed, or passed when tried again:\n${trouble.join('\n')}`);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

await runMain(main);
