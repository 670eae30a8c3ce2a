import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  DeadlineError,
  readInWorker,
  StoppedError,
  type Running,
} from '../../../../src/vscode/catalog/workerReading.ts';
import type { ToWorker } from '../../../../src/worker/messages.ts';
import { serve } from '../../../../src/worker/serve.ts';
import { WHOLE_PACK } from '../../../support/packs.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A worker in this thread; one that hangs takes messages and says nothing. */
function worker(hangs: boolean): Running & { readonly told: ToWorker[] } {
  const ear: Running['ear'] = {};
  const told: ToWorker[] = [];
  const answer = serve((message) => ear.listener?.onMessage(message));
  const post = (message: ToWorker): void => {
    told.push(message);
    if (!hangs) queueMicrotask(() => answer(message));
  };
  return { ear, told, port: { post, stop: () => undefined } };
}

function fate(): { readonly signal: AbortSignal; readonly abort: AbortController; deadline: number; stop: () => void } {
  const abort = new AbortController();
  return { abort, signal: abort.signal, deadline: 1000, stop: vi.fn() };
}

test('a pack comes whole', async () => {
  const how = fate();
  const reading = readInWorker(worker(false), 'a.dossier.yaml', WHOLE_PACK, how);
  await vi.runAllTimersAsync();
  expect((await reading).pack?.entities).toHaveLength(4);
  expect(how.stop).not.toHaveBeenCalled();
});

test('a worker that says nothing is stopped at the deadline', async () => {
  const how = fate();
  const hanging = worker(true);
  const reading = expect(readInWorker(hanging, 'a.bib', new Uint8Array(4), how)).rejects.toBeInstanceOf(DeadlineError);
  await vi.advanceTimersByTimeAsync(999);
  expect(how.stop).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2);
  await reading;
  expect(how.stop).toHaveBeenCalledOnce();
  expect(hanging.ear.listener).toBeUndefined();
});

test('a reading that is not wanted any more ends at once, and says nothing later', async () => {
  const how = fate();
  const hanging = worker(true);
  const reading = expect(readInWorker(hanging, 'a.bib', '', how)).rejects.toBeInstanceOf(StoppedError);
  how.abort.abort();
  await reading;
  expect(how.stop).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test('a worker that dies is told with its reason', async () => {
  const how = fate();
  const dying = worker(true);
  const reading = expect(readInWorker(dying, 'a.bib', '', how)).rejects.toThrow('out of memory');
  dying.ear.listener?.onDeath('out of memory');
  await reading;
  expect(how.stop).toHaveBeenCalledOnce();
});
