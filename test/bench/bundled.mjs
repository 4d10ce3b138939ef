import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from '../host/paths.mjs';

/**
 * Bundles the TypeScript of a benchmark, `main.ts` in the folder of its name, and loads it.
 *
 * @param {string} name
 * @returns {Promise<any>} what it exports
 */
export async function bundled(name) {
  const outfile = path.join(PROJECT, 'out/bench', `${name}.cjs`);
  await build({
    entryPoints: [path.join(import.meta.dirname, name, 'main.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    outfile,
  });
  return createRequire(import.meta.url)(outfile);
}
