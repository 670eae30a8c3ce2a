import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import type { Entity, EntityId, Name, PackId } from '../../src/core/catalog/model.ts';
import { inMachineText } from '../../src/core/catalog/nameContext.ts';
import { nameForm } from '../../src/core/catalog/nameForm.ts';
import type { NameMatcher } from '../../src/core/catalog/nameMatcher.ts';
import { compileNames } from '../../src/core/catalog/nameMatcher.ts';
import { readAny } from '../../src/core/catalog/readAny.ts';

/*
 * The name matcher against the best npm packages, a bare `charCodeAt` loop and a `Map`, over 10 MB of prose.
 * `node test/bench/matcher.ts [--quick]`. CPU time, medians; every figure is a ratio of this one run.
 *
 * The packages get the names folded and the text folded, and what they find goes through the same rules on words, case and
 * machine text, so that all give the same matches; that they do is checked. Ours also finds other separators, plurals
 * and missing tails, which the check leaves out and the time does not.
 */

const require = createRequire(import.meta.url);
// Neither of the two has types.
const AhoCorasick: new (words: readonly string[]) => {
  search(text: string): [last: number, words: string[]][];
} = require('ahocorasick');
const FastScanner: new (words: readonly string[]) => {
  search(text: string): [start: number, word: string][];
} = require('fastscan');

const CORPORA = path.resolve(import.meta.dirname, '../../../shared/corpora');
const MEGABYTES = 10;
const quick = process.argv.includes('--quick');
const SIZES = quick ? [2_000, 100_000] : [100, 2_000, 20_000, 100_000];
const RUNS = quick ? 3 : 5;
/** Of what is over in milliseconds: with five the median is that of the machine's other users. */
const MANY_RUNS = quick ? 5 : 21;

/** Milliseconds. */
const WARM = quick ? 500 : 1500;

interface Match {
  readonly start: number;
  readonly end: number;
}
type Search = (paragraph: string) => readonly Match[];

function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/**
 * Once the work has been done for a second and a half of CPU time: every contender gets that. Ours needs 40 MB to be at its
 * speed, and where others use the machine too V8's compiler, a thread of its own, comes late: by the clock it would be later.
 */
function medianCpu(work: () => void, runs = RUNS): number {
  for (let spent = 0; spent < WARM;) spent += cpu(work);
  return median(Array.from({ length: runs }, () => cpu(work)));
}

/**
 * Ten megabytes of real prose and reports, in paragraphs as the product reads them, and in pieces of up to 64 KB, a
 * paragraph that needs folding being a piece of its own.
 */
