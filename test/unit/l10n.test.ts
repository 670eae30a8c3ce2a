import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';

/*
 * `data/l10n/bundle.l10n.json` holds every sentence that the product says, for translators: VS Code looks a sentence up
 * there under its English words. `UPDATE_L10N=1 npm run test:unit` writes it anew.
 */

const checkout = join(import.meta.dirname, '..', '..');
const bundle = join(checkout, 'data', 'l10n', 'bundle.l10n.json');

interface Found {
  readonly sentences: readonly string[];
  /** Calls whose first argument is no plain string: what they say could never be found in a translation. */
  readonly odd: readonly string[];
}

/** Where the product says something: at once (`l10n.t`), or as a value that is put into words later (`say`). */
const CALL = /(?:\bl10n\.t|(?<![.#\w]|function )say)\(\s*/g;

function sentencesIn(source: string): Found {
  const sentences: string[] = [];
  const odd: string[] = [];
  for (const call of source.matchAll(CALL)) {
    const rest = source.slice(call.index + call[0].length);
    const literal = /^'((?:[^'\\\n]|\\.)*)'|^"((?:[^"\\\n]|\\.)*)"/.exec(rest);
    if (literal === null) odd.push(rest.slice(0, 40));
    else sentences.push((literal[1] ?? literal[2] ?? '').replace(/\\(.)/g, '$1'));
  }
  return { sentences, odd };
}

/** Puts into words what others say. */
const MESSAGE = join('src', 'core', 'text', 'message.ts');

const modules = globSync('src/**/*.ts', { cwd: checkout }).filter((path) => path !== MESSAGE);
const found = modules.map((path) => sentencesIn(readFileSync(join(checkout, path), 'utf8')));
const sentences = [...new Set(found.flatMap((file) => file.sentences))].toSorted();

test('sentences are found in the code', () => {
  expect(sentences.length).toBeGreaterThan(50);
  expect(sentencesIn("l10n.t('a {0}', b) + vscode.l10n.t(\n \"it's\") + l10n.t(name)")).toEqual({
    sentences: ['a {0}', "it's"],
    odd: ['name)'],
  });
  expect(
    sentencesIn("say('one {0}', say(\n'two')); say(`three ${x}`); say(four); this.#say('five'); function say(a)"),
  ).toEqual({
    sentences: ['one {0}', 'two'],
    odd: ["`three ${x}`); say(four); this.#say('fiv", "four); this.#say('five'); function say(a"],
  });
});

test('every call names its sentence, so that it can be translated', () => {
  expect(found.flatMap((file) => file.odd)).toEqual([]);
});

test('places in a sentence are numbers: VS Code takes any other braces for a place, and all behind them for its name', () => {
  for (const sentence of sentences.filter((one) => /\{\d+\}/.test(one))) {
    expect(sentence.replace(/\{\d+\}/g, ''), sentence).not.toMatch(/[{}]/);
  }
});

test('no surface of the editor speaks English by itself', () => {
  const own = globSync('src/{vscode,webview,worker}/**/*.ts', { cwd: checkout }).filter((path) =>
    /\bENGLISH_L10N\b|cli\/english/.test(readFileSync(join(checkout, path), 'utf8')),
  );
  expect(own).toEqual([]);
});

test('the bundle for translators holds exactly what the product says', () => {
  const wanted = Object.fromEntries(sentences.map((sentence) => [sentence, sentence]));
  if (process.env['UPDATE_L10N'] === '1') writeFileSync(bundle, `${JSON.stringify(wanted, undefined, 2)}\n`);
  expect(existsSync(bundle), 'missing: run UPDATE_L10N=1 npm run test:unit').toBe(true);
  const held = v.parse(v.record(v.string(), v.string()), JSON.parse(readFileSync(bundle, 'utf8')));
  expect(held).toEqual(wanted);
});
