import { dayOf, monthNumber } from './dates.ts';
import { shortHash, slug, webAddress } from './imported.ts';
import { sourceId } from './ids.ts';
import type { Agent, Origin, Source, SourceId } from './model.ts';

/** Sources as a reader meets them, each once. */
export class ImportedSources {
  readonly #origin: Origin;
  readonly #byId = new Map<SourceId, Source>();
  readonly #byAddress = new Map<string, SourceId>();
  /** Nearly all names have one document. */
  readonly #byName = new Map<string, { readonly mark: string; readonly id: SourceId }[]>();

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  get all(): readonly Source[] {
    return [...this.#byId.values()];
  }

  /** A source with an id of its own, such as a STIX report. */
  add(source: Omit<Source, 'derivedFrom' | 'origins'> & { readonly derivedFrom?: readonly SourceId[] }): SourceId {
    if (!this.#byId.has(source.id)) {
      this.#byId.set(source.id, { derivedFrom: [], ...source, origins: [this.#origin] });
    }
    return source.id;
  }

  /**
   * What an external reference names. The name makes the key, `FireEye APT28` -> `fireeye-apt28`, so that a report can
   * cite it and packs that cite the same document share it; another document of that name gets its address's hash behind it.
   */
  referenced(name: string, url: string | undefined, description: string | undefined): SourceId {
    const mark = url ?? description ?? '';
    let namesakes = this.#byName.get(name);
    if (namesakes === undefined) this.#byName.set(name, (namesakes = []));
    for (const { mark: theirs, id } of namesakes) if (theirs === mark) return id;
    const base = slug(name) || `source-${shortHash(name)}`;
    const taken = this.#byId.has(sourceId(base));
    const id = sourceId(taken ? `${base}-${shortHash(`${name} ${mark}`)}` : base);
    namesakes.push({ mark, id });
    return this.add({ id, ...readReference(name, description), ...(url === undefined ? {} : { URL: url }) });
  }

  /** What stands at an address and is known by nothing else. The id depends on the address alone: packs share it. */
  atAddress(value: unknown): SourceId | undefined {
    const url = webAddress(value);
    if (url === undefined) return undefined;
    const known = this.#byAddress.get(url);
    if (known !== undefined) return known;
    const [, host = '', path = ''] = /^https?:\/\/(?:www\d?\.)?([^/?#:]+)[^/?#]*([^?#]*)/i.exec(url) ?? [];
    const last =
      path
        .split('/')
        .filter((part) => part !== '')
        .at(-1) ?? '';
    const readable = [slug(host, 30), slug(last.replace(/\.(?:html?|pdf|php|aspx?)$/i, ''), 40)].filter(
      (part) => part !== '',
    );
    const id = sourceId(`${readable.join('-')}-${shortHash(url)}`);
    this.#byAddress.set(url, id);
    return this.add({ id, type: 'webpage', title: url.replace(/^https?:\/\/(?:www\.)?/i, ''), author: [], URL: url });
  }
}

/** ATT&CK writes references in APA style: `Leonard, B. (2023, April 19). Title. Retrieved March 1, 2024.` */
function readReference(
  name: string,
  description: string | undefined,
): Pick<Source, 'type' | 'title' | 'author' | 'issued'> {
  const text = description?.replace(/\s+/g, ' ').trim() ?? '';
  const match = /^([^()]{1,300}?)\.? ?\((\d{4}|n\.d\.)(?:, ([A-Z][a-z]+)(?: (\d{1,2}))?)?[^()]{0,40}\)\. (.+)$/.exec(
    text,
  );
  if (match === null) return { type: 'document', title: text === '' || text.length > 500 ? name : text, author: [] };
  const [, author = '', year = '', month, day, rest = ''] = match;
  const title = rest.replace(/\.? Retrieved (?:on )?[A-Z]?[^.]{0,40}\.?$/, '').replace(/\.$/, '');
  const issued = dayOf(dateFrom(year, month, day));
  const agents: readonly Agent[] = author.trim() === '' ? [] : [{ literal: author.trim() }];
  return {
    type: 'document',
    title: title === '' ? name : title,
    author: agents,
    ...(issued === undefined ? {} : { issued }),
  };
}

function dateFrom(year: string, month: string | undefined, day: string | undefined): string {
  const number = monthNumber(month ?? '');
  if (number === 0) return year;
  const start = `${year}-${String(number).padStart(2, '0')}`;
  return day === undefined ? start : `${start}-${day.padStart(2, '0')}`;
}
