import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/corpus';
import type { Passage } from '../../../src/core/corpus/model';
import { defaultCitationSettings, type InsertionForm, type OpenBibliography } from '../../../src/core/citation/model';
import { planInsertion } from '../../../src/core/citation/planInsertion';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { applied } from '../../core/citation/planned';
import { difficultData, folded } from './manuscript';

/** Words that begin like, or hold, what is mark-up somewhere. */
const words: readonly string[] = [
  '# är ett nummer och ingen rubrik',
  '## två också',
  '= lika med så mycket',
  '== lika lika med det',
  '-5 grader var det ute',
  '+ plus fem grader inne',
  '* en stjärna och * en till',
  '1. först kom hon hit',
  '12) sedan kom han hit',
  '. punkt först i raden',
  '> större än fyra förbund',
  '/ Term: så heter den',
  '| rör | och | rör',
  ': kolon allra först här',
  '_streck_ och __två__ och mitt_i_ord',
  '$5 och $6 eller $x$',
  '@ek2010 och a@b.se skrev det',
  'C:\\temp\\nytt \\section{x} och \\\\',
  '[klammer] [a](b) [[c]] [^1] och ![d](e)',
  '{x} {{y}} och #let z = 1',
  '`kod` och ``mer`` kod',
  '<b>fet</b> & &copy; <!-- ej --> <<nyckel>>',
  '~våg~ ^tak^ ~~två~~ och H~2~O',
  'hon sa ”det är ’bra’ så” och gick',
  "don't och 'citat' och \"citat\" här",
  '”så är det” sa hon sedan',
  'slut -- eller --- kanske... -> så //',
  "''' och ''kursivt'' och pass:[x]",
  'https://exempel.se/a_b?c=1&d=2 och http://b.se',
  '% procent allra först här',
  'a) en punkt i en lista',
  'i. en till i en lista',
  '(1) den första av två',
  'II. romerska två här',
  'iv) romerska fyra här',
  'A) den stora bokstaven',
  'B. Andersson sa det här',
  '#. numret som följer',
  '::: ruta allra först',
  '--- tre streck i rad',
  'tabell |=== och ==== samt ____ här',
];

const forms: readonly { readonly form: InsertionForm; readonly blockWords: number }[] = [
  { form: 'quotation', blockWords: 40 },
  { form: 'quotation', blockWords: 2 },
  { form: 'paraphrase', blockWords: 40 },
];

const [model] = difficultData.passages;

/** What is written around the places (`‸`) of a format, one of which each case gets for itself. */
export interface Surroundings {
  readonly languageId: string;
  /** It names a bibliography that has the source, or the foot lists it. */
  readonly head: string;
  readonly foot?: string;
  readonly places: readonly string[];
  readonly paragraph?: (text: string) => string;
  readonly bibliography?: OpenBibliography;
}

/** A document in which all words stand in all forms at each of the places. */
export interface DifficultDocument {
  readonly text: string;
  /** Fails for what the page that became of the document does not say where it was inserted, reference included. */
  readonly assertOnPage: (page: string) => void;
}

export function difficultDocument(surroundings: Surroundings, eol = '\n'): DifficultDocument {
  const { head, foot = '', places, paragraph = text => text } = surroundings;
  const cases = places.flatMap(place => forms.flatMap(form => words.map(text => ({ place, form, text }))));
  const bodies = cases.map(({ place, ...asked }, at) => {
    const marked = [paragraph(`AA${at}AA`), place, paragraph(`ZZ${at}ZZ`), ''].join('\n\n');
    const whole = `${head}${marked}${foot}`.replaceAll('\n', eol);
    const written = insertedAlone(whole, asked, surroundings);
    const [before, behind] = [head.replaceAll('\n', eol), foot.replaceAll('\n', eol)];
    assert.ok(written.startsWith(before) && written.endsWith(behind), written);
    return written.slice(before.length, written.length - behind.length);
  });
  return {
    text: [head, ...bodies, foot].join('').replace(/\r?\n/g, eol),
    assertOnPage: page => {
      const missing = cases.flatMap(({ text, place, form }, at) => {
        const found = page.slice(page.indexOf(`AA${at}AA`), page.indexOf(`ZZ${at}ZZ`));
        const isThere = bare(found).includes(bare(text)) && found.includes('Nämnden för R&D, #1');
        return isThere ? [] : [{ text, place, form, found }];
      });
      assert.ok(cases.length > 200);
      assert.deepEqual(missing, []);
    },
  };
}

function insertedAlone(
  marked: string,
  { text, form }: { readonly text: string; readonly form: (typeof forms)[number] },
  { languageId, bibliography }: Surroundings,
): string {
  assert.ok(model?.kind === 'quotation');
  const { kind: _kind, speech: _speech, ...common } = model;
  const passage: Passage = form.form === 'paraphrase' ? { ...common, text, kind: 'summary' } : { ...model, text };
  const at = marked.indexOf('‸');
  const source = marked.replace('‸', '');
  const { edits, bibliography: changes } = planInsertion({
    corpus: createCorpus({ ...difficultData, passages: [passage] }),
    choices: [{ passage }],
    form: form.form,
    document: { text: source, analysis: analyseDocument(source, languageId) },
    selections: [{ start: at, end: at }],
    bibliographies: bibliography ? [bibliography] : [],
    settings: { ...defaultCitationSettings, blockWords: form.blockWords },
    year: 2026,
  });
  assert.deepEqual(changes, []);
  return applied(source, edits);
}

/** Marks change with what they stand in, blanks with the line. */
function bare(text: string): string {
  return folded(text)
    .replace(/[”“"’‘'»«„]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
