import assert from 'node:assert/strict';
import { scanBibliography } from '../../../src/core/bibliography/scanBibliography';
import { createCorpus } from '../../../src/core/corpus/corpus';
import type { Passage } from '../../../src/core/corpus/model';
import { defaultCitationSettings } from '../../../src/core/citation/model';
import { planInsertion } from '../../../src/core/citation/planInsertion';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { applied } from '../../core/citation/planned';
import type { Inserted, Surroundings } from './difficultPlaces';
import { bare, says, difficultData } from './manuscript';
import { wordsLikeMarkup } from './wordsLikeMarkup';

const [model] = difficultData.passages;
assert.ok(model?.kind === 'quotation');
const { kind: _kind, speech: _speech, ...common } = model;

/** Nobody is named and no section: references are what `insertedReferences` is about. */
const sessions = difficultData.sessions.map(session => ({ ...session, kind: 'comment' as const }));
const said = wordsLikeMarkup.map((text, at): Passage => ({ ...model, id: `${model.id}-${at}`, text, speakers: [] }));
const summed = wordsLikeMarkup.map((text, at): Passage => ({
  ...common,
  kind: 'summary',
  id: `${model.id}-s${at}`,
  text,
}));
const corpus = createCorpus({ ...difficultData, sessions, passages: [...said, ...summed] });

const forms = [
  { form: 'quotation', blockWords: 40, passages: said },
  { form: 'quotation', blockWords: 2, passages: said },
  { form: 'paraphrase', blockWords: 40, passages: summed },
] as const;

/** All words in all forms at each of the places, each inserted alone. */
export function insertedWords(surroundings: Surroundings): Inserted {
  const { head, foot = '', places, paragraph = text => text, eol = '\n' } = surroundings;
  const cases = places.flatMap(place =>
    forms.flatMap(({ passages, ...form }) => passages.map(passage => ({ place, ...form, passage }))),
  );
  const [before, behind] = [head, foot].map(text => text.replaceAll('\n', eol));
  const mark = (at: number): string => paragraph(`AA${at}AA`);
  const insert = inserter(surroundings);
  const bodies = cases.map((asked, at) => {
    const marked = `${mark(at)}\n\n${asked.place}\n\n`.replaceAll('\n', eol);
    const rest = mark(at + 1) + behind;
    const written = insert(before + marked + rest, asked);
    assert.ok(written.startsWith(before ?? '') && written.endsWith(rest), written);
    return written.slice(before?.length, written.length - rest.length);
  });
  return {
    body: `${bodies.join('')}${mark(cases.length)}${eol}${eol}`,
    assertOnPage: page => {
      const words = bare(page);
      const missing = cases.flatMap(({ passage: { text }, place, form }, at) => {
        const found = words.slice(words.indexOf(`aa${at}aa`), words.indexOf(`aa${at + 1}aa`));
        const isThere = says(found, text) && says(found, 'Nämnden för R&D, #1');
        return isThere ? [] : [{ text, place, form, found }];
      });
      assert.ok(cases.length > 200);
      assert.deepEqual(missing, []);
    },
  };
}

type Asked = Omit<(typeof forms)[number], 'passages'> & { readonly passage: Passage };

function inserter({ languageId, bibliography, otherParts }: Surroundings): (marked: string, asked: Asked) => string {
  const scanned = bibliography && {
    ...bibliography,
    scan: scanBibliography(bibliography.format, bibliography.text),
  };
  return (marked, { passage, form, blockWords }) => {
    const at = marked.indexOf('‸');
    const source = marked.replace('‸', '');
    const { edits, bibliography: changes } = planInsertion({
      corpus,
      choices: [{ passage }],
      form,
      document: { text: source, analysis: analyseDocument(source, languageId) },
      ...(otherParts && { otherParts }),
      selections: [{ start: at, end: at }],
      bibliographies: scanned ? [scanned] : [],
      settings: { ...defaultCitationSettings, blockWords },
      year: 2026,
    });
    assert.deepEqual(changes, []);
    return applied(source, edits);
  };
}
