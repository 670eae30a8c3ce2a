/**
 * The list in no more room than it takes: an array that grew by `push` keeps room for sixteen more, and a book's blocks
 * hold a hundred thousand arrays of one or two. Empty lists are all the same one.
 */
export function packed<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NOTHING : list.slice();
}

const NOTHING: readonly never[] = [];
