import { LineIndex } from '../core/text/lineIndex.ts';

export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly line: number; readonly column: number; readonly message: string };

/**
 * The text of a file, its byte order mark dropped, so that offsets agree with the editor's. UTF-8, or UTF-16 with a
 * byte order mark; anything else is refused with the place of the first byte that does not fit.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { kind: 'text', text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return refused(bytes, encoding);
  }
}

function refused(bytes: Uint8Array, encoding: string): Decoded {
  // The longest beginning that decodes, by halving.
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, good), { stream: true });
  const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
  // The beginning may end in the first bytes of a character that never comes; those are the ones that do not fit.
  const first = encoding === 'utf-8' ? utf8Length(text) + (bytes[0] === 0xef ? 3 : 0) : text.length * 2 + 2;
  return {
    kind: 'refused',
    ...new LineIndex(text).at(text.length),
    message: `this is not ${name} text (byte ${String(first)} does not fit); save the file as UTF-8`,
  };
}

/** Whether bytes are the beginning of a text; a character cut in two at the end is none that does not fit. */
function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
