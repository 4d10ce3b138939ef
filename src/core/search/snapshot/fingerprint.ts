import { endings } from '../analysis/endings';
import { fold } from '../analysis/normalise';
import { stem } from '../analysis/stem';
import { stopWords } from '../analysis/stopWords';
import { tokenise } from '../analysis/tokens';
import { fieldWeights, saturation } from '../index/impact';
import { impactSlots } from '../flexIndex';

/**
 * Says how texts are analysed: whatever changes terms or their weights changes it, so that an index from an older
 * version is never searched with the words of a newer one. It is what the analysis does to sample words, not a number
 * that somebody would have to remember to raise.
 */
export function analyserFingerprint(): string {
  const samples = [...stopWords, ...bases.flatMap(base => ['', 's', ...endings].map(ending => base + ending))];
  return JSON.stringify([
    impactSlots,
    saturation,
    fieldWeights,
    samples.map(word => fold(stem(word))).join(' '),
    tokenise('SKL:s 2003:1210, 10 000 §§ à 5 % – hans@sarv.se & Co').map(token => token.word),
  ]);
}

/** Words of the kinds that have rules: compounds, syncope, abstract nouns, adjectives, changed vowels. */
const bases = ['samordningsförbund', 'regl', 'ministr', 'möjlig', 'finansiell', 'utvärdering', 'handböck', 'kass'];
