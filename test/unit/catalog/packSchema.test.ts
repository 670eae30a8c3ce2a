import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ShapeCheck } from '../../../src/core/catalog/checkShape.ts';
import { packSchema } from '../../../src/core/catalog/packSchema.ts';
import { shaped } from '../../../src/core/catalog/ids.ts';
import { PACK } from '../../../src/core/catalog/packShape.ts';
import { WHOLE_PACK } from '../../support/packs.ts';

const data = join(import.meta.dirname, '../../../data');
const ajv = new Ajv({ allErrors: false, allowUnionTypes: true, keywords: ['patternErrorMessage'] });
const validate = ajv.compile(packSchema());

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function read(text: string): Json {
  return shaped<Json>(parse(text));
}

/** What the core says to a value, as a yes or no. */
function coreAccepts(value: unknown): boolean {
  const check = new ShapeCheck();
  check.checkFields(PACK, value);
  return check.drafts.length === 0;
}

/** Every place in a value, as paths. */
function placesIn(value: Json): (readonly (string | number)[])[] {
  const found: (readonly (string | number)[])[] = [];
  const work: { value: Json; at: readonly (string | number)[] }[] = [{ value, at: [] }];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    found.push(next.at);
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, item] of Object.entries(next.value)) {
      work.push({ value: shaped<Json>(item), at: [...next.at, Array.isArray(next.value) ? Number(key) : key] });
    }
  }
  return found;
}

function valueAt(value: Json, at: readonly (string | number)[]): Json {
  let found = value;
  for (const step of at) found = shaped<Record<string | number, Json>>(found)[step] ?? null;
  return found;
}

function isRecord(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value with another one put at a place; `undefined` takes it out. */
function changed(value: Json, at: readonly (string | number)[], put: Json | undefined): Json {
  const copy = structuredClone(value);
  if (at.length === 0) return put ?? null;
  let holder = shaped<Record<string | number, Json>>(copy);
  for (const step of at.slice(0, -1)) holder = shaped<Record<string | number, Json>>(holder[step]);
  const last = at.at(-1) ?? 0;
  if (put !== undefined) holder[last] = put;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
}

const WHOLE = read(WHOLE_PACK);
const PLACES = placesIn(WHOLE);
const VALUES: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  0,
  1,
  7,
  2024,
  12345,
  1.5,
  -1,
  '',
  ' ',
  'x',
  'two words',
  '@x',
  '@',
  'a|@b',
  'a||b',
  'x*',
  '*x',
  'A',
  'exact',
  '2024-13',
  '2024-02-30',
  '2024-2',
  'https://example.org',
  'https://a b',
  'é'.repeat(200),
  '😀'.repeat(200),
  'x'.repeat(201),
  'x'.repeat(65_537),
  [],
  ['x'],
  [['x']],
  [null],
  {},
  { id: 'x' },
  { text: 'x' },
  { to: 'x', is: 'y' },
  { what: 'x' },
];

describe('the published schema', () => {
  it('is what the core reads by', () => {
    // `node scripts/writePackSchema.ts` prints it anew.
    expect(JSON.parse(readFileSync(join(data, 'dossier-pack.schema.json'), 'utf8'))).toEqual(packSchema());
  });

  it('and the core accept the whole pack and the packs of this project', () => {
    for (const value of [
      WHOLE,
      read(readFileSync(join(data, 'china-europe-2024.yaml'), 'utf8')),
      read(readFileSync(join(data, 'sample/team.dossier.yaml'), 'utf8')),
    ]) {
      expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
      expect(coreAccepts(value)).toBe(true);
    }
  });

  it('and the core say the same to every value at every place', () => {
    let refused = 0;
    let accepted = 0;
    for (const at of PLACES) {
      for (const value of VALUES) {
        const pack = changed(WHOLE, at, value);
        const core = coreAccepts(pack);
        expect(core, `${at.join('.')} = ${JSON.stringify(value)?.slice(0, 40) ?? 'nothing'}`).toBe(validate(pack));
        if (core) accepted++;
        else refused++;
      }
    }
    expect(refused).toBeGreaterThan(2000);
    expect(accepted).toBeGreaterThan(400);
  });

  it('and the core refuse a field that no record has', () => {
    const records = PLACES.filter((at) => isRecord(valueAt(WHOLE, at)));
    expect(records.length).toBe(20);
    for (const at of records) {
      const pack = changed(WHOLE, [...at, 'colour'], 'red');
      expect(coreAccepts(pack), at.join('.')).toBe(false);
      expect(validate(pack), at.join('.')).toBe(false);
    }
  });

  it('and the core say the same to several random changes at once', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.nat(PLACES.length - 1), fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue({ maxDepth: 3 }))),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        (changes) => {
          let pack = WHOLE;
          for (const [place, value] of changes) {
            try {
              pack = changed(pack, PLACES[place] ?? [], shaped<Json>(value));
            } catch {
              // An earlier change took the place away.
            }
          }
          expect(coreAccepts(pack)).toBe(validate(pack));
        },
      ),
      { numRuns: 300 },
    );
  });
});
