'use strict';
/** What VS Code's extension host for Node runs: mocha over the bundle that TEST_BUNDLE names. */
const path = require('node:path');

exports.run = async function run() {
  const bundle = process.env['TEST_BUNDLE'];
  if (bundle === undefined) throw new Error('TEST_BUNDLE names no tests');
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ reporter: path.join(__dirname, 'reporter.cjs'), timeout: 20_000, forbidOnly: true });
  if (process.env['TEST_GREP']) mocha.grep(process.env['TEST_GREP']);
  mocha.addFile(bundle);
  await mocha.loadFilesAsync();
  const failures = await new Promise(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
};
