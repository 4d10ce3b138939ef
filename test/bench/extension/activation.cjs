'use strict';
/** Runs in the extension host: activates each extension once the workbench has settled and takes the CPU time. */
const fs = require('node:fs');
const vscode = require('vscode');

const SETTLE_MILLISECONDS = 6000;

exports.run = async function run() {
  const result = {};
  for (const [name, id] of [
    ['empty', 'belagg-bench.empty'],
    ['belagg', 'belagg.belagg'],
  ]) {
    await new Promise(resolve => setTimeout(resolve, SETTLE_MILLISECONDS));
    const extension = vscode.extensions.getExtension(id);
    if (extension === undefined || extension.isActive) throw new Error(`${id} is missing or was active before`);
    const before = process.cpuUsage();
    await extension.activate();
    const { user, system } = process.cpuUsage(before);
    result[name] = (user + system) / 1000;
  }
  fs.writeFileSync(process.env['BENCH_RESULT'], JSON.stringify(result));
};
