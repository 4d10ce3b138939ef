import { beforeGenitive, endings, neuter, notEndings, ownEns } from './endings';
import { regular } from './irregular';
import { isLastIn } from './lastLetter';
import { joinSyncope } from './syncope';

/**
 * The stem under which a normalised word is indexed: all forms of a word share it (`förbund`, `förbundet`,
 * `förbundens`), and it need not be a word (`resultat`, `resultaten` → `result`).
 *
 * Endings are taken off until nothing can be taken off. One round, as in Snowball, leaves `resultat` → result but
 * `resultaten` → resultat, because a bare word may end like an ending; where the stem is a fixpoint the two meet.
 */
export function stem(word: string): string {
  if (isIdentifier.test(word)) return word;
  let current = regular(bare(word));
  for (let next = withoutEnding(current); next !== current; next = withoutEnding(current)) current = next;
  return joinSyncope(withoutDerivation(withoutDoubling(current)));
}

/**
 * The word without its last ending only, as it stands inside compounds: `ansvaret` → `ansvar` (ansvarsområde), where
 * the stem `ansv` says too little.
 */
export function lightStem(word: string): string {
  return isIdentifier.test(word) ? word : withoutEnding(regular(bare(word)));
}

const isIdentifier = /\d/;

/** Without an inflection after a colon: `skl:s` → `skl`. */
function bare(word: string): string {
  const colon = word.indexOf(':');
  return colon < 0 ? word : word.slice(0, colon);
}

function withoutEnding(word: string): string {
  if (word.endsWith('ns') && ownEns.some(pattern => pattern.test(word))) return word;
  const region = endingRegion(word);
  const ending = endingsIn(word.charAt(word.length - 1)).find(
    candidate => word.endsWith(candidate) && isEnding(word, candidate, region),
  );
  if (ending !== undefined) return word.slice(0, -ending.length);
  if (word.length - 1 < region) return word;
  const mayEnd = isLastIn('st', word) && (beforeGenitive.test(word) || neuter.test(word));
  return mayEnd ? word.slice(0, -1) : word;
}

/** The endings with this last letter, in their order. */
function endingsIn(letter: string): readonly string[] {
  return endingsByLetter.get(letter) ?? [];
}

const endingsByLetter: ReadonlyMap<string, readonly string[]> = new Map(
  Array.from('adenrst', letter => [letter, endings.filter(ending => ending.endsWith(letter))]),
);

function isEnding(word: string, ending: string, region: number): boolean {
  const kept = word.length - ending.length;
  if (kept < region || notEndings[ending]?.test(word)) return false;
  return !ending.startsWith('et') || takesEt(word.slice(0, kept));
}

/** -et follows a consonant (förbund-et) or, in longer words, an i (parti-et, kansli-et; but diet). */
function takesEt(rest: string): boolean {
  return !vowelAtEnd.test(rest) || (rest.endsWith('i') && rest.length >= 5);
}

const vowelAtEnd = /[aeiouyåäöé]$/;
const firstSyllable = /[aeiouyåäöé][^aeiouyåäöé]/;

/** Snowball's R1: after the first consonant that follows a vowel, but never before the third letter. */
function endingRegion(word: string): number {
  const index = word.search(firstSyllable);
  return index < 0 ? word.length : Math.max(index + 2, 3);
}

/** Snowball's step 2 (systemiskt → systemisk, utsatt → utsat, långsiktigt → långsiktig) and -sam(m)a (gemensamma). */
function withoutDoubling(word: string): string {
  return isLastIn('dnmt', word) && doubled.test(word) && word.length - 2 >= endingRegion(word)
    ? word.slice(0, -1)
    : word;
}

const doubled = /(?:dd|gd|nn|dt|gt|kt|tt|samm)$/;

/** Snowball's step 3: samhällelig → samhäll, långsiktig → långsikt, berättels → berätt; meningslöst → meningslös. */
function withoutDerivation(word: string): string {
  if (!isLastIn('gst', word)) return word;
  const derivation = derivations.find(ending => word.endsWith(ending)) ?? '';
  const kept = word.length - derivation.length;
  if (derivation !== '' && kept >= endingRegion(word)) return word.slice(0, kept);
  return /(?:fullt|löst)$/.test(word) ? word.slice(0, -1) : word;
}

const derivations: readonly string[] = ['lig', 'ig', 'els'];