function prose(): { readonly paragraphs: readonly string[]; readonly pieces: readonly string[] } {
  const paragraphs: string[] = [];
  const pieces: string[] = [];
  let units = 0;
  let piece = '';
  const files = ['annoctr-dev', 'prose-rfcs', 'reports-intel'].flatMap((folder) =>
    readdirSync(path.join(CORPORA, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(folder, name)),
  );
  for (const file of files) {
    for (const paragraph of readFileSync(path.join(CORPORA, file), 'utf8').split(/\n\s*\n/)) {
      if (units >= MEGABYTES * 1e6) break;
      const line = paragraph.replaceAll(/\s+/g, ' ');
      units += line.length;
      paragraphs.push(line);
      if (/[^\x20-\x7e\u2010-\u205e]/.test(line)) pieces.push(line);
      else if (piece.length + line.length > 65_536) {
        pieces.push(piece);
        piece = line;
      } else piece += ` ; ${line}`;
    }
  }
  pieces.push(piece);
  // Copies, so that no string is a view of another or a rope.
  return { paragraphs: JSON.parse(JSON.stringify(paragraphs)), pieces: JSON.parse(JSON.stringify(pieces)) };
}

/** A small generator with a fixed seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Names of real packs in random order, and behind them invented ones in their manner, some from words of the prose. */
function someNames(text: readonly string[]): readonly string[] {
  const random = generator(11);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const real = ['attack-named.stix21.json', 'misp-threat-actor.json', 'misp-malpedia.json', 'misp-tool.json'].flatMap(
    (file) =>
      (readAny(readFileSync(path.join(CORPORA, 'packs', file), 'utf8'), file).value?.entities ?? []).flatMap(
        ({ names }) => names.map((one) => one.text),
      ),
  );
  const words = [
    ...new Set(
      text
        .slice(0, 4000)
        .join(' ')
        .match(/[A-Za-z]{4,12}/g) ?? [],
    ),
  ];
  const syllables = 'ba co da fe gi ho ka lu mi no pa qui ra so tu va we xi yo zan ter mon berg ski dov lin shan'.split(
    ' ',
  );
  const tails = ['Bear', 'Panda', 'Spider', 'Group', 'Loader', 'Institute', 'Ministry', 'Network', 'Typhoon'];
  const invented = (): string => {
    const made = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
    const capital = made.charAt(0).toUpperCase() + made.slice(1);
    const kind = random();
    if (kind < 0.3) return capital;
    if (kind < 0.6) return `${capital} ${pick(tails)}`;
    if (kind < 0.7) return `TA${String(Math.floor(random() * 1e5))}`;
    if (kind < 0.85) return `${pick(words)} ${capital}`;
    return `${pick(words)} ${pick(words)} ${pick(tails)}`;
  };
  const result = new Map<string, string>();
  const add = (written: string): void => {
    const name: Name = { text: written, case: 'auto', match: true, prefer: false, by: [] };
    const form = nameForm(entityOf([name], 0), name, false);
    // What is doubtful is settled by a whole report, and signs at the edges by a rule the packages do not have.
    if (/^[\x20-\x7e]+$/.test(written) && /^[A-Za-z0-9].*[A-Za-z0-9]$/.test(written) && !form.english && !form.phrase)
      result.set(form.cased.toLowerCase(), written);
  };
  for (const one of real.map((written) => ({ written, key: random() })).sort((a, b) => a.key - b.key)) add(one.written);
  while (result.size < Math.max(...SIZES)) add(invented());
  return [...result.values()];
}

/* oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Ids of a benchmark. */
const ORIGIN = { pack: 'bench' as PackId, path: 'bench' };
function entityOf(names: readonly Name[], index: number): Entity {
  return {
    kind: 'tool',
    /* oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The same. */
    id: `e${String(index)}` as EntityId,
    name: names[0]?.text ?? '',
    type: 'malware',
    names,
    relations: [],
    references: [],
    externalIds: [],
    origins: [ORIGIN],
  };
}

const WORD = /[A-Za-z0-9\u0080-\uffff]/;

/** What the matcher does around the search, for a package that knows substrings only. */
function withRules(
  names: ReadonlyMap<string, { readonly text: string; readonly asWritten: boolean }>,
  raw: (text: string) => readonly Match[],
): Search {
  return (paragraph) => {
    const folded = paragraph.toLowerCase();
    const found = raw(folded).filter(({ start, end }) => {
      if (start > 0 && WORD.test(folded.charAt(start - 1)) && WORD.test(folded.charAt(start))) return false;
      if (end < folded.length && WORD.test(folded.charAt(end)) && WORD.test(folded.charAt(end - 1))) return false;
      const name = names.get(folded.slice(start, end));
      if (name === undefined || (name.asWritten && paragraph.slice(start, end) !== name.text)) return false;
      return !inMachineText(paragraph, start, end);
    });
    if (found.length < 2) return found;
    const longest: Match[] = [];
    for (const one of found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
      if (longest.every(({ start, end }) => one.end <= start || end <= one.start)) longest.push(one);
    }
    return longest.sort((a, b) => a.start - b.start);
  };
}

/** The bare loop: nothing but reading. */
function unitsOf(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/**
 * Whether both find the same. Ours knows more than any package: a longer name with another separator (`Remcos RAT` for
 * `RemcosRAT`) where the package has the shorter one in it, names in other capitals, plurals, tails. So each side is
 * asked for what the other's rules can find: a match of the package must be ours or lie within a longer one of ours,
 * and ours, where it is the name but for small letters and no fixed spelling, must be the package's.
 */
function sameMatches(
  text: readonly string[],
  matcher: NameMatcher,
  known: ReadonlyMap<string, { readonly text: string; readonly asWritten: boolean }>,
  other: Search,
): string {
  let count = 0;
  let different = 0;
  const show = process.argv.includes('--show');
  for (const paragraph of text) {
    if (/[^\x20-\x7e]/.test(paragraph)) continue;
    const ours = matcher.find(paragraph);
    const theirs = other(paragraph);
    count += theirs.length;
    const missed = theirs.filter(({ start, end }) => !ours.some((one) => one.start <= start && one.end >= end));
    const extra = ours.filter(({ start, end, holders }) => {
      const name = known.get(paragraph.slice(start, end).toLowerCase());
      if (name === undefined || (name.asWritten && name.text !== paragraph.slice(start, end))) return false;
      if (/[a-z]/i.test(paragraph.charAt(end)) || holders.every(({ doubt }) => doubt !== undefined)) return false;
      return !theirs.some((one) => one.start === start && one.end === end);
    });
    different += missed.length + extra.length;
    if (show && missed.length + extra.length > 0) console.log(paragraph, missed, extra);
  }
  return `${String(count)} matches, ${String(different)} different`;
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Bytes that what `make` makes holds on to. */
function retained(make: () => unknown): number {
  const used = (): number => {
    collect();
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const made = make();
  const after = used();
  keep.push(made);
  keep.length = 0;
  return after - before;
}
const keep: unknown[] = [];

function report(): void {
  const { paragraphs, pieces: text } = prose();
  const size = text.reduce((units, piece) => units + piece.length, 0) / 1e6;
  const names = someNames(paragraphs);
  let sum = 0;
  const bareLoop = (): void => {
    for (const paragraph of text) sum = (sum + unitsOf(paragraph)) | 0;
  };
  bareLoop();
  for (const count of SIZES) {
    const some = names.slice(0, count);
    const entities = some.map((written, i) =>
      entityOf([{ text: written, case: 'auto', match: true, prefer: false, by: [] }], i),
    );
    const fillMap = (): Map<string, Entity> => {
      const map = new Map<string, Entity>();
      for (const entity of entities) map.set(entity.name.toLowerCase(), entity);
      return map;
    };
    // Small ones many times over, or there is nothing to measure.
    const copies = Math.max(1, Math.round(20_000 / count));
    const times = <T>(make: () => T): T[] => Array.from({ length: copies }, make);
    const build = medianCpu(() => times(() => compileNames(entities)), MANY_RUNS) / copies;
    const buildMap = medianCpu(() => times(fillMap), MANY_RUNS) / copies;
    const memory = retained(() => times(() => compileNames(entities))) / copies;
    const memoryMap = retained(() => times(fillMap)) / copies;
    const matcher = compileNames(entities);
    let hits = 0;
    const ours = medianCpu(() => {
      hits = 0;
      for (const paragraph of text) hits += matcher.find(paragraph).length;
    }, MANY_RUNS);
    const bare = medianCpu(bareLoop, MANY_RUNS);
    const byParagraph = medianCpu(() => {
      for (const paragraph of paragraphs) matcher.find(paragraph);
    });
    console.log(
      `${String(count)} names: ${(size / (ours / 1000)).toFixed(0)} MB/s (by paragraph ${(size / (byParagraph / 1000)).toFixed(0)}), ${String(hits)} hits; ` +
        `bare loop ${(size / (bare / 1000)).toFixed(0)} MB/s: 1/${(ours / bare).toFixed(2)} of it (bar 1/${count > 20_000 ? '6' : '3'}); ` +
        `built in ${build.toFixed(2)} ms, a Map in ${buildMap.toFixed(3)}: ${(build / buildMap).toFixed(2)} (bar 3); ` +
        `${(memory / 1e6).toFixed(3)} MB, the Map ${(memoryMap / 1e6).toFixed(3)}: ${(memory / memoryMap).toFixed(2)} (bar 1)`,
    );
    const known = new Map(
      entities.map((entity) => {
        const form = nameForm(entity, entity.names[0]!, false);
        return [form.cased.toLowerCase(), { text: entity.name, asWritten: form.asWritten }];
      }),
    );
    const keys = [...known.keys()];
    const rivals: readonly {
      readonly title: string;
      readonly most: number;
      readonly make: () => (written: string) => readonly Match[];
    }[] = [
      {
        title: '@monyone/aho-corasick fast',
        most: 20_000,
        make: () => {
          const search = new FastAhoCorasick(keys);
          return (written) => search.matchInText(written).map(({ begin, end }) => ({ start: begin, end }));
        },
      },
      {
        title: 'fastscan',
        most: Infinity,
        make: () => {
          const search = new FastScanner(keys);
          return (written) => search.search(written).map(([start, word]) => ({ start, end: start + word.length }));
        },
      },
      {
        title: 'ahocorasick',
        most: Infinity,
        make: () => {
          const search = new AhoCorasick(keys);
          return (written) =>
            search
              .search(written)
              .flatMap(([last, found]) => found.map((word) => ({ start: last + 1 - word.length, end: last + 1 })));
        },
      },
    ];
    for (const { title, most, make } of rivals) {
      if (count > most) continue;
      let raw: ((written: string) => readonly Match[]) | undefined;
      const built = cpu(() => (raw = make()));
      if (raw === undefined) continue;
      const search = withRules(known, raw);
      const spent = medianCpu(() => {
        for (const paragraph of text) search(paragraph);
      });
      console.log(
        `  ${title}: ${(size / (spent / 1000)).toFixed(1)} MB/s, built in ${built.toFixed(0)} ms; ours is ${(spent / ours).toFixed(1)} times as fast (bar 6); ${sameMatches(paragraphs, matcher, known, search)}`,
      );
    }
  }
  if (sum === 0.5) console.log('never');
}

if (existsSync(CORPORA)) report();
else {
  console.error('The matcher is measured on the corpora in ../shared/corpora beside the checkout; they are not there.');
  process.exitCode = 2;
}
