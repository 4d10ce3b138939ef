'use strict';
/** Runs in the extension host: activates the extension once the workbench has settled and takes the CPU time. */
const fs = require('node:fs');
const vscode = require('vscode');

const SETTLE_MILLISECONDS = 6000;

exports.run = async function run() {
  const id = process.env['BENCH_EXTENSION'];
  const extension = vscode.extensions.getExtension(id);
  if (extension === undefined) throw new Error(`${id} is not there`);
  await new Promise(resolve => setTimeout(resolve, SETTLE_MILLISECONDS));
  // A log that VS Code opens is a text like any other, which starts what texts start: that run says nothing.
  if (extension.isActive) return fs.writeFileSync(process.env['BENCH_RESULT'], 'started');
  const before = process.cpuUsage();
  await extension.activate();
  const { user, system } = process.cpuUsage(before);
  fs.writeFileSync(process.env['BENCH_RESULT'], String((user + system) / 1000));
};
