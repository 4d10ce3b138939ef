// Measures the verification of quotations: `npm run bench:verification -- [--misses] [--speed]`.
// Some 3,000 quotations are made from the corpus and the two source documents, altered in known ways, and checked beside
// exact search, Levenshtein distance and approximate search; then 50,000 words that quote nothing of ours. The documents
// are not part of this repository: BELAGG_SOURCES says where they are. --speed measures 500 quotations in a megabyte
// against 100,000 passages instead.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const outfile = join(root, 'out/bench/verification.cjs');
await build({
  entryPoints: [join(here, 'verification/main.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'es2022',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  outfile,
});
await createRequire(import.meta.url)(outfile).main({
  root,
  misses: process.argv.includes('--misses'),
  speed: process.argv.includes('--speed'),
});
