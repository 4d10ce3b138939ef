/**
 * What it costs to have Belägg installed: the package's size, the CPU time of `activate()` in a host that has settled,
 * beside an empty extension; and to write with it: a completion with 2,000 entries in the bibliography, beside a command
 * of the workbench that does nothing, and a change in a megabyte of which 500 quotations are checked, beside a text that
 * quotes nothing.
 *
 *   node test/bench/extension.mjs [RUNS=5] [--writing]
 *
 * Wall time is no measure of starting (the workbench is still starting on the same cores), so the process' CPU time is
 * taken. `--writing` leaves starting out.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../host/paths.mjs';
import { inHost } from './extension/inHost.mjs';
import { writtenFiles } from './extension/writtenFiles.mjs';

const VSIX = path.join(PROJECT, 'dist', 'belagg.vsix');

packageExtension();
console.log(`package: ${(fs.statSync(VSIX).size / 1024).toFixed(0)} KB (goal: at most 500)\n`);
if (!process.argv.includes('--writing')) await reportActivation(Number(process.argv[2] ?? 5));
await reportWriting();

/** @param {number} runs */
async function reportActivation(runs) {
  const extensions = { belagg: PROJECT, empty: path.join(import.meta.dirname, 'extension', 'empty') };
  /** @type {Record<string, number[]>} */
  const measured = { belagg: [], empty: [] };
  for (let run = 0; run < runs; run++) {
    for (const [name, folder] of Object.entries(extensions)) {
      const found = await inHost(folder, 'activation.cjs');
      if (found !== 'started') measured[name]?.push(Number(found));
    }
  }
  console.log('activate(), CPU milliseconds after settling (goal for Belägg: at most 15)');
  for (const [name, values] of Object.entries(measured)) {
    console.log(
      `  ${name.padEnd(8)} median ${median(values)}   runs ${values.map(value => value.toFixed(1)).join('  ')}`,
    );
  }
}

async function reportWriting() {
  const { first, completions, nothing, one, all, quoting, plain } = JSON.parse(
    await inHost(PROJECT, 'writing.cjs', writtenFiles()),
  );
  console.log('\ncompleting a key, with 2,000 entries in the bibliography (goal for the median: at most 20)');
  console.log(`  Belägg               median ${median(completions)} ms   first ${first.toFixed(1)} ms`);
  console.log(`  with every entry     median ${median(all)} ms   as other extensions offer them, beside ours`);
  console.log(`  one item of another  median ${median(one)} ms   the least that a completion takes`);
  console.log(`  a command of nothing median ${median(nothing)} ms`);
  console.log('\na change in a megabyte, CPU milliseconds of the host until it rests');
  console.log(`  500 quotations, checked  median ${median(quoting)}`);
  console.log(`  none                     median ${median(plain)}`);
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(1).padStart(6);
}

function packageExtension() {
  const { status } = spawnSync('npm', ['run', '--silent', 'package'], {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('npm run package failed');
}
