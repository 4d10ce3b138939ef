// Measures the search: `node test/bench/search.mjs [--kinds] [--misses] [--no-rivals]`.
//   quality  nDCG@5, MRR, recall@5 and empty results over graded queries, and the same with the last word unfinished;
//            the queries and the documents are not part of this repository: BELAGG_BENCH and BELAGG_SOURCES say where they are
//   speed    from a keystroke to hits on the bundled corpus
// The rivals are installed on demand into test/bench/rivals/node_modules.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const rivals = join(here, 'rivals');

if (!process.argv.includes('--no-rivals') && !existsSync(join(rivals, 'node_modules'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: rivals, stdio: 'inherit' });
}

const outfile = join(here, '../../out/bench/search.cjs');
await build({
  entryPoints: [join(here, 'search/main.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'es2022',
  logLevel: 'warning',
  outfile,
});
await createRequire(import.meta.url)(outfile).main({
  root: join(here, '../..'),
  rivals,
  arguments: process.argv.slice(2),
});
