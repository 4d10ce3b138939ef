import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Installs extensions as a person would: a .vsix, or a copy of an unpacked folder.
 *
 * @param {import('./install/vscode.mjs').VSCode} vscode
 * @param {readonly string[]} sources
 * @param {string} extensionsDir
 */
export function installExtensions(vscode, sources, extensionsDir) {
  for (const source of sources) {
    if (source.endsWith('.vsix')) installPackage(vscode, source, extensionsDir);
    else copyFolder(source, extensionsDir);
  }
}

/**
 * Runs the server as the tool that manages extensions, and says what it said where that failed.
 *
 * @param {import('./install/vscode.mjs').VSCode} vscode
 * @param {readonly string[]} args  `--install-extension=…`, `--list-extensions`
 * @returns {string} what it printed
 */
export function manageExtensions(vscode, args) {
  const all = [vscode.serverMain, '--accept-server-license-terms', '--disable-telemetry', ...args];
  const { status, stdout, stderr, error } = spawnSync(vscode.node, all, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`code ${args.join(' ')} failed: ${error?.message ?? stderr + stdout}`);
  return stdout;
}

/**
 * @param {import('./install/vscode.mjs').VSCode} vscode
 * @param {string} vsix
 * @param {string} extensionsDir
 */
function installPackage(vscode, vsix, extensionsDir) {
  manageExtensions(vscode, [
    `--install-extension=${path.resolve(vsix)}`,
    '--force',
    `--extensions-dir=${extensionsDir}`,
  ]);
}

/** @param {string} source @param {string} extensionsDir */
function copyFolder(source, extensionsDir) {
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
  const target = path.join(extensionsDir, `${publisher}.${name}-${version}`);
  const unwanted = new Set(['.git', '.vscode-test', 'node_modules', 'out']);
  fs.cpSync(source, target, { recursive: true, filter: file => !unwanted.has(path.basename(file)) });
}
