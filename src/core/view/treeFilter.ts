/** What things can be grouped and filtered by. */
export type FacetName =
  | 'kind'
  | 'type'
  | 'status'
  | 'source'
  | 'about'
  | 'asserter'
  | 'year'
  | 'reliability'
  | 'credibility'
  | 'pack'
  | 'section';

/** Which things a tree shows: those that have all the words, and one of the values of each facet that is named. */
export interface TreeFilter {
  readonly words: string;
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
}

export const NO_FILTER: TreeFilter = { words: '', facets: {} };

export const FACETS: readonly FacetName[] = [
  'kind',
  'type',
  'status',
  'source',
  'about',
  'asserter',
  'year',
  'reliability',
  'credibility',
  'pack',
  'section',
];

export function isFiltering({ words, facets }: TreeFilter): boolean {
  return words.trim() !== '' || FACETS.some((name) => (facets[name] ?? []).length > 0);
}

/** A filter that was kept somewhere; what makes no sense in it counts as absent. Never throws. */
export function filterFrom(value: unknown): TreeFilter {
  if (typeof value !== 'object' || value === null) return NO_FILTER;
  const words = 'words' in value && typeof value.words === 'string' ? value.words : '';
  const given: Readonly<Record<string, unknown>> =
    'facets' in value && typeof value.facets === 'object' && value.facets !== null ? { ...value.facets } : {};
  const facets = FACETS.flatMap((name): [FacetName, readonly string[]][] => {
    const keys: unknown = given[name];
    if (!Array.isArray(keys)) return [];
    const strings = keys.filter((key): key is string => typeof key === 'string');
    return strings.length === 0 ? [] : [[name, strings]];
  });
  return { words, facets: Object.fromEntries(facets) };
}

/** Text as it is compared with the words of a filter: without case and accents. */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
