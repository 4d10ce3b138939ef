import { oneOf } from '../search/scale/random';
import { isNegation, isNumber, isPlain, nameSets, numberSwaps, takesNegation } from './wording';

/** Changes the words of a quotation; `undefined` where they have nothing to change in this way. */
export type Mutation = (text: string, random: () => number, vocabulary: readonly string[]) => string | undefined;

/** What everybody may do with a quotation without saying so: it stays verbatim. */
export const typography: Readonly<Record<string, Mutation>> = {
  'line break': text => text.replace(/^((?:\S+ ){3}\S+) /, '$1\n'),
  'hard spaces': text => text.replace(/ (\S+)$/, '\u00A0$1'),
  'two spaces': text => text.replace(/([.!?]) /, '$1  ').replace(/ /, '  '),
  decomposed: text => text.normalize('NFD'),
  'soft hyphen': (text, random) => inWord(text, random, word => `${word.slice(0, 3)}\u00AD${word.slice(3)}`),
  capital: text => text.replace(/^\p{Ll}/u, letter => letter.toUpperCase()),
  'small letter': text => text.replace(/^\p{Lu}(?=\p{Ll})/u, letter => letter.toLowerCase()),
  'no stop': text => text.replace(stop, ''),
  'final comma': text => text.replace(stop, '').replace(/(?<=\p{L})$/u, ','),
  'other dash': text => (text.includes('–') ? text.replace(/–/g, '—') : undefined),
};

/** That of an abbreviation belongs to it: `t.o.m.` */
const stop = /(?<!\.\p{L}{1,3})\.$/u;

/** Changes that are marked, or that the rules of quoting allow. */
export const marked: Readonly<Record<string, Mutation>> = {
  'omission […]': text => omitMarked(text, '[…]'),
  'omission ...': text => omitMarked(text, '...'),
  'omission [---]': text => omitMarked(text, '[---]'),
  'omission – – –': text => omitMarked(text, '– – –'),
  'insertion [ ]': (text, random) => between(text, random, '[alltså]'),
  '[sic]': (text, random) => between(text, random, '[sic]'),
  emphasis: (text, random) => {
    const emphasised = inWord(text, random, word => `*${word}*`);
    return emphasised && `${emphasised} [min kursivering]`;
  },
  'per cent in words': text => (/\b5 %/.test(text) ? text.replace(/\b5 %/, 'fem procent') : undefined),
};

/** Changes of words. Every one of them has to be found. */
export const changes: Readonly<Record<string, { readonly kinds: readonly string[]; readonly mutate: Mutation }>> = {
  'one word changed': {
    kinds: ['substitution', 'name', 'number', 'negation', 'order'],
    mutate: (text, random, vocabulary) =>
      inWord(text, random, word =>
        oneOf(
          vocabulary.filter(other => other !== word),
          random,
        ),
      ),
  },
  'one letter changed': {
    kinds: [],
    mutate: (text, random) => {
      const letter = oneOf('bdfgklmnprstv'.split(''), random);
      return inWord(text, random, word => replacedAt(word, 1 + Math.floor(random() * (word.length - 1)), letter));
    },
  },
  'negation dropped': { kinds: ['negation'], mutate: text => dropped(text, isNegation) },
  'negation added': {
    kinds: ['negation'],
    mutate: text => {
      const words = text.split(' ');
      const at = words.findIndex((word, index) => takesNegation(word) && !isNegation(words[index + 1] ?? 'inte'));
      return at < 0 ? undefined : words.toSpliced(at + 1, 0, 'inte').join(' ');
    },
  },
  'opposite word': {
    kinds: ['negation'],
    mutate: text => {
      const opposite = text.replace(/(?<= )(möjlig|rimlig|acceptabel|tydlig|vanlig|säker|förändrad)/, 'o$1');
      return opposite === text ? undefined : opposite;
    },
  },
  'number changed': { kinds: ['number'], mutate: changeNumber },
  'name changed': { kinds: ['name'], mutate: changeName },
  'words left out': { kinds: ['omission', 'joined'], mutate: (text, random) => omitUnmarked(text, random) },
  'words added': {
    kinds: ['insertion'],
    mutate: (text, random, vocabulary) => between(text, random, oneOf(vocabulary, random)),
  },
  'words swapped': { kinds: ['order', 'substitution', 'omission', 'insertion'], mutate: swapWords },
  'hidden character': {
    kinds: ['character'],
    mutate: (text, random) =>
      inWord(
        text,
        random,
        word => `${word.slice(0, 2)}${oneOf(['\u200B', '\u200D', '\u202E', '\u2060'], random)}${word.slice(2)}`,
      ),
  },
  'look-alike letter': {
    kinds: ['character'],
    mutate: (text, random) =>
      inWord(text, random, word => word.replace(/[aeopc]/, letter => lookAlikes[letter] ?? letter)),
  },
  'omission that hides a negation': {
    kinds: ['negation'],
    mutate: text => {
      const words = text.split(' ');
      const at = words.findIndex(isNegation);
      return at < 3 || at > words.length - 4 ? undefined : words.toSpliced(at, 1, '[…]').join(' ');
    },
  },
};

