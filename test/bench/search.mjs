// Measures the search beside others: `npm run bench:search -- [options]`. Without options all is measured but a million.
//   --quality  nDCG@5, MRR, recall@5 and empty results over graded queries, the same with the last word unfinished, and
//              all again hidden among 30,000 other passages; [--kinds] [--misses] say more. Queries and documents are not
//              part of this repository: BELAGG_BENCH and BELAGG_SOURCES say where they are
//   --speed    from a keystroke to hits on the bundled corpus
//   --scale    build, size, opening, queries and memory over [--sizes=1000,10000,100000,1000000] for
//              [--engines=belagg,minisearch,flexsearch,sqlite,orama]; writes docs/bench
//   --no-rivals
// The rivals are installed on demand into test/bench/rivals/node_modules. SQLite needs a newer Node than ours: the one
// that the test host has is used where it is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const rivals = join(here, 'rivals');

const newer = newerNode();
if (newer !== undefined && newer !== process.execPath) {
  const { status } = spawnSync(newer, ['--no-warnings', fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}

if (!process.argv.includes('--no-rivals') && !existsSync(join(rivals, 'node_modules'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: rivals, stdio: 'inherit' });
}

const { main } = await bundled('search');
await main({ root, rivals, arguments: process.argv.slice(2) });

/** The Node of the test host. */
function newerNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return undefined;
  const folder = join(root, '.vscode-test');
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .map(name => join(folder, name, `node_modules/node-${process.platform}-${process.arch}/bin/node`))
    .find(file => existsSync(file));
}
