import { PackAssembly } from '../../core/catalog/packParts.ts';
import type { PlacedReading } from '../../core/catalog/placedProblems.ts';
import type { FromWorker, ToWorker } from '../../worker/messages.ts';

/*
 * One reading in a worker, from the question to the last part of the answer. No `vscode` here, so that tests can let a
 * worker hang.
 */

/** A running worker. */
export interface WorkerPort {
  /** `transfer` is taken away from the sender. */
  post(message: ToWorker, transfer: readonly ArrayBuffer[]): void;
  stop(): void;
}

/** Told what a worker says. */
export interface WorkerListener {
  onMessage(message: FromWorker): void;
  /** The worker has died: of a mistake of ours, or because it took too much memory. */
  onDeath(reason: string): void;
}

export interface Running {
  readonly port: WorkerPort;
  /** Who is told what this worker says: the reading it is at, nobody once it is stopped. */
  readonly ear: { listener?: WorkerListener };
}

/** A reading was stopped, because a person asked for it or a newer one took its place. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** A reading took longer than it may. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
  readonly milliseconds: number;

  constructor(milliseconds: number) {
    super(`reading took more than ${String(milliseconds)} ms`);
    this.milliseconds = milliseconds;
  }
}

export interface Fate {
  readonly signal: AbortSignal;
  /** Milliseconds for all of it. */
  readonly deadline: number;
  /** Ends the worker: it is dead, or at work on what nobody wants any more. */
  readonly stop: () => void;
}

/** What a file says. Rejects, and stops the worker, when it dies, is no longer wanted or takes too long. */
export function readInWorker(
  { port, ear }: Running,
  path: string,
  content: Uint8Array | string,
  { signal, deadline, stop }: Fate,
): Promise<PlacedReading> {
  return new Promise((resolve, reject) => {
    const assembly = new PackAssembly();
    const over = (): void => {
      clearTimeout(patience);
      signal.removeEventListener('abort', stopped);
      delete ear.listener;
    };
    const fail = (error: Error): void => {
      over();
      stop();
      reject(error);
    };
    const stopped = (): void => {
      fail(new StoppedError());
    };
    const patience = setTimeout(() => {
      fail(new DeadlineError(deadline));
    }, deadline);
    signal.addEventListener('abort', stopped, { once: true });
    ear.listener = {
      onDeath: (reason) => {
        fail(new Error(reason));
      },
      onMessage: (message) => {
        if (message.kind === 'ready') return;
        if (message.kind === 'failed') {
          fail(new Error(message.reason));
          return;
        }
        const whole = assembly.add(message.part);
        if (whole !== undefined) {
          over();
          resolve(whole);
          return;
        }
        // One part for each turn of the event loop: taking in all of them at once would hold everything else up.
        setTimeout(() => {
          if (ear.listener !== undefined && !signal.aborted) port.post({ kind: 'next' }, []);
        });
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
