import type { Host } from './host.ts';
import { safeJson, terminal } from './terminal.ts';

/** Writes `{"version":1,"files":[…]}`, a file to a line, as the files come: nothing is kept. */
export class JsonFiles {
  readonly #host: Host;
  #written = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  async add(file: object): Promise<void> {
    const before = this.#written === 0 ? terminal`{"version":1,"files":[\n` : terminal`,\n`;
    await this.#host.out(terminal`${before}${safeJson(file)}`);
    this.#written += 1;
  }

  async end(): Promise<void> {
    await this.#host.out(this.#written === 0 ? terminal`{"version":1,"files":[]}\n` : terminal`\n]}\n`);
  }
}
