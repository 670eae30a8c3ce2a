import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseDocument } from '../../src/core/markdown/document.ts';
import { splitSentences } from '../../src/core/report/sentences.ts';
import type { Span } from '../../src/core/text/span.ts';

/*
 * Our sentences against `Intl.Segmenter` and libraries: how many of the marked boundaries each finds and how many it
 * invents, how often each disagrees with ours on real prose, and the CPU time of each as a ratio to ours.
 *
 *     node test/bench/sentences.ts [--libraries FOLDER] [--show N]
 *
 * FOLDER holds a `node_modules` with any of sbd, sentence-splitter and compromise; they are no dependencies of ours.
 */

type Split = (text: string) => readonly Span[];

const root = path.resolve(import.meta.dirname, '../..');
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const show = Number(option('--show') ?? 0);

const splitters = new Map<string, Split>([
  ['ours', splitSentences],
  ['Intl.Segmenter', segmenter()],
  ...libraries(option('--libraries')),
]);

marked();
realProse();

function segmenter(): Split {
  const made = new Intl.Segmenter('en', { granularity: 'sentence' });
  return (text) => [...made.segment(text)].map(({ index, segment }) => trimmed(text, index, index + segment.length));
}

/** The parts of the text that a library returns as strings, found again from left to right. */
function located(text: string, parts: readonly string[]): readonly Span[] {
  let at = 0;
  return parts.flatMap((part) => {
    const wanted = part.trim();
    const start = wanted === '' ? -1 : text.indexOf(wanted, at);
    if (start < 0) return [];
    at = start + wanted.length;
    return [{ start, end: at }];
  });
}

/** What is used of each library. */
interface Sbd {
  sentences(text: string, options: { newline_boundaries: boolean }): readonly string[];
}
interface SentenceSplitter {
  split(text: string): readonly { readonly type: string; readonly range: readonly [number, number] }[];
}
type Compromise = (text: string) => { sentences(): { out(kind: 'array'): readonly string[] } };

function libraries(folder: string | undefined): readonly (readonly [string, Split])[] {
  if (folder === undefined) return [];
  const require = createRequire(path.resolve(folder, 'package.json'));
  const found: (readonly [string, Split])[] = [];
  const attempt = (name: string, make: () => Split): void => {
    try {
      found.push([name, make()]);
    } catch {
      console.log(`(${name} is not in ${folder})`);
    }
  };
  attempt('sbd', () => {
    const library: Sbd = require('sbd');
    return (text) => located(text, library.sentences(text, { newline_boundaries: false }));
  });
  attempt('sentence-splitter', () => {
    const library: SentenceSplitter = require('sentence-splitter');
    return (text) =>
      library
        .split(text)
        .filter(({ type }) => type === 'Sentence')
        .map(({ range: [start, end] }) => trimmed(text, start, end));
  });
  attempt('compromise', () => {
    const library: Compromise = require('compromise');
    return (text) => located(text, library(text).sentences().out('array'));
  });
  return found;
}

function trimmed(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  return { start: start + (part.length - part.trimStart().length), end: start + part.trimEnd().length };
}

/** Where a sentence begins, the first one left out. */
function starts(spans: readonly Span[]): ReadonlySet<number> {
  return new Set(
    spans
      .filter(({ start, end }) => end > start)
      .map(({ start }) => start)
      .slice(1),
  );
}

function marked(): void {
  const lines = readFileSync(path.join(root, 'test/fixtures/sentences/marked.txt'), 'utf8').trim().split('\n');
  console.log(`marked cases: ${lines.length}`);
  for (const [name, split] of splitters) {
    let [right, invented, missed, whole] = [0, 0, 0, 0];
    for (const line of lines) {
      const text = line.replaceAll('|', ' ');
      const wanted = new Set([...line.matchAll(/\|/g)].map(({ index }) => index + 1));
      const got = starts(split(text));
      const good = [...got].filter((at) => wanted.has(at)).length;
      right += good;
      invented += got.size - good;
      missed += wanted.size - good;
      if (good === wanted.size && good === got.size) whole += 1;
    }
    console.log(
      `  ${name.padEnd(18)} precision ${(right / (right + invented)).toFixed(3)} recall ${(right / (right + missed)).toFixed(3)} lines right ${whole}/${lines.length}`,
    );
  }
}

function realProse(): void {
  const corpora = path.resolve(root, '../shared/corpora');
  const texts: string[] = [];
  for (const folder of ['annoctr-dev', 'reports-intel', 'prose-rfcs']) {
    const from = path.join(corpora, folder);
    if (!existsSync(from)) {
      console.log(`Skipped: ${from} is not here.`);
      continue;
    }
    for (const name of readdirSync(from)
      .filter((file) => file.endsWith('.md'))
      .filter((_, i) => i % 8 === 0)) {
      const { blocks } = parseDocument(readFileSync(path.join(from, name), 'utf8'));
      texts.push(...blocks.filter(({ kind }) => kind === 'paragraph').map(({ readable }) => readable.text));
    }
  }
  const ours = texts.map((text) => starts(splitSentences(text)));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(
    `real prose: ${texts.length} paragraphs, ${length} characters, ${ours.reduce((sum, set) => sum + set.size, texts.length)} sentences by ours`,
  );
  let base = 0;
  for (const [name, split] of splitters) {
    const before = process.cpuUsage().user;
    const theirs = texts.map((text) => starts(split(text)));
    const time = process.cpuUsage().user - before;
    if (name === 'ours') base = time;
    const differing: string[] = [];
    let [more, fewer] = [0, 0];
    for (const [i, set] of theirs.entries()) {
      const own = ours[i] ?? new Set();
      const text = texts[i] ?? '';
      const note = (sign: string, at: number): void => {
        differing.push(`${sign} ${text.slice(Math.max(0, at - 50), at)}¦${text.slice(at, at + 40)}`);
      };
      for (const at of set)
        if (!own.has(at)) {
          more += 1;
          note('+', at);
        }
      for (const at of own)
        if (!set.has(at)) {
          fewer += 1;
          note('-', at);
        }
    }
    console.log(
      `  ${name.padEnd(18)} boundaries that ours has not ${more}, lacks of ours ${fewer}, CPU ${(time / base).toFixed(1)} times ours (${(length / time).toFixed(1)} MB/s)`,
    );
    const step = Math.max(1, Math.floor(differing.length / Math.max(1, show)));
    if (show > 0) for (let i = 0; i < differing.length; i += step) console.log(`      ${differing[i]}`);
  }
}
