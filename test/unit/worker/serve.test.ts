import { expect, test } from 'vitest';
import { PackAssembly } from '../../../src/core/catalog/packParts.ts';
import type { PlacedReading } from '../../../src/core/catalog/placedProblems.ts';
import type { Answer } from '../../../src/worker/messages.ts';
import { serve } from '../../../src/worker/serve.ts';

/** What a client gets that asks for parts until there are no more. */
function readBy(path: string, content: Uint8Array | string): PlacedReading | undefined {
  const posted: Answer[] = [];
  const answer = serve((message) => posted.push(message));
  const assembly = new PackAssembly();
  answer({ kind: 'read', path, content });
  for (let message = posted.shift(); message !== undefined; message = posted.shift()) {
    if (message.kind === 'failed') throw new Error(message.reason);
    const whole = assembly.add(message.part);
    if (whole !== undefined) return whole;
    answer({ kind: 'next' });
  }
  return undefined;
}

test('a file is read as what it is, from text or bytes', () => {
  const bib = '@article{okapi2023, author = {Okapi, Olga}, title = {On matters}, year = 2023}\n';
  expect(readBy('library.BIB', bib)?.pack?.sources.map(({ id }) => id)).toEqual(['okapi2023']);
  const yaml = 'dossier: 1\nid: p\nactors:\n  - { id: a, name: Zürich Group }\nend: p\n';
  const reading = readBy('p.dossier.yaml', new TextEncoder().encode(`\uFEFF${yaml}`));
  expect(reading?.problems).toEqual([]);
  expect(reading?.pack?.entities.map(({ name }) => name)).toEqual(['Zürich Group']);
});

test('nothing but a problem comes of a file that is none', () => {
  const reading = readBy('p.dossier.json', '{');
  expect(reading?.pack).toBeUndefined();
  expect(reading?.problems.map(({ problem }) => problem.code)).toEqual(['json-syntax']);
});

test('a client that asks for nothing gets nothing', () => {
  const posted: Answer[] = [];
  const answer = serve((message) => posted.push(message));
  answer({ kind: 'next' });
  answer({ kind: 'next' });
  expect(posted).toHaveLength(1);
});
