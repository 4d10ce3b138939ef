import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { linkCorpus } from '../../../src/core/corpus/linkCorpus';
import { parseCorpusFile } from '../../../src/core/corpus/parseCorpusFile';
import type { OpenBibliography } from '../../../src/core/citation/model';
import { citationContext, citePassages } from '../../../src/core/citation/citePassages';
import { planInsertion } from '../../../src/core/citation/planInsertion';
import { bibliographyFormat } from '../../../src/core/bibliography/scanBibliography';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { withManuscript } from '../../../src/core/document/manuscript/withManuscript';
import { defaultCitationSettings, type CitationSettings, type InsertionForm } from '../../../src/core/citation/model';
import type { DocumentSyntax } from '../../../src/core/document/model';
import { applied } from '../../core/citation/planned';
import { readBundledCorpus } from '../corpus/bundledCorpus';

/** Words with everything that is mark-up somewhere, more than forty, so that they become a block. */
export const difficultWords =
  '100 % av R&D i C# och F_A_Q för 5 $, se a@b.se, @hans, #taggen och <b> eller {x} i stig C:\\temp, med ^tak^, ~våg~, |rör|, *stjärna*, _streck_, `kod`, [klamrar](x) och [1], 1 + 1 = 2, a -> b, mm... och -- eller --- samt (C) år 2010-04-21 // så klart. /* Nej! */';

const difficultPages: Readonly<Record<string, string>> = {
  'references.yaml':
    'references:\n  - id: odd-2012\n    type: report\n    title: "R&D: 100 % _säkert_ #1 <och> {mer} – $5"\n    author:\n      - literal: "Nämnden för R&D, #1"\n    issued: {date-parts: [[2012]]}\n    URL: "https://exempel.se/a_b?c=1&d=~e#f"\n    language: sv-SE\n',
  'provort-2012/conference.md':
    '---\ntitle: Provkonferensen 2012\nedition: "2012"\nstart: 2012-05-03\ncity: Provort\ndocuments:\n  - key: odd-2012\n---\n\nEn dag.\n',
  'provort-2012/01-prov.md': `---\ntitle: 'Tecken: "allt" [på] en & samma_gång; #1'\nkind: talk\nday: 2012-05-03\ndocument: odd-2012\nspeakers:\n  - {name: Åsa Öberg, as: speaker}\n---\n\n> ${difficultWords}\n>\n> — Åsa Öberg [@odd-2012] {#tecken}\n`,
};

const bundled = createCorpus(readBundledCorpus().data);
/** A conference whose titles and words are full of what is mark-up somewhere. */
export const difficultData = linkCorpus(
  Object.entries(difficultPages).map(([path, text]) => parseCorpusFile({ origin: 'test', path, text })),
);
const difficult = createCorpus(difficultData);

/** What is inserted where the manuscript has ①, ②, ③ and ④. */
const insertions: Readonly<Record<string, { readonly ids: readonly string[]; readonly form: InsertionForm }>> = {
  '①': { ids: ['kristersson-evidens#isf-slutsatsen'], form: 'quotation' },
  '②': { ids: ['prov#tecken'], form: 'quotation' },
  '③': { ids: ['sarv-systemteoretiskt-perspektiv#forpatrull'], form: 'paraphrase' },
  '④': {
    ids: ['husmark-persson-regeringen#mindre-att-gora', 'sarv-systemteoretiskt-perspektiv#forpatrull'],
    form: 'quotation',
  },
};

/** What a rendered page must say; blanks and line breaks apart. */
export const expectedWords = {
  isf: 'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv',
  isfReference: 'Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i',
  difficult: difficultWords,
  speaker: 'Åsa Öberg, citerad i',
  minister: 'Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!',
  secondPassage: 'Det här är inte en kursfråga utan en stigfråga',
} as const;

/** A manuscript with everything inserted, its part if it has one, and the bibliographies that were made or added to. */
export interface Manuscript {
  readonly text: string;
  readonly files: ReadonlyMap<string, string>;
}

export interface Asked extends Partial<CitationSettings> {
  readonly newBibliography?: string;
  /** Bibliographies that the manuscript names, empty as yet. */
  readonly named?: readonly string[];
  /** What takes the manuscript in as a part, and the name by which it does. */
  readonly main?: { readonly text: string; readonly part: string };
}

