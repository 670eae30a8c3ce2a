import { describe, expect, test } from 'vitest';
import { panelMessage } from '../../../../src/vscode/pictures/pictureMessages.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

describe('messages of the panel', () => {
  test.each([
    { type: 'ready' },
    { type: 'ask', number: 3, question: { scope: 'report', filter: { text: 'MSS', kinds: ['actor'], from: '2024' } } },
    { type: 'ask', number: 1, question: { scope: 'packs', filter: {} } },
    { type: 'reveal', target: { kind: 'entity', id: 'mivd' }, event: 0, focus: true },
    { type: 'reveal', target: { kind: 'source', id: 'a-2024' }, focus: false },
    { type: 'card', target: { kind: 'claim', id: 'c' } },
    { type: 'saveSvg', view: 'timeline', data: '<svg></svg>' },
    { type: 'savePng', view: 'network', data: PNG },
  ])('are read: $type', (message) => {
    expect(panelMessage(message)).toEqual(message);
  });

  test.each([
    undefined,
    null,
    'ready',
    {},
    { type: 'run', command: 'workbench.action.quit' },
    { type: 'ready', more: true },
    { type: 'ask', number: -1, question: { scope: 'report', filter: {} } },
    { type: 'ask', number: 1, question: { scope: 'disk', filter: {} } },
    { type: 'ask', number: 1, question: { scope: 'report', filter: { text: 'x'.repeat(201) } } },
    { type: 'ask', number: 1, question: { scope: 'report', filter: { kinds: ['file'] } } },
    { type: 'reveal', target: { kind: 'file', id: '/etc/passwd' }, focus: true },
    { type: 'reveal', target: { kind: 'entity', id: 'mivd' }, event: 0.5, focus: true },
    { type: 'saveSvg', view: 'timeline', data: '<html></html>' },
    { type: 'saveSvg', view: '../..', data: '<svg></svg>' },
    { type: 'savePng', view: 'network', data: new Uint8Array([1, 2, 3]) },
    { type: 'savePng', view: 'network', data: [...PNG] },
  ])('are refused: %j', (message) => {
    expect(panelMessage(message)).toBeUndefined();
  });
});
