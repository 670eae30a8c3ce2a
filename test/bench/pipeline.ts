import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument, parseWhole } from '../../src/core/markdown/document.ts';
import { analyse, reportOn } from '../../src/core/report/analyse.ts';
import { Analyser } from '../../src/core/report/analyser.ts';
import { EvidenceIndex } from '../../src/core/report/evidenceIndex.ts';
import { corpusCatalog, corpusFiles, cpu, hasCorpora, median, random } from './corpora.ts';

/*
 * The text engine from text to report, on real reports (CPU time, medians, ratios within one run):
 *
 * 1. cold `analyse` against remark-parse with GFM over the same files, and against the plain way (the parser reads
 *    everything, then the same stages), whose reports must be the same;
 * 2. a keystroke in 10 KB, 100 KB and 1 MB, against one another and against a full parse by remark;
 * 3. opening a megabyte in steps.
 */

const ROUNDS = 3;
const NAMES = 2_000;

if (hasCorpora()) {
  const catalog = corpusCatalog(NAMES);
  const index = new EvidenceIndex(catalog);
  const files = corpusFiles('prose-rfcs', 'reports-intel');
  const units = files.reduce((sum, { text }) => sum + text.length, 0);
  const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

  console.log(
    `Cold, ${String(files.length)} files, ${(units / 1e6).toFixed(1)} MB, ${String(catalog.names.size)} names`,
  );
  const times: Record<'analyse' | 'read' | 'remark' | 'plain', number[]> = {
    analyse: [],
    read: [],
    remark: [],
    plain: [],
  };
  let differing = 0;
  for (let round = 0; round < ROUNDS; round++) {
    times.analyse.push(cpu(() => files.map(({ text }) => analyse(text, catalog, {}, index))));
    times.read.push(cpu(() => files.map(({ text }) => parseDocument(text))));
    times.remark.push(cpu(() => files.map(({ text }) => remark.parse(text))));
    if (round > 0) continue;
    times.plain.push(
      cpu(() => {
        for (const { text } of files) {
          const plain = reportOn(text, parseWhole(text), catalog, {}, index);
          const { problems: _, ...fast } = analyse(text, catalog, {}, index);
          const { problems: __, ...slow } = plain;
          if (JSON.stringify(fast) !== JSON.stringify(slow)) differing++;
        }
      }),
    );
  }
  const [whole, read, slow] = [median(times.analyse), median(times.read), median(times.remark)];
  const rate = (ms: number): string => `${(units / 1000 / ms).toFixed(2)} MB/s`;
  console.log(`  remark-parse + gfm       ${rate(slow)}`);
  console.log(`  blocks and readable text ${rate(read)}  = ${(slow / read).toFixed(1)} x remark`);
  console.log(`  analyse, everything      ${rate(whole)}  = ${(slow / whole).toFixed(1)} x remark   (bar: 8)`);
  console.log(`  reports that differ from the plain way: ${String(differing)} of ${String(files.length)}   (bar: 0)`);

  keystrokes();
  opening();

  /** Sections of reports in random order, so that every size is of the same kind. */
  function sample(size: number): string {
    const next = random(7);
    const sections = corpusFiles('annoctr-dev', 'reports-intel')
      .flatMap(({ text }) => text.replace(/^---/, '').split(/\n(?=#{1,4} )/))
      .filter((section) => section.length > 200 && section.length < 2_000);
    for (let i = sections.length - 1; i > 0; i--) {
      const j = next(i + 1);
      [sections[i], sections[j]] = [sections[j] ?? '', sections[i] ?? ''];
    }
    let text = '';
    for (let i = 0; text.length < size; i++) text += `${sections[i % sections.length] ?? ''}\n\n`;
    return text.slice(0, size);
  }

  function keystrokes(): void {
    const COUNT = 1_000;
    const sizes = [10_000, 100_000, 1_000_000];
    // The same 10 KB in the middle of each, so that nothing differs but what stands around it.
    const middle = sample(10_000);
    const around = sample(1_000_000);
    const keepers = sizes.map((size) => {
      const half = (size - middle.length) / 2;
      const text = `${around.slice(0, half)}\n\n${middle}\n\n${around.slice(around.length - half)}`;
      return new Analyser(text, catalog, {}, index);
    });
    const wall = sizes.map((): number[] => []);
    const perKey = sizes.map((): number[] => []);
    const all = sizes.map((): number[] => []);
    const next = random(42);
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [i, analyser] of keepers.entries()) {
        // A character typed somewhere, then taken back: the text stays what it is.
        const type = (everything: boolean): void => {
          const at = ((analyser.length - middle.length) >> 1) + next(middle.length);
          const text = 'etaoin s.'[next(9)] ?? 'e';
          for (const change of [
            { start: at, end: at, text },
            { start: at, end: at + 1, text: '' },
          ]) {
            const before = performance.now();
            analyser.change([change]);
            if (everything) void analyser.report().mentions;
            else {
              analyser.step(Infinity);
              analyser.mentionsIn({ start: at - 2_000, end: at + 2_000 });
            }
            if (round > 0) wall[i]?.push(performance.now() - before);
          }
        };
        analyser.report();
        const shown = cpu(() => {
          for (let k = 0; k < COUNT; k++) type(false);
        });
        const listed = cpu(() => {
          for (let k = 0; k < COUNT; k++) type(true);
        });
        // The first round only warms up.
        if (round === 0) continue;
        perKey[i]?.push(shown / COUNT / 2);
        all[i]?.push(listed / COUNT / 2);
      }
    }
    const text = sample(1_000_000);
    const full = cpu(() => remark.parse(text));
    console.log(`A keystroke, text to mentions (remark parses the megabyte in ${full.toFixed(0)} ms)`);
    const mean = perKey.map(median);
    const list = all.map(median);
    for (const [i, size] of sizes.entries()) {
      const sorted = (wall[i] ?? []).toSorted((a, b) => a - b);
      const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? NaN).toFixed(3);
      console.log(
        `  ${String(size / 1000).padStart(4)} KB: on the screen ${(mean[i] ?? NaN).toFixed(3)} ms, all mentions ${(list[i] ?? NaN).toFixed(3)} ms CPU a key; ` +
          `p50 ${at(0.5)}, p99 ${at(0.99)} ms by the clock; remark ${(full / (list[i] ?? NaN)).toFixed(0)} x`,
      );
    }
    const spread = (values: readonly number[]): string => (Math.max(...values) / Math.min(...values)).toFixed(2);
    console.log(`  between the sizes: factor ${spread(mean)} on the screen, ${spread(list)} all mentions   (bar: 2)`);
  }

  function opening(): void {
    const text = sample(1_000_000);
    const visible = { start: 900_000, end: 904_000 };
    // The slices are the same every time; the least time each took is what it takes when nobody else runs.
    let least: number[] = [];
    let first = Infinity;
    for (let round = 0; round < 7; round++) {
      const slices: number[] = [];
      const timed = <T>(run: () => T): T => {
        const before = performance.now();
        const result = run();
        slices.push(performance.now() - before);
        return result;
      };
      let seen = 0;
      const analyser = timed(() => new Analyser(text, catalog, {}, index));
      while (!timed(() => analyser.step(8_000, visible))) {
        if (seen > 0 || !analyser.isCut) continue;
        timed(() => analyser.mentionsIn(visible));
        seen = slices.reduce((sum, ms) => sum + ms, 0);
      }
      first = Math.min(first, seen);
      least = slices.map((ms, i) => Math.min(ms, least[i] ?? Infinity));
    }
    const longest = Math.max(...least);
    console.log(
      `Opening a megabyte in ${String(least.length)} slices: the screen after ${first.toFixed(0)} ms, ` +
        `a slice ${median(least).toFixed(2)} ms, the longest ${longest.toFixed(1)} ms by the clock (bar: 8)`,
    );
  }
}
