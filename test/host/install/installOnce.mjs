import fs from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder once: `build` fills a scratch folder beside it, which takes the real name only when whole, so that an
 * interrupted or a second, simultaneous installation never leaves half of one. A stamp in the folder says what it was made from.
 *
 * @param {{ folder: string, stamp: string, force?: boolean | undefined }} target
 * @param {(scratch: string) => Promise<string>} build  returns the folder inside the scratch folder that is to be kept
 */
export async function installOnce({ folder, stamp, force = false }, build) {
  const marker = path.join(folder, '.installed');
  if (!force && fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === stamp) return;

  const cache = path.dirname(folder);
  fs.mkdirSync(cache, { recursive: true });
  const scratch = fs.mkdtempSync(path.join(cache, '.tmp-'));
  try {
    const made = await build(scratch);
    fs.writeFileSync(path.join(made, '.installed'), stamp);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(made, folder);
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}
