/**
 * What it costs to have Belägg installed: the package's size, and the CPU time of `activate()` in a host that has
 * settled, beside an empty extension.
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

const extensions = { belagg: PROJECT, empty: path.join(HERE, 'empty') };
/** @type {Record<string, number[]>} */
const measured = { belagg: [], empty: [] };
for (let run = 0; run < runs; run++) {
  for (const [name, folder] of Object.entries(extensions)) measured[name]?.push(await activation(folder));
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

/**
 * In a host of its own.
 *
 * @param {string} extension  its folder
 * @returns {Promise<number>} CPU milliseconds
 */
async function activation(extension) {
  const folder = temporaryFolder('belagg-bench-');
  const result = path.join(folder, 'result');
  const { publisher, name } = JSON.parse(fs.readFileSync(path.join(extension, 'package.json'), 'utf8'));
  try {
    await runTests({
      ...(usesStandIn() ? { vscodeExecutablePath: path.join(PROJECT, 'test', 'host', 'code') } : {}),
      extensionDevelopmentPath: extension,
      extensionTestsPath: path.join(HERE, 'activation.cjs'),
      extensionTestsEnv: { BENCH_EXTENSION: `${publisher}.${name}`, BENCH_RESULT: result },
      launchArgs: [folder, '--disable-extensions'],
    });
    return Number(fs.readFileSync(result, 'utf8'));
  } finally {
    removeFolder(folder);
  }
}
