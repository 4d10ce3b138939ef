/**
 * `npm start`: opens VS Code with the extension and an example document.
 *
 * The desktop program where there is one (`code` on PATH), else a VS Code that is served to the browser, on this machine
 * only and behind a token.
 *
 *   npm start -- [--port=N] [--locale=sv] [--no-open]      what is served: port, display language, no browser opened
 *
 * BELAGG_VSCODE=desktop or stand-in chooses. Knows Node alone until the packages are there.
 */
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { hasStandIn } from '../test/host/whichVSCode.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { findDesktop, openDesktop } from './desktop.mjs';
import { serveWorkbench } from './serve.mjs';

const PROJECT = path.resolve(import.meta.dirname, '..');

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      locale: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const wanted = process.env['BELAGG_VSCODE'];
  const desktop = wanted === 'stand-in' ? undefined : findDesktop();
  if (desktop === undefined && (wanted === 'desktop' || !hasStandIn())) {
    throw new Error(
      'No desktop VS Code found. Install it from https://code.visualstudio.com and put its program on PATH: in VS Code ' +
        "run “Shell Command: Install 'code' command in PATH”. (Only on Linux x64 one can be served to a browser instead.)",
    );
  }

  ensureDependencies(PROJECT);
  const example = copyExample();
  if (desktop === undefined) {
    run('package');
    await serveWorkbench(path.join(PROJECT, 'dist', 'belagg.vsix'), example, {
      port: Number(values.port),
      locale: values.locale,
      opens: !values['no-open'],
    });
  } else {
    run('build');
    openDesktop(desktop, PROJECT, example);
  }
}

/** A fresh copy of the example, so that trying things out changes nothing in the repository. */
function copyExample() {
  const folder = path.join(PROJECT, '.vscode-test', 'examples');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(path.join(PROJECT, 'examples'), folder, { recursive: true });
  return { folder, file: path.join(folder, 'pm.md') };
}

/** @param {string} script  of package.json */
function run(script) {
  console.log(`Running npm run ${script} …`);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32', // npm is a script there
  });
  if (status !== 0) throw new Error(`npm run ${script} failed`);
}
