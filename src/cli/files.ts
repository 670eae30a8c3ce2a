import { join } from 'node:path';
import { decode } from './decode.ts';
import { Failure } from './failure.ts';
import type { Host } from './host.ts';
import { plainLine, plainPath, terminal } from './terminal.ts';

/** How standard input is called in output. */
export const STANDARD_INPUT = '<stdin>';

/** A file that was read, or was not; in that case standard error has been told why. */
export type ReadFile =
  | { readonly kind: 'read'; readonly path: string; readonly text: string }
  | { readonly kind: 'failed'; readonly path: string };

/** `file:line:column: message` on standard error. */
export function complain(host: Host, path: string, line: number, column: number, message: string): Promise<void> {
  return host.err(terminal`${plainPath(path)}:${line}:${column}: ${plainLine(message)}\n`);
}

/** Reads one file, `-` being standard input. */
export async function readText(host: Host, path: string): Promise<ReadFile> {
  const name = path === '-' ? STANDARD_INPUT : path;
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await host.readStandardInput() : await host.readFile(path);
  } catch (error) {
    await complain(host, name, 1, 1, `cannot be read: ${reason(error)}`);
    return { kind: 'failed', path: name };
  }
  const decoded = decode(bytes);
  if (decoded.kind === 'text') return { kind: 'read', path: name, text: decoded.text };
  await complain(host, name, decoded.line, decoded.column, decoded.message);
  return { kind: 'failed', path: name };
}

/**
 * The files that operands name, in order. A folder stands for all Markdown files in and below it, by name;
 * `node_modules`, folders whose name begins with a dot, and links are passed over.
 */
export async function* reportFiles(host: Host, operands: readonly string[]): AsyncGenerator<string | Failure> {
  for (const operand of operands) {
    if (operand !== '-' && (await host.kind(operand)) === 'folder') {
      let found = false;
      for await (const file of markdownBelow(host, operand)) {
        found = true;
        yield file;
      }
      if (!found) yield new Failure(`${operand} has no Markdown files in or below it`);
    } else {
      yield operand;
    }
  }
}

async function* markdownBelow(host: Host, folder: string): AsyncGenerator<string> {
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = [...(await host.list(next))].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const folders: string[] = [];
    for (const { name, kind } of entries) {
      if (kind === 'file' && /\.(?:md|markdown)$/i.test(name)) yield join(next, name);
      else if (kind === 'folder' && name !== 'node_modules' && !name.startsWith('.')) folders.push(join(next, name));
    }
    waiting.push(...folders.reverse());
  }
}

/** Why a file could not be read, in words for people. */
function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
