import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { CACHE } from '../test/host/paths.mjs';
import { startServer } from '../test/host/server.mjs';
import { which } from '../test/host/which.mjs';
import { workbenchAddress } from '../test/host/workbench.mjs';

/**
 * Serves VS Code with the packaged extension until Ctrl+C, and prints the address, which holds the token that lets a
 * browser in. Settings stay from one time to the next.
 *
 * @param {string} vsix
 * @param {{ folder: string, file: string }} example
 * @param {{ port: number, locale?: string | undefined, opens: boolean }} options  port 0: any that is free
 */
export async function serveWorkbench(vsix, { folder, file }, { port, locale, opens }) {
  const home = path.join(CACHE, 'start');
  const server = await startServer({
    driver: false,
    install: [vsix],
    userDataDir: path.join(home, 'user-data'),
    extensionsDir: path.join(home, 'extensions'),
    outlivesBrowser: true,
    token: randomBytes(16).toString('hex'),
    port,
    locale,
  });
  const address = workbenchAddress(server, { workspace: folder, file });
  console.log(
    `\nVS Code with Belägg, and a fresh copy of the example in ${folder}:\n\n  ${address}\n\nCtrl+C ends it.`,
  );
  if (opens) openInBrowser(address);

  const stopped = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve(undefined));
  });
  const how = await Promise.race([stopped, server.ended]);
  await server.stop();
  if (how !== undefined) throw new Error(`VS Code ended (${how})\n${server.tail.join('\n')}`);
}

/** Where there is a screen; elsewhere the printed address has to do. @param {string} address */
function openInBrowser(address) {
  const hasScreen = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  const opener = hasScreen ? which(['xdg-open']) : undefined;
  if (opener !== undefined) spawn(opener, [address], { stdio: 'ignore', detached: true }).unref();
}
