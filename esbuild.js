// Builds everything: `node esbuild.js [--production]`.
//   dist/  what is shipped: the extension for the desktop and for the browser, its search worker, the command line, the
//          packed corpus
//   out/   what is not: the bundles of the test suites and of the corpus packer
const esbuild = require('esbuild');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  metafile: true,
};

/** ES modules first: the UMD build of jsonc-parser loads its parts by names that no bundler sees. */
const mainFields = ['module', 'main'];

/**
 * `vscode` is used as VS Code hands it out. esbuild would copy the whole API for every file that imports it, since an
 * ES module could not be what `require` gives; that costs more than all of `activate()`.
 * @type {import('esbuild').Plugin}
 */
const vscodeItself = {
  name: 'vscode-itself',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]vscode[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: fs
        .readFileSync(file, 'utf8')
        .replace("import * as vscode from 'vscode'", "import vscode from 'vscode'"),
      loader: 'ts',
    }));
    build.onResolve({ filter: /^vscode$/ }, ({ kind }) =>
      kind === 'require-call' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode-itself' },
    );
    build.onLoad({ filter: /.*/, namespace: 'vscode-itself' }, () => ({
      contents: "export default require('vscode');",
    }));
  },
};

/** What the desktop loads only when it is needed: Belägg itself is the file of the web host, which takes one only. */
const apart = { belagg: './web/extension.js', glance: './glance.js' };

/** @type {import('esbuild').Plugin} */
const loadedLater = {
  name: 'loaded-later',
  setup(build) {
    build.onResolve({ filter: /\/(?:belagg|glance)$/ }, ({ kind, path: module }) =>
      kind === 'dynamic-import' ? { path: apart[path.basename(module)], external: true } : undefined,
    );
  },
};

/** For the parts of the desktop: VS Code hands out its API through require, so an import() becomes one. */
const desktop = {
  platform: 'node',
  plugins: [vscodeItself, loadedLater],
  supported: { 'dynamic-import': false },
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const programs = {
  extension: {
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/extension.js',
    ...desktop,
  },
  glance: {
    entryPoints: ['src/vscode/glance.ts'],
    outfile: 'dist/glance.js',
    ...desktop,
  },
  web: {
    entryPoints: ['src/vscode/webExtension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    plugins: [vscodeItself],
    external: ['vscode'],
    conditions: ['worker', 'browser', 'module'],
  },
  worker: {
    entryPoints: ['src/worker/searchWorker.ts'],
    outfile: 'dist/worker.js',
    // One file for worker threads and Web Workers: it has no import that only one of them knows.
    platform: 'browser',
    format: 'iife',
  },
  cli: {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    mainFields,
    banner: { js: '#!/usr/bin/env node' },
  },
};

/**
 * Not shipped: reads corpus/ with the parser of the core and writes it as one file.
 * @type {import('esbuild').BuildOptions & { outfile: string }}
 */
const packer = { entryPoints: ['src/cli/packBundledCorpus.ts'], outfile: 'out/pack.cjs', platform: 'node' };

/** Not in VS Code: thousands of random cases and of entries prove the same in Node, in a tenth of the time. */
const onlyInNode = /\.(?:property|large)\.test\.ts$/;

/**
 * Bundles of the test suites, one per place where they run. Every `*.test.ts` below the folders registers itself with
 * mocha's globals when it is loaded. test/core and test/vscode know no Node and run everywhere; test/vscode-desktop
 * needs a disk, and test/node the programs that it runs.
 * @type {Record<string, { folders: string[], leaveOut?: RegExp, options: import('esbuild').BuildOptions }>}
 */
const suites = {
  'core.cjs': {
    folders: ['test/core'],
    options: { platform: 'node', packages: 'external' },
  },
  'node.cjs': {
    folders: ['test/node'],
    options: { platform: 'node', packages: 'external' },
  },
  'latex.cjs': {
    folders: ['test/latex'],
    options: { platform: 'node', packages: 'external' },
  },
  'host.cjs': {
    folders: ['test/core', 'test/vscode', 'test/vscode-desktop'],
    leaveOut: onlyInNode,
    options: { platform: 'node', packages: 'external' },
  },
  'web.js': {
    folders: ['test/core', 'test/vscode'],
    leaveOut: onlyInNode,
    options: {
      platform: 'browser',
      external: ['vscode'],
      conditions: ['worker', 'browser', 'module'],
      format: 'iife',
      globalName: '__suite',
      alias: { 'node:assert/strict': './test/web/assert.ts' },
      // `assert` looks for a terminal's colours where an assertion fails: without a `process` no failure could be read.
      define: { 'process.env.NODE_DEBUG': 'undefined', process: '{"env":{}}', global: 'globalThis' },
      // mocha's browser build overwrites module.exports, so the suite is exported last.
      footer: { js: 'module.exports = __suite;' },
    },
  },
};

async function main() {
  await packCorpus();
  const sizes = {};
  for (const [name, options] of Object.entries(programs)) {
    const { metafile } = await esbuild.build({ ...common, ...options });
    sizes[name] = fs.statSync(options.outfile).size;
    fs.mkdirSync('out/meta', { recursive: true });
    fs.writeFileSync(path.join('out/meta', `${name}.json`), JSON.stringify(metafile));
  }
  if (!production) await buildSuites();
}

/** A corpus with errors fails the build; the packer has said which, as `file:line:column: sentence`. */
async function packCorpus() {
  await esbuild.build({ ...common, ...packer });
  const { status } = spawnSync(process.execPath, [packer.outfile, 'corpus', 'dist/corpus.json'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The corpus has errors: see above.');
}

async function buildSuites() {
  for (const [name, { folders, leaveOut, options }] of Object.entries(suites)) {
    const tests = folders.flatMap(testsIn).filter(file => leaveOut === undefined || !leaveOut.test(file));
    const files = tests.map(file => `import ${JSON.stringify(`./${file}`)};`);
    const start = options.platform === 'browser' ? "export { run } from './test/web/run';" : '';
    if (files.length === 0) continue;
    await esbuild.build({
      ...common,
      sourcemap: 'inline',
      ...options,
      stdin: {
        contents: [start, ...files].join('\n'),
        resolveDir: __dirname,
        sourcefile: `${name}.entry.ts`,
        loader: 'ts',
      },
      outfile: `out/test/${name}`,
    });
  }
}

/** @param {string} folder */
function testsIn(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.test.ts'))
    .toSorted()
    .map(file => `${folder}/${file.split(path.sep).join('/')}`);
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
