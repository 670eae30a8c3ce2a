import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runsOf, sharedRuns, wordsOf } from '../../support/wordRuns.ts';

/*
 * The facts of the two founding documents are in the bundled pack, their sentences are nowhere. The documents are not
 * part of the project; where they lie beside the checkout, every file of the project is held against them.
 */

const root = join(import.meta.dirname, '../../..');
const documents = join(root, '../shared/seeds');
const RUN = 8;

describe('the finder of repeated words', () => {
  const original = 'The cat sat on the mat, because it wasn’t allowed on the chair.';
  const known = new Set(runsOf(original, RUN));

  it('finds a run across punctuation, case, markup and apostrophes', () => {
    expect(sharedRuns('> THE *cat* sat\n> on the mat because it', known, RUN)).toEqual([
      'the cat sat on the mat because it',
    ]);
    expect(sharedRuns("the mat because it wasn't allowed on the", known, RUN)).toHaveLength(1);
  });

  it('finds a run that hides behind a look-alike letter or a soft hyphen', () => {
    expect(sharedRuns('the \u0441at sat on the m\u00ADat because it', known, RUN)).toHaveLength(1);
  });

  it('lets seven words pass', () => {
    expect(sharedRuns('The cat sat on the mat, because she liked it', known, RUN)).toEqual([]);
  });
});

describe('the project', () => {
  it('repeats no eight consecutive words of the founding documents', (context) => {
    if (!existsSync(documents)) {
      const why =
        'SKIPPED: the founding documents are not beside this checkout (../shared/seeds), nothing to compare with';
      console.warn(why);
      context.skip(why);
    }
    const known = new Set(
      readdirSync(documents).flatMap((name) => runsOf(readFileSync(join(documents, name), 'utf8'), RUN)),
    );
    expect(known.size).toBeGreaterThan(1000);

    // The title of a cited work is a bibliographic fact and stays as it is.
    const titles = new Set(packTitles().flatMap((title) => runsOf(title, RUN)));
    const files = projectFiles();
    expect(files).toContain('data/china-europe-2024.yaml');
    const repeated = files.flatMap((file) => {
      const bytes = readFileSync(join(root, file));
      if (bytes.includes(0)) return [];
      return sharedRuns(bytes.toString('utf8'), known, RUN)
        .filter((run) => !titles.has(run))
        .map((run) => `${file}: ${run}`);
    });
    expect(repeated).toEqual([]);
  });

  it('excuses no more than the titles of the two documents', () => {
    expect(packTitles()).toHaveLength(2);
    for (const title of packTitles()) expect(wordsOf(title).length).toBeLessThanOrEqual(RUN);
  });
});

/** Committed and new files, ignored ones left out. */
function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  return listed
    .toString('utf8')
    .split('\0')
    .filter((file) => file !== '' && statSync(join(root, file), { throwIfNoEntry: false })?.isFile() === true);
}

function packTitles(): string[] {
  const pack: { sources: { title: string }[] } = parse(readFileSync(join(root, 'data/china-europe-2024.yaml'), 'utf8'));
  return pack.sources.map((source) => source.title);
}
