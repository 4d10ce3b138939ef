/* global loadTests -- webServer.mjs adds it: a function around the tests' bundle */
/**
 * Loaded by the web worker in place of the tests. Sends what they print and how they ended to the server, in order and
 * unmixed with the workbench's own log.
 */
let last = Promise.resolve();
const send = (kind, data) => {
  const post = () => fetch('OUTPUT', { method: 'POST', body: JSON.stringify([kind, data]) });
  last = last.then(post).catch(() => {}); // nobody listens any more
  return last;
};

const plain = value => {
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value !== 'object' || value === null) return value;
  try {
    return JSON.stringify(value);
  } catch {
    return String(value); // a cycle
  }
};

// the worker's console has read-only methods: the object itself is replaced
const ownConsole = Object.create(console);
for (const method of ['debug', 'error', 'info', 'log', 'trace', 'warn']) {
  Object.defineProperty(ownConsole, method, { value: (...values) => void send('out', values.map(plain)) });
}
Object.defineProperty(globalThis, 'console', { configurable: true, get: () => ownConsole });

// where reporter.cjs finds no disk
globalThis.testReport = record => void send('report', record);

exports.run = async () => {
  try {
    const tests = { exports: {} };
    loadTests(tests, tests.exports);
    await tests.exports.run();
    await send('end', { ok: true });
  } catch (error) {
    await send('end', { ok: false, error: error?.stack ?? String(error) });
    throw error;
  }
};
