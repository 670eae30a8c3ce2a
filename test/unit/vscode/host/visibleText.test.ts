import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { label } from '../../../../src/vscode/host/visibleText.ts';

/** As VS Code's `parseLinkedText` reads a notification or the text below an input box. */
const VSCODE_LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;
/** As its `renderLabelWithIcons` reads labels and the status bar. */
const VSCODE_ICON = /(?:\\)?\$\([a-z0-9-]+(?:~[a-z0-9-]+)?\)/gi;

describe('a label', () => {
  test.each([
    ['a $(zap) b', 'a $\u2060(zap) b'],
    ['[x](command:workbench.action.terminal.new)', '[x]\u2060(command:workbench.action.terminal.new)'],
    ['a\u202Eb\nc', 'a⟨U+202E⟩b c'],
  ])('%j becomes %j', (raw, shown) => {
    expect(label(raw)).toBe(shown);
  });

  const hostile = fc
    .array(
      fc.constantFrom('[', ']', '(', ')', '$', 'a', '\u2060', 'command:a.b', 'https://e.x', '\u202E', '\n', ' ', '\\'),
    )
    .map((parts) => parts.join(''));

  test('holds no link, no picture and nothing hidden, and made twice is the same', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (raw) => {
        const shown = label(raw);
        expect(shown).not.toMatch(VSCODE_LINK);
        expect(shown).not.toMatch(VSCODE_ICON);
        expect(shown.replaceAll('\u2060', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect(label(shown)).toBe(shown);
        expect(label(`${shown} ${label('$(a)')}`)).toContain('$\u2060(a)');
      }),
    );
  });

  test('is cut', () => {
    expect(label('x'.repeat(50), 10)).toHaveLength(10);
  });
});
