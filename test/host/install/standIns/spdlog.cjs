'use strict';
/** Stand-in for the native module @vscode/spdlog: the calls that VS Code makes, written with node:fs. */
const fs = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

class Logger {
  #file;
  #level = 0;
  #raw = false;

  /** @param {string} file */
  constructor(file) {
    this.#file = file;
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }

  /** @param {number} level @param {unknown} text */
  #write(level, text) {
    if (level < this.#level) return;
    const line = this.#raw ? String(text) : `${timestamp(new Date())} [${LEVELS[level]}] ${String(text)}\n`;
    try {
      fs.appendFileSync(this.#file, line);
    } catch {
      // the log folder goes before the last line is written
    }
  }

  /** @param {unknown} text */
  trace(text) {
    this.#write(0, text);
  }
  /** @param {unknown} text */
  debug(text) {
    this.#write(1, text);
  }
  /** @param {unknown} text */
  info(text) {
    this.#write(2, text);
  }
  /** @param {unknown} text */
  warn(text) {
    this.#write(3, text);
  }
  /** @param {unknown} text */
  error(text) {
    this.#write(4, text);
  }
  /** @param {unknown} text */
  critical(text) {
    this.#write(5, text);
  }
  getLevel() {
    return this.#level;
  }
  /** @param {number} level */
  setLevel(level) {
    this.#level = level;
  }
  setPattern() {
    this.#raw = false;
  }
  clearFormatters() {
    this.#raw = true;
  }
  flush() {}
  drop() {}
}

/** Local time, as VS Code's logs have it. @param {Date} date */
function timestamp(date) {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().replace('T', ' ').replace('Z', '');
}

/** @param {string} _name @param {string} file */
const createLogger = async (_name, file) => new Logger(file);
const nothing = () => {};

// one by one, so that Node finds the names when a module imports them
exports.version = 0;
exports.setLevel = nothing;
exports.setFlushOn = nothing;
exports.shutdown = nothing;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
