import fs from 'node:fs';
import path from 'node:path';

/** Options of the `code` program that are followed by a value, with or without `=`. */
const TAKES_VALUE = new Set([
  'crash-reporter-directory',
  'disable-extension',
  'enable-proposed-api',
  'extensionDevelopmentKind',
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'extensions-dir',
  'file-uri',
  'folder-uri',
  'goto',
  'g',
  'install-extension',
  'js-flags',
  'locale',
  'log',
  'logsPath',
  'profile',
  'proxy-server',
  'uninstall-extension',
  'user-data-dir',
]);

/** What makes the program manage extensions instead of opening a window. */
const MANAGES = ['install-extension', 'uninstall-extension', 'list-extensions', 'update-extensions'];
const WITH_MANAGING = ['extensions-dir', 'user-data-dir', 'force', 'show-versions', 'category', 'pre-release'];

/** @typedef {ReadonlyMap<string, readonly (string | true)[]>} Flags */

/**
 * What a command line of the `code` program asks for.
 *
 * @typedef {{ kind: 'version' }
 *   | { kind: 'manage', args: readonly string[] }
 *   | { kind: 'test', run: TestRun }} Request
 *
 * @typedef {object} TestRun
 * @property {readonly string[]} develop  folders of the extensions under development
 * @property {string} tests  module with the tests
 * @property {boolean} web  in a web worker, with the extension's `browser` entry
 * @property {string | undefined} workspace
 * @property {string | undefined} file
 * @property {string | undefined} userDataDir
 * @property {string | undefined} extensionsDir
 * @property {boolean} trust
 * @property {string | undefined} locale
 * @property {string | undefined} log
 */

/**
 * @param {readonly string[]} argv
 * @returns {Request}
 * @throws where there are no tests to run, or what they need is not there
 */
export function readArguments(argv) {
  const { flags, paths } = parse(argv);
  if (flags.has('version') || flags.has('v')) return { kind: 'version' };
  if (MANAGES.some(name => flags.has(name))) return { kind: 'manage', args: manageArguments(flags) };
  return { kind: 'test', run: testRun(flags, paths) };
}

/** @param {readonly string[]} argv */
function parse(argv) {
  /** @type {Map<string, (string | true)[]>} */
  const flags = new Map();
  /** @type {string[]} */
  const paths = [];
  const rest = [...argv];
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    const [, name, joined] = /^--?([^=]+)(?:=([\s\S]*))?$/.exec(next) ?? [];
    if (name === undefined) {
      paths.push(next);
      continue;
    }
    const value = joined ?? (TAKES_VALUE.has(name) ? rest.shift() : undefined) ?? true;
    flags.set(name, [...(flags.get(name) ?? []), value]);
  }
  return { flags, paths };
}

/** @param {Flags} flags */
function manageArguments(flags) {
  return [...MANAGES, ...WITH_MANAGING].flatMap(name =>
    (flags.get(name) ?? []).map(value => (value === true ? `--${name}` : `--${name}=${value}`)),
  );
}

/** @param {Flags} flags @param {readonly string[]} paths @returns {TestRun} */
function testRun(flags, paths) {
  const last = (/** @type {string} */ name) => strings(flags, name).at(-1);
  const develop = strings(flags, 'extensionDevelopmentPath').map(toPath);
  const tests = strings(flags, 'extensionTestsPath').map(toPath)[0];
  if (tests === undefined) throw new Error('this stand-in for code only runs tests: --extensionTestsPath is missing');
  if (!fs.existsSync(tests) && !fs.existsSync(`${tests}.js`)) throw new Error(`--extensionTestsPath: no ${tests}`);
  for (const folder of develop) {
    const manifest = path.join(folder, 'package.json');
    if (!fs.existsSync(manifest)) throw new Error(`--extensionDevelopmentPath: no ${manifest}`);
  }
  const isWorkspace = (/** @type {string} */ entry) => entry.endsWith('.code-workspace') || isFolder(entry);
  const folders = [...strings(flags, 'folder-uri').map(toPath), ...paths].filter(entry => fs.existsSync(entry));
  const files = [...strings(flags, 'file-uri').map(toPath), ...paths].filter(entry => fs.existsSync(entry));
  return {
    develop,
    tests,
    web: last('extensionDevelopmentKind') === 'web',
    workspace: folders.find(isWorkspace),
    file: files.find(entry => !isWorkspace(entry)),
    userDataDir: last('user-data-dir'),
    // a fresh, empty folder, unless the caller wants the extensions that lie in his own
    extensionsDir: flags.has('disable-extensions') ? undefined : last('extensions-dir'),
    trust: !flags.has('disable-workspace-trust'),
    locale: last('locale'),
    log: last('log'),
  };
}

/** @param {Flags} flags @param {string} name */
function strings(flags, name) {
  return (flags.get(name) ?? []).filter(value => value !== true);
}

/** @param {string} entry */
function isFolder(entry) {
  return fs.existsSync(entry) && fs.statSync(entry).isDirectory();
}

/** A path, or a URI of a file here. @param {string} given */
function toPath(given) {
  const isUri = /^(file|vscode-remote):/.test(given);
  return isUri ? decodeURIComponent(new URL(given).pathname) : path.resolve(given);
}
