import { buildCatalog } from './buildCatalog.ts';
import type { Pack } from './model.ts';
import type { PackProblem } from './problem.ts';
import { readAny } from './readAny.ts';

/**
 * Everything that is wrong with these files, each by itself and all together, in the order of the files and then of the
 * places. `beside` are packs that they may refer to, such as the bundled one or a `.bib` file; what is wrong with those
 * is not told.
 */
export function checkPacks(
  files: readonly { readonly path: string; readonly text: string }[],
  beside: readonly Pack[] = [],
): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  const packs: Pack[] = [];
  for (const { path, text } of files) {
    const read = readAny(text, path);
    problems.push(...read.problems);
    if (read.value !== undefined) packs.push(read.value);
  }
  const order = new Map(files.map(({ path }, i) => [path, i]));
  problems.push(...buildCatalog([...beside, ...packs]).problems.filter(({ path }) => order.has(path)));
  return problems.sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || a.span.start - b.span.start);
}
