import { describe, expect, test } from 'vitest';
import { PackAssembly, packParts } from '../../../src/core/catalog/packParts.ts';
import { placedReading, type PlacedReading } from '../../../src/core/catalog/placedProblems.ts';
import { readAny } from '../../../src/core/catalog/readAny.ts';

function sent(reading: PlacedReading): { readonly parts: number; readonly received: PlacedReading | undefined } {
  const assembly = new PackAssembly();
  let parts = 0;
  let received: PlacedReading | undefined;
  for (const part of packParts(reading)) {
    expect(received, 'nothing comes behind the last part').toBeUndefined();
    parts += 1;
    received = assembly.add(structuredClone(part));
  }
  return { parts, received };
}

function read(text: string): PlacedReading {
  return placedReading(readAny(text, 'file:///p.dossier.json'), text);
}

describe('a reading sent in parts', () => {
  test('arrives as it was', () => {
    const actors = Array.from({ length: 2_500 }, (_, i) => ({
      id: `actor-${String(i)}`,
      name: `Grey Heron ${String(i)}`,
      relations: [{ to: i % 2 === 0 ? 'nobody' : 'actor-1', is: 'near' }],
    }));
    const sources = [{ id: 's', title: 'T', issued: 'never' }];
    const reading = read(JSON.stringify({ dossier: 1, id: 'p', actors, sources }));
    expect(reading.pack?.unresolved?.length).toBeGreaterThan(0);
    expect(reading.problems.length).toBeGreaterThan(0);
    const { parts, received } = sent(reading);
    expect(received).toEqual(reading);
    expect(parts).toBeGreaterThan(4);
  });

  test('arrives when nothing could be read', () => {
    const reading = read('{"dossier": 1,');
    expect(reading.pack).toBeUndefined();
    expect(sent(reading).received).toEqual(reading);
  });
});

test('problems end where their words do, a byte order mark or not', () => {
  const text = 'dossier: 1\nid: p\nsources:\n  - { id: s, title: T, issued: never }\nend: p\n';
  for (const start of ['', '\uFEFF']) {
    const { problems } = placedReading(readAny(start + text, 'p'), start + text);
    expect(problems.map(({ problem: { line, column }, end }) => [line, column, end])).toEqual([
      [4, 32, { line: 4, column: 37 }],
    ]);
  }
});
