import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { readRecords, writeRecord } from '../../../src/core/annotation/record.ts';
import {
  changeRecords,
  joinRecords,
  moveRecords,
  type RecordChange,
} from '../../../src/core/annotation/recordChanges.ts';

function annotation(id: string, note?: string): Annotation {
  return {
    id,
    creator: 'Ann',
    created: '2026-11-22T10:00:00Z',
    modified: '2026-11-22T10:00:00Z',
    quote: { exact: 'words', prefix: '', suffix: '', occurrences: 1, echoes: 0, nearest: 0, neighbours: 0 },
    position: { start: 0, end: 5 },
    stance: 'mentions',
    sources: [],
    ...(note === undefined ? {} : { note }),
    state: 'open',
    replies: [],
  };
}

const line = (id: string, note?: string): string => `${writeRecord(annotation(id, note), 'r.md')}\n`;
const notes = (text: string): readonly (string | undefined)[] =>
  readRecords(text).flatMap((record) =>
    record.kind === 'annotation' ? [`${record.annotation.id}:${record.annotation.note ?? ''}`] : [],
  );

describe('changes of records', () => {
  test('reach their record alone; every other line stays, those that cannot be read included', () => {
    const text = `${line('a')}<<<<<<< ours\n\n  {"no": "annotation"}\n${line('b')}`;
    const changed = changeRecords(text, new Map([['b', (known) => known && { ...known, note: 'new' }]]), 'r.md');
    expect(changed).toBe(`${line('a')}<<<<<<< ours\n\n  {"no": "annotation"}\n${line('b', 'new')}`);
  });

  test('add what is new at the end, and take away what is gone', () => {
    const text = changeRecords(
      line('a') + line('b'),
      new Map<string, RecordChange>([
        ['a', () => undefined],
        ['c', () => annotation('c')],
        ['d', (known) => known],
      ]),
      'r.md',
    );
    expect(text).toBe(line('b') + line('c'));
  });

  test('see what somebody else has written meanwhile', () => {
    const theirs = line('a', 'theirs');
    const changed = changeRecords(
      theirs,
      new Map([['a', (known) => known && { ...known, state: 'resolved' }]]),
      'r.md',
    );
    expect(readRecords(changed)[0]).toMatchObject({ annotation: { note: 'theirs', state: 'resolved' } });
  });

  test('of nothing leave the file byte for byte, without a line break at its end too', () => {
    const foreign = ' {"id": "x", "type": "Annotation"}';
    expect(changeRecords(`${line('a')}${foreign}\n`, new Map(), 'r.md')).toBe(`${line('a')}${foreign}\n`);
    expect(changeRecords('', new Map(), 'r.md')).toBe('');
  });
});

test('records that move name the report by its new address, and keep all else', () => {
  const moved = moveRecords(`${line('a')}broken\n`, '../../new.md');
  expect(moved).toContain('"source":"../../new.md"');
  expect(notes(moved)).toEqual(['a:']);
  expect(moved.endsWith('broken\n')).toBe(true);
});

test('two files become one, each record once', () => {
  expect(notes(joinRecords(line('a', 'own'), line('a', 'other') + line('b')))).toEqual(['a:own', 'b:']);
});