/** Inserts everything, one after the other, as a writer does. */
export function manuscript(marked: string, languageId: string, asked: Asked = {}): Manuscript {
  const { newBibliography = 'kallor.bib', named = [], main, ...changed } = asked;
  const files = new Map<string, string>(named.map(path => [path, '']));
  let text = marked;
  let whole = main?.text ?? '';
  for (const [mark, { ids, form }] of Object.entries(insertions)) {
    const at = text.indexOf(mark);
    assert.ok(at >= 0, `the manuscript has no ${mark}`);
    text = text.replace(mark, '');
    const corpus = ids.some(id => id.startsWith('prov#')) ? difficult : bundled;
    const choices = ids.map(id => {
      const passage = corpus.passages.find(candidate => candidate.id.endsWith(`/${id}`));
      assert.ok(passage, id);
      return { passage };
    });
    const own = analyseDocument(text, languageId);
    const speaker = { text: whole, analysis: analyseDocument(whole, languageId) };
    const analysis = main ? withManuscript(own, speaker.analysis) : own;
    const plan = planInsertion({
      corpus,
      choices,
      form,
      document: { text, analysis },
      ...(main && files.size === 0 && { main: speaker }),
      selections: [{ start: at, end: at }],
      bibliographies: [...files].map(([path, source]): OpenBibliography => ({
        path,
        format: bibliographyFormat(path, analysis) ?? 'bib',
        text: source,
      })),
      newBibliography,
      settings: { ...defaultCitationSettings, ...changed },
      year: 2026,
    });
    assert.deepEqual(
      plan.notes.filter(({ code }) => code !== 'anonymous-source' && code !== 'slip-corrected'),
      [],
    );
    text = applied(text, plan.edits);
    whole = applied(whole, plan.headEdits ?? []);
    for (const change of plan.bibliography) {
      files.set(
        change.path,
        change.kind === 'create' ? change.text : applied(files.get(change.path) ?? '', change.edits),
      );
    }
  }
  assert.equal(difficult.passages[0]?.text, difficultWords);
  return main ? { text: whole, files: files.set(main.part, text) } : { text, files };
}

/** Words as they are compared: every blank is one, and quotation marks stay what they are. */
export function folded(words: string): string {
  return words.replace(/[\s\u00A0\u00AD\u200B\u202F\u2009]+/g, ' ').trim();
}

/** Marks change with what they stand in, blanks with the line. */
export function bare(text: string): string {
  return folded(text)
    .replace(/[”“"’‘'»«„]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** Whether a page, as `bare` gives it, has the words; a fragment that begins a sentence has its capital in brackets. */
export function says(page: string, words: string): boolean {
  return page.includes(bare(words)) || page.replace(/\[(\p{Ll})\](?=[\p{Ll} ])/gu, '$1').includes(bare(words));
}

/** The words of an HTML page. */
export function wordsOfHtml(html: string): string {
  return folded(
    html
      .replace(/<(script|style)\b[^]*?<\/\1>/g, '')
      .replace(/<\/?(?:p|div|li|h\d|blockquote|figcaption|section|br)\b[^<>]*>/g, ' ')
      .replace(/<[^<>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
}

/** Everything that was inserted is on the page. */
export function assertComplete(page: string, names: readonly (keyof typeof expectedWords)[] = allNames): void {
  for (const name of names)
    assert.ok(folded(page).includes(folded(expectedWords[name])), `${name} in: ${folded(page)}`);
}

/** Every quotation of the bundled corpus as it is written on its own, a paragraph each. */
export function everyQuotation(syntax: DocumentSyntax): string {
  const quotations = bundled.passages.filter(({ kind }) => kind === 'quotation');
  assert.ok(quotations.length > 70);
  const context = citationContext({
    corpus: bundled,
    syntax,
    language: 'sv',
    settings: defaultCitationSettings,
    year: 2026,
  });
  return quotations.map(passage => citePassages([{ passage }], 'quotation', context).text).join('\n\n');
}

const allNames = Object.keys(expectedWords) as (keyof typeof expectedWords)[];
