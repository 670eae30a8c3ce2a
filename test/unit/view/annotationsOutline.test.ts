import { expect, test } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import type { PlacedAnnotation, Whereabouts } from '../../../src/core/annotation/placedAnnotation.ts';
import { annotationsOutline } from '../../../src/core/view/annotationsOutline.ts';
import { catalogFrom } from '../../support/catalogFrom.ts';

function one(id: string, where: Whereabouts, state: Annotation['state'] = 'open'): PlacedAnnotation {
  return {
    annotation: {
      id,
      creator: 'Ann',
      created: '2026-11-20T10:00:00Z',
      modified: '2026-11-22T10:00:00Z',
      quote: { exact: `words ${id}`, prefix: '', suffix: '', occurrences: 1, echoes: 0, nearest: 0, neighbours: 0 },
      position: { start: 0, end: 5 },
      stance: 'disputes',
      sources: [],
      state,
      replies: [],
    },
    where,
  };
}

const at = (start: number): Whereabouts => ({ kind: 'anchored', span: { start, end: start + 5 } });

test('annotations stand by state, in report order; those to review come first, with the places they could be', () => {
  const place = {
    span: { start: 7, end: 9 },
    readable: { start: 7, end: 9 },
    text: 'words now',
    quote: 0.7,
    context: 0.5,
  };
  const nodes = annotationsOutline(
    [
      one('late', at(50)),
      one('early', at(3)),
      one('done', at(1), 'resolved'),
      one('lost', { kind: 'review', reason: 'changed', places: [place] }),
    ],
    catalogFrom(),
  );
  expect(nodes.map(({ label, children }) => [label, children.map((child) => child.label)])).toEqual([
    ['Needs review', ['words lost']],
    ['Open', ['words early', 'words late']],
    ['Resolved', ['words done']],
  ]);
  expect(nodes[1]?.children[0]?.description).toBe('Ann · disputes · 2026-11-22');
  expect(nodes[0]?.children[0]?.description).toContain('have changed');
  expect(nodes[0]?.children[0]?.children[0]).toMatchObject({
    label: 'words now',
    target: { kind: 'annotation', id: 'lost', state: 'candidate', span: { start: 7, end: 9 } },
  });
});

test('a report without annotations has no groups', () => {
  expect(annotationsOutline([], catalogFrom())).toEqual([]);
});

test('what several people say of one passage stands side by side', () => {
  const by = (creator: string, id: string, start: number, stance: Annotation['stance']): PlacedAnnotation => {
    const placed = one(id, { kind: 'anchored', span: { start, end: start + 20 } });
    return { ...placed, annotation: { ...placed.annotation, creator, stance } };
  };
  const [open] = annotationsOutline(
    [
      by('Ann', 'a', 10, 'disputes'),
      by('Bob', 'b', 14, 'supports'),
      by('Cy', 'c', 30, 'supports'),
      by('Di', 'd', 30, 'supports'),
      by('Ann', 'e', 60, 'mentions'),
    ],
    catalogFrom(),
  );
  expect(open?.children.map(({ description, children }) => [description, children.length])).toEqual([
    ['Ann disputes, Bob supports · they disagree', 2],
    ['Cy supports, Di supports', 2],
    ['Ann · mentions · 2026-11-22', 0],
  ]);
  expect(open?.description).toBe('5');
  expect(open?.children[0]?.target).toEqual({ kind: 'span', span: { start: 10, end: 30 } });
});
