'use strict';
/**
 * A mocha reporter for Node, VS Code's extension hosts and the browser: prints one line per suite and what failed, and
 * reports each test as a record that test/run.mjs counts (the shapes are in ../run/report.mjs).
 *
 * A record goes to `globalThis.testReport` where a host has set that (webTestsBridge.js), else as a line of JSON to the
 * file named by TEST_REPORT, else nowhere.
 */
module.exports = function Reporter(/** @type {import('mocha').Runner} */ runner) {
  const send = sink();
  /** @type {{ title: string, error: unknown }[]} */
  const failures = [];
  const suites = new Tally();
  runner.once('start', () => send({ kind: 'start', total: runner.total }));
  runner.on('pass', test => {
    suites.count(test, 'passed');
    send({ kind: 'passed', title: test.fullTitle() });
  });
  runner.on('pending', test => {
    suites.count(test, 'skipped');
    send({ kind: 'skipped', title: test.fullTitle() });
  });
  runner.on('fail', (test, error) => {
    suites.count(test, 'failed');
    failures.push({ title: test.fullTitle(), error });
    send({ kind: 'failed', title: test.fullTitle(), error: describe(error) });
  });
  runner.once('end', () => {
    suites.end();
    for (const { title, error } of failures) console.log(`\n  FAILED ${title}\n${indent(describe(error))}`);
    send({ kind: 'end' });
  });
};

/** Counts the tests of one outermost `describe` after the other and prints a line for each when it is over. */
class Tally {
  #since = Date.now();
  /** @type {{ title: string, passed: number, failed: number, skipped: number } | undefined} */
  #current;

  /** @param {import('mocha').Runnable} test @param {'passed' | 'failed' | 'skipped'} outcome */
  count(test, outcome) {
    const title = test.titlePath()[0] ?? '';
    if (this.#current?.title !== title) {
      this.end();
      this.#current = { title, passed: 0, failed: 0, skipped: 0 };
    }
    this.#current[outcome]++;
  }

  end() {
    if (this.#current === undefined) return;
    const { title, passed, failed, skipped } = this.#current;
    const milliseconds = Date.now() - this.#since;
    this.#current = undefined;
    this.#since = Date.now();
    const others = [failed && `${failed} FAILED`, skipped && `${skipped} skipped`].filter(Boolean);
    console.log(`  ${[`${title}: ${passed} passed`, ...others].join(', ')} (${milliseconds} ms)`);
  }
}

/** @returns {(record: import('../run/report.mjs').TestRecord) => void} */
function sink() {
  const own = Object.entries(globalThis).find(([name]) => name === 'testReport')?.[1];
  if (typeof own === 'function') return own;
  const file = typeof process === 'object' ? process.env['TEST_REPORT'] : undefined;
  if (!file) return () => {};
  const fs = process.getBuiltinModule('node:fs');
  return record => fs.appendFileSync(file, `${JSON.stringify(record)}\n`);
}

/** The message and where it happened; for a comparison also both sides. @param {any} error */
function describe(error) {
  const text = error?.stack ?? error?.message ?? String(error);
  // assert puts the difference into the message, which the stack begins with; others carry the sides only
  if (error?.expected === undefined || error?.code === 'ERR_ASSERTION') return text;
  return `${text}\nexpected: ${JSON.stringify(error.expected)}\nactual:   ${JSON.stringify(error.actual)}`;
}

/** @param {string} text */
const indent = text => text.replace(/^/gm, '    ');
