import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Installs the packages that package-lock.json names, unless node_modules has them already. Runs before any package is
 * there, so it knows Node alone.
 *
 * @param {string} project
 */
export function ensureDependencies(project) {
  const installed = path.join(project, 'node_modules', '.package-lock.json');
  const lock = path.join(project, 'package-lock.json');
  if (fs.existsSync(installed) && fs.statSync(installed).mtimeMs >= fs.statSync(lock).mtimeMs) return;

  console.log('Installing packages (npm ci) …');
  const { status, error } = spawnSync('npm', ['ci'], {
    cwd: project,
    stdio: 'inherit',
    shell: process.platform === 'win32', // npm is a script there
  });
  if (status !== 0) throw new Error(`npm ci failed${error === undefined ? '' : `: ${error.message}`}`);
}
