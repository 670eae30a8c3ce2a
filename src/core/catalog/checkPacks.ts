import { buildCatalog } from './buildCatalog.ts';
import type { Pack } from './model.ts';
import type { PackProblem, ReadResult } from './problem.ts';

export interface ReadFile {
  readonly path: string;
  readonly read: ReadResult<Pack>;
}

export interface CheckedFile {
  readonly path: string;
  /** Absent when nothing at all could be read. */
  readonly pack?: Pack;
  /** In the order of their places. */
  readonly problems: readonly PackProblem[];
}

/**
 * Everything that is wrong with these files, each by itself and all together. `beside` are packs that they may refer to,
 * such as the bundled one; what is wrong with those is not told, and one that is also among the files counts once.
 */
export function checkPacks(files: readonly ReadFile[], beside: readonly Pack[] = []): readonly CheckedFile[] {
  const own = files.flatMap(({ read }) => read.value ?? []);
  const ids = new Set(own.map(({ id }) => id));
  const between = buildCatalog([...beside.filter(({ id }) => !ids.has(id)), ...own]).problems;
  return files.map(({ path, read: { value, problems } }) => ({
    path,
    ...(value === undefined ? {} : { pack: value }),
    problems: [...problems, ...between.filter((problem) => problem.path === path)].sort(
      (a, b) => a.span.start - b.span.start,
    ),
  }));
}
