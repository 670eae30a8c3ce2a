import { describe, expect, test } from 'vitest';
import { claimId, sourceId } from '../../../src/core/catalog/ids.ts';
import { EvidenceIndex } from '../../../src/core/report/evidenceIndex.ts';
import { claimsFallingWith, fallingWith, reachedByClaim, reachedBySource } from '../../../src/core/report/reach.ts';
import { summarise } from '../../../src/core/report/summarising.ts';
import { actor, catalogOf, claim, source } from '../../support/catalog.ts';

const catalog = catalogOf(
  actor('mivd', ['MIVD']),
  source('moss'),
  source('wire', { derivedFrom: ['moss'] }),
  source('echo', { derivedFrom: ['wire'] }),
  source('digest', { derivedFrom: ['moss', 'port'] }),
  source('port'),
  claim('one', { statement: 'The MIVD closed an office.', about: ['mivd'], evidence: ['moss'] }),
  claim('two', { statement: 'The MIVD opened a school.', about: ['mivd'], evidence: ['moss', 'port'] }),
  claim('three', { statement: 'The MIVD sold a boat.', about: ['mivd'], evidence: ['echo', 'moss'] }),
);
const readWith = { catalog, evidence: new EvidenceIndex(catalog), options: {} };
const TEXT = `The MIVD closed an office [@moss].

The MIVD closed an office [@moss; @port].

The MIVD opened a school [@echo; @wire].

The MIVD sold a boat [@port].

The MIVD opened a school [@digest].
`;

describe('a source that is withdrawn', () => {
  const moss = sourceId('moss');
  const falling = fallingWith(moss, catalog);

  test('takes with it those that only pass it on, over any number of steps, and no others', () => {
    expect([...falling].toSorted()).toEqual(['echo', 'moss', 'wire']);
  });

  test('and the other way round, what is passed on does not fall with who passes it on', () => {
    expect([...fallingWith(sourceId('echo'), catalog)]).toEqual(['echo']);
  });

  test('reaches statements that rest on it alone, also on others, and through those that pass it on', () => {
    const reached = reachedBySource(moss, falling, summarise(TEXT, readWith));
    expect(reached.map(({ line, others, through }) => ({ line, others, through }))).toEqual([
      { line: 1, others: [], through: [] },
      { line: 3, others: ['port'], through: [] },
      { line: 5, others: [], through: ['echo', 'wire'] },
    ]);
  });

  test('takes the claims that stand nowhere else', () => {
    expect(claimsFallingWith(falling, catalog)).toEqual({ all: ['one', 'two', 'three'], alone: ['one', 'three'] });
  });

  test('ends in a circle of sources that pass each other on', () => {
    const circle = catalogOf(source('a', { derivedFrom: ['b'] }), source('b', { derivedFrom: ['a'] }), source('c'));
    expect([...fallingWith(sourceId('a'), circle)].toSorted()).toEqual(['a', 'b']);
  });
});

test('a claim reaches the statements that rest on it', () => {
  const reached = reachedByClaim(claimId('one'), summarise(TEXT, readWith));
  expect(reached.map(({ line, others }) => [line, others])).toEqual([
    [1, []],
    [3, []],
  ]);
});
