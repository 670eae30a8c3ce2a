import type { Host } from './host.ts';
import type { Arguments } from './options.ts';
import type { Paint } from './terminal.ts';

/** What a command works with. */
export interface Context {
  readonly host: Host;
  readonly arguments: Arguments;
  readonly paint: Paint;
  /** Dossier's own version. */
  readonly version: string;
}
