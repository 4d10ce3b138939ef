/**
 * The endings that the stemmer takes off, in the order in which they are tried: the longest first, so that a word
 * loses its whole ending at once. Those without a mark are Snowball's
 * (https://snowballstem.org/algorithms/swedish/stemmer.html); (+) marks ours, with the words that need it.
 */
export const endings: readonly string[] = [
  'heterna', // möjligheterna
  'hetens',
  'heter',
  'heten',
  'anden', // ordföranden
  'andes',
  'ernas', // myndigheternas
  'arnas', // (+) handläggarnas
  'ornas',
  'arens', // (+) handläggarens
  'andet',
  'enas', // (+) mötenas
  'ares', // (+) handläggares
  'erns',
  'erna', // parterna
  'arna', // pengarna
  'orna', // skolorna
  'ande', // främjande
  'arne',
  'aste',
  'aren', // handläggaren
  'ades',
  'ena', // (+) mötena, arbetena
  'ade',
  'are',
  'ern', // ministern
  'ens', // regeringens
  'ans', // (+) kassans
  'ats', // (+) utvecklats
  'ets', // (+) förbundets
  'het',
  'ast',
  'ad',
  'en', // förbunden
  'an', // (+) kassan, högskolan, kedjan: no version of Snowball has the definite form of words in -a
  'ar',
  'er',
  'or',
  'as',
  'es',
  'at',
  'et', // förbundet: in Snowball since version 3 (2025)
  'a',
  'e',
];

/** Before which letters a final s is an ending (förbunds) and not the word's own (process). */
export const beforeGenitive = /[bcdfghjklmnoprtvy]s$/;

/** Latinate nouns in -ens: evidens, konferens, kompetens; and in -ans: finans, balans. Not the genitive of *eviden. */
export const ownEns: readonly RegExp[] = [
  /(?:fer|pet|vid|ist|kv|tend|kurr|lic|lig|pot|resid|disp|pond)ens$/,
  /(?:ambul|bal|fin|inst|dist|subst|alli|lever|toler|relev)ans$/,
];

/**
 * Where an ending is none. A bare word and its inflected forms meet even when both lose too much (resultat, resultaten
 * → result); listed are words of which too little, or another word, would be left.
 */
export const notEndings: Readonly<Record<string, RegExp>> = {
  // aktivitet, universitet, kvalitet, nyhet; alfabet, paket, raket (as in Snowball 3); budget, internet
  et: /(?:it|h|fab|pak|rak|stak|kom|budg|plan|magn|intern|sekr|konkr|diskr)et$/,
  ets: /(?:it|h|fab|pak|rak|stak|kom|budg|plan|magn|intern|sekr|konkr|diskr)ets$/,
  or: /(?:kt|[aiou]t|[ef]ss)or$/, // indikator, institutor, faktor, professor: not the plural of *fakta
  an: /(?:org|pl|rom|veter|hum|urb)an$/, // organ, plan, roman
  ats: /(?:s|pl)ats$/, // insats, plats
  at: /(?:s|pl)at$/,
  en: /^fören$/, // förenar, not för
  ena: /^förena$/,
};

/** Neuter -t of adjectives: finansiellt, nationellt, lokalt, stabilt, aktivt, gemensamt, enkelt. */
export const neuter = /(?<=.{2}(?:ell|al|il|iv|sam|el))t$/;
