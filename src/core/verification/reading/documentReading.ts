import type { ReadDocument } from '../../document/citedPassage';
import type { DocumentNote, DocumentReference, Prose, TextSpan } from '../../document/model';
import { firstFrom } from '../../document/quotedText';
import type { CorpusNames, Mention } from '../corpusNames';
import type { CorpusRoles } from '../corpusRoles';
import { notesByWords, type NoteFinder } from './notesByWords';
import { readParagraph, type Paragraph, type ParagraphContent } from './paragraph';
import { shiftReference } from '../../document/shiftSpans';
import type { Memory, TextMemory } from '../memory';
import type { RenderedReferences } from './renderedReferences';
import { sentenceRoles } from './sentenceRoles';
import { sentenceSpeakers } from './sentenceSpeakers';

/** What is read for in a document. */
export interface Sought {
  readonly names: CorpusNames;
  readonly roles: CorpusRoles;
  readonly rendered: RenderedReferences;
  /** Paragraphs that were read before, by their source. */
  readonly paragraphs: TextMemory<ParagraphContent>;
  /** A number for each text that stands around quotations. */
  readonly numbers: (reading: object, text: () => string) => number;
  /** Whom sentences name, or call by a role, as who says what they quote, by the sentences. */
  readonly speakers: Memory<readonly Mention[]>;
}

/** The text around a quotation that decides how it is judged. */
export interface Neighbourhood extends TextSpan {
  /** The same for the same text, and for no other; much shorter than it. */
  readonly name: string;
  /** Whether what stands before and behind is quoted itself, which the text there does not always tell. */
  readonly besideBlocks: readonly [before: boolean, behind: boolean];
}

/** What tells which conferences a paragraph is about. */
export interface Subject {
  readonly keys: readonly string[];
  readonly years: readonly string[];
}

/** A document as it is read around its quotations: each paragraph once, when something in it is asked for. */
export class DocumentReading {
  readonly document: ReadDocument;
  readonly #sought: Sought;
  readonly #prose: readonly Prose[];
  readonly #proseStarts: readonly number[];
  readonly #references: readonly DocumentReference[];
  readonly #referenceStarts: readonly number[];
  readonly #quotationStarts: readonly number[];
  readonly #notes: readonly DocumentNote[];
  readonly #noteStarts: readonly number[];
  readonly #noteAround: NoteFinder;
  readonly #paragraphs = new Map<Prose, Paragraph>();
  readonly #mentions = new Map<Paragraph, readonly Mention[]>();

  constructor(document: ReadDocument, sought: Sought) {
    const { prose, references, quotations, notes } = document.analysis;
    this.document = document;
    this.#sought = sought;
    this.#prose = prose;
    this.#proseStarts = prose.map(({ start }) => start);
    this.#references = references.toSorted((a, b) => a.start - b.start);
    this.#referenceStarts = this.#references.map(({ start }) => start);
    this.#quotationStarts = quotations.map(({ start }) => start);
    this.#notes = notes.toSorted((a, b) => a.mark.start - b.mark.start);
    this.#noteStarts = this.#notes.map(({ mark }) => mark.start);
    this.#noteAround = notesByWords(notes);
  }

  /** The paragraph (or the note within one) that a stretch stands in. */
  around({ start, end }: TextSpan): Paragraph | undefined {
    const prose = this.#lastFrom(start, candidate => candidate.end >= end);
    return prose && this.#paragraph(prose);
  }

  /** The paragraph that ends before an offset; notes are none. */
  before(offset: number): Paragraph | undefined {
    const prose = this.#proseBefore(offset);
    return prose && this.#paragraph(prose);
  }

  /**
   * Everything that decides how a stretch is judged, where that is in one piece: its paragraph or block with those before
   * and behind it. `undefined` where notes have a say, which may stand anywhere.
   */
  neighbourhood(span: TextSpan): Neighbourhood | undefined {
    const own = this.#lastFrom(span.start, candidate => candidate.end >= span.end);
    const { start: from, end: to } = own ?? span;
    const before = this.#proseBefore(from);
    const after = this.#prose[firstFrom(this.#proseStarts, to)];
    const around = { start: before?.start ?? from, end: after?.end ?? this.document.text.length };
    if (this.notesIn(around).length > 0 || this.noteAround(span)) return undefined;
    const name = this.#nameOf(around, [before, own, after]);
    return { ...around, name, besideBlocks: [before?.block !== undefined, after?.block !== undefined] };
  }

  /** The paragraph that begins behind an offset. */
  after(offset: number): Paragraph | undefined {
    const prose = this.#prose[firstFrom(this.#proseStarts, offset)];
    return prose && this.#paragraph(prose);
  }

  /** Keys in a stretch of the document, in order. */
  keysIn({ start, end }: TextSpan): readonly DocumentReference[] {
    return this.#references.slice(firstFrom(this.#referenceStarts, start), firstFrom(this.#referenceStarts, end));
  }

  /** References in a paragraph that are written out. */
  renderedIn({ content, start, end }: Paragraph): readonly DocumentReference[] {
    const isNote = this.noteAround({ start, end }) !== undefined;
    return this.#sought.rendered.in(content.words, isNote).map(reference => shiftReference(reference, start));
  }

