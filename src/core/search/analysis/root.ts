import { joinSyncope } from './syncope';

/**
 * What a stem shares with words derived from the same word: `lagstiftning`, `lagstift(a)`; `finansiering`,
 * `finansiell`; `utvärdering`, `utvärder(a)`. `undefined` where too little would be left to mean anything.
 */
export function root(stem: string): string | undefined {
  const derivation = derivations.exec(stem);
  const rest = derivation ? joinSyncope(stem.slice(0, derivation.index)) : stem;
  if (rest.length < shortestRoot) return undefined;
  return rest === stem ? rest : (root(rest) ?? rest);
}

const shortestRoot = 5;
const derivations = /(?:i?[ei]sering|i?ering|ation|ning|ing|iell|ell|el|isk|i?er|(?<=[dkp])n)$/;
