/**
 * Whether a real path is a folder itself or lies in it; both absolute, links resolved. `/a/packs-evil` does not lie in
 * `/a/packs`. Both separators count, and Windows' drive letters in either case.
 */
export function isWithin(folder: string, path: string): boolean {
  const above = parts(folder);
  const below = parts(path);
  if (below.includes('..') || below.includes('.')) return false;
  return above.length <= below.length && above.every((part, at) => part === below[at]);
}

function parts(path: string): readonly string[] {
  return path
    .replace(/^[A-Z]:/, (drive) => drive.toLowerCase())
    .split(/[\\/]+/)
    .filter((part, at) => part !== '' || at === 0);
}
