// Inserts into random documents at random places and lets the format's own tool say what became of them:
//   node test/hunt/run.mjs markdown|asciidoc|typst|html|latex [first seed] [how many seeds] [documents for each]
// or at every place of small documents, one for each thing that a format has:
//   node test/hunt/run.mjs markdown|asciidoc|typst|html|latex each
// Markdown needs Pandoc, LaTeX pdflatex and pdftotext. What it finds is shown as small as it gets, and becomes a case of test/core/citation/openPlace.test.ts.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from '../host/paths.mjs';

const outfile = path.join(PROJECT, 'out/hunt.cjs');
await build({
  entryPoints: [path.join(import.meta.dirname, 'main.ts')],
  bundle: true,
  platform: 'node',
  packages: 'external',
  logLevel: 'warning',
  outfile,
});
process.exitCode =
  spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: PROJECT, stdio: 'inherit' }).status ?? 1;
