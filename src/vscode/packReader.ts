import type * as vscode from 'vscode';
import { placedReading, type PlacedReading } from '../core/catalog/placedProblems.ts';
import { readAny } from '../core/catalog/readAny.ts';
import { Disposable } from './lifetime.ts';
import type { Log } from './log.ts';
import { startPackWorker } from './workerPort.ts';
import { readInWorker, StoppedError, type Running } from './workerReading.ts';

const KILOBYTE = 1024;
/** What is larger takes longer than a frame to read: YAML with positions 3 MB a second, JSON some 40. */
const AT_ONCE = { yaml: 64 * KILOBYTE, json: 256 * KILOBYTE } as const;
/** An idle worker is let go of after a while: it costs memory. */
const IDLE = 20_000;
/** Milliseconds. The largest packs that are read take a tenth of it; what takes longer never ends. */
const DEADLINE = 120_000;

/** This host has no workers, and the format needs one. */
export class NoWorkerError extends Error {
  override readonly name = 'NoWorkerError';
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
}

function readHere(path: string, content: Uint8Array | string): PlacedReading {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return placedReading(readAny(text, path), text);
}
