import { describe, expect, it } from 'vitest';
import { entryAt } from '../../../src/core/catalog/entryAt.ts';

describe('entryAt', () => {
  it.each([
    ['{"dossier":1,"actors":[{"id":"a"},{"id":"b","name":"]}"}]}', 'b', '{"id":"b","name":"]}"}'],
    ['{"type":"bundle","objects":[{"id":"tool--1"}]}', 'tool--1', '{"id":"tool--1"}'],
    ['{"values":[{"uuid":"u","value":"x"}]}', 'u', '{"uuid":"u","value":"x"}'],
    ['\uFEFF[{"id":"x"},{"citation-key":"k"}]', 'k', '{"citation-key":"k"}'],
  ])('finds in %s', (text, id, expected) => {
    const span = entryAt(text, id);
    expect(text.replace('\uFEFF', '').slice(span?.start, span?.end)).toBe(expected);
  });

  it.each(['', '{', 'null', '{"actors":7}', '{"actors":[{"id":"a"}]}'])('has no answer in %j', (text) => {
    expect(entryAt(text, 'b')).toBeUndefined();
  });
});
