import { readAsciidoc } from './asciidoc/readAsciidoc';
import type { DocumentBody } from './documentBody';
import { endOfLine } from './endOfLine';
import { guessLanguage } from './guessLanguage';
import { readHtml } from './html/readHtml';
import { readLatex } from './latex/readLatex';
import type { MarkdownBody } from './markdownBody';
import { MarkdownReader } from './markdownReader';
import { readMetadataBlocks } from './metadataBlocks';
import type { DocumentAnalysis, DocumentSyntax, Prose, TextSpan } from './model';
import { quotationsIn } from './quotationsIn';
import { syntaxOfLanguage } from './syntaxOfLanguage';
import { readTypst } from './typst/readTypst';

const readers: Readonly<Record<Exclude<DocumentSyntax, 'pandoc'>, (text: string) => DocumentBody>> = {
  latex: readLatex,
  typst: readTypst,
  asciidoc: readAsciidoc,
  html: readHtml,
  text: readText,
};

/**
 * Reads a document as an editor holds it. `languageId` is VS Code's; every language that is not in the table is plain
 * text: quotations by their marks alone, no references. Never throws; cost about 0.15 s for a megabyte.
 */
export function analyseDocument(text: string, languageId: string): DocumentAnalysis {
  return createAnalyser(languageId)(text);
}

/**
 * Reads the versions of one document: always as `analyseDocument` does, but of Markdown only what was changed since the
 * last version, in some milliseconds. The other formats are quick enough to be read anew.
 */
export function createAnalyser(languageId: string): (text: string) => DocumentAnalysis {
  const syntax = syntaxOfLanguage(languageId);
  if (syntax !== 'pandoc') return text => analyseBody(text, syntax);
  const markdown = new MarkdownReader();
  return text => analysePandoc(text, markdown, languageId);
}

function analyseBody(text: string, syntax: keyof typeof readers): DocumentAnalysis {
  const body = readers[syntax](text);
  return {
    ...body,
    syntax,
    language: body.language ?? guessLanguage(text, body.bodyStart),
    references: body.references.toSorted((a, b) => a.start - b.start),
    quotations: quotationsIn(text, body.prose),
    eol: endOfLine(text),
  };
}

function analysePandoc(text: string, markdown: MarkdownReader, languageId: string): DocumentAnalysis {
  const head = readMetadataBlocks(text);
  const bodyStart = head?.bodyStart ?? 0;
  const body = outside(head?.later ?? [], markdown.read(text, bodyStart));
  const language = once(() => head?.language ?? guessLanguage(text, bodyStart));
  const references = once(() =>
    languageId === 'quarto'
      ? body.references().filter(({ key }) => !quartoCrossReference.test(key))
      : body.references(),
  );
  const [prose, quotations, notes] = [once(body.prose), once(body.quotations), once(body.notes)];
  const footnoteLabels = once(body.footnoteLabels);
  return {
    syntax: 'pandoc',
    features: new Set(),
    get language() {
      return language();
    },
    ...(head && { frontMatter: head.frontMatter }),
    bodyStart,
    bibliography: head?.frontMatter.bibliography ?? [],
    get prose() {
      return prose();
    },
    get references() {
      return references();
    },
    get quotations() {
      return quotations();
    },
    get notes() {
      return notes();
    },
    get footnoteLabels() {
      return footnoteLabels();
    },
    eol: endOfLine(text),
  };
}

/** Without what stands in blocks of metadata: their values are no words of the text. */
function outside(blocks: readonly TextSpan[], body: MarkdownBody): MarkdownBody {
  if (blocks.length === 0) return body;
  const isOutside = ({ start, end }: TextSpan): boolean =>
    !blocks.some(block => start < block.end && block.start < end);
  return {
    prose: () => body.prose().filter(isOutside),
    references: () => body.references().filter(isOutside),
    quotations: () => body.quotations().filter(isOutside),
    notes: () => body.notes().filter(({ mark }) => isOutside(mark)),
    footnoteLabels: () => body.footnoteLabels(),
  };
}

/** Made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** `@fig-oversikt` and its like (https://quarto.org/docs/authoring/cross-references.html) cite nothing. */
const quartoCrossReference =
  /^(?:fig|tbl|lst|tip|nte|wrn|imp|cau|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|eq|sec)-\D/i;

/** Paragraphs between empty lines. */
function readText(text: string): DocumentBody {
  const prose: Prose[] = [];
  const add = (span: TextSpan): unknown => span.start < span.end && prose.push({ ...span, markup: [] });
  let start = 0;
  for (const gap of text.matchAll(/\r?\n[ \t]*\r?\n/g)) {
    add({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  add({ start, end: text.length });
  return { prose, references: [], notes: [], footnoteLabels: [], bibliography: [], features: new Set(), bodyStart: 0 };
}
