// Measures what stands between a key and what it brings up: `node test/bench/writing.mjs`. Completion of keys and of
// remembered words and the cards of hovers, computed directly, cold (the first time) and warm, in a memo and in a
// megabyte; beside what others do for the same: reading the whole .bib for keys, citeproc-js for a reference.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const outfile = join(root, 'out/bench/writing.cjs');
await build({
  entryPoints: [join(here, 'writing/main.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'es2022',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  outfile,
});
await createRequire(import.meta.url)(outfile).main(root);
