import type { Word } from './words';

const firstNumbers =
  'noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton';
const tens = 'tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio';
const englishSmall =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const englishTens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** Words that say a number below 100 and nothing else. */
const belowHundred: ReadonlyMap<string, number> = new Map([
  ...firstNumbers.split('|').map((word, value) => [word, value] as const),
  ...englishSmall.split('|').map((word, value) => [word, value] as const),
  ...englishTens.split('|').map((word, at) => [word, at * 10 + 20] as const),
  ...tens.split('|').flatMap((ten, at) => {
    const units = firstNumbers.split('|').slice(1, 10);
    return ['', ...units].map((unit, value) => [ten + unit, at * 10 + 20 + value] as const);
  }),
]);
/** They are mostly no number. */
const articles = new Set(['ett', 'one']);

/**
 * The figure that says the same as a word in lower case, if it says a number and nothing else: `femtio`, `tvåtusentio`,
 * `nittonhundranittio`, `10tusen`, and `10.000` as it is still written.
 */
export function figureOf(word: string): string | undefined {
  if (articles.has(word)) return undefined;
  const small = belowHundred.get(word);
  if (small !== undefined) return String(small);
  if (/^\d{1,3}(?:\.\d{3})+$/.test(word)) return word.replaceAll('.', '');
  const value = multiples.test(word) ? valueOf(word) : undefined;
  return value === undefined ? undefined : String(value);
}

const multiples = /hundra|tusen|hundred|thousand/;

function valueOf(word: string): number | undefined {
  return withMultiple(word, /^(.*?)(?:tusen|thousand)(.*)$/, 1000, hundreds);
}

function hundreds(word: string): number | undefined {
  return withMultiple(word, /^(.*?)(?:hundra|hundred)(.*)$/, 100, belowHundredOf);
}

function belowHundredOf(word: string): number | undefined {
  return /^\d{1,3}$/.test(word) ? Number(word) : belowHundred.get(word);
}

/** `etthundrafem`: what stands before the multiple, which may be nothing, and what is added. */
function withMultiple(
  word: string,
  pattern: RegExp,
  multiple: number,
  rest: (word: string) => number | undefined,
): number | undefined {
  const [whole, before = '', behind = ''] = pattern.exec(word) ?? [];
  if (whole === undefined) return rest(word);
  // `ettusen` has lost one of its three t.
  const times = before === '' || before === 'et' ? 1 : rest(before);
  const added = behind === '' ? 0 : rest(behind);
  return times === undefined || added === undefined ? undefined : times * multiple + added;
}

/** Whether two words are one as a figure and as an article: `1 miljard`, `en miljard`. */
export function isOne(figure: string, article: string): boolean {
  return figure === '1' && /^(?:en|ett|one|a)$/.test(article);
}

/** Whether another word in this one's place is another number, date, share or amount. */
export function isNumber({ key }: Word): boolean {
  return /\p{N}/u.test(key) || quantities.has(key);
}

const quantities = new Set(
  `hundratals tusentals tiotals miljon miljoner miljard miljarder biljon biljoner tusental hundratal tiotal dussin dussintals
  halv halva halvt hälften tredjedel tredjedelar fjärdedel fjärdedelar femtedel femtedelar tiondel tiondelar dubbelt dubbla
  procent procentenhet procentenheter promille första förste tredje fjärde femte sjätte sjunde åttonde nionde tionde
  januari februari mars april maj juni juli augusti september oktober november december
  måndag tisdag onsdag torsdag fredag lördag söndag måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen
  million millions billion billions hundreds thousands dozen dozens half quarter third thirds double twice percent
  first second fourth fifth sixth seventh eighth ninth tenth
  january february march june july august october
  monday tuesday wednesday thursday friday saturday sunday
  kronor kr euro dollar öre
  dag dagar vecka veckor månad månader kvartal`.split(/\s+/),
);
