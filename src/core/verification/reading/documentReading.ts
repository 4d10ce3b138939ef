import type { ReadDocument } from '../../document/citedPassage';
import type { DocumentNote, DocumentQuotation, DocumentReference, Prose, TextSpan } from '../../document/model';
import type { CorpusNames, Mention } from '../corpusNames';
import type { CorpusRoles } from '../corpusRoles';
import { readParagraph, type Paragraph, type ParagraphContent } from './paragraph';
import { quotedText } from '../../document/quotedText';
import { shiftReference } from '../../document/shiftSpans';
import type { Memory, TextMemory } from '../memory';
import type { RenderedReferences } from './renderedReferences';
import { sentenceRoles } from './sentenceRoles';
import { sentenceSpeakers } from './sentenceSpeakers';
import { SpansByStart } from '../../document/spansByStart';

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

/** What tells which conferences a paragraph is about. */
export interface Subject {
  readonly keys: readonly string[];
  readonly years: readonly string[];
}

/** By its mark, or by its words. */
interface PlacedNote extends TextSpan {
  readonly note: DocumentNote;
}

/** A document as it is read around its quotations: each paragraph once, when something in it is asked for. */
export class DocumentReading {
  readonly document: ReadDocument;
  readonly #sought: Sought;
  readonly #prose: SpansByStart<Prose>;
  /** Without the notes. */
  readonly #text: SpansByStart<Prose>;
  readonly #references: SpansByStart<DocumentReference>;
  readonly #quotations: SpansByStart<DocumentQuotation>;
  readonly #notes: SpansByStart<PlacedNote>;
  readonly #notesByWords: SpansByStart<PlacedNote>;
  readonly #paragraphs = new Map<Prose, Paragraph>();
  readonly #mentions = new Map<Paragraph, readonly Mention[]>();

  constructor(document: ReadDocument, sought: Sought) {
    const { prose, references, quotations, notes } = document.analysis;
    this.document = document;
    this.#sought = sought;
    this.#prose = new SpansByStart(prose);
    this.#references = new SpansByStart(references);
    this.#quotations = new SpansByStart(quotations);
    this.#notes = new SpansByStart(notes.map(note => ({ ...note.mark, note })));
    this.#notesByWords = new SpansByStart(notes.map(note => ({ ...note.words, note })));
    this.#text = new SpansByStart(notes.length === 0 ? prose : prose.filter(part => !this.noteAround(part)));
  }

  /** The paragraph (or the note within one) that a stretch stands in. */
  around(span: TextSpan): Paragraph | undefined {
    const prose = this.proseAround(span);
    return prose && this.#paragraph(prose);
  }

  /** The paragraph that ends before an offset; notes are none. */
  before(offset: number): Paragraph | undefined {
    const prose = this.proseBefore(offset);
    return prose && this.#paragraph(prose);
  }

  /** The paragraph that begins behind an offset. */
  after(offset: number): Paragraph | undefined {
    const prose = this.proseFrom(offset);
    return prose && this.#paragraph(prose);
  }

  proseAround(span: TextSpan): Prose | undefined {
    return this.#prose.around(span)[0];
  }

  proseBefore(offset: number): Prose | undefined {
    return this.#text.before(offset);
  }

  proseFrom(offset: number): Prose | undefined {
    return this.#prose.from(offset);
  }

  proseIn(span: TextSpan): readonly Prose[] {
    return this.#prose.beginningIn(span);
  }

  /** The same for the same words as they are written. */
  numberOf({ start, end, markup }: Prose): number {
    return this.#sought.numbers(markup, () => this.document.text.slice(start, end));
  }

  /** Keys in a stretch of the document, in order. */
  keysIn(span: TextSpan): readonly DocumentReference[] {
    return this.#references.beginningIn(span);
  }

  /** References in a paragraph that are written out. */
  renderedIn({ content, start, end }: Paragraph): readonly DocumentReference[] {
    const isNote = this.noteAround({ start, end }) !== undefined;
    return this.#sought.rendered.in(content.words, isNote).map(reference => shiftReference(reference, start));
  }

  /** The same where no paragraph is: between the words of a block and its end, in `#quote(attribution: […])`. */
  renderedInMarkup(span: TextSpan): readonly DocumentReference[] {
    return this.#sought.rendered.in(quotedText(this.document.text, { ...span, markup: [] }, span), true);
  }

  notesIn(span: TextSpan): readonly DocumentNote[] {
    return this.#notes.beginningIn(span).map(({ note }) => note);
  }

  /** The note whose words a stretch belongs to; of several the one whose mark stands first. */
  noteAround(span: TextSpan): DocumentNote | undefined {
    const notes = this.#notesByWords.around(span).map(({ note }) => note);
    return notes.length < 2 ? notes[0] : notes.toSorted((a, b) => a.mark.start - b.mark.start)[0];
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

  #paragraph(prose: Prose): Paragraph {
    const known = this.#paragraphs.get(prose);
    if (known) return known;
    const inline = this.#quotations.beginningIn(prose).filter(({ form }) => form === 'inline');
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
