import path from 'node:path';

/** The project's folder. */
export const PROJECT = path.resolve(import.meta.dirname, '..', '..');

/** Where everything that is fetched for the tests lies, outside git: delete it whenever you like. */
export const CACHE = path.join(PROJECT, '.vscode-test');
