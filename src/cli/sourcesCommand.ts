import { sourceLine, type Rendering } from '../core/citation/render';
import { createQuotationFinder } from '../core/document/quotedPassage';
import type { DocumentSyntax } from '../core/document/model';
import { anchorsOutside } from '../core/sources/anchorsOutside';
import { listSources, type ListedSources } from '../core/sources/listSources';
import { sourceListText, sourceListWriter } from '../core/sources/sourceListText';
import type { Translate } from '../l10n/translate';
import type { Command, CommandCall } from './command';
import { documentFormatNames, documentFormats } from './documentFormats';
import { readDocumentFiles } from './documentFiles';
import { UsageError } from './exitCode';
import { houseStyleOf, styleOption } from './houseStyleOf';
import { optionWord } from './optionWord';
import { unreadableText } from './unreadableText';

export const sourcesCommand: Command = {
  usage: `FILE… [--format ${documentFormatNames.join('|')}] [--all] [--style FILE]`,
  summary: 'list what documents cite from the corpus, under the headings of reports',
  options: {
    format: { type: 'string', help: 'what the list is written in (default: as the first document is)' },
    all: { type: 'boolean', help: 'list what is known only through others, too' },
    ...styleOption,
  },
  run: call => {
    const { words, folder, flags, t } = call;
    if (words.length === 0)
      throw new UsageError(t('Name the documents to list sources of: files, folders, or - for standard input.'));
    const asked = askedSyntax(call);
    const style = houseStyleOf(call);
    const read = readDocumentFiles(words, folder);
    const documents = read.filter(file => 'text' in file);
    const [document] = documents;
    const first = document?.analysis;
    const language = call.askedLanguage ?? first?.language ?? 'sv';
    const corpus = call.corpus();
    const listed = listSources(
      documents,
      { language, secondHand: flags.has('all') ? 'both' : style.settings.secondHand },
      { corpus, finder: createQuotationFinder(corpus.passages) },
    );
    const syntax = asked ?? first?.syntax ?? 'pandoc';
    // As in the editor: what the document lists itself keeps its anchors there.
    const own = first?.syntax === syntax ? document : undefined;
    const writer = sourceListWriter(syntax, own?.analysis.features ?? new Set(), own ? anchorsOutside(own) : new Set());
    const rendering = { language, marks: style.settings.marks };
    const unreadable = read.filter(file => 'reason' in file).map(file => unreadableText(file, t));
    return {
      json: sourcesJson(listed, rendering),
      text: () => {
        const list = sourceListText(listed.groups, writer, { ...rendering, level });
        return list === '' ? '' : `${list}\n`;
      },
      remarks: unreadable.length > 0 && documents.length === 0 ? [] : remarksOn(listed, t),
      faults: [...style.faults, ...unreadable],
    };
  },
};

/** Below the heading of the list itself, which its document has. */
const level = 2;

function askedSyntax(call: CommandCall): DocumentSyntax | undefined {
  return call.values['format'] === undefined
    ? undefined
    : documentFormats[optionWord('format', documentFormatNames, 'markdown', call)];
}

function sourcesJson({ groups, leftOut }: ListedSources, rendering: Rendering) {
  return {
    language: rendering.language,
    groups: groups.map(({ kind, heading, items }) => ({
      kind,
      heading,
      sources: items.map(item => ({ key: item.id, text: sourceLine(item, rendering), csl: item })),
    })),
    leftOut: leftOut.map(({ id }) => id),
  };
}

function remarksOn({ groups, leftOut }: ListedSources, t: Translate): readonly string[] {
  const nothing = groups.length === 0 ? [t('Nothing is cited from the corpus.')] : [];
  const keys = leftOut.map(({ id }) => id).join(', ');
  if (leftOut.length === 0) return nothing;
  if (leftOut.length === 1) {
    return [...nothing, t('1 work is known only through others and not listed: {0}. --all lists it.', keys)];
  }
  return [
    ...nothing,
    t('{0} works are known only through others and not listed: {1}. --all lists them.', leftOut.length, keys),
  ];
}
