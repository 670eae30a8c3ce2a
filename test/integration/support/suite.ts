import * as vscode from 'vscode';

/*
 * What the two runners share: a mocha run inside an extension host becomes lines in the terminal and a file with the
 * counts, which scripts/testIntegration.ts reads.
 *
 * To add a test: write `test/integration/NAME.test.ts` with mocha's `describe` and `it` (global) and `assert` of chai.
 * It is found by its name, bundled for both hosts, and runs in each against the built product on a copy of
 * `data/sample`. There is no Node in the web-worker host: no `fs`, no `process`, no `node:assert`. Reach the product
 * through what a user has (commands, hovers, `vscode.execute…Provider`) and through what `activate` returns
 * (workspace.ts has helpers); wait for events, never for time.
 */

/** Where scripts/testIntegration.ts looks for the counts: beside the workspace folder. */
const RESULTS = 'results.json';

/** Marks what the tests say: the same stream carries all that the workbench says (see scripts/launchCodeServer.ts). */
const SPOKEN = '[test] ';

function say(text: string): void {
  console.log(SPOKEN + text);
}

/**
 * How often a test that failed is run again, and each failure printed: a workbench on a busy machine now and then
 * loses a window's focus or a minute, which is not the product's fault. What is wrong fails each time.
 */
export const RETRIES = 2;

/** One function for each test file; running it registers its tests. */
export type TestFiles = readonly (() => Promise<unknown>)[];

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Registers the tests of every file; then `start` runs them. Rejects when one failed, or when there was none. */
export async function runSuite(host: string, files: TestFiles, start: () => Mocha.Runner): Promise<void> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const load of files) await load();
  const run = start();
  run.on('pass', (test) => {
    counts.passed++;
    say(`  ok    ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  run.on('pending', (test) => {
    counts.skipped++;
    say(`  skip  ${test.fullTitle()}`);
  });
  run.on('retry', (test: Mocha.Test, error: unknown) => {
    say(`  again ${test.fullTitle()}, which failed:\n${indented(describeError(error))}`);
  });
  run.on('fail', (test, error) => {
    counts.failed++;
    say(`  FAIL  ${test.fullTitle()}\n${indented(describeError(error))}`);
  });
  await new Promise<void>((resolve) => run.on('end', () => resolve()));
  await writeCounts(counts);
  say(`integration tests, ${host} extension host: ${counts.passed} passed, ${counts.failed} failed`);
  if (counts.failed > 0) throw new Error(`${counts.failed} integration tests failed.`);
  if (counts.passed === 0) throw new Error('No integration test ran.');
}

async function writeCounts(counts: Counts): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The integration tests run in a folder; none is open.');
  const bytes = new TextEncoder().encode(JSON.stringify(counts));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, '..', RESULTS), bytes);
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const compared = 'actual' in error && 'expected' in error;
  const values = compared ? `\nexpected: ${shown(error.expected)}\nactual:   ${shown(error.actual)}` : '';
  // Where it failed stands in the first frames; the rest is mocha's.
  const stack = (error.stack ?? error.message).split('\n');
  const frames = stack.findIndex((line) => /^\s+at /.test(line));
  return `${(frames < 0 ? stack : stack.slice(0, frames + 4)).join('\n')}${values}`;
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '        ');
}
