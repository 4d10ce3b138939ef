/**
 * Runs a bundle of tests in VS Code through @vscode/test-electron.
 *
 *   node test/host/runHostSuite.mjs node out/test/host.cjs     in the extension host for Node
 *   node test/host/runHostSuite.mjs web out/test/web.js        in the web worker (the bundle exports run())
 *
 * BELAGG_VSCODE=desktop downloads the desktop program, BELAGG_VSCODE=stand-in serves the same VS Code to a headless
 * browser (./code); the default is the stand-in on Linux x64 and the desktop elsewhere.
 */
import { runTests } from '@vscode/test-electron';
import fs from 'node:fs';
import path from 'node:path';
import { EXIT } from './exitCodes.mjs';
import { removeFolder, temporaryFolder } from './processes.mjs';
import { PROJECT } from './paths.mjs';
import { usesStandIn } from './whichVSCode.mjs';

const FIXTURE = path.join(PROJECT, 'test', 'fixtures', 'workspace');

process.exit(await main(process.argv.slice(2)));

/** @param {readonly string[]} args */
async function main([host, bundle]) {
  if (bundle !== undefined && (host === 'node' || host === 'web')) return run(host, path.resolve(bundle));
  console.error('usage: runHostSuite.mjs node|web BUNDLE');
  return EXIT.notStarted;
}

/** @param {'node' | 'web'} host @param {string} bundle */
async function run(host, bundle) {
  const workspace = temporaryFolder('belagg-workspace-');
  if (fs.existsSync(FIXTURE)) fs.cpSync(FIXTURE, workspace, { recursive: true });
  try {
    return await runTests({
      ...(usesStandIn() ? { vscodeExecutablePath: path.join(import.meta.dirname, 'code') } : {}),
      extensionDevelopmentPath: PROJECT,
      extensionTestsPath: host === 'web' ? bundle : path.join(import.meta.dirname, 'hostSuite.cjs'),
      extensionTestsEnv: { TEST_BUNDLE: bundle },
      launchArgs: [workspace, '--disable-extensions', ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : [])],
    });
  } catch (error) {
    // what went wrong inside has been printed; the exit code says the rest
    return error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : EXIT.failed;
  } finally {
    removeFolder(workspace);
  }
}
