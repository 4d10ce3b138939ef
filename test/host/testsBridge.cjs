'use strict';
/**
 * Loaded by the extension host in place of the tests' module. Sends what the tests print, byte for byte, and how they
 * ended over a local socket to bridge.mjs, and runs the real module just as VS Code would: run() with a promise, or
 * run(testsRoot, callback). bridge.mjs writes bridge.json (socket, tests) beside its own copy of this file.
 */
const net = require('node:net');
const path = require('node:path');
const { Writable } = require('node:stream');
const { pathToFileURL } = require('node:url');
const { socket, tests } = require(path.join(__dirname, 'bridge.json'));

const BEAT_MILLISECONDS = 1000;

exports.run = async function run() {
  const send = await connect();
  redirectOutput(send);
  // tells a busy loop from a long wait
  setInterval(() => void send('beat', {}), BEAT_MILLISECONDS).unref();
  await send('start', {});
  try {
    const failures = await runTests(await load());
    if (typeof failures === 'number' && failures > 0) throw new Error(`${failures} failed`);
    await send('end', { ok: true });
  } catch (error) {
    await send('end', { ok: false, error: error instanceof Error ? error.stack : String(error) });
    throw error;
  }
};

async function connect() {
  const line = net.connect(socket);
  await new Promise((resolve, reject) => {
    line.once('connect', resolve);
    line.once('error', reject);
  });
  line.on('error', () => {}); // the other end is gone: nobody listens any more
  line.unref();
  return (/** @type {string} */ kind, /** @type {unknown} */ data) =>
    new Promise(resolve => line.write(`${JSON.stringify([kind, data])}\n`, resolve));
}

/**
 * VS Code makes the methods of console and of process.stdout read-only (it forwards them to the workbench's log), so the
 * objects themselves are replaced, before the tests' module and mocha are loaded.
 *
 * @param {(kind: string, data: unknown) => Promise<unknown>} send
 */
function redirectOutput(send) {
  const stream = (/** @type {string} */ kind) =>
    new Writable({
      decodeStrings: false,
      write: (chunk, _encoding, done) => {
        void send(kind, typeof chunk === 'string' ? chunk : chunk.toString('utf8'));
        done();
      },
    });
  const streams = { stdout: stream('out'), stderr: stream('err') };
  for (const [name, own] of Object.entries(streams)) {
    Object.defineProperty(process, name, { configurable: true, get: () => own });
  }
  globalThis.console = new console.Console({ ...streams, colorMode: false });
}

async function load() {
  try {
    return require(tests);
  } catch (error) {
    if (!isEsModuleError(error)) throw error;
    return import(pathToFileURL(require.resolve(tests)).href);
  }
}

/** @param {unknown} error */
function isEsModuleError(error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_REQUIRE_ESM' || code === 'ERR_REQUIRE_ASYNC_MODULE';
}

/** @param {any} module  whatever the file exports */
function runTests(module) {
  const run = module.run ?? module.default?.run ?? module.default;
  if (typeof run !== 'function') throw new Error(`${tests} exports no run()`);
  if (run.length === 0) return run();
  return new Promise((resolve, reject) => {
    const done = (/** @type {unknown} */ error, /** @type {number} */ failures) =>
      error ? reject(error) : resolve(failures);
    const promise = run(path.dirname(tests), done);
    if (typeof promise?.then === 'function') promise.then(resolve, reject);
  });
}
