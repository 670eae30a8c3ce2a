import { expect, test } from 'vitest';
import { FIRST_STATE, panelState } from '../../../src/webview/pictures/panelState.ts';

test('what was kept comes back', () => {
  const kept = {
    view: 'network',
    scope: 'packs',
    filter: { text: 'heron', kinds: ['actor'], status: 'disputed', from: '2024' },
    stages: { timeline: {}, network: { chosen: 'x', zoom: { x: 1, y: 2, k: 3 } }, list: {} },
  };
  expect(panelState(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

test.each([undefined, null, 7, 'network', [], { filter: 3, stages: [] }])('%j was never kept', (kept) => {
  expect(panelState(kept)).toEqual(FIRST_STATE);
});

test('what has another form is left out', () => {
  expect(panelState({ view: 'map', filter: { status: 'odd', kinds: ['actor', 'ghost'], text: 1 } })).toMatchObject({
    view: 'timeline',
    filter: { kinds: ['actor'] },
  });
  expect(panelState({ stages: { network: { zoom: { x: 'a' } } } }).stages.network).toEqual({});
});
