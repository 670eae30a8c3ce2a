import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { say } from '../../../src/core/text/message.ts';
import { repeatedKeys } from '../../../src/core/catalog/jsonKeys.ts';
import { readAny } from '../../../src/core/catalog/readAny.ts';
import { readDossierPack } from '../../../src/core/catalog/readPack.ts';
import { marks } from '../../support/marks.ts';

/** Entries as their writer puts them, one after another. */
type Entry = readonly [name: string, value: string];

function written(entries: readonly Entry[]): string {
  return `{${entries.map(([name, value]) => `${JSON.stringify(name)} : ${value}`).join(' ,\n')}}`;
}

describe('repeatedKeys', () => {
  it.each([
    ['{"a":1,{p:"a"}:2}'],
    ['{"a":1,"b":{"a":2,{p:"a"}:3},{p:"a"}:4,{p:"b"}:5}'],
    ['[{"a":1},{"a":1},{"b":["a","a",{"a":1,{p:"a"}:1}]}]'],
    ['{"a":"a","b":"\\"a\\":1,\\"a\\":2","c":["a",1,"a"]}'],
    ['{"a\\\\":1,"a":2,{p:"\\u0061"}:3,"\\\\":"\\\\",{p:"\\u005c"}:1}'],
    ['{"__proto__":1,"constructor":1,"toString":1,{p:"__proto__"}:2}'],
    ['{"A":1,"a":2,"a ":3,"":4,{p:""}:5}'],
  ])('finds keys that stand twice in one object: %s', (marked) => {
    const { text, spans } = marks(marked);
    expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(repeatedKeys(text).map(({ start, end }) => ({ start, end }))).toEqual(
      spans.map(({ start, end }) => ({ start, end })),
    );
  });

  it('finds them among few keys and many', () => {
    for (const size of [1, 11, 12, 13, 14, 200]) {
      const keys = Array.from({ length: size }, (_, i): Entry => [`k${String(i)}`, '1']);
      for (const again of [0, Math.floor(size / 2), size - 1]) {
        const text = written([...keys, [`k${String(again)}`, '{}']]);
        expect(repeatedKeys(text).map(({ name }) => name)).toEqual([`k${String(again)}`]);
      }
      expect(repeatedKeys(written(keys))).toEqual([]);
    }
  });

  // `JSON.parse` is no oracle: for `"\""` again and again, V8 13.6 (Node 24.21) makes a key `\` now and then.
  it('agrees with counting the keys that are written and those that differ', () => {
    const value = fc.jsonValue({ maxDepth: 3 }).map((one) => JSON.stringify(one));
    const name = fc.oneof(
      fc.constantFrom('a', 'b', '"', '\\', 'a"', '{', ',', '__proto__'),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 20 }), (entries) => {
        const text = written(entries);
        const left = new Set(entries.map(([key]) => key)).size;
        expect(repeatedKeys(text)).toHaveLength(entries.length - left);
        for (const { start, end, name: found } of repeatedKeys(text)) {
          expect(JSON.parse(text.slice(start, end))).toBe(found);
        }
      }),
    );
  });
});

describe('a JSON file with a key that stands twice', () => {
  it('says where, and that the last one counts', () => {
    const { text, spans } = marks(
      '{"dossier":1,"id":"p","actors":[{"id":"a","name":"Grey Heron",\n {p:"name"}:"Kudu Ltd"}],\n{p:"id"}:"q"}',
    );
    const { value, problems } = readDossierPack(text, 'p.dossier.json');
    expect(value).toMatchObject({ id: 'q', entities: [{ name: 'Kudu Ltd' }] });
    expect(problems).toMatchObject([
      {
        code: 'duplicate-key',
        severity: 'error',
        span: { start: spans[0]?.start, end: spans[0]?.end },
        line: 2,
        column: 2,
      },
      {
        code: 'duplicate-key',
        message: say('`{0}` stands here a second time; only the last one counts', 'id'),
        line: 3,
        column: 1,
      },
    ]);
  });

  it('says so beside its other problems, in the order of their places', () => {
    const { problems } = readAny(
      '\uFEFF{"dossier":1,"dossier":1,"id":"p","actors":[{"id":"a","nmae":"x","name":"Aaaaaa","id":"b"}],"id":"p"}',
      'p.dossier.json',
    );
    expect(problems.map(({ code }) => code)).toEqual([
      'duplicate-key',
      'unknown-field',
      'duplicate-key',
      'duplicate-key',
    ]);
    expect(problems[0]?.column).toBe(14);
  });

  it.each([
    [
      'STIX',
      '{"type":"bundle","id":"bundle--1","objects":[{"type":"identity","id":"identity--1","name":"A","name":"Kudu"}]}',
    ],
    ['CSL', '[{"id":"moss","type":"book","title":"A","title":"B"}]'],
    ['MISP', '{"type":"t","uuid":"1","values":[{"uuid":"2","value":"A","value":"Kudu"}]}'],
  ])('is told of %s too', (_, text) => {
    const { value, problems } = readAny(text, 'x.json');
    expect(value).toBeDefined();
    expect(problems).toMatchObject([{ code: 'duplicate-key', line: 1 }]);
  });

  it('is told of a pack that is none', () => {
    const { value, problems } = readAny('{"dossier":2,"dossier":3}', 'p.dossier.json');
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code).sort()).toEqual(['duplicate-key', 'missing-field', 'wrong-type']);
  });

  it.each([
    ['JSON', `{"dossier":1,"id":"p"${',"title":"T"'.repeat(5_000)}}`, 4_999],
    ['YAML', `dossier: 1\nid: p\n${'title: T\n'.repeat(5_000)}end: p\n`, 4_999],
  ])('is told in its first thousand: %s', (_, text, repeated) => {
    const { problems } = readDossierPack(text, 'p');
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)).toMatchObject({
      code: 'many-problems',
      message: say('{0} more problems in this file are not listed', repeated - 1_000),
    });
  });
});
