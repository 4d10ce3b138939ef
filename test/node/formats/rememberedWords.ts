import assert from 'node:assert/strict';
import { planRemembered } from '../../../src/core/citation/planRemembered';
import { defaultCitationSettings } from '../../../src/core/citation/model';
import { isQuotationHere } from '../../../src/core/completion/placeInText';
import { bibliographyFormat } from '../../../src/core/bibliography/scanBibliography';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { atCursor } from '../../core/completion/atCursor';
import { applied } from '../../core/citation/planned';
import { readBundledCorpus } from '../corpus/bundledCorpus';
import { bare, expectedWords, type Manuscript } from './manuscript';

const corpus = createCorpus(readBundledCorpus().data);
const passage = corpus.passages.find(({ id }) => id.endsWith('#mindre-att-gora'));
assert.ok(passage);
const choice = { passage };

export interface Remembering {
  readonly languageId: string;
  readonly head: string;
  readonly foot?: string;
  /** Where words are remembered, `①` in each: in quotation marks of the language, open or closed. */
  readonly places: readonly string[];
  /** What opens and closes quotations. */
  readonly marks: readonly (readonly [open: string, close: string])[];
  readonly bibliography?: string;
}

export interface Remembered extends Manuscript {
  readonly assertOnPage: (page: string) => void;
}

/** A document in which somebody has typed remembered words between each of the marks at each of the places. */
export function rememberedDocument({ languageId, head, foot = '', ...asked }: Remembering): Remembered {
  const typed = asked.marks.flatMap(([open, close]) => [`${open}mindre att gö①${close}`, `${open}mindre att gö①`]);
  const files = new Map(asked.bibliography === undefined ? [] : [[asked.bibliography, '']]);
  const paragraphs = asked.places.flatMap(place => typed.map(words => place.replace('①', words)));
  let text = `${head}${paragraphs.join('\n\n')}\n${foot}`;
  const times = asked.places.length * typed.length;
  for (let left = times; left > 0; left--) {
    const { text: memo, quotation } = atCursor(text.replace('①', '‸'), languageId);
    assert.ok(quotation && isQuotationHere(quotation, { text: memo, languageId }), text);
    const analysis = analyseDocument(memo, languageId);
    const plan = planRemembered([quotation.span], {
      corpus,
      choices: [choice],
      form: 'quotation',
      document: { text: memo, analysis },
      selections: [],
      bibliographies: [...files].map(([path, source]) => ({
        path,
        format: bibliographyFormat(path, analysis) ?? 'bib',
        text: source,
      })),
      newBibliography: 'kallor.bib',
      settings: defaultCitationSettings,
      year: 2026,
    });
    text = applied(memo, plan.edits);
    for (const change of plan.bibliography) {
      files.set(
        change.path,
        change.kind === 'create' ? change.text : applied(files.get(change.path) ?? '', change.edits),
      );
    }
  }
  return {
    text,
    files,
    assertOnPage: page => {
      assert.equal(bare(page).split(bare(expectedWords.minister)).length - 1, times, page);
    },
  };
}
