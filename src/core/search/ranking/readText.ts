import type { Passage } from '../../corpus/model';
import type { StemCache } from '../analysis/stemCache';
import { scanTokens, type Token, tokensOf } from '../analysis/tokens';
import type { PassageIndex } from '../index/passageIndex';
import { WordNumbers } from '../index/wordNumbers';
import { Memory } from '../memory';

/** A word with its term: the same object wherever it is written so. */
export interface TextWord {
  readonly word: string;
  readonly term: string;
}

/** A part of an identifier (`2010` of `2010:2`) where it stands. */
export interface TextPart extends TextWord {
  readonly start: number;
  readonly end: number;
}

/** A passage as the ranker reads it. */
export interface ReadText {
  readonly passage: Passage;
  readonly words: readonly TextWord[];
  /** Where each word begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly parts: readonly TextPart[];
}

/**
 * Reads passages and remembers them: while a query is typed, every keystroke reads much the same ones again. What is
 * kept of a word is kept once, since what a search waits for is above all the collector of memory.
 */
export class TextReader {
  readonly #index: PassageIndex;
  readonly #stems: StemCache;
  readonly #texts = new Memory<number, ReadText>(mostTexts);
  #numbers = new WordNumbers();
  /** By number. */
  #words: KnownWord[] = [];

  constructor(index: PassageIndex, stems: StemCache) {
    this.#index = index;
    this.#stems = stems;
  }

  read(id: number): ReadText {
    return this.#texts.get(id, () => this.#readAnew(this.#index.passage(id)));
  }

  #readAnew(passage: Passage): ReadText {
    if (this.#words.length > mostWords) this.#forgetWords();
    const { text } = passage;
    const words: TextWord[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const parts: TextPart[] = [];
    scanTokens(text, (start, end) => {
      const word = this.#words[this.#numbers.numberOf(text, start, end)] ?? this.#learn(text.slice(start, end));
      words.push(word);
      starts.push(start);
      ends.push(end);
      for (const part of word.parts) parts.push({ ...part, start: start + part.start, end: start + part.end });
    });
    return { passage, words, starts, ends, parts };
  }

  #learn(raw: string): KnownWord {
    const [{ word }, ...parts] = tokensOf(raw, 0);
    const known = { word, term: this.#stems.stem(word), parts: parts.map(part => this.#withTerm(part)) };
    this.#words.push(known);
    return known;
  }

  #withTerm({ word, start, end }: Token): TextPart {
    return { word, term: this.#stems.stem(word), start, end };
  }

  #forgetWords(): void {
    this.#numbers = new WordNumbers();
    this.#words = [];
  }
}

interface KnownWord extends TextWord {
  /** With offsets in the word. */
  readonly parts: readonly TextPart[];
}

/** What the last ten or so keystrokes read. */
const mostTexts = 250;
/** Some 5 MB. */
const mostWords = 30_000;
