import type * as vscode from 'vscode';
import { PackAssembly } from '../core/catalog/packParts.ts';
import { placedReading, type PlacedReading } from '../core/catalog/placedProblems.ts';
import { readAny } from '../core/catalog/readAny.ts';
import { Disposable } from './lifetime.ts';
import type { Log } from './log.ts';
import { startPackWorker, type WorkerListener, type WorkerPort } from './workerPort.ts';

const KILOBYTE = 1024;
/** What is larger takes longer than a frame to read: YAML with positions 3 MB a second, JSON some 40. */
const AT_ONCE = { yaml: 64 * KILOBYTE, json: 256 * KILOBYTE } as const;
/** An idle worker is let go of after a while: it costs memory. */
const IDLE = 20_000;

/** A reading was stopped, because a person asked for it or a newer one took its place. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}
/** This host has no workers, and the format needs one. */
export class NoWorkerError extends Error {
  override readonly name = 'NoWorkerError';
}

interface Running {
  readonly port: WorkerPort;
  /** Who is told what this worker says: the reading it is at, nobody once it is stopped. */
  readonly ear: { listener?: WorkerListener };
}

export interface PackReaderDeps {
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
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
    const before = this.#turn;
    this.#waiting += 1;
    clearTimeout(this.#idle);
    const reading = (async () => {
      await before;
      if (signal.aborted || this.disposed) throw new StoppedError();
      const worker = await this.#started();
      if (worker !== undefined) return this.#readThere(worker, path, content, signal);
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

  async #start(): Promise<Running> {
    const ear: Running['ear'] = {};
    const port = await startPackWorker(this.#deps.extensionUri, {
      onMessage: (message) => ear.listener?.onMessage(message),
      onDeath: (reason) => ear.listener?.onDeath(reason),
    });
    return { port, ear };
  }

  async #stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    const running = await worker;
    if (running === undefined) return;
    delete running.ear.listener;
    running.port.stop();
  }

  #readThere(
    { port, ear }: Running,
    path: string,
    content: Uint8Array | string,
    signal: AbortSignal,
  ): Promise<PlacedReading> {
    return new Promise((resolve, reject) => {
      const assembly = new PackAssembly();
      /** The worker goes too: it is either dead or at work on what nobody wants any more. */
      const fail = (error: Error): void => {
        signal.removeEventListener('abort', stopped);
        delete ear.listener;
        void this.#stop();
        reject(error);
      };
      const stopped = (): void => {
        fail(new StoppedError());
      };
      signal.addEventListener('abort', stopped, { once: true });
      ear.listener = {
        onDeath: (reason) => {
          fail(new Error(reason));
        },
        onMessage: (message) => {
          if (message.kind === 'failed') {
            fail(new Error(message.reason));
            return;
          }
          const whole = assembly.add(message.part);
          if (whole === undefined) {
            // One part for each turn of the event loop: taking in all of them at once would hold everything else up.
            setTimeout(() => {
              if (!signal.aborted) port.post({ kind: 'next' }, []);
            });
            return;
          }
          signal.removeEventListener('abort', stopped);
          delete ear.listener;
          resolve(whole);
        },
      };
      if (typeof content === 'string') port.post({ kind: 'read', path, content }, []);
      else {
        // The bytes may be a view of something larger, which is not ours to give away.
        const own = new Uint8Array(content);
        port.post({ kind: 'read', path, content: own }, [own.buffer]);
      }
    });
  }
}

function readHere(path: string, content: Uint8Array | string): PlacedReading {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return placedReading(readAny(text, path), text);
}
