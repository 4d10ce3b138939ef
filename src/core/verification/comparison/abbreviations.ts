import { invisible } from './characters';

/** What abbreviations stand for, by their letters (Svenska skrivregler, 4th ed., on abbreviations). */
const meanings: Readonly<Record<string, string>> = {
  tex: 'till exempel',
  bla: 'bland annat',
  dvs: 'det vill säga',
  mm: 'med mera',
  mfl: 'med flera',
  osv: 'och så vidare',
  pga: 'på grund av',
  from: 'från och med',
  tom: 'till och med',
  mao: 'med andra ord',
  fn: 'för närvarande',
  istf: 'i stället för',
  tv: 'tills vidare',
  sk: 'så kallad',
  fd: 'före detta',
  ed: 'eller dylikt',
  iom: 'i och med',
  ca: 'cirka',
  kl: 'klockan',
  nr: 'nummer',
  resp: 'respektive',
  kr: 'kronor',
  mkr: 'miljoner kronor',
  eg: 'for example',
  ie: 'that is',
};

/** The letters of an abbreviation with stops or blanks between them: `t.ex.`, `t. ex.`, `t ex`. */
const spaced = 't ex|bl a|d v s|m m|m fl|o s v|p g a|fr o m|t o m|s k|f d|f n|e d|i o m|m a o|i st f|t v';
/** Those that are also, or only, written in one piece. */
const solid = 'dvs|osv|pga|mfl|bla|ca|kl|nr|resp|kr|mkr';
const gap = String.raw`(?:\.\s?|\s)`;

/** Any of them as it stands in a text, with its last stop. */
export const abbreviationPattern = String.raw`(?<![\p{L}\p{N}.:'’-])(?:${[
  ...spaced.split('|').map(letters => capitalisable(letters).replaceAll(' ', gap)),
  ...solid.split('|').map(capitalisable),
  String.raw`e\.g`,
  String.raw`i\.e`,
].join('|')})(?:\.|(?![\p{L}\p{N}\p{M}\u00AD:'’-]|${invisible}))`;

/** What an abbreviation stands for, in lower case; `undefined` for any other word. */
export function meaningOf(word: string): string | undefined {
  return whole.test(word) ? meanings[word.toLowerCase().replace(/[^a-zåäö]/g, '')] : undefined;
}

const whole = new RegExp(`^${abbreviationPattern}$`, 'u');

function capitalisable(letters: string): string {
  const first = letters.charAt(0);
  return `[${first}${first.toUpperCase()}]${letters.slice(1)}`;
}
