import { afterEach, describe, expect, test, vi } from 'vitest';
import { NoWorkerError, PackReader } from '../../../../src/vscode/catalog/packReader.ts';
import { StoppedError, type WorkerListener, type WorkerPort } from '../../../../src/vscode/catalog/workerReading.ts';
import type { ToWorker } from '../../../../src/worker/messages.ts';
import { serve } from '../../../../src/worker/serve.ts';

const BIB = '@article{okapi2023, author = {Okapi, Olga}, title = {On matters}, year = 2023}\n';

/** Larger than what is read at once, and in more than one part. */
function large(name: string, entities = 9_000): string {
  const actors = Array.from({ length: entities }, (_, at) => ({
    id: `a-${String(at)}`,
    name: `${name} ${String(at)}`,
  }));
  return JSON.stringify({ dossier: 1, id: 'large', actors });
}

/** Workers made of the real answering code, on this thread; what they are told is kept. */
class Workers {
  readonly told: ToWorker['kind'][] = [];
  started = 0;
  stopped = 0;
  /** What the next worker does instead of its work. */
  fault: 'refuses' | 'dies at once' | 'dies at work' | 'is silent' | undefined;
  last: WorkerListener | undefined;
  onTold: ((kind: ToWorker['kind']) => void) | undefined;

  readonly start = (listener: WorkerListener): Promise<WorkerPort> => {
    this.started += 1;
    this.last = listener;
    const { fault } = this;
    if (fault === 'refuses') return Promise.reject(new Error('This host has no workers.'));
    const answer = serve((message) => {
      queueMicrotask(() => {
        listener.onMessage(message);
      });
    });
    queueMicrotask(() => {
      if (fault === 'dies at once') listener.onDeath('blocked');
      else if (fault !== 'is silent') listener.onMessage({ kind: 'ready' });
    });
    return Promise.resolve({
      post: (message: ToWorker) => {
        this.told.push(message.kind);
        this.onTold?.(message.kind);
        if (fault === 'dies at work') listener.onDeath('out of memory');
        else answer(message);
      },
      stop: () => {
        this.stopped += 1;
      },
    });
  };
}

function readerOf(workers: Workers, errors: unknown[] = []): PackReader {
  return new PackReader({ startWorker: workers.start, log: { error: (_, error) => void errors.push(error) } });
}

const never = (): AbortSignal => new AbortController().signal;

describe('reading packs', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('a small pack asks for no worker', async () => {
    const workers = new Workers();
    const { pack } = await readerOf(workers).read('p.dossier.json', large('Kob', 3), never());
    expect(pack?.entities).toHaveLength(3);
    expect(workers.started).toBe(0);
  });

  test('large ones and BibTeX are read by one worker, part by part', async () => {
    const workers = new Workers();
    const reader = readerOf(workers);
    const [one, two] = await Promise.all([
      reader.read('p.dossier.json', large('Kob'), never()),
      reader.read('library.bib', new TextEncoder().encode(BIB), never()),
    ]);
    expect(one.pack?.entities).toHaveLength(9_000);
    expect(two.pack?.sources.map(({ id }) => id)).toEqual(['okapi2023']);
    expect(workers.started).toBe(1);
    expect(workers.told.filter((kind) => kind === 'next').length).toBeGreaterThan(3);
    reader.dispose();
    await vi.waitFor(() => {
      expect(workers.stopped).toBe(1);
    });
  });

  test.each(['refuses', 'dies at once'] as const)(
    'where a worker %s, all but BibTeX is read in place',
    async (fault) => {
      const workers = new Workers();
      workers.fault = fault;
      const errors: unknown[] = [];
      const reader = readerOf(workers, errors);
      expect((await reader.read('p.dossier.json', large('Kob'), never())).pack?.entities).toHaveLength(9_000);
      await expect(reader.read('library.bib', BIB, never())).rejects.toThrow(NoWorkerError);
      expect(errors, 'it is told once').toHaveLength(1);
      expect(workers.told).toEqual([]);
    },
  );

  test('a worker that never answers is not waited for for ever', async () => {
    vi.useFakeTimers();
    const workers = new Workers();
    workers.fault = 'is silent';
    const reading = readerOf(workers).read('p.dossier.json', large('Kob'), never());
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await reading).pack?.entities).toHaveLength(9_000);
    expect(workers.stopped).toBe(1);
  });

  test('a worker that dies at work fails that reading, and the next one gets a new worker', async () => {
    const workers = new Workers();
    workers.fault = 'dies at work';
    const reader = readerOf(workers);
    await expect(reader.read('p.dossier.json', large('Kob'), never())).rejects.toThrow('out of memory');
    workers.fault = undefined;
    expect((await reader.read('p.dossier.json', large('Nyala'), never())).pack?.entities).toHaveLength(9_000);
    expect(workers.started).toBe(2);
  });

  test('what is given up ends at once, with its worker; what waits behind it is read', async () => {
    const workers = new Workers();
    const reader = readerOf(workers);
    const stop = new AbortController();
    const first = reader.read('p.dossier.json', large('Kob'), stop.signal);
    const second = reader.read('q.dossier.json', large('Nyala'), never());
    workers.onTold = (kind) => {
      if (kind === 'next') stop.abort();
    };
    await expect(first).rejects.toThrow(StoppedError);
    expect((await second).pack?.entities[0]?.name).toBe('Nyala 0');
    expect(workers.stopped).toBe(1);
    expect(workers.started).toBe(2);
  });

  test('what is given up before its turn is never begun', async () => {
    const workers = new Workers();
    const reader = readerOf(workers);
    const stop = new AbortController();
    const first = reader.read('p.dossier.json', large('Kob'), never());
    const second = reader.read('q.dossier.json', large('Nyala'), stop.signal);
    stop.abort();
    await expect(second).rejects.toThrow(StoppedError);
    expect((await first).pack?.entities[0]?.name).toBe('Kob 0');
    expect(workers.told.filter((kind) => kind === 'read')).toHaveLength(1);
  });

  test('what is given up while its worker starts is never begun', async () => {
    const workers = new Workers();
    const stop = new AbortController();
    workers.fault = 'is silent';
    const reading = readerOf(workers).read('p.dossier.json', large('Kob'), stop.signal);
    await vi.waitFor(() => {
      expect(workers.started).toBe(1);
    });
    stop.abort();
    workers.last?.onMessage({ kind: 'ready' });
    await expect(reading).rejects.toThrow(StoppedError);
    expect(workers.told).toEqual([]);
  });
});
