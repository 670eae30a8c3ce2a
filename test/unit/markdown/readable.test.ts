import { describe, expect, it } from 'vitest';
import { BARRIER } from '../../../src/core/markdown/block.ts';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { toReadable, toSource } from '../../../src/core/markdown/readable.ts';

const SOURCE = '> Seen in **APT**29 &amp; \\*co\n> now';
const [block] = parseDocument(SOURCE).blocks;
const readable = block?.readable ?? { text: '', runs: [] };

describe('readable text and its source', () => {
  it('tiles the text with runs', () => {
    expect(readable.text).toBe('Seen in APT29 & *co now');
    let at = 0;
    let behind = 0;
    for (const run of readable.runs) {
      expect(run.at).toBe(at);
      expect(run.start).toBeGreaterThanOrEqual(behind);
      at += run.length;
      behind = run.end;
    }
    expect(at).toBe(readable.text.length);
  });

  it.each([
    ['APT29', 'APT**29'],
    ['APT', 'APT'],
    ['29', '29'],
    ['&', '&amp;'],
    ['*co', '\\*co'],
    ['co now', 'co\n> now'],
  ])('%j is %j', (text, source) => {
    const start = readable.text.indexOf(text);
    const span = toSource(readable, { start, end: start + text.length });
    expect(SOURCE.slice(span.start, span.end)).toBe(source);
    expect(toReadable(readable, span.start)).toBe(start);
  });

  it('takes offsets in markers to where the marker stood', () => {
    expect(toReadable(readable, SOURCE.indexOf('**29'))).toBe(readable.text.indexOf('29'));
    expect(toReadable(readable, SOURCE.indexOf('mp;'))).toBe(readable.text.indexOf('&'));
    expect(toReadable(readable, 0)).toBe(0);
    expect(toReadable(readable, 999)).toBe(readable.text.length);
  });

  it('has an answer for empty and outside spans', () => {
    expect(toSource(readable, { start: 0, end: 0 })).toEqual({ start: 2, end: 2 });
    expect(toSource(readable, { start: 99, end: 120 })).toEqual({ start: SOURCE.length, end: SOURCE.length });
    expect(toSource({ text: '', runs: [] }, { start: 0, end: 3 })).toEqual({ start: 0, end: 0 });
  });
});

describe('math', () => {
  const read = (text: string): string | undefined => parseDocument(text).blocks[0]?.readable.text;

  it.each([
    ['a $x_1 + y$ b', `a ${BARRIER} b`],
    ['$$x$$', BARRIER],
    ['$$\nAPT29\n$$', BARRIER],
    ['$$\nAPT29\n\nx\n$$', '$$ APT29'],
    ['> $$\n> APT29\n> $$', BARRIER],
    ['- $$\n  APT29\n  $$', BARRIER],
    [':abbr[APT29]{title="Cozy *Bear*"} x', ':abbr[APT29]{title="Cozy Bear"} x'],
    [':::note\nAPT29\n:::', ':::note APT29 :::'],
    ['for $x$, $y$', `for ${BARRIER}, ${BARRIER}`],
    ['$*a*$ b', `${BARRIER} b`],
    ['paid $5 or $10 to APT29', undefined],
    ['paid $5-$10', undefined],
    ['$ x$ and $y $', undefined],
    ['\\$x\\$ &#36;y&#36;', '$x$ $y$'],
    ['$HOME and $PATH', undefined],
    ['$$ open', undefined],
  ])('%j', (text, expected) => expect(read(text)).toBe(expected ?? text));

  it('keeps what stands around it in its place', () => {
    const text = 'Fancy $x$ **Bear** $$y$$ APT29';
    const [one] = parseDocument(text).blocks;
    expect(one?.inlines).toEqual([
      { kind: 'math', span: { start: 6, end: 9 } },
      { kind: 'math', span: { start: 19, end: 24 } },
    ]);
    const start = one?.readable.text.indexOf('APT29') ?? -1;
    expect(toSource(one?.readable ?? readable, { start, end: start + 5 })).toEqual({ start: 25, end: 30 });
  });
});
