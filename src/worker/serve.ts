import { packParts, type PackPart } from '../core/catalog/packParts.ts';
import { placedReading, type PlacedReading } from '../core/catalog/placedProblems.ts';
import { readAny } from '../core/catalog/readAny.ts';
import { readBibtex } from '../core/catalog/readBibtex.ts';
import type { Answer, ToWorker } from './messages.ts';

/** Answers one client: a file is read when it is sent, and goes back part by part as the client asks. */
export function serve(post: (message: Answer) => void): (message: ToWorker) => void {
  let parts: Iterator<PackPart, void> = packParts({ problems: [], fingerprint: '' });
  return (message) => {
    try {
      if (message.kind === 'read') parts = packParts(read(message.path, message.content));
      const next = parts.next();
      if (next.done !== true) post({ kind: 'part', part: next.value });
    } catch (error) {
      post({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
}

function read(path: string, content: Uint8Array | string): PlacedReading {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return placedReading(path.toLowerCase().endsWith('.bib') ? readBibtex(text, path) : readAny(text, path), text);
}
