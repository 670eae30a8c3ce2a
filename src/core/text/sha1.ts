/**
 * SHA-1 (FIPS 180-4) of bytes, 20 of them. Only for names that must be the same every time (UUID version 5): it keeps
 * nothing secret.
 */
export function sha1(bytes: Uint8Array): Uint8Array {
  const bits = bytes.length * 8;
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bits / 2 ** 32));
  view.setUint32(padded.length - 4, bits >>> 0);
  const hash = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const words = new Uint32Array(80);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(block + i * 4);
    for (let i = 16; i < 80; i += 1) {
      words[i] = rotated(at(words, i - 3) ^ at(words, i - 8) ^ at(words, i - 14) ^ at(words, i - 16), 1);
    }
    let [a, b, c, d, e] = [at(hash, 0), at(hash, 1), at(hash, 2), at(hash, 3), at(hash, 4)];
    for (let i = 0; i < 80; i += 1) {
      const next = (rotated(a, 5) + mixed(i, b, c, d) + e + at(words, i)) >>> 0;
      [a, b, c, d, e] = [next, a, rotated(b, 30), c, d];
    }
    for (const [i, value] of [a, b, c, d, e].entries()) hash[i] = at(hash, i) + value;
  }
  const result = new DataView(new ArrayBuffer(20));
  for (const [i, value] of hash.entries()) result.setUint32(i * 4, value);
  return new Uint8Array(result.buffer);
}

/** The round's function of three words, and its constant. */
function mixed(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function rotated(value: number, by: number): number {
  return ((value << by) | (value >>> (32 - by))) >>> 0;
}

function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}
