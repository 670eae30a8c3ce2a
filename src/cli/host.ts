import type { TextFiles } from '../core/annotation/atomicFile.ts';
import type { TerminalText } from './terminal.ts';

/** What the command line needs of the machine it runs on. Tests give one in memory. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Where the bundled pack and the like are: the folder `data` of the package. */
  readonly dataFolder: string;
  /** Resolves when more may be written. */
  out(text: TerminalText): Promise<void>;
  err(text: TerminalText): Promise<void>;
  readStandardInput(): Promise<Uint8Array>;
  /** Rejects with an error whose `code` is Node's (`ENOENT`). */
  readFile(path: string): Promise<Uint8Array>;
  /** What a path is; `undefined` when there is nothing. */
  kind(path: string): Promise<'file' | 'folder' | undefined>;
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'other' }[]>;
  /** The path with every link resolved; rejects like `readFile`. */
  realPath(path: string): Promise<string>;
  readonly currentFolder: string;
  /** When a file was last changed, RFC 3339; rejects like `readFile`. */
  changed(path: string): Promise<string>;
  /** With the folders above it; nothing happens where there is one. */
  makeFolder(path: string): Promise<void>;
  /** Files that are written, all of them UTF-8. */
  readonly textFiles: TextFiles;
}
