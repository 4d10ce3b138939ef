import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Process groups and folders that must go when this process ends, however it ends (SIGKILL aside). */
const groups = new Set();
const folders = new Set();
let cleansUp = false;

/**
 * Starts a program in a process group of its own, so that stopping it stops its children too.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function spawnGroup(program, args, env) {
  cleanUpAtExit();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env });
  if (child.pid !== undefined) groups.add(child.pid);
  return child;
}

/**
 * Ends a process group: politely, and by force where it has not gone within a second.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stopGroup(child) {
  if (child.pid === undefined) return;
  signalGroup(child.pid, 'SIGTERM');
  for (let tries = 0; tries < 20 && child.exitCode === null && child.signalCode === null; tries++) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  signalGroup(child.pid, 'SIGKILL');
  groups.delete(child.pid);
}

/**
 * A new folder that is removed when this process ends, or earlier by removeFolder.
 *
 * @param {string} prefix
 */
export function temporaryFolder(prefix) {
  cleanUpAtExit();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), prefix));
  folders.add(folder);
  return folder;
}

/** @param {string} folder */
export function removeFolder(folder) {
  try {
    // a server that is just ending may still write its last log line
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // a folder left behind in the temporary directory is no reason to fail
  }
  folders.delete(folder);
}

function cleanUpAtExit() {
  if (cleansUp) return;
  cleansUp = true;
  process.on('exit', () => {
    for (const pid of groups) signalGroup(pid, 'SIGKILL');
    for (const folder of folders) removeFolder(folder);
  });
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // it has ended by itself
  }
}
