import type { FromWorker, ToWorker } from './messages.ts';
import { serve } from './serve.ts';

/*
 * The bundle `dist/packWorker.js`: reads large packs and BibTeX away from the extension host. One file for both hosts,
 * so that the readers are shipped once; in Node a worker's channel is a module, in the browser it is the global object.
 */

interface Channel {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker }) => void): void;
}

async function main(): Promise<void> {
  if (typeof process === 'undefined') {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of a worker's global object clash with Node's
    const channel = globalThis as unknown as Channel;
    const post = channel.postMessage.bind(channel);
    const answer = serve(post);
    channel.addEventListener('message', ({ data }) => {
      answer(data);
    });
    post({ kind: 'ready' });
    return;
  }
  const { parentPort } = await import('node:worker_threads');
  if (parentPort === null) return;
  const post: (message: FromWorker) => void = parentPort.postMessage.bind(parentPort);
  parentPort.on('message', serve(post));
  post({ kind: 'ready' });
}

void main();