  notesIn({ start, end }: TextSpan): readonly DocumentNote[] {
    return this.#notes.slice(firstFrom(this.#noteStarts, start), firstFrom(this.#noteStarts, end));
  }

  /** The note whose words a stretch belongs to. */
  noteAround(span: TextSpan): DocumentNote | undefined {
    return this.#noteAround(span);
  }

  /** Everything that the words of a note refer to. */
  referencesOf({ words }: DocumentNote): readonly DocumentReference[] {
    const paragraph = this.after(words.start);
    const written = paragraph && paragraph.start < words.end ? this.renderedIn(paragraph) : [];
    return [...this.keysIn(words), ...written];
  }

  /** Names in a paragraph, and roles, in its text. */
  mentionsIn(paragraph: Paragraph): readonly Mention[] {
    const known = this.#mentions.get(paragraph);
    if (known) return known;
    const { text } = paragraph.content;
    const mentions = [...this.#sought.names.mentionsIn(text), ...this.#sought.roles.mentionsIn(text)];
    this.#mentions.set(paragraph, mentions);
    return mentions;
  }

  /** Names, or else roles, in a stretch of the document, mark-up and all, with their places in it. */
  namesIn({ start, end }: TextSpan): readonly Mention[] {
    const written = this.document.text
      .slice(start, end)
      .replace(/<[^<>]{0,300}>|\r?\n[ \t>]*/g, found => ' '.repeat(found.length));
    return this.namesInWords(written).map(mention => ({
      ...mention,
      start: start + mention.start,
      end: start + mention.end,
    }));
  }

  /** Whom a sentence names, or calls by a role, as who says what it quotes, with their places in it. */
  speakersIn(text: string, quotation: TextSpan): readonly Mention[] {
    const key = `${String(quotation.start)} ${String(quotation.end)} ${text}`;
    return this.#sought.speakers(key, () => {
      const sentence = { text, quotation, mentions: this.#sought.names.mentionsIn(text) };
      const named = sentence.mentions.length === 0 ? [] : sentenceSpeakers(sentence);
      return [...named, ...sentenceRoles(sentence, this.#sought.roles.mentionsIn(text))];
    });
  }

  /** Names, or else roles, in words that say nothing else. */
  namesInWords(words: string): readonly Mention[] {
    const names = this.#sought.names.mentionsIn(words);
    return names.length > 0 ? names : this.#sought.roles.mentionsIn(words);
  }

  /** The one whom roles mean at the conferences that a text is about, and nobody where that may be several. */
  resolved(mentions: readonly Mention[], about: () => Subject): readonly Mention[] {
    if (!mentions.some(({ isRole }) => isRole)) return mentions;
    const { keys, years } = about();
    const conferences = this.#sought.roles.conferencesOf(keys, years);
    return mentions.flatMap(mention => {
      const voice = mention.isRole ? this.#sought.roles.bearer(mention.name, conferences) : undefined;
      return mention.isRole ? (voice === undefined ? [] : [{ ...mention, voices: [voice] }]) : [mention];
    });
  }

  /** A text by the numbers of the prose in it, and all else as it is written with its length. */
  #nameOf(span: TextSpan, parts: readonly (Prose | undefined)[]): string {
    const { text } = this.document;
    let name = '';
    let at = span.start;
    for (const prose of parts) {
      if (!prose) continue;
      const { start, end, markup } = prose;
      const number = this.#sought.numbers(markup, () => text.slice(start, end));
      name += `${String(start - at)} ${text.slice(at, start)}${String(number)} `;
      at = end;
    }
    return name + text.slice(at, span.end);
  }

  #proseBefore(offset: number): Prose | undefined {
    return this.#lastFrom(offset - 1, prose => prose.end <= offset && !this.noteAround(prose));
  }

  /** The last that begins at the offset or before it. */
  #lastFrom(offset: number, isWanted: (prose: Prose) => boolean): Prose | undefined {
    for (let at = firstFrom(this.#proseStarts, offset + 1) - 1; at >= 0; at--) {
      const prose = this.#prose[at];
      if (prose && isWanted(prose)) return prose;
    }
    return undefined;
  }

  #paragraph(prose: Prose): Paragraph {
    const known = this.#paragraphs.get(prose);
    if (known) return known;
    const from = firstFrom(this.#quotationStarts, prose.start);
    const quotations = this.document.analysis.quotations.slice(from, firstFrom(this.#quotationStarts, prose.end));
    const inline = quotations.filter(({ form }) => form === 'inline');
    const { start, end } = prose;
    const { text, analysis } = this.document;
    const source = text.slice(start, end);
    const keys = this.keysIn(prose);
    const content = this.#sought.paragraphs(
      prose.markup,
      () => [analysis.syntax, inline.length, keys.length, source].join(' '),
      () => readParagraph(source, prose, inline, keys),
    );
    const paragraph = { start, end, prose, content };
    this.#paragraphs.set(prose, paragraph);
    return paragraph;
  }
}
