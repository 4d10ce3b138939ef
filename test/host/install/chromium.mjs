/**
 * Puts a headless Chromium into .vscode-test for machines that have no browser: the npm package @sparticuz/chromium
 * (66 MB), of which only the program and three fonts are taken, so that pages have letters on a machine without any.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { CACHE } from '../paths.mjs';
import { installOnce } from './installOnce.mjs';
import { unpackTarball } from './npmTarball.mjs';
import { PLATFORM, SPARTICUZ_CHROMIUM } from './pins.mjs';

const decompress = promisify(brotliDecompress);

/** Shared libraries that the program wants, by the Debian package that has them. */
const DEBIAN_PACKAGES = [
  { library: /^lib(nss3|nssutil3|smime3)\./, name: 'libnss3' },
  { library: /^lib(nspr4|plc4|plds4)\./, name: 'libnspr4' },
  { library: /^libexpat\./, name: 'libexpat1' },
];

/**
 * @returns {Promise<{ program: string, env: Record<string, string> }>} the program and what its environment must have
 * @throws where a shared library is missing, saying which
 */
export async function installChromium() {
  const folder = path.join(CACHE, `chromium-${SPARTICUZ_CHROMIUM.version}-${PLATFORM}`);
  await installOnce({ folder, stamp: SPARTICUZ_CHROMIUM.integrity }, async scratch => {
    console.error(`No browser on PATH: installing Chromium (${SPARTICUZ_CHROMIUM.name}) into ${folder}`);
    return unpackChromium(scratch);
  });
  const program = path.join(folder, 'chromium');
  refuseMissingLibraries(program);
  const fontConfiguration = path.join(folder, 'fonts.conf');
  fs.writeFileSync(fontConfiguration, fontsConf(path.join(folder, 'fonts')));
  return { program, env: { FONTCONFIG_FILE: fontConfiguration } };
}

/** @param {string} scratch */
async function unpackChromium(scratch) {
  await unpackTarball(SPARTICUZ_CHROMIUM, scratch, ['package/bin']);
  const packed = path.join(scratch, 'package', 'bin');
  const made = path.join(scratch, 'made');
  fs.mkdirSync(made);
  const program = await decompress(fs.readFileSync(path.join(packed, 'chromium.br')));
  fs.writeFileSync(path.join(made, 'chromium'), program, { mode: 0o755 });
  const fonts = path.join(made, 'fonts.tar');
  fs.writeFileSync(fonts, await decompress(fs.readFileSync(path.join(packed, 'fonts.tar.br'))));
  const { status, stderr } = spawnSync('tar', ['-xf', fonts, '-C', made, 'fonts'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the fonts of Chromium cannot be unpacked: ${stderr}`);
  fs.rmSync(fonts);
  return made;
}

/** @param {string} program */
function refuseMissingLibraries(program) {
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8' });
  const missing = [...(stdout ?? '').matchAll(/(\S+) => not found/g)].map(([, library]) => library ?? '');
  if (missing.length === 0) return;
  const packages = DEBIAN_PACKAGES.filter(({ library }) => missing.some(name => library.test(name)));
  throw new Error(
    `Chromium cannot start here: ${missing.join(', ')} missing.\n` +
      `On Debian or Ubuntu this helps: sudo apt-get install -y ${packages.map(({ name }) => name).join(' ')}\n` +
      'Any Chromium or Chrome on PATH, or named by VSCODE_HOST_CHROMIUM, will do as well.',
  );
}

/** @param {string} folder */
const fontsConf = folder => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
