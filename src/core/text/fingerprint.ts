/**
 * A short name for a text, by which to tell whether it is still the same: 64 bits of two FNV-1a hashes over its UTF-16
 * units, in hexadecimal. No protection against anybody who wants two texts to agree.
 */
export function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    // Another order of the same steps with another prime: the two go wrong on different texts.
    high = Math.imul(high, 0x85ebca6b) ^ unit;
    high ^= high >>> 15;
  }
  return hexadecimal(high) + hexadecimal(low);
}

function hexadecimal(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
