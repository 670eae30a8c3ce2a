import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import type { Catalog } from '../../src/core/catalog/catalog.ts';
import { readAny } from '../../src/core/catalog/readAny.ts';

/** Real reports and packs beside the checkout; nothing of them is in it. */
export const CORPORA = path.resolve(import.meta.dirname, '../../../shared/corpora');

export function hasCorpora(): boolean {
  if (existsSync(CORPORA)) return true;
  console.log(`The corpora are missing (looked for ${path.relative(process.cwd(), CORPORA)}); nothing measured.`);
  return false;
}

export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

export function corpusFiles(...folders: readonly string[]): readonly CorpusFile[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(CORPORA, folder))
      .filter((name) => /\.md$/i.test(name))
      .map((name) => ({
        name: `${folder}/${name}`,
        text: readFileSync(path.join(CORPORA, folder, name), 'utf8'),
      })),
  );
}

/** A catalog of at least `names` names: ATT&CK, then MISP's threat actors and malware until there are enough. */
export function corpusCatalog(names: number): Catalog {
  const packs = [];
  let count = 0;
  for (const file of ['attack-named.stix21.json', 'misp-threat-actor.json', 'misp-malpedia.json']) {
    const found = readdirSync(path.join(CORPORA, 'packs')).find((name) => name === file);
    if (found === undefined || count >= names) continue;
    const { value } = readAny(readFileSync(path.join(CORPORA, 'packs', found), 'utf8'), found);
    if (value === undefined) continue;
    const entities = [];
    for (const entity of value.entities) {
      if (count >= names) break;
      count += entity.names.length;
      entities.push(entity);
    }
    packs.push({ ...value, entities });
  }
  return buildCatalog(packs).catalog;
}

/** CPU milliseconds of this process that `run` takes. */
export function cpu(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** A repeatable sequence of numbers below `n`. */
export function random(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
}
