/** A report's address in an export: its path, each step percent-encoded (RFC 3986). */
export function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * The path of the report that a record names, relative to the folder that reports are counted from; `undefined` for an
 * address that is none within it. Records on disk name their report from their own folder (`../../notes/a.md`).
 */
export function pathOf(address: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('/')) return undefined;
  const steps = address.replace(/^(?:\.\.?\/)+/, '').split('/');
  try {
    const path = steps.map(decodeURIComponent);
    const isPlain = path.every((step) => step !== '' && step !== '.' && step !== '..' && !/[/\\\0]/.test(step));
    return isPlain && /\.(?:md|markdown)$/i.test(path.at(-1) ?? '') ? path.join('/') : undefined;
  } catch {
    // Not percent-encoded as it should be: no address.
    return undefined;
  }
}
