import type { Word } from './words';

const small =
  'noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton';
const tens = 'tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio';
const englishSmall =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const englishTens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** Words that say a number and nothing else, as the figure that says the same. `en` and `one` are mostly none. */
const figures: ReadonlyMap<string, string> = new Map([
  ...small.split('|').map((word, value) => [word, String(value)] as const),
  ...englishSmall.split('|').map((word, value) => [word, String(value)] as const),
  ...englishTens.split('|').map((word, at) => [word, String(at * 10 + 20)] as const),
  ...tens.split('|').flatMap((ten, at) => {
    const units = small.split('|').slice(1, 10);
    return ['', ...units].map((unit, value) => [ten + unit, String(at * 10 + 20 + value)] as const);
  }),
  ['hundra', '100'],
  ['hundred', '100'],
  ['tusen', '1000'],
  ['thousand', '1000'],
]);
const articles = new Set(['ett', 'one']);

/** The figure that a word in lower case says, if it says a number and nothing else. */
export function figureOf(word: string): string | undefined {
  return articles.has(word) ? undefined : figures.get(word);
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
