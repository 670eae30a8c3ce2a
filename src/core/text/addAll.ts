/** Adds items to a list. `push(...items)` puts each on the stack, which 120,000 of them overflow. */
export function addAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
