/**
 * The whole `npm test`: packages, build, static checks, then the suites, each where it belongs.
 *
 *   npm test                        everything
 *   npm test -- core web            only these: check, core, node, latex, host, web, ui
 *   npm test -- --no-build core     with what was built before
 *
 * TEST_GREP=words runs only tests whose title has the words. The last line is the sum:
 * `N passed, N failed` and, where there are any, `, N skipped`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from '../scripts/dependencies.mjs';
import { runCommand } from './run/command.mjs';
import { add, inWords, judge, NOTHING, readRecords } from './run/report.mjs';
import { SUITES } from './run/suites.mjs';

const PROJECT = path.resolve(import.meta.dirname, '..');
const REPORTS = path.join(PROJECT, 'out', 'reports');

/** @typedef {import('./run/report.mjs').Counts} Counts */

const total = await main(process.argv.slice(2)).catch(error => {
  console.error(error instanceof Error ? error.message : String(error));
  return { ...NOTHING, failed: 1 };
});
console.log(`\n${inWords(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** @param {readonly string[]} args @returns {Promise<Counts>} */
async function main(args) {
  const known = ['check', ...Object.keys(SUITES)];
  const named = args.filter(arg => arg !== '--no-build');
  const unknown = named.filter(name => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`no suite named ${unknown.join(', ')}: there are ${known.join(', ')}`);
    return { ...NOTHING, failed: 1 };
  }
  const wanted = named.length === 0 ? known : named;

  ensureDependencies(PROJECT);
  let counts = NOTHING;
  if (!args.includes('--no-build')) {
    counts = add(counts, await runStep('build', ['npm', 'run', '--silent', 'build']));
    if (counts.failed > 0) return counts; // nothing to test
  }
  /** @param {import('./run/suites.mjs').Suite['when']} when */
  const suites = when => Object.entries(SUITES).filter(([name, suite]) => wanted.includes(name) && suite.when === when);
  const checkAndBeside = async () => {
    const checked = wanted.includes('check') ? await runStep('check', ['npm', 'run', '--silent', 'check']) : NOTHING;
    return add(checked, await runSuites(suites('beside')));
  };
  const counted = await Promise.all([runSuites(suites(undefined)), checkAndBeside()]);
  return [...counted, await runSuites(suites('alone'))].reduce(add, counts);
}

/** @param {readonly (readonly [string, import('./run/suites.mjs').Suite])[]} suites @returns {Promise<Counts>} */
async function runSuites(suites) {
  let counts = NOTHING;
  for (const [name, suite] of suites) counts = add(counts, await runSuite(name, suite));
  return counts;
}

/**
 * Something that has no tests to count: nothing where it went well, one failure where it did not.
 *
 * @param {string} name
 * @param {readonly [string, ...string[]]} command
 * @returns {Promise<Counts>}
 */
async function runStep(name, command) {
  const took = stopwatch();
  console.log(`\n── ${name}: ${command.join(' ')}`);
  const exit = await runCommand(command, { cwd: PROJECT, minutes: 5 });
  console.log(`── ${name}: ${exit === 0 ? 'ok' : `FAILED (exit ${exit})`} (${took()})`);
  return { ...NOTHING, failed: exit === 0 ? 0 : 1 };
}

/** @param {string} name @param {import('./run/suites.mjs').Suite} suite @returns {Promise<Counts>} */
async function runSuite(name, { title, command, prepare, minutes, leftOut }) {
  if (leftOut !== undefined) {
    console.log(`\n── ${name}: ${title}: left out, ${leftOut}`);
    return { ...NOTHING, skipped: 1 };
  }
  const prepared = prepare === undefined ? NOTHING : await runStep(`${name}, preparation`, prepare);
  if (prepared.failed > 0) return prepared;

  const took = stopwatch();
  console.log(`\n── ${name}: ${title}`);
  const report = path.join(REPORTS, `${name}.jsonl`);
  fs.mkdirSync(REPORTS, { recursive: true });
  fs.rmSync(report, { force: true });
  const exit = await runCommand(command(), { cwd: PROJECT, env: { TEST_REPORT: report }, minutes });
  const { counts, problem } = judge(readRecords(report), exit);
  console.log(`── ${name}: ${inWords(counts)}${problem === undefined ? '' : `: ${problem}`} (${took()})`);
  return counts;
}

function stopwatch() {
  const started = Date.now();
  return () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
