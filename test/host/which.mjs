import fs from 'node:fs';
import path from 'node:path';

/**
 * The first of some programs that lies on PATH.
 *
 * @param {readonly string[]} names
 * @param {(program: string) => boolean} [accept]  a further condition
 * @returns {string | undefined} its path
 */
export function which(names, accept = () => true) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(folder => folder !== '');
  const programs = names.flatMap(name => folders.map(folder => path.join(folder, name)));
  return programs.find(program => isExecutable(program) && accept(program));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not for us
  }
}
