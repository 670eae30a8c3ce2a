import * as fc from 'fast-check';
import type { MarkdownDocument } from '../../src/core/markdown/block.ts';
import { parseDocument, parseWhole } from '../../src/core/markdown/document.ts';
import { analyse } from '../../src/core/report/analyse.ts';
import { Analyser } from '../../src/core/report/analyser.ts';
import { edited, editScript, exampleText, markdownText } from '../support/markdownText.ts';
import { reportText, SENTENCES, trialCatalog } from '../support/reportTrials.ts';
import { corpusFiles, hasCorpora, random } from './corpora.ts';

/*
 * The long run of what the unit tests run shortly: random edit scripts on generated reports, on the examples of CommonMark and GFM, and on real ones, and the
 * scanners against the parser. The seed is printed; give it back to see the same run again.
 *
 *     node test/bench/incremental.ts [--scripts 20000] [--seed N] [--real 600]
 */

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const seed = option('--seed', Date.now() & 0x7fffffff);
const scripts = option('--scripts', 20_000);
const catalog = trialCatalog();
console.log(`seed ${String(seed)}`);

let steps = 0;
fc.assert(
  fc.property(fc.oneof(reportText(), markdownText(), exampleText(SENTENCES)), editScript(), (text, script) => {
    const analyser = new Analyser(text, catalog);
    let now = text;
    for (const step of script) {
      const changes = step(now);
      now = edited(now, changes);
      steps++;
      if (JSON.stringify(analyser.edit(changes)) !== JSON.stringify(analyse(now, catalog))) {
        throw new Error(`differs on ${JSON.stringify(now)}`);
      }
    }
  }),
  { numRuns: scripts, seed },
);
console.log(`${String(scripts)} random edit scripts, ${String(steps)} edits: every report equal to a fresh one`);

fc.assert(
  fc.property(markdownText(), (text) => {
    const { problems: _, ...pieces } = parseDocument(text);
    const { problems: __, ...whole } = parseWhole(text);
    if (JSON.stringify(order(pieces)) !== JSON.stringify(order(whole))) throw new Error('differs');
  }),
  { numRuns: scripts, seed },
);
console.log(`${String(scripts)} random documents: read by pieces as the parser reads the whole`);

if (hasCorpora()) {
  const next = random(seed);
  const files = corpusFiles('annoctr-dev', 'reports-intel', 'prose-rfcs');
  const count = option('--real', 600);
  let kept = 0;
  let all = 0;
  let edits = 0;
  for (let i = 0; i < count; i++) {
    const { name, text } = files[next(files.length)] ?? { name: '', text: '' };
    const other = files[next(files.length)]?.text ?? '';
    if (text.length > 60_000) continue;
    const analyser = new Analyser(text, catalog);
    analyser.report();
    let now = text;
    for (let k = 0; k < 6; k++) {
      const at = next(now.length + 1);
      const from = next(other.length + 1);
      const inserted =
        [other.slice(from, from + next(60)), 'x', '\n', '\n\n', '```\n', '> ', '- ', '    ', '<!--', ''][next(10)] ??
        '';
      const changes = [{ start: at, end: Math.min(now.length, at + (next(2) === 0 ? next(80) : 0)), text: inserted }];
      const added = analyser.change(changes);
      kept += analyser.pieces - added;
      all += analyser.pieces;
      edits++;
      now = edited(now, changes);
    }
    if (JSON.stringify(analyser.report()) !== JSON.stringify(analyse(now, catalog))) {
      throw new Error(`${name}: differs after edits (seed ${String(seed)}, file ${String(i)})`);
    }
  }
  console.log(
    `${String(edits)} edits of real reports: equal; ${((kept / all) * 100).toFixed(1)} % of the pieces kept (bar: 90)`,
  );
  if (kept / all < 0.9) throw new Error('too few pieces kept');
}

/** Keys in one order, whoever made the value. */
function order(document: Omit<MarkdownDocument, 'problems'>): unknown {
  return [document.blocks, document.comments, document.frontMatter];
}
