import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Installs the packages that package-lock.json names, unless node_modules has them already. Runs before any package is
 * there, so it knows Node alone.
 *
 * Not by `npm ci`: that refuses a lock which was written on one platform and lacks the optional programs of others
 * (npm/cli#4828).
 *
 * @param {string} project
 */
export function ensureDependencies(project) {
  const installed = path.join(project, 'node_modules', '.package-lock.json');
  const lock = path.join(project, 'package-lock.json');
  if (fs.existsSync(installed) && fs.statSync(installed).mtimeMs >= fs.statSync(lock).mtimeMs) return;

  const args = ['install', '--no-save', '--no-audit', '--no-fund'];
  console.log(`Installing packages (npm ${args.join(' ')}) …`);
  const { status, error } = spawnSync('npm', args, {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32', // npm is a script there
  });
  if (status !== 0) throw new Error(`npm install failed${error === undefined ? '' : `: ${error.message}`}`);
}
