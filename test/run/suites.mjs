import path from 'node:path';
import { hasStandIn } from '../host/whichVSCode.mjs';
import { which } from '../host/which.mjs';

/**
 * A set of tests and the place where they run.
 *
 * @typedef {object} Suite
 * @property {string} title
 * @property {() => readonly [string, ...string[]]} command  reports to TEST_REPORT by test/host/reporter.cjs
 * @property {number} minutes  the limit
 * @property {readonly [string, ...string[]]} [prepare]  what must have run before
 * @property {'beside' | 'alone'} [when]  beside the others, which leave a core idle, or when all of them have run
 * @property {string} [leftOut]  why it cannot run on this machine
 */

const NODE = process.execPath;
const MOCHA = path.join('node_modules', 'mocha', 'bin', 'mocha.js');
const REPORTER = ['--forbid-only', '--reporter', path.join('test', 'host', 'reporter.cjs')];
const STAND_IN_ONLY = hasStandIn() ? {} : { leftOut: 'the VS Code that it drives is for Linux x64' };

/** `--grep` of those suites that mocha's own program runs; the host's takes TEST_GREP itself. */
const grep = () => (process.env['TEST_GREP'] ? ['--grep', process.env['TEST_GREP']] : []);

/** In the order in which they run; the journeys, which wait for a screen, with nothing beside them. */
export const SUITES = /** @type {Readonly<Record<string, Suite>>} */ ({
  core: {
    title: 'core, in Node',
    command: () => [NODE, MOCHA, ...REPORTER, ...grep(), '--timeout', '20000', 'out/test/core.cjs'],
    minutes: 8,
  },
  node: {
    title: 'the command line, the bundled corpus and what others make of insertions, in Node',
    command: () => [NODE, MOCHA, ...REPORTER, ...grep(), '--timeout', '20000', 'out/test/node.cjs'],
    minutes: 8,
    when: 'beside',
  },
  latex: {
    title: 'what is inserted into LaTeX, compiled',
    command: () => [NODE, MOCHA, ...REPORTER, ...grep(), '--timeout', '120000', 'out/test/latex.cjs'],
    minutes: 5,
    when: 'beside',
    ...(['pdflatex', 'biber', 'bibtex', 'pdftotext'].every(program => which([program]))
      ? {}
      : { leftOut: 'LaTeX is not installed: `BELAGG_LATEX=1 .ci/run` installs it' }),
  },
  host: {
    title: 'core and the extension, in VS Code',
    command: () => [NODE, 'test/host/runHostSuite.mjs', 'node', 'out/test/host.cjs'],
    minutes: 12,
  },
  web: {
    title: 'core and the extension, in VS Code for the web',
    command: () => [NODE, 'test/host/runHostSuite.mjs', 'web', 'out/test/web.js'],
    minutes: 12,
    when: 'beside',
    ...STAND_IN_ONLY,
  },
  ui: {
    title: 'journeys through the packaged extension',
    prepare: ['npm', 'run', '--silent', 'package'],
    command: () => [NODE, MOCHA, ...REPORTER, ...grep(), '--timeout', '120000', 'test/ui/**/*.test.mjs'],
    minutes: 8,
    when: 'alone',
    ...STAND_IN_ONLY,
  },
});
