import * as vscode from 'vscode';
import type { FromWorker, ToWorker } from '../../worker/messages.ts';
import type { WorkerListener, WorkerPort } from './workerReading.ts';

const FILE = ['dist', 'packWorker.js'] as const;
/** Megabytes of heap: the 34 MB of ATT&CK take a tenth of it. */
const MOST_MEMORY = 2048;

/** Starts the worker that reads packs, in either host. Rejects where the host has no workers. */
export function startPackWorker(extensionUri: vscode.Uri, listener: WorkerListener): Promise<WorkerPort> {
  return typeof process === 'undefined' ? startInBrowser(extensionUri, listener) : startInNode(extensionUri, listener);
}

async function startInNode(extensionUri: vscode.Uri, listener: WorkerListener): Promise<WorkerPort> {
  const { Worker } = await import('node:worker_threads');
  const worker = new Worker(vscode.Uri.joinPath(extensionUri, ...FILE).fsPath, {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  worker.on('message', (message: FromWorker) => {
    listener.onMessage(message);
  });
  worker.on('error', (error) => {
    listener.onDeath(error instanceof Error ? error.message : String(error));
  });
  return {
    post: (message, transfer) => {
      worker.postMessage(message, transfer);
    },
    stop: () => {
      void worker.terminate();
    },
  };
}

interface BrowserWorker {
  postMessage(message: ToWorker, transfer: readonly ArrayBuffer[]): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromWorker }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
}
interface Browser {
  readonly Worker?: new (address: string) => BrowserWorker;
}

/**
 * A worker within the host's own worker. It must come from the host's origin, which the extension's files need not
 * share: so its script is read as a file and given an address of its own.
 */
async function startInBrowser(extensionUri: vscode.Uri, listener: WorkerListener): Promise<WorkerPort> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of a browser clash with Node's
  const { Worker } = globalThis as unknown as Browser;
  if (Worker === undefined) throw new Error('This host has no workers.');
  const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, ...FILE));
  const address = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.addEventListener('message', ({ data }) => {
    listener.onMessage(data);
  });
  worker.addEventListener('error', ({ message }) => {
    listener.onDeath(message ?? '');
  });
  return {
    post: (message, transfer) => {
      worker.postMessage(message, transfer);
    },
    stop: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
