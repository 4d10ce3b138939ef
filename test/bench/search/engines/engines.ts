import { createRequire } from 'node:module';
import { join } from 'node:path';
import { belagg } from './belagg';
import type { EngineKind } from './engine';
import { flexSearch } from './flexSearch';
import { miniSearch } from './miniSearch';
import { orama } from './orama';
import { sqlite } from './sqlite';

export { belagg };

/** @param folder Where the rivals are installed. */
export function rivalEngines(folder: string): readonly EngineKind[] {
  const load = createRequire(join(folder, 'package.json'));
  return [miniSearch(load), flexSearch(load), sqlite(load), orama(load)].filter(kind => kind !== undefined);
}
