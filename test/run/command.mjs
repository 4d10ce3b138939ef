import { spawn } from 'node:child_process';

/**
 * Runs a program with its output on ours, for at most some minutes; then its whole process group is ended.
 *
 * @param {readonly [string, ...string[]]} command
 * @param {{ cwd: string, env?: Record<string, string>, minutes: number }} options
 * @returns {Promise<number | string>} exit code or signal
 */
export function runCommand([program, ...args], { cwd, env, minutes }) {
  return new Promise((resolve, reject) => {
    const isWindows = process.platform === 'win32'; // npm is a script there, and there are no process groups
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: 'inherit',
      shell: isWindows,
      detached: !isWindows,
    });
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      if (child.pid === undefined) return;
      if (isWindows) child.kill(signal);
      else process.kill(-child.pid, signal);
    };
    const limit = setTimeout(() => {
      console.error(`${program} ${args.join(' ')} has not ended within ${minutes} minutes`);
      end('SIGKILL');
    }, minutes * 60_000);
    let interrupted = false;
    const interrupt = () => {
      interrupted = true;
      end('SIGINT');
    };
    process.once('SIGINT', interrupt);
    process.once('SIGTERM', interrupt);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(limit);
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      if (interrupted) process.exit(130);
      resolve(code ?? signal ?? 'an unknown signal');
    });
  });
}
