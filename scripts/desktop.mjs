import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { which } from '../test/host/which.mjs';

const STAND_IN = path.resolve(import.meta.dirname, '..', 'test', 'host', 'code');
const MAC_PROGRAM = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';

/**
 * The desktop VS Code of this machine, if it has one and a screen to show it on.
 *
 * @returns {string | undefined} its `code` program
 */
export function findDesktop() {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return undefined;
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code', 'code-insiders', 'codium'];
  const onPath = which(names, program => fs.realpathSync(program) !== STAND_IN);
  if (onPath !== undefined) return onPath;
  return fs.existsSync(MAC_PROGRAM) ? MAC_PROGRAM : undefined;
}

/**
 * Opens a new window with the extension under development.
 *
 * @param {string} program
 * @param {string} extension  its folder
 * @param {{ folder: string, file: string }} example
 */
export function openDesktop(program, extension, { folder, file }) {
  const isScript = process.platform === 'win32'; // code.cmd needs a shell, which needs quotation marks
  const quoted = (/** @type {string} */ text) => (isScript ? `"${text}"` : text);
  const args = ['--new-window', quoted(`--extensionDevelopmentPath=${extension}`), quoted(folder), quoted(file)];
  const { status, error } = spawnSync(quoted(program), args, { stdio: 'inherit', shell: isScript });
  if (status !== 0) throw new Error(`${program} failed${error === undefined ? '' : `: ${error.message}`}`);
  console.log(`VS Code is open with ${file}`);
}
