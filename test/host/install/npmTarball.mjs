import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** npm as the machine has it set up (registry, proxy, cache), saying nothing but errors. */
const QUIET_NPM = {
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_loglevel: 'error',
  npm_config_progress: 'false',
};

/**
 * Fetches one package's tarball, checks its hash and unpacks some of its paths into a folder. No install script runs and
 * none of the package's dependencies come along.
 *
 * @param {{ name: string, version: string, integrity: string }} pin
 * @param {string} folder  an existing folder; the files appear below `package/` in it
 * @param {readonly string[]} tarArguments  which paths: `package/lib`, `--exclude=package/lib/x`
 */
export async function unpackTarball(pin, folder, tarArguments) {
  const packed = await npm(['pack', `${pin.name}@${pin.version}`, '--pack-destination', folder], folder);
  const tarball = path.join(folder, packed.trim().split('\n').at(-1) ?? '');
  const found = `sha512-${createHash('sha512').update(fs.readFileSync(tarball)).digest('base64')}`;
  if (found !== pin.integrity) {
    throw new Error(`${pin.name}@${pin.version} has the hash ${found}, expected ${pin.integrity}`);
  }
  await run('tar', ['-xzf', tarball, '-C', folder, ...tarArguments], { cwd: folder });
  fs.rmSync(tarball);
}

/**
 * Runs npm without install scripts, up to three times, because a registry may hiccup.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<string>} what it printed
 */
export async function npm(args, cwd) {
  const options = { cwd, env: { ...process.env, ...QUIET_NPM } };
  for (let attempt = 1; ; attempt++) {
    try {
      return await run('npm', [...args, '--ignore-scripts'], options);
    } catch (error) {
      if (attempt === 3) throw error;
      console.error(`npm ${args[0]} failed, trying again: ${String(error).split('\n')[0]}`);
      await new Promise(resolve => setTimeout(resolve, 2000 * attempt));
    }
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>}
 */
function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', data => (out += data));
    child.stderr.on('data', data => (err += data));
    child.on('error', reject);
    child.on('close', code => {
      if (code === 0) resolve(out);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${err || out}`));
    });
  });
}
