import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_HASH, grown } from '../../../src/core/catalog/nameHash.ts';
import { NameParts } from '../../../src/core/catalog/nameParts.ts';
import { isSeam } from '../../../src/core/catalog/nameRules.ts';
import { tailStart } from '../../../src/core/catalog/nameTails.ts';

/** Parts with a bar between them. */
function shown(parts: NameParts): string {
  const letters = String.fromCharCode(...parts.letters.subarray(0, parts.length));
  return Array.from({ length: parts.count }, (_, i) =>
    letters.slice(parts.starts[i], i + 1 < parts.count ? parts.starts[i + 1] : undefined),
  ).join('|');
}

function read(name: string): NameParts {
  const parts = new NameParts();
  parts.read(name);
  return parts;
}

function hashOf(letters: string): number {
  return Array.from(letters).reduce((hash, letter) => grown(hash, letter.charCodeAt(0)), EMPTY_HASH);
}

/** The same for ASCII, letter by letter: what the table in the sources stands for. */
function plainly(name: string): string {
  const initials = /^[A-Z]{2,4}$/.test(name);
  let result = '';
  let open = false;
  for (let at = 0; at < name.length; at++) {
    if (!/[A-Za-z0-9]/.test(name.charAt(at))) {
      open = result !== '';
      continue;
    }
    if (result !== '' && (open || initials || (at > 1 && isSeam(name, at)))) result += '|';
    result += name.charAt(at).toLowerCase();
    open = false;
  }
  return result;
}

const asciiName = fc
  .array(fc.oneof(fc.constantFrom(...Array.from('abzAZ09 -._')), fc.constantFrom('RAT', 'Loader', ' Group')), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

describe('NameParts', () => {
  it.each([
    ['JSSLoader', 'jss|loader'],
    ['jss-loader', 'jss|loader'],
    ['APT28', 'apt|28'],
    ['iPhone', 'iphone'],
    [' iPhone', 'i|phone'],
    ['CIA', 'c|i|a'],
    ['Éclair Bär', 'eclair|bar'],
    ['海莲花', '海|莲|花'],
    ['...', ''],
    ['', ''],
  ])('takes %s apart', (name, expected) => {
    expect(shown(read(name))).toBe(expected);
  });

  it('says where letters are no more ASCII', () => {
    expect(read('ab жук').ascii).toBe(2);
    expect(read('ab cd').ascii).toBe(4);
  });

  it('reads ASCII by its table as letter by letter', () => {
    const parts = new NameParts();
    fc.assert(
      fc.property(asciiName, (name) => {
        parts.read(name);
        const expected = plainly(name);
        expect(shown(parts)).toBe(expected);
        const letters = expected.replaceAll('|', '');
        expect(parts.hash).toBe(hashOf(letters));
        for (let i = 0; i < parts.count; i++) expect(parts.hashes[i]).toBe(hashOf(letters.slice(0, parts.starts[i])));
      }),
    );
  });

  it('says that a rest is parted as the whole only where it is', () => {
    fc.assert(
      fc.property(asciiName, fc.constantFrom(' Group', 'RAT', 'Loader', ' malware'), (name, tail) => {
        const whole = (name + tail).trim();
        const rest = whole.slice(0, tailStart(whole));
        fc.pre(rest !== '');
        const parts = read(whole);
        const behind = parts.behind(rest.length, whole);
        if (behind === 0) return;
        const alone = read(rest);
        expect(parts.starts[behind]).toBe(alone.length);
        expect(parts.hashes[behind]).toBe(alone.hash);
        expect([...parts.starts.subarray(0, behind)]).toEqual([...alone.starts.subarray(0, alone.count)]);
      }),
    );
  });
});
