/*
 * Stands in for the native logger `@vscode/spdlog` in a cached code-server (see codeServer.ts): the same functions,
 * one line a message, appended to the file. CommonJS, as what it replaces.
 */
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  #file;
  #level = 2;

  constructor(_type, _name, file) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
  }

  trace(message) {
    this.#write(0, message);
  }
  debug(message) {
    this.#write(1, message);
  }
  info(message) {
    this.#write(2, message);
  }
  warn(message) {
    this.#write(3, message);
  }
  error(message) {
    this.#write(4, message);
  }
  critical(message) {
    this.#write(5, message);
  }
  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}

  #write(level, message) {
    if (level < this.#level) return;
    try {
      appendFileSync(this.#file, `${new Date().toISOString()} [${LEVELS[level]}] ${message}\n`);
    } catch {
      // A log that cannot be written must not end the server.
    }
  }
}

const create = async (name, file) => new Logger('rotating', name, file);

// One by one: an ES module that imports this file sees only exports that can be read off its text.
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
