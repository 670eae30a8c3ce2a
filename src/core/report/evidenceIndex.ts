import { didYouMean } from '../catalog/didYouMean.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Source, SourceId } from '../catalog/model.ts';
import { finished, STEP, type Steps } from '../catalog/steps.ts';
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
  readonly #similar = new Map<string, string | undefined>();

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

  /** Sources whose full title stands in a note's text, or else whose first author's family name and year do, and no other's. */
  sourcesNamedIn(note: string): readonly SourceId[] {
    const text = foldedWords(note);
    const words = text.trim().split(' ');
    const { byAuthor, byTitleStart } = this.#index();
    for (let i = 0; i + TITLE_START <= words.length; i += 1) {
      const titles = byTitleStart.get(words.slice(i, i + TITLE_START).join(' ')) ?? [];
      for (const { title, id } of titles) if (text.includes(title)) return [id];
    }
    for (const word of words) {
      for (const [key, id] of byAuthor.get(word) ?? []) {
        const [family = '', year = ''] = key.split('\n');
        if (id !== null && text.includes(` ${family} `) && words.includes(year)) return [id];
      }
    }
    return [];
  }

  /** The key that was probably meant; none in a catalog so large that looking would be felt. */
  similarKey(key: string): string | undefined {
    if (key.length > LONGEST_KEY || this.catalog.sources.size > MOST_SOURCES) return undefined;
    if (this.#similar.has(key)) return this.#similar.get(key);
    const meant = didYouMean(key, this.catalog.sources.keys());
    if (this.#similar.size < MOST_REMEMBERED) this.#similar.set(key, meant);
    return meant;
  }

  /** The claims, ready to be compared with statements. */
  get claims(): ClaimIndex {
    this.#claims ??= finished(ClaimIndex.steps(this.catalog));
    return this.#claims;
  }

  /** Makes in steps what the first statement would make at once; it may stop at any step. */
  *prepare(): Steps<void> {
    this.#sources ??= yield* sourceSteps(this.catalog.sources.values());
    this.#claims ??= yield* ClaimIndex.steps(this.catalog);
  }

  #index(): SourceIndex {
    this.#sources ??= finished(sourceSteps(this.catalog.sources.values()));
    return this.#sources;
  }
}

const TITLE_START = 3;
const LONGEST_KEY = 80;
const MOST_SOURCES = 20_000;
const MOST_REMEMBERED = 1_000;

interface SourceIndex {
  readonly byKey: ReadonlyMap<string, SourceId>;
  readonly byUrl: ReadonlyMap<string, SourceId>;
  /** `null`: several sources share it. */
  readonly byFoldedKey: ReadonlyMap<string, SourceId | null>;
  /** By the first words of the title. */
  readonly byTitleStart: ReadonlyMap<string, readonly { readonly title: string; readonly id: SourceId }[]>;
  /** By the first word of the first author's family name: family name and year, and whose they are. */
  readonly byAuthor: ReadonlyMap<string, ReadonlyMap<string, SourceId | null>>;
}

function* sourceSteps(sources: Iterable<Source>): Steps<SourceIndex> {
  const byKey = new Map<string, SourceId>();
  const byUrl = new Map<string, SourceId>();
  const byFoldedKey = new Map<string, SourceId | null>();
  const byTitleStart = new Map<string, { title: string; id: SourceId }[]>();
  const byAuthor = new Map<string, Map<string, SourceId | null>>();
  let count = 0;
  for (const source of sources) {
    count += 1;
    if (count % STEP === 0) yield;
    const url = source.URL === undefined ? undefined : normaliseUrl(source.URL);
    if (url !== undefined && !byUrl.has(url)) byUrl.set(url, source.id);
    const doi = normaliseDoi(source.DOI ?? source.URL ?? '');
    if (doi !== undefined && !byUrl.has(`doi:${doi}`)) byUrl.set(`doi:${doi}`, source.id);
    byKey.set(source.id, source.id);
    const folded = source.id.toLowerCase();
    byFoldedKey.set(folded, byFoldedKey.has(folded) ? null : source.id);
    const title = foldedWords(source.title);
    const titleWords = title.trim().split(' ');
    if (titleWords.length >= TITLE_START) {
      const start = titleWords.slice(0, TITLE_START).join(' ');
      const titles = byTitleStart.get(start) ?? [];
      titles.push({ title, id: source.id });
      byTitleStart.set(start, titles);
    }
    const first = source.author[0];
    const family = foldedWords(first?.family ?? first?.literal ?? '').trim();
    const year = source.issued?.slice(0, 4);
    if (family !== '' && year !== undefined) {
      const word = family.split(' ')[0] ?? '';
      const works = byAuthor.get(word) ?? new Map<string, SourceId | null>();
      const key = `${family}\n${year}`;
      works.set(key, works.has(key) ? null : source.id);
      byAuthor.set(word, works);
    }
  }
  return { byKey, byUrl, byFoldedKey, byTitleStart, byAuthor };
}

/** Letters and digits only, in small letters, a space around each word. */
function foldedWords(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words === null ? ' ' : ` ${words.join(' ')} `;
}
