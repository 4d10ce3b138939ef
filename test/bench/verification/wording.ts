/** What the benchmark itself knows about Swedish words, apart from the product, so that both do not share a mistake. */

export const isNegation = (word: string): boolean =>
  /^(?:inte|ej|icke|aldrig|ingen|inget|inga|ingenting|knappast|utan|varken)[.,;:!?]*$/i.test(word);

/** Dates and shares count, too. */
export const isNumber = (word: string): boolean => /\d/.test(word) || numerals.test(word);

const numerals = new RegExp(
  `^(?:${[
    'två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|hundra|tusen|miljon|miljoner|miljard|miljarder',
    'hälften|halv|halva|halvt|tredjedel|fjärdedel|dubbelt|dubbla|procent|första|förste|tredje|fjärde|femte',
    'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
    'dag|dagar|vecka|veckor|månad|månader|kronor',
  ].join('|')})[.,;:!?]*$`,
  'i',
);

/** Verbs that a Swedish negation may follow. */
export const takesNegation = (word: string): boolean =>
  /^(?:är|har|ska|kan|måste|vill|får|finns|blir|behövs|visar|behöver|var|bör|skulle)$/.test(word);

export const isPlain = (word: string): boolean => /^\p{Ll}{4,}$/u.test(word) && !isNegation(word) && !isNumber(word);

/** Names that may take each other's place. */
export const nameSets: readonly (readonly string[])[] = [
  ['Malmö', 'Norrköping', 'Göteborg', 'Borås', 'Linköping', 'Växjö', 'Stockholm', 'Umeå'],
  ['Försäkringskassan', 'Arbetsförmedlingen', 'Socialstyrelsen', 'Riksrevisionen', 'Skolverket'],
  ['Andersson', 'Sarv', 'Hammar', 'Persson', 'Kristersson', 'Axén', 'Kvarnström', 'Envall', 'Friberg', 'Ottosson'],
  ['SKL', 'ISF', 'NNS', 'IFFK', 'LSS', 'SUS', 'FK', 'AF', 'LO', 'TCO'],
  ['Finsam', 'Socsam', 'Frisam', 'Samhall', 'Leader'],
];

/** Roles that one speaker alone has at a conference, and what a sentence calls them. */
export const roles: Readonly<Record<string, string>> = {
  socialförsäkringsminister: 'Ministern',
  professor: 'Professorn',
  regionråd: 'Regionrådet',
  kommunalråd: 'Kommunalrådet',
  doktorand: 'Doktoranden',
  huvudprojektledare: 'Huvudprojektledaren',
  projektledare: 'Projektledaren',
};

export const numberSwaps: Readonly<Record<string, string>> = {
  två: 'tre',
  tre: 'fyra',
  fyra: 'fem',
  fem: 'sju',
  sex: 'åtta',
  sju: 'nio',
  åtta: 'tre',
  nio: 'sex',
  tio: 'tolv',
  hundra: 'tusen',
  tusen: 'hundra',
  miljon: 'miljard',
  miljoner: 'miljarder',
  miljard: 'miljon',
  miljarder: 'miljoner',
  hälften: 'tredjedelen',
};
