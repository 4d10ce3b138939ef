import { phoneticKey } from '../analysis/phonetics';
import type { Lexicon } from '../index/lexicon';
import type { Expansion, SoughtWord } from './model';

/** Names that sound like the word: `Christersson` for Kristersson; also unfinished: `Christers`. */
export function soundingNames(sought: SoughtWord, { names }: Lexicon): readonly Expansion[] {
  if (sought.word.length < shortestName) return [];
  const keys = [sought.word, sought.word.replace(/s$/, '')].map(phoneticKey);
  return names.flatMap(({ key, term }) => {
    if (keys.includes(key)) return [{ term, kind: 'name' as const, weight: 0.85 }];
    const begins = sought.unfinished && keys.some(typed => typed.length >= shortestName && key.startsWith(typed));
    return begins ? [{ term, kind: 'name' as const, weight: 0.6 }] : [];
  });
}

const shortestName = 4;
