import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { besideFile, changeFile, isBesideFile, type TextFiles } from '../../../src/core/annotation/atomicFile.ts';

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
    async unfinished(path) {
      before('unfinished');
      const beside = [...all.keys()].filter((name) => isBesideFile(name, path));
      return beside.map((name) => ({ path: name, age: name.includes('old') ? 1e6 : 0 }));
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

describe('writers of one file', () => {
  test('whoever has ended in the middle hinders nobody, and what they left goes', async () => {
    const { all, files } = memory({ f: 'a', 'f.old.tmp': 'half' });
    await changeFile(files, 'f', 'f.me.tmp', (text) => `${text}b`);
    expect([...all]).toEqual([['f', 'ab']]);
  });

  test('step back while another one is at it', async () => {
    const { all, files } = memory({ f: 'a', 'f.other.tmp': 'ax' });
    let paused = 0;
    await changeFile(
      files,
      'f',
      'f.me.tmp',
      (text) => `${text}b`,
      async () => {
        paused += 1;
        // The other one is done.
        all.set('f', 'ax');
        all.delete('f.other.tmp');
      },
    );
    expect(paused).toBe(1);
    expect([...all]).toEqual([['f', 'axb']]);
  });

  test('in any order of their steps lose nothing of one another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 3 }), async (scheduler, count) => {
        const { all, files: plain } = memory({ f: '' });
        const files: TextFiles = {
          read: scheduler.scheduleFunction((path: string) => plain.read(path)),
          write: scheduler.scheduleFunction((path: string, text: string) => plain.write(path, text)),
          rename: scheduler.scheduleFunction((from: string, to: string) => plain.rename(from, to)),
          remove: scheduler.scheduleFunction((path: string) => plain.remove(path)),
          unfinished: scheduler.scheduleFunction((path: string) => plain.unfinished(path)),
        };
        const pause = scheduler.scheduleFunction(async () => undefined);
        let told = 0;
        const writers = Array.from({ length: count }, async (_, writer) => {
          for (let round = 0; round < 2; round += 1) {
            const line = `${writer}.${round};`;
            try {
              await changeFile(files, 'f', besideFile('f', String(writer)), (text) => text + line, pause);
              told += 1;
              // Who is told that it was written finds it there.
              expect(all.get('f')).toContain(line);
            } catch (error) {
              // In an order that never lets anybody alone somebody may give up, but says so.
              expect(String(error)).toContain('all the time');
            }
          }
        });
        await scheduler.waitFor(Promise.all(writers));
        expect((all.get('f') ?? '').split(';').length - 1).toBe(told);
        expect([...all.keys()]).toEqual(['f']);
      }),
      { numRuns: 300 },
    );
  });
});
