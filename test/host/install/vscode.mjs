/**
 * Puts a real VS Code (web workbench and Node extension host) into .vscode-test, from the npm registry alone: no install
 * script runs, nothing is compiled, no other server is asked.
 *
 *   node test/host/install/vscode.mjs [--force]     prints the folder
 *
 * It takes
 * - of the package `code-server` only lib/vscode: the built VS Code server and workbench;
 * - those of its run-time packages that server, extension host, file watcher, search and workbench really load
 *   (../deps, with a lock), and among them the Node that this VS Code wants;
 * - for three native modules small stand-ins in JavaScript (standIns/).
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { CACHE } from '../paths.mjs';
import { isMain } from '../isMain.mjs';
import { installOnce } from './installOnce.mjs';
import { npm, unpackTarball } from './npmTarball.mjs';
import { CODE_SERVER, NODE_PACKAGE, PLATFORM, PRUNED_EXTENSIONS } from './pins.mjs';

const DEPS = path.join(import.meta.dirname, '..', 'deps');
const STAND_INS = path.join(import.meta.dirname, 'standIns');

/**
 * Where the pieces of an installed VS Code lie.
 *
 * @typedef {object} VSCode
 * @property {string} root  the folder with product.json, out/ and extensions/
 * @property {string} serverMain
 * @property {string} node  the Node program that runs it
 */

/**
 * Installs what is missing (about ten seconds and 330 MB the first time). VSCODE_HOST_FOLDER names a folder made elsewhere.
 *
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<VSCode>}
 */
export async function installVSCode({ force } = {}) {
  const given = process.env['VSCODE_HOST_FOLDER'];
  if (given) return layout(given);

  refuseOtherPlatforms();
  const folder = path.join(CACHE, `vscode-server-${CODE_SERVER.version}-${PLATFORM}`);
  await installOnce({ folder, stamp: stamp(), force }, async scratch => {
    console.error(`Installing VS Code (${CODE_SERVER.name} ${CODE_SERVER.version}) into ${folder}`);
    const [root, packages] = await Promise.all([unpackVSCode(scratch), installPackages(scratch)]);
    fs.renameSync(packages, path.join(root, 'node_modules'));
    writeStandIns(root);
    return root;
  });
  return layout(folder);
}

function refuseOtherPlatforms() {
  const platform = `${process.platform}-${process.arch}`;
  if (platform === PLATFORM) return;
  throw new Error(`The stand-in for VS Code is made for ${PLATFORM}, not ${platform}: use the desktop VS Code here.`);
}

/** Changes when anything does that goes into the folder. */
function stamp() {
  const hash = createHash('sha256').update(JSON.stringify([CODE_SERVER, PRUNED_EXTENSIONS]));
  const sources = [path.join(DEPS, 'package-lock.json'), ...standIns().map(standIn => standIn.source)];
  for (const source of sources) hash.update(fs.readFileSync(source));
  return hash.digest('hex');
}

/** @param {string} scratch */
async function unpackVSCode(scratch) {
  const inTarball = 'package/lib/vscode';
  const pruned = PRUNED_EXTENSIONS.map(name => `--exclude=${inTarball}/extensions/${name}`);
  await unpackTarball(CODE_SERVER, scratch, [...pruned, inTarball]);
  return path.join(scratch, inTarball);
}

/** @param {string} scratch */
async function installPackages(scratch) {
  const folder = path.join(scratch, 'deps');
  fs.mkdirSync(folder);
  for (const file of ['package.json', 'package-lock.json']) {
    fs.copyFileSync(path.join(DEPS, file), path.join(folder, file));
  }
  await npm(['ci', '--omit=dev', '--engine-strict=false', '--prefer-offline'], folder);
  const packages = path.join(folder, 'node_modules');
  for (const unused of ['include', 'share']) {
    fs.rmSync(path.join(packages, NODE_PACKAGE, unused), { recursive: true, force: true });
  }
  return packages;
}

/** Each file in standIns/ takes the place of the native module @vscode/<its name>. */
function standIns() {
  return fs.readdirSync(STAND_INS).map(file => ({
    name: `@vscode/${path.basename(file, '.cjs')}`,
    source: path.join(STAND_INS, file),
  }));
}

/** @param {string} root */
function writeStandIns(root) {
  for (const { name, source } of standIns()) {
    const folder = path.join(root, 'node_modules', name);
    fs.mkdirSync(folder, { recursive: true });
    fs.copyFileSync(source, path.join(folder, 'index.cjs'));
    const manifest = { name, version: '0.0.0-stand-in', main: 'index.cjs' };
    fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  }
}

/**
 * @param {string} root
 * @returns {VSCode}
 */
function layout(root) {
  return {
    root,
    serverMain: path.join(root, 'out', 'server-main.js'),
    node: path.join(root, 'node_modules', NODE_PACKAGE, 'bin', 'node'),
  };
}

if (isMain(import.meta.url)) console.log((await installVSCode({ force: process.argv.includes('--force') })).root);
