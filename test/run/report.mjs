import fs from 'node:fs';

/**
 * What test/host/reporter.cjs says of a run, in order. A run without an `end` died before it.
 *
 * @typedef {{ kind: 'start', total: number }
 *   | { kind: 'passed' | 'skipped', title: string }
 *   | { kind: 'failed', title: string, error: string }
 *   | { kind: 'end' }} TestRecord
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * How a suite went. Whatever does not look like a run that came to its end (no tests, tests that never ran, an exit code
 * that the failed tests do not explain) counts as one failure more, with the reason.
 *
 * @param {readonly TestRecord[]} records
 * @param {number | string} exit  code or signal
 * @returns {{ counts: Counts, problem: string | undefined }}
 */
export function judge(records, exit) {
  const count = (/** @type {TestRecord['kind']} */ kind) => records.filter(record => record.kind === kind).length;
  const counts = { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
  const problem = problemOf(records, counts, exit);
  return { counts: problem === undefined ? counts : { ...counts, failed: counts.failed + 1 }, problem };
}

/** @param {readonly TestRecord[]} records @param {Counts} counts @param {number | string} exit */
function problemOf(records, { passed, failed, skipped }, exit) {
  if (records.length === 0) return `it never started (exit ${exit})`;
  if (!records.some(({ kind }) => kind === 'end')) return `it died before the end (exit ${exit})`;
  if (passed + failed + skipped === 0) return 'it has no tests';
  if (failed === 0 && exit !== 0) return `it ended with ${exit} although no test failed`;
  if (failed > 0 && exit === 0) return 'it ended with 0 although tests failed';
  return undefined;
}

/** @param {string} file @returns {readonly TestRecord[]} */
export function readRecords(file) {
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return lines.filter(line => line !== '').map(line => JSON.parse(line));
}

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** `12 passed, 0 failed` and, where there are any, `, 1 skipped`. @param {Counts} counts */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