const lookAlikes: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с' };

/** A word inside, of plain letters, becomes another; what comes out as before is no change. */
function inWord(text: string, random: () => number, change: (word: string) => string): string | undefined {
  const words = text.split(' ');
  const places = words.flatMap((word, at) => (at > 0 && at < words.length - 1 && isPlain(word) ? [at] : []));
  if (places.length === 0) return undefined;
  const at = oneOf(places, random);
  const changed = words.with(at, change(words[at] ?? '')).join(' ');
  return changed === text ? undefined : changed;
}

function replacedAt(word: string, at: number, letter: string): string {
  return word.slice(0, at) + letter + word.slice(at + 1);
}

function between(text: string, random: () => number, word: string): string | undefined {
  const words = text.split(' ');
  if (words.length < 6) return undefined;
  return words.toSpliced(3 + Math.floor(random() * (words.length - 5)), 0, word).join(' ');
}

/** Leaves out the middle, where that takes nothing away that would turn the meaning. */
function omitMarked(text: string, mark: string): string | undefined {
  const words = text.split(' ');
  const left = words.slice(0, 5);
  const right = words.slice(-5);
  const middle = words.slice(5, -5);
  if (words.length < 13 || middle.some(isNegation) || /\.{3}|[…–]/.test(text)) return undefined;
  return [...left, mark, ...right].join(' ');
}

function omitUnmarked(text: string, random: () => number): string | undefined {
  const words = text.split(' ');
  const length = 1 + Math.floor(random() * 4);
  if (words.length < length + 7) return undefined;
  const at = 3 + Math.floor(random() * (words.length - length - 6));
  const gone = words.slice(at, at + length);
  if (gone.some(word => isNegation(word) || isNumber(word) || !/^\p{Ll}/u.test(word))) return undefined;
  // What stands beside the document's own mark of omission is left out with a mark.
  if ([words[at - 1], words[at + length]].some(word => /\.{3}|…/.test(word ?? ''))) return undefined;
  return words.toSpliced(at, length).join(' ');
}

function dropped(text: string, which: (word: string) => boolean): string | undefined {
  const words = text.split(' ');
  const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && which(word));
  return at < 0 ? undefined : words.toSpliced(at, 1).join(' ');
}

function changeNumber(text: string, random: () => number): string | undefined {
  const words = text.split(' ');
  const places = words.flatMap((word, at) => (at > 0 && at < words.length - 1 && isNumber(word) ? [at] : []));
  if (places.length === 0) return undefined;
  const at = oneOf(places, random);
  const word = words[at] ?? '';
  const changed = /\d/.test(word)
    ? word.replace(/\d/, digit => String((Number(digit) + 1 + Math.floor(random() * 7)) % 10))
    : numberSwaps[word.toLowerCase()];
  return changed === undefined || changed === word ? undefined : words.with(at, changed).join(' ');
}

function changeName(text: string, random: () => number): string | undefined {
  const words = text.split(' ');
  const found = words.flatMap((word, at) =>
    nameSets.filter(set => set.includes(word) && at > 0).map(set => ({ at, set, word })),
  );
  if (found.length === 0) return undefined;
  const { at, set, word } = oneOf(found, random);
  return words
    .with(
      at,
      oneOf(
        set.filter(other => other !== word),
        random,
      ),
    )
    .join(' ');
}

function swapWords(text: string, random: () => number): string | undefined {
  const words = text.split(' ');
  const places = words.flatMap((word, at) => {
    const next = words[at + 1] ?? '';
    return at > 0 && at < words.length - 2 && isPlain(word) && isPlain(next) && word !== next ? [at] : [];
  });
  if (places.length === 0) return undefined;
  const at = oneOf(places, random);
  return words.toSpliced(at, 2, words[at + 1] ?? '', words[at] ?? '').join(' ');
}
