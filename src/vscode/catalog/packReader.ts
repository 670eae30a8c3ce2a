import { placedReading, type PlacedReading } from '../../core/catalog/placedProblems.ts';
import { readAny } from '../../core/catalog/readAny.ts';
import { Disposable } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { readInWorker, StoppedError, type Running, type WorkerListener, type WorkerPort } from './workerReading.ts';

const KILOBYTE = 1024;
/** What is larger takes longer than a frame to read: YAML with positions 3 MB a second, JSON some 40. */
const AT_ONCE = { yaml: 64 * KILOBYTE, json: 256 * KILOBYTE } as const;
/** An idle worker is let go of after a while: it costs memory. */
const IDLE = 20_000;
/** Milliseconds. The largest packs that are read take a tenth of it; what takes longer never ends. */
const DEADLINE = 120_000;
/** A worker that has not said a word by then never will: some hosts block it without telling. */
const STARTING = 15_000;

/** This host has no workers, and the format needs one. */
export class NoWorkerError extends Error {
  override readonly name = 'NoWorkerError';
}

export interface PackReaderDeps {
  /** Starts the worker that reads packs; rejects where the host has none. */
  readonly startWorker: (listener: WorkerListener) => Promise<WorkerPort>;
  readonly log: Pick<Log, 'error'>;
}

/**
 * Reads the text of packs: a small one at once, a large one and BibTeX in a worker, one after another. Where no worker
 * can be had, everything but BibTeX is read in place.
 */
export class PackReader extends Disposable {
  readonly #deps: PackReaderDeps;
  #worker: Promise<Running | undefined> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: PackReaderDeps) {
    super();
    this.#deps = deps;
  }

  /** Whether reading this takes so long that it is done elsewhere. `size` in bytes or UTF-16 units. */
  isLarge(path: string, size: number): boolean {
    const file = path.toLowerCase();
    if (file.endsWith('.bib')) return true;
    return size > (file.endsWith('.json') ? AT_ONCE.json : AT_ONCE.yaml);
  }

  /** Rejects with a `StoppedError` when `signal` is aborted. */
  async read(path: string, content: Uint8Array | string, signal: AbortSignal): Promise<PlacedReading> {
    if (!this.isLarge(path, content.length)) return readHere(path, content);
    const isOver = (): boolean => signal.aborted || this.disposed;
    const before = this.#turn;
    this.#waiting += 1;
    clearTimeout(this.#idle);
    const reading = (async () => {
      await before;
      if (isOver()) throw new StoppedError();
      const worker = await this.#started();
      if (isOver()) throw new StoppedError();
      if (worker !== undefined) {
        const fate = { signal, deadline: DEADLINE, stop: () => void this.#stop() };
        return readInWorker(worker, path, content, fate);
      }
      if (path.toLowerCase().endsWith('.bib')) throw new NoWorkerError();
      return readHere(path, content);
    })();
    this.#turn = reading.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await reading;
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#idle = setTimeout(() => void this.#stop(), IDLE);
    }
  }

  override dispose(): void {
    clearTimeout(this.#idle);
    void this.#stop();
    super.dispose();
  }

  #started(): Promise<Running | undefined> {
    this.#worker ??= this.#start().catch((error: unknown) => {
      this.#deps.log.error('Starting a worker for packs', error);
      return undefined;
    });
    return this.#worker;
  }

  /** Resolves when the worker says that it runs: one that dies before cannot be had in this host. */
  async #start(): Promise<Running> {
    const ear: Running['ear'] = {};
    let timer;
    const runs = new Promise<void>((resolve, reject) => {
      ear.listener = {
        onMessage: () => {
          resolve();
        },
        onDeath: (reason) => {
          reject(new Error(reason));
        },
      };
      timer = setTimeout(() => {
        reject(new Error('It does not answer.'));
      }, STARTING);
    });
    const started = this.#deps.startWorker({
      onMessage: (message) => ear.listener?.onMessage(message),
      onDeath: (reason) => ear.listener?.onDeath(reason),
    });
    try {
      const [port] = await Promise.all([started, runs]);
      return { port, ear };
    } catch (error) {
      void stoppedLate(started);
      throw error;
    } finally {
      clearTimeout(timer);
      delete ear.listener;
    }
  }

  async #stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    const running = await worker;
    if (running === undefined) return;
    delete running.ear.listener;
    running.port.stop();
  }
}

/** Lets go of a worker that may never have started. */
async function stoppedLate(started: Promise<WorkerPort>): Promise<void> {
  try {
    (await started).stop();
  } catch {
    // There is none.
  }
}

function readHere(path: string, content: Uint8Array | string): PlacedReading {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return placedReading(readAny(text, path), text);
}
