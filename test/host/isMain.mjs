import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Whether a module is the program that was started, and not imported by another.
 *
 * @param {string} moduleUrl  its `import.meta.url`
 */
export function isMain(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && fs.realpathSync(started) === fileURLToPath(moduleUrl);
}
