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
  return JSON.stringify([
    impactSlots,
    saturation,
    fieldWeights,
    [...stopWords].join(' '),
    endings.join(' '),
    samples.map(word => fold(stem(word))).join(' '),
    tokenise('SKL:s 2003:1210, 10 000 §§ à 5 % – hans@sarv.se & Co').map(token => token.word),
  ]);
}

/** A word or two for each kind of rule: endings, what is none, syncope, doubling, derivation, vowels, identifiers. */
const samples = `samordningsförbundens kassorna högskolan utvecklats handläggarnas partiet diet process
  evidens balans aktivitet budget indikatorn organ insats fören förenar finansiellt regler ministrar hindren tecknet
  somrar gamla doktorn artikeln barnen gemensamma utsatt långsiktigt samhällelig berättelsen meningslöst
  möjligheterna handböcker året länderna egna skl:s 2010:2 3:e the community innovation axén`.split(/\s+/);
