/*
 * Glob patterns as VS Code writes them: `*` and `?` within a part of a path, `**` for any number of parts, `{a,b}` for
 * either. Matched by hand: a pattern comes from a setting, and no pattern may take long.
 */

/** Patterns that braces stand for are at most so many; what goes beyond is left away. */
const MOST_ALTERNATIVES = 256;

/** A pattern, made ready to be matched with paths whose parts stand between slashes. */
export type Glob = readonly (readonly string[])[];

export function readGlob(pattern: string): Glob {
  return alternatives(pattern).map((one) => one.split('/').filter((part) => part !== ''));
}

/** True when the whole path, `notes/2024/a.md`, is one that the pattern stands for. */
export function matchesGlob(glob: Glob, path: string): boolean {
  const parts = path.split('/').filter((part) => part !== '');
  return glob.some((pattern) => matchesParts(pattern, parts));
}

/** `a.{yaml,yml}` is `a.yaml` and `a.yml`; braces within braces too. */
function alternatives(pattern: string): readonly string[] {
  const done: string[] = [];
  const waiting = [pattern];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const inner = innermostBraces(next);
    if (inner === undefined) {
      done.push(next);
      continue;
    }
    for (const choice of next.slice(inner.start + 1, inner.end).split(',')) {
      if (waiting.length + done.length >= MOST_ALTERNATIVES) break;
      waiting.push(next.slice(0, inner.start) + choice + next.slice(inner.end + 1));
    }
  }
  return done;
}

function innermostBraces(text: string): { readonly start: number; readonly end: number } | undefined {
  const end = text.indexOf('}');
  const start = end < 0 ? -1 : text.lastIndexOf('{', end);
  return start < 0 ? undefined : { start, end };
}

/** Both lists from left to right; behind the last `**` a mismatch goes back to it and lets it take one part more. */
function matchesParts(pattern: readonly string[], parts: readonly string[]): boolean {
  return matchesSequence(
    pattern.length,
    parts.length,
    (p) => pattern[p] === '**',
    (p, at) => matchesPart(pattern[p] ?? '', parts[at] ?? ''),
  );
}

function matchesPart(pattern: string, part: string): boolean {
  return matchesSequence(
    pattern.length,
    part.length,
    (p) => pattern[p] === '*',
    (p, at) => pattern[p] === '?' || pattern[p] === part[at],
  );
}

/** Matching with wildcards that stand for any number of items, in at most `patterns * items` steps. */
function matchesSequence(
  patterns: number,
  items: number,
  isWild: (p: number) => boolean,
  fits: (p: number, at: number) => boolean,
): boolean {
  let p = 0;
  let at = 0;
  let wild = -1;
  let taken = 0;
  while (at < items) {
    if (p < patterns && isWild(p)) {
      wild = p;
      taken = at;
      p += 1;
    } else if (p < patterns && fits(p, at)) {
      p += 1;
      at += 1;
    } else if (wild >= 0) {
      taken += 1;
      at = taken;
      p = wild + 1;
    } else {
      return false;
    }
  }
  while (p < patterns && isWild(p)) p += 1;
  return p === patterns;
}
