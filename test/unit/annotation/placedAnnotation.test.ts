import { expect, test } from 'vitest';
import { describe as describeQuote } from '../../../src/core/annotation/anchoring.ts';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { moved, placed } from '../../../src/core/annotation/placedAnnotation.ts';
import { readableReport } from '../../../src/core/annotation/readableReport.ts';
import { parseDocument } from '../../../src/core/markdown/document.ts';

const reading = (text: string) => readableReport(parseDocument(text).blocks);

function on(text: string, words: string): Annotation {
  const start = text.indexOf(words);
  const described = describeQuote(reading(text), { start, end: start + words.length });
  if (!described) throw new Error('nothing to annotate');
  return {
    id: 'a',
    creator: 'Ann',
    created: '',
    modified: '',
    ...described,
    stance: 'mentions',
    sources: [],
    state: 'open',
    replies: [],
  };
}

const TEXT = 'Officials said that malware was found on a server of the embassy.';

test('an annotation goes with the edits of its report, and needs a person once its words are gone', () => {
  const one = placed(on(TEXT, 'malware was found'), reading(TEXT));
  expect(one.where).toEqual({ kind: 'anchored', span: { start: 20, end: 37 } });
  const later = moved(one, [{ start: 0, end: 0, length: 4 }]);
  expect(later.where).toEqual({ kind: 'anchored', span: { start: 24, end: 41 } });
  expect(moved(later, [{ start: 20, end: 50, length: 3 }]).where).toEqual({
    kind: 'review',
    reason: 'gone',
    places: [],
  });
});

test('candidates of one in review go with the edits too', () => {
  const twice = `${TEXT}\n\n${TEXT}`;
  const one = placed(on(TEXT, 'malware was found on a server'), reading(twice));
  if (one.where.kind !== 'review') throw new Error('anchored to one of two');
  const later = moved(one, [{ start: 0, end: 0, length: 10 }]);
  if (later.where.kind !== 'review') throw new Error('anchored by an edit');
  expect(later.where.places.map(({ span }) => span.start)).toEqual(one.where.places.map(({ span }) => span.start + 10));
});
