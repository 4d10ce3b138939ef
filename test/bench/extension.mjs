/**
 * What it costs to have Belägg installed: the package's size, and the CPU time of `activate()` in a host that has
 * settled, beside an empty extension in the same host.
 *
 *   node test/bench/extension.mjs [RUNS=5]
 *
 * Wall time is no measure here (the workbench is still starting on the same cores), so the process' CPU time is taken.
 */
import { runTests } from '@vscode/test-electron';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../host/paths.mjs';
import { removeFolder, temporaryFolder } from '../host/processes.mjs';
import { usesStandIn } from '../host/whichVSCode.mjs';

const HERE = path.join(import.meta.dirname, 'extension');
const VSIX = path.join(PROJECT, 'dist', 'belagg.vsix');

const runs = Number(process.argv[2] ?? 5);
packageExtension();
console.log(`package: ${(fs.statSync(VSIX).size / 1024).toFixed(0)} KB (goal: at most 500)\n`);

/** @type {Record<string, number[]>} */
const measured = { belagg: [], empty: [] };
for (let run = 0; run < runs; run++) {
  for (const [name, milliseconds] of Object.entries(await activations())) measured[name]?.push(milliseconds);
}
console.log('activate(), CPU milliseconds after settling (goal for Belägg: at most 15)');
for (const [name, values] of Object.entries(measured)) {
  const sorted = values.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  console.log(
    `  ${name.padEnd(8)} median ${median?.toFixed(1)}   runs ${values.map(value => value.toFixed(1)).join('  ')}`,
  );
}

function packageExtension() {
  const { status } = spawnSync('npm', ['run', '--silent', 'package'], {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('npm run package failed');
}

/** One fresh host with both extensions in it. */
async function activations() {
  const folder = temporaryFolder('belagg-bench-');
  const result = path.join(folder, 'result.json');
  try {
    await runTests({
      ...(usesStandIn() ? { vscodeExecutablePath: path.join(PROJECT, 'test', 'host', 'code') } : {}),
      extensionDevelopmentPath: [PROJECT, path.join(HERE, 'empty')],
      extensionTestsPath: path.join(HERE, 'activation.cjs'),
      extensionTestsEnv: { BENCH_RESULT: result },
      launchArgs: [folder, '--disable-extensions'],
    });
    return JSON.parse(fs.readFileSync(result, 'utf8'));
  } finally {
    removeFolder(folder);
  }
}
