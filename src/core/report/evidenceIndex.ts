import type { Catalog } from '../catalog/catalog.ts';
import type { Source, SourceId } from '../catalog/model.ts';
import { ClaimIndex } from './claimIndex.ts';
import { normaliseDoi, normaliseUrl } from './urls.ts';

/**
 * What statements ask of a catalog, looked up rather than searched. Built once for each catalog and as lazily as it
 * can be; whoever keeps a catalog between reports keeps this beside it.
 */
export class EvidenceIndex {
  readonly catalog: Catalog;
  #sources: SourceIndex | undefined;
  #claims: ClaimIndex | undefined;

  constructor(catalog: Catalog) {
    this.catalog = catalog;
  }

  /** The source with this id, compared as written, as Pandoc does. */
  sourceByKey(key: string): SourceId | undefined {
    return this.#index().byKey.get(key);
  }

  /** The source that a footnote's label names; Markdown compares labels without case, so the only one in any case will do. */
  sourceByLabel(label: string): SourceId | undefined {
    const { byFoldedKey, byKey } = this.#index();
    return byKey.get(label) ?? byFoldedKey.get(label.toLowerCase()) ?? undefined;
  }

  /** The source with this address or DOI, however it is spelled. */
  sourceByUrl(url: string): SourceId | undefined {
    const { byUrl } = this.#index();
    const doi = normaliseDoi(url);
    if (doi !== undefined) return byUrl.get(`doi:${doi}`);
    const normal = normaliseUrl(url);
    return normal === undefined ? undefined : byUrl.get(normal);
  }

  /** Sources whose full title stands in a note's text, or whose first author's family name and year do, and no other's. */
  sourcesNamedIn(note: string): readonly SourceId[] {
    const text = foldedWords(note);
    const { byAuthorYear, byTitle } = this.#index();
    for (const [title, id] of byTitle) if (text.includes(title)) return [id];
    for (const [key, id] of byAuthorYear) {
      const [family = '', year = ''] = key.split('\n');
      if (id !== null && text.includes(` ${family} `) && text.includes(` ${year} `)) return [id];
    }
    return [];
  }

  /** The claims, ready to be compared with statements. */
  get claims(): ClaimIndex {
    this.#claims ??= new ClaimIndex(this.catalog);
    return this.#claims;
  }

  #index(): SourceIndex {
    this.#sources ??= indexSources(this.catalog.sources.values());
    return this.#sources;
  }
}

interface SourceIndex {
  readonly byKey: ReadonlyMap<string, SourceId>;
  readonly byUrl: ReadonlyMap<string, SourceId>;
  /** `null`: several sources share it. */
  readonly byFoldedKey: ReadonlyMap<string, SourceId | null>;
  readonly byTitle: ReadonlyMap<string, SourceId>;
  readonly byAuthorYear: ReadonlyMap<string, SourceId | null>;
}

function indexSources(sources: Iterable<Source>): SourceIndex {
  const byKey = new Map<string, SourceId>();
  const byUrl = new Map<string, SourceId>();
  const byFoldedKey = new Map<string, SourceId | null>();
  const byTitle = new Map<string, SourceId>();
  const byAuthorYear = new Map<string, SourceId | null>();
  for (const source of sources) {
    const url = source.URL === undefined ? undefined : normaliseUrl(source.URL);
    if (url !== undefined && !byUrl.has(url)) byUrl.set(url, source.id);
    const doi = normaliseDoi(source.DOI ?? source.URL ?? '');
    if (doi !== undefined && !byUrl.has(`doi:${doi}`)) byUrl.set(`doi:${doi}`, source.id);
    byKey.set(source.id, source.id);
    const folded = source.id.toLowerCase();
    byFoldedKey.set(folded, byFoldedKey.has(folded) ? null : source.id);
    const title = foldedWords(source.title);
    if (title.trim().split(' ').length >= 3 && !byTitle.has(title)) byTitle.set(title, source.id);
    const first = source.author[0];
    const family = foldedWords(first?.family ?? first?.literal ?? '').trim();
    const year = source.issued?.slice(0, 4);
    if (family !== '' && year !== undefined) {
      const key = `${family}\n${year}`;
      byAuthorYear.set(key, byAuthorYear.has(key) ? null : source.id);
    }
  }
  return { byKey, byUrl, byFoldedKey, byTitle, byAuthorYear };
}

/** Letters and digits only, in small letters, a space around each word. */
function foldedWords(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words === null ? ' ' : ` ${words.join(' ')} `;
}
