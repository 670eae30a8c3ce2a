import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { english } from '../../src/cli/english.ts';
import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import { readAny } from '../../src/core/catalog/readAny.ts';
import type { Pack } from '../../src/core/catalog/model.ts';
import { analyse } from '../../src/core/report/analyse.ts';
import { EvidenceIndex } from '../../src/core/report/evidenceIndex.ts';

/*
 * How loud Dossier is on prose that speaks of no threat actor: statements and findings per 100,000 words.
 *
 *     node test/bench/findings.ts [--show [CODE]] [--pack FILE]… [FOLDER]
 *
 * FOLDER is `../shared/corpora/prose-rfcs` beside the checkout; without it the run says so and does nothing.
 */

const root = path.resolve(import.meta.dirname, '../..');
const words = process.argv.slice(2);
const packs = [path.join(root, 'data/china-europe-2024.yaml')];
let folder = path.resolve(root, '../shared/corpora/prose-rfcs');
let show: string | undefined;
for (let i = 0; i < words.length; i += 1) {
  const word = words[i] ?? '';
  if (word === '--pack') packs.push(words[(i += 1)] ?? '');
  else if (word === '--show') show = /^[a-z-]+$/.test(words[i + 1] ?? '') ? words[(i += 1)] : '';
  else folder = path.resolve(word);
}

if (existsSync(folder)) measure();
else console.log(`Skipped: ${folder} is not here.`);

function measure(): void {
  const read = packs
    .map((file) => readAny(readFileSync(file, 'utf8'), file).value)
    .filter((pack) => pack !== undefined);
  const catalog = buildCatalog(read satisfies readonly Pack[]).catalog;
  const index = new EvidenceIndex(catalog);
  const counts = new Map<string, number>();
  const count = (what: string, by = 1): void => void counts.set(what, (counts.get(what) ?? 0) + by);
  let length = 0;
  const before = process.cpuUsage();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    length += text.match(/\S+/g)?.length ?? 0;
    const report = analyse(text, catalog, {}, index);
    count('mentions', report.mentions.length);
    count('sentences', report.sentences.length);
    for (const statement of report.statements) count(`statement: ${statement.status}`);
    for (const finding of report.findings) {
      count(`finding: ${finding.code}`);
      if (show === undefined || (show !== '' && show !== finding.code)) continue;
      const context = text.slice(Math.max(0, finding.start - 60), finding.end + 60).replaceAll(/\s+/g, ' ');
      console.log(`${name}  ${finding.code}  ${english(finding.message)}\n    … ${context} …`);
    }
  }
  const { user } = process.cpuUsage(before);
  console.log(
    `${length} words in ${folder}, ${(user / 1e6).toFixed(1)} s of CPU, packs: ${read.map((pack) => pack.id).join(', ')}`,
  );
  for (const [what, number] of [...counts].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(
      `${what.padEnd(32)} ${String(number).padStart(8)}  ${((number / length) * 100_000).toFixed(2).padStart(9)} per 100,000 words`,
    );
  }
}
