import { describe, expect, test } from 'vitest';
import { changeFile, type TextFiles } from '../../../src/core/annotation/atomicFile.ts';

/** Files in memory; `before` runs ahead of each step, as another program could. */
function memory(start: Readonly<Record<string, string>>, before: (step: string) => void = () => undefined) {
  const all = new Map(Object.entries(start));
  const files: TextFiles = {
    async read(path) {
      before('read');
      return all.get(path);
    },
    async write(path, text) {
      before('write');
      all.set(path, text);
    },
    async rename(from, to) {
      before('rename');
      const text = all.get(from);
      if (text === undefined) throw new Error('nothing to rename');
      all.delete(from);
      all.set(to, text);
    },
    async remove(path) {
      all.delete(path);
    },
  };
  return { all, files };
}

describe('changing a file', () => {
  test('makes it, changes it, and leaves nothing beside it', async () => {
    const { all, files } = memory({});
    expect(await changeFile(files, 'f', 'f.tmp', (text) => `${text}1`)).toBe('1');
    expect(await changeFile(files, 'f', 'f.tmp', (text) => `${text}2`)).toBe('12');
    expect([...all]).toEqual([['f', '12']]);
  });

  test('that is no change writes nothing', async () => {
    const steps: string[] = [];
    const { files } = memory({ f: 'x' }, (step) => steps.push(step));
    await changeFile(files, 'f', 'f.tmp', (text) => text);
    expect(steps).toEqual(['read']);
  });

  test('keeps what somebody else wrote in the middle', async () => {
    let reads = 0;
    const { all, files } = memory({ f: 'a' }, (step) => {
      reads += step === 'read' ? 1 : 0;
      if (step === 'read' && reads === 2) all.set('f', 'ab');
    });
    await changeFile(files, 'f', 'f.tmp', (text) => `${text}!`);
    expect([...all]).toEqual([['f', 'ab!']]);
  });

  test('that fails leaves the file as it was and nothing beside it', async () => {
    const { all, files } = memory({ f: 'a' }, (step) => {
      if (step === 'rename') throw new Error('no');
    });
    await expect(changeFile(files, 'f', 'f.tmp', () => 'b')).rejects.toThrow('no');
    expect([...all]).toEqual([['f', 'a']]);
  });

  test('gives up on a file that never rests', async () => {
    let count = 0;
    const { all, files } = memory({ f: '' }, () => {
      all.set('f', String((count += 1)));
    });
    await expect(changeFile(files, 'f', 'f.tmp', (text) => `${text}!`)).rejects.toThrow('all the time');
    expect(all.has('f.tmp')).toBe(false);
  });
});
