import { exportItems } from '../core/bibliography/exportItems';
import { bibEntryLines } from '../core/bibliography/bibInsertion';
import { asciidocList, htmlList } from '../core/bibliography/listSyntaxes';
import type { BibliographyFormat } from '../core/bibliography/model';
import { underKeys, writtenKeys } from '../core/bibliography/writtenKeys';
import type { Citation, InsertionForm } from '../core/citation/model';
import { citationContext, citePassages } from '../core/citation/citePassages';
import type { Rendering } from '../core/citation/render';
import type { CslItem } from '../core/corpus/cslItem';
import { nearestSpelling } from '../core/corpus/nearestSpelling';
import type { DocumentSyntax } from '../core/document/model';
import { insertionNoteText } from '../l10n/insertionText';
import type { Command, CommandCall } from './command';
import { documentFormatNames, documentFormats } from './documentFormats';
import { CommandError, UsageError } from './exitCode';
import { houseStyleOf, styleOption, type CallStyle } from './houseStyleOf';
import { optionWord } from './optionWord';

/** An item as a document lists it itself; every other kind of document has its entries in a file. */
type EntryWriter = (item: CslItem) => string;
const entryWriters: Readonly<Partial<Record<DocumentSyntax, (rendering: Rendering) => EntryWriter>>> = {
  asciidoc: rendering => item => asciidocList.item(item, rendering),
  html: rendering => item => htmlList.item(item, rendering),
};
/** What a document that has no bibliography yet would list a work in. */
const keyFormats: Readonly<Record<DocumentSyntax, BibliographyFormat>> = {
  pandoc: 'bib',
  latex: 'bibtex',
  typst: 'bib',
  asciidoc: 'asciidoc',
  html: 'html',
  text: 'bib',
};
/** Of LaTeX's own, or as several tools read it. */
function bibtexOf(syntax: DocumentSyntax): EntryWriter {
  if (syntax === 'latex') return item => bibEntryLines('bibtex', item, '  ').join('\n');
  return item => exportItems('bibtex', [item]).trimEnd();
}

const forms = {
  quotation: 'quotation',
  paraphrase: 'paraphrase',
  reference: 'reference',
} as const satisfies Readonly<Record<string, InsertionForm>>;

export const quoteCommand: Command = {
  usage: `ID --format ${documentFormatNames.join('|')} [--as ${Object.keys(forms).join('|')}]`,
  summary: 'print a passage with its reference and bibliography entry',
  options: {
    format: { type: 'string', help: 'the syntax of the document it goes into' },
    as: { type: 'string', help: 'what it becomes (default: quotation)' },
    ...styleOption,
  },
  run: call => {
    const [id, ...more] = call.words;
    if (id === undefined || more.length > 0) throw new UsageError(call.t('Give the id of one passage.'));
    const format = optionWord('format', documentFormatNames, 'markdown', call);
    const form = optionWord('as', Object.keys(forms) as (keyof typeof forms)[], 'quotation', call);
    const style = houseStyleOf(call);
    const syntax = documentFormats[format];
    const citation = cite(id, forms[form], { syntax, style, call });
    const entry = entryWriters[syntax]?.({ language: call.askedLanguage ?? 'sv', marks: style.settings.marks });
    const bibtex = bibtexOf(syntax);
    const text = () => citationText(citation, entry ?? bibtex, call);
    return { json: citationJson(citation, bibtex, entry), text, faults: style.faults };
  },
};

interface Target {
  readonly syntax: DocumentSyntax;
  readonly style: CallStyle;
  readonly call: CommandCall;
}

function cite(id: string, form: InsertionForm, { syntax, style, call }: Target): Citation {
  const corpus = call.corpus();
  const passage = corpus.passage(id);
  if (!passage)
    throw new CommandError(
      unknownPassage(
        id,
        corpus.passages.map(known => known.id),
        call,
      ),
    );
  const context = citationContext({
    corpus,
    syntax,
    language: call.askedLanguage ?? 'sv',
    settings: style.settings,
    year: new Date().getFullYear(),
  });
  const keys = writtenKeys(corpus, keyFormats[syntax]);
  const citation = citePassages([{ passage }], form, { ...context, keys });
  return { ...citation, bibliography: underKeys(citation.bibliography, keys) };
}

function unknownPassage(id: string, ids: readonly string[], { t }: CommandCall): string {
  const nearest = nearestSpelling(id, ids);
  const sentence = t('There is no passage “{0}”.', id);
  return nearest === undefined ? sentence : `${sentence} ${t('Did you mean “{0}”?', nearest)}`;
}

function citationJson({ text, bibliography }: Citation, bibtex: EntryWriter, entry: EntryWriter | undefined) {
  const entries = bibliography.map(item => ({
    key: item.id,
    bibtex: `${bibtex(item)}\n`,
    csl: item,
    ...(entry && { entry: entry(item) }),
  }));
  return { text, bibliography: entries };
}

function citationText({ text, bibliography, notes }: Citation, entry: EntryWriter, { screen, t }: CommandCall): string {
  const entries = bibliography.map(item => `\n${screen.dim(entry(item))}\n`);
  const remarks = notes.map(note => `\n${screen.wrap(insertionNoteText(note, t))}\n`);
  return [`${text.trimEnd()}\n`, ...entries, ...remarks].join('');
}
