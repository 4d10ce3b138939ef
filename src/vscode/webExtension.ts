/**
 * All of Belägg in one file, as VS Code in the browser takes it. On the desktop `extension.ts` starts by itself and loads
 * this file when Belägg is first needed: shipping the same code twice would be a third of the package.
 */
export { startBelagg } from './belagg';
export { activate } from './extension';
