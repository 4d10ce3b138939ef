import { runTests } from '@vscode/test-electron';
import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../../host/paths.mjs';
import { removeFolder, temporaryFolder } from '../../host/processes.mjs';
import { usesStandIn } from '../../host/whichVSCode.mjs';

/**
 * Runs a script of this folder with an extension in a host of its own.
 *
 * @param {string} extension  its folder
 * @param {string} script  writes what it has found into the file BENCH_RESULT
 * @param {Readonly<Record<string, string>>} [files]  of the folder that is open
 * @returns {Promise<string>} what it has found
 */
export async function inHost(extension, script, files = {}) {
  const folder = temporaryFolder('belagg-bench-');
  const result = path.join(folder, 'result');
  const { publisher, name } = JSON.parse(fs.readFileSync(path.join(extension, 'package.json'), 'utf8'));
  try {
    for (const [file, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, file), text);
    await runTests({
      ...(usesStandIn() ? { vscodeExecutablePath: path.join(PROJECT, 'test', 'host', 'code') } : {}),
      extensionDevelopmentPath: extension,
      extensionTestsPath: path.join(import.meta.dirname, script),
      extensionTestsEnv: { BENCH_EXTENSION: `${publisher}.${name}`, BENCH_RESULT: result },
      launchArgs: [folder, '--disable-extensions'],
    });
    return fs.readFileSync(result, 'utf8');
  } finally {
    removeFolder(folder);
  }
}
