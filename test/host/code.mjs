/**
 * A stand-in for the `code` program: takes the command line that runTests of @vscode/test-electron writes, runs the tests
 * inside a real extension host, prints what they print and ends with their exit code (exitCodes.mjs).
 *
 * VSCODE_HOST_TIMEOUT, _SILENCE, _START_TIMEOUT   limits in seconds (limits.mjs)
 * VSCODE_HOST_ARTIFACTS=folder                    keeps a picture and the logs of a run that went wrong
 * VSCODE_HOST_VERBOSE=1                           prints the server's and the workbench's own lines too
 * VSCODE_HOST_KEEP_USER_DATA=1                    uses the named user-data folder itself, not its settings in a fresh one
 */
import fs from 'node:fs';
import path from 'node:path';
import { readArguments } from './codeArguments.mjs';
import { EXIT } from './exitCodes.mjs';
import { manageExtensions } from './extensions.mjs';
import { installVSCode } from './install/vscode.mjs';
import { runInNodeHost } from './nodeHost.mjs';
import { runInWebHost } from './webHost.mjs';

try {
  process.exit(await main());
} catch (error) {
  console.error(`[vscode-host] ${error instanceof Error ? error.message : String(error)}`);
  process.exit(EXIT.notStarted);
}

async function main() {
  const request = readArguments(process.argv.slice(2));
  if (request.kind === 'test') return request.run.web ? runInWebHost(request.run) : runInNodeHost(request.run);
  if (request.kind === 'manage') process.stdout.write(manageExtensions(await installVSCode(), request.args));
  else await printVersion();
  return EXIT.passed;
}

/** As `code --version` does: version, commit, architecture. */
async function printVersion() {
  const { root } = await installVSCode();
  const product = JSON.parse(fs.readFileSync(path.join(root, 'product.json'), 'utf8'));
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  console.log(`${product.version ?? version}\n${product.commit ?? ''}\n${process.arch}`);
}
