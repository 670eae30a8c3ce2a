import { sha1 } from './sha1.ts';

/**
 * The UUID of a name within a namespace, which is a UUID itself (RFC 9562, version 5): the same every time, everywhere.
 */
export function uuidOfName(namespace: string, name: string): string {
  const space = bytesOf(namespace);
  const text = new TextEncoder().encode(name);
  const both = new Uint8Array(space.length + text.length);
  both.set(space);
  both.set(text, space.length);
  const bytes = sha1(both).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The UUID in `urn:uuid:…`, in small letters; `undefined` where there is none of versions 1 to 5 (RFC 9562). */
export function uuidIn(urn: string): string | undefined {
  const found = /^urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/i.exec(urn)?.[1];
  return found?.toLowerCase();
}

function bytesOf(uuid: string): Uint8Array {
  const hex = uuid.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}
