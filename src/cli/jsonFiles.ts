import type { Host } from './host.ts';
import { safeJson } from './terminal.ts';

/** Writes `{"version":1,"files":[…]}`, a file to a line, as the files come: nothing is kept. */
export class JsonFiles {
  readonly #host: Host;
  #written = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  async add(file: object): Promise<void> {
    await this.#host.out(`${this.#written === 0 ? '{"version":1,"files":[\n' : ',\n'}${safeJson(file)}`);
    this.#written += 1;
  }

  async end(): Promise<void> {
    await this.#host.out(this.#written === 0 ? '{"version":1,"files":[]}\n' : '\n]}\n');
  }
}
