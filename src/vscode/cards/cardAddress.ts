import { clipped, visibleText } from '../host/visibleText.ts';

/*
 * The path of a card's page: `/entity/mivd/Dutch%20Military%20Intelligence%20Service.md`. The id finds the page, the
 * title names its tab; both are percent-encoded once, inside the path itself, so that no id can leave its place.
 */

export interface CardAddress {
  readonly kind: string;
  readonly id: string;
}

/** The path, beginning with a slash, not yet encoded for a URI. */
export function cardAddress(kind: string, id: string, title: string): string {
  const name = clipped(visibleText(title).replace(/[/\\:*?"<>|#%]/g, ' '), 60)
    .replace(/\s+/g, ' ')
    .trim();
  return `/${kind}/${encodeURIComponent(id)}/${name === '' ? kind : name}.md`;
}

/** The way back; absent for any other path. */
export function parseCardAddress(path: string): CardAddress | undefined {
  const [, kind, id] = /^\/(entity|claim|source)\/([^/]+)\/[^/]+\.md$/.exec(path) ?? [];
  if (kind === undefined || id === undefined) return undefined;
  try {
    return { kind, id: decodeURIComponent(id) };
  } catch {
    // A stray percent sign: no page of ours.
    return undefined;
  }
}
