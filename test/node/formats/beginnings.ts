import { defaultCitationSettings, type CitationSettings, type InsertionForm } from '../../../src/core/citation/model';
import { planInsertion } from '../../../src/core/citation/planInsertion';
import type { Corpus } from '../../../src/core/corpus/corpus';
import type { Passage } from '../../../src/core/corpus/model';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import type { TextEdit } from '../../../src/core/document/model';

interface Beginning {
  readonly marked: string;
  /** The bibliography that it names: the others list their sources themselves, or have none. */
  readonly bibliography?: string;
}

/** A document of each language as one begins it, with an empty paragraph at `‸`. */
export const beginnings = {
  markdown: { marked: '---\nlang: sv\nbibliography: k.bib\n---\n\n# PM\n\n‸\n\n# Mer\n', bibliography: 'k.bib' },
  latex: {
    marked:
      '\\documentclass{article}\n\\usepackage[swedish]{babel}\n\\usepackage{csquotes,biblatex}\n\\addbibresource{k.bib}\n\\begin{document}\n\\section{PM}\n\n‸\n\n\\section{Mer}\n\\end{document}\n',
    bibliography: 'k.bib',
  },
  typst: {
    marked: '#set text(lang: "sv")\n\n= PM\n\n‸\n\n= Mer\n\n#bibliography("k.bib")\n',
    bibliography: 'k.bib',
  },
  asciidoc: { marked: '= PM\n:lang: sv\n\n== Ett\n\n‸\n\n== Mer\n\nOrd.\n' },
  html: { marked: '<html lang="sv">\n<body>\n<h1>PM</h1>\n‸\n<h1>Mer</h1>\n</body>\n</html>\n' },
  plaintext: { marked: 'PM\n\n‸\n\nMer om detta.\n' },
} satisfies Readonly<Record<string, Beginning>>;

export type BegunLanguage = keyof typeof beginnings;

export interface Begun {
  readonly text: string;
  /** Where the empty paragraph is. */
  readonly at: number;
  readonly edits: readonly TextEdit[];
}

/** What inserting a passage in the empty paragraph changes. */
export function insertedInto(
  languageId: BegunLanguage,
  passage: Passage,
  corpus: Corpus,
  { form, style = 'auto' }: { readonly form: InsertionForm; readonly style?: CitationSettings['style'] },
): Begun {
  const { marked, bibliography }: Beginning = beginnings[languageId];
  const at = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const { edits } = planInsertion({
    corpus,
    choices: [{ passage }],
    form,
    document: { text, analysis: analyseDocument(text, languageId) },
    selections: [{ start: at, end: at }],
    bibliographies: bibliography === undefined ? [] : [{ path: bibliography, format: 'bib', text: '' }],
    settings: { ...defaultCitationSettings, style },
    year: new Date().getFullYear(),
  });
  return { text, at, edits };
}
