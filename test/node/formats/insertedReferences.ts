import assert from 'node:assert/strict';
import { scanBibliography } from '../../../src/core/bibliography/scanBibliography';
import type { Passage } from '../../../src/core/corpus/model';
import {
  defaultCitationSettings,
  type CitationSettings,
  type InsertionForm,
  type InsertionPlan,
  type InsertionRequest,
  type OpenBibliography,
} from '../../../src/core/citation/model';
import { planInsertion } from '../../../src/core/citation/planInsertion';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { applied } from '../../core/citation/planned';
import type { Inserted, Surroundings } from './difficultPlaces';
import { difficultCorpus, difficultSources, turn, type DifficultSource } from './difficultSources';
import { bare, says, type Manuscript } from './manuscript';

/** One insertion; `inside` and `behind` are places of the reference that was inserted before. */
interface Step {
  readonly passages: readonly Passage[];
  readonly form: InsertionForm;
  readonly at: 'place' | 'inside' | 'behind';
}

interface Way {
  readonly steps: readonly Step[];
  readonly settings: Partial<CitationSettings>;
  /** What the page has to say there. */
  readonly expected: readonly string[];
}

type Doing = (source: DifficultSource, other: DifficultSource) => Way;

const joinsInside: Doing = (a, b) => further(a, b, 'inside');
const joinsBehind: Doing = (a, b) => further(a, b, 'behind');

/** What somebody does with a source and another one. */
const ways: readonly Doing[] = [
  a => once([a.quotation], 'reference', a.cited),
  a => once([a.secondHand], 'quotation', [a.secondHand.text, ...a.citedIn]),
  a => once([a.secondHand], 'reference', a.citedIn, { secondHand: 'both' }),
  (a, b) => once([a.quotation, b.quotation], 'quotation', [a.quotation.text, ...a.cited, b.quotation.text, ...b.cited]),
  (a, b) => once([a.quotation, b.secondHand], 'reference', [...a.cited, ...b.citedIn]),
  joinsInside,
  joinsBehind,
  a => once([a.quotation], 'lead-in', [a.quotation.text, ...a.cited]),
  a => once([a.quotation], 'quotation', [a.quotation.text, ...a.cited], { blockWords: 2 }),
  a =>
    once([a.quotation, a.secondHand], 'quotation', [...a.cited, ...a.citedIn], { blockWords: 2, secondHand: 'both' }),
  (a, b) => once([a.summary, b.summary], 'paraphrase', [a.summary.text, ...a.summarised, ...b.summarised]),
  a => once([a.summary], 'reference', a.summarised),
];

function once(
  passages: readonly Passage[],
  form: InsertionForm,
  expected: readonly string[],
  settings: Partial<CitationSettings> = {},
): Way {
  return { steps: [{ passages, form, at: 'place' }], settings, expected };
}

function further(a: DifficultSource, b: DifficultSource, where: Step['at']): Way {
  const steps: readonly Step[] = [
    { passages: [a.quotation], form: 'reference', at: 'place' },
    { passages: [b.summary], form: 'reference', at: where },
  ];
  return { steps, settings: {}, expected: [...a.cited, ...b.summarised] };
}

interface Case extends Way {
  readonly place: string;
}

/** Each source in as many ways as keys and in one as text, and in one as a note, at the places by turns. */
const waysOfEach = 3;

function casesAt(places: readonly string[]): { readonly alone: readonly Case[]; readonly noted: readonly Case[] } {
  const written = (index: number, count: number, style: CitationSettings['style']): Case => {
    // Only keys can join others.
    const possible = style === 'auto' ? ways : ways.filter(way => way !== joinsInside && way !== joinsBehind);
    const way = turn(possible, index + count * 5)(turn(difficultSources, index), turn(difficultSources, index + 17));
    return { ...way, settings: { ...way.settings, style }, place: turn(places, index + count) };
  };
  const keyed = (_: unknown, index: number): readonly Case[] =>
    Array.from({ length: waysOfEach }, (__, count) => written(index, count, 'auto'));
  return {
    alone: [
      ...difficultSources.flatMap(keyed),
      ...difficultSources.map((_, index) => written(index, waysOfEach, 'text')),
    ],
    noted: difficultSources.map((_, index) => written(index, waysOfEach + 1, 'footnote')),
  };
}

/** What stands around the cases in the end: the foot may list their sources, files be their bibliography. */
interface Around {
  readonly foot: string;
  readonly files: Manuscript['files'];
}

/** Every difficult source: references and words that are each inserted alone, then notes, which are numbered together. */
export function insertedReferences(surroundings: Surroundings): Inserted & Around {
  const { alone, noted } = casesAt(surroundings.places);
  const desk = new Desk(surroundings);
  const written = alone.map((way, index) => desk.insertedAlone(way, index));
  const { text, foot } = desk.insertedTogether(noted, alone.length);
  return {
    body: written.join('') + text,
    foot,
    files: desk.files,
    assertOnPage: page => {
      const words = bare(page);
      const between = (from: string, to: string): string => words.slice(words.indexOf(from), words.indexOf(to));
      const missing = [...alone, ...noted].flatMap(({ expected, steps, ...way }, index) => {
        const isAlone = index < alone.length;
        const found = isAlone ? between(`bb${index}bb`, `yy${index}yy`) : words;
        const lacking = expected.filter(word => !says(found, word));
        const asked = { ...way, forms: steps.map(({ form }) => form), ...(isAlone && { found }) };
        return lacking.length === 0 ? [] : [{ lacking, ...asked }];
      });
      assert.ok(alone.length > 150);
      assert.deepEqual(missing, []);
    },
  };
}

type Asked = Pick<Way, 'settings'> & Pick<InsertionRequest, 'bibliographies'>;

/** Where the cases are written down. */
class Desk {
  readonly #surroundings: Surroundings;
  readonly #head: string;
  /** All sources are listed here or in the bibliography. */
  readonly #foot: string;
  readonly #bibliographies: readonly OpenBibliography[];

  constructor(surroundings: Surroundings) {
    const { head, foot = '', bibliography } = surroundings;
    this.#surroundings = surroundings;
    this.#head = this.#broken(head);
    const first = this.#broken(`\n\n${foot}`);
    const passages = difficultSources.flatMap(({ quotation, secondHand }) => [quotation, secondHand]);
    const asked = { settings: { secondHand: 'both' }, bibliographies: bibliography ? [bibliography] : [] } as const;
    const plan = this.#plan(this.#head + first, this.#head.length, { passages, form: 'reference' }, asked);
    const listed = applied(this.#head + first, plan.edits);
    // Nothing of the foot is before its list.
    this.#foot = bibliography ? this.#broken(foot) : listed.slice(listed.indexOf(this.#broken(foot).slice(0, 20)));
    this.#bibliographies = plan.bibliography.map(change => {
      assert.ok(bibliography && change.kind === 'edit');
      const text = applied(bibliography.text, change.edits);
      return { ...bibliography, text, scan: scanBibliography(bibliography.format, text) };
    });
  }

  get files(): Manuscript['files'] {
    return new Map(this.#bibliographies.map(({ path = '', text }) => [path, text]));
  }

  /** In a document of its own. */
  insertedAlone(way: Case, index: number): string {
    const marked = this.#marked(way, index);
    const at = this.#head.length + marked.indexOf('‸');
    const text = this.#inserted(this.#head + marked.replace('‸', '') + this.#foot, at, way);
    assert.ok(text.startsWith(this.#head) && text.endsWith(this.#foot), text);
    return text.slice(this.#head.length, text.length - this.#foot.length);
  }

  /** In one document, which may have the notes in its foot. */
  insertedTogether(noted: readonly Case[], from: number): { readonly text: string; readonly foot: string } {
    let text = this.#head + noted.map((way, index) => this.#marked(way, from + index)).join('') + this.#foot;
    for (const way of noted) text = this.#inserted(text.replace('‸', ''), text.indexOf('‸'), way);
    assert.ok(text.startsWith(this.#head), text);
    return { text: text.slice(this.#head.length), foot: '' };
  }

  #marked({ place }: Case, index: number): string {
    const [before, behind] = [`BB${index}BB`, `YY${index}YY`].map(
      words => this.#surroundings.paragraph?.(words) ?? words,
    );
    return this.#broken(`${before}\n\n${place}\n\n${behind}\n\n`);
  }

  #broken(text: string): string {
    return text.replaceAll('\n', this.#surroundings.eol ?? '\n');
  }

  #inserted(before: string, place: number, way: Case): string {
    const asked = { settings: way.settings, bibliographies: this.#bibliographies };
    let text = before;
    for (const step of way.steps) {
      const at = step.at === 'place' ? place : this.#beside(text, step.at);
      const { edits, bibliography } = this.#plan(text, at, step, asked);
      assert.deepEqual(bibliography, []);
      text = applied(text, edits);
    }
    return text;
  }

  #beside(text: string, where: 'inside' | 'behind'): number {
    const { references } = analyseDocument(text, this.#surroundings.languageId);
    const last = references.findLast(({ start }) => start < text.length - this.#foot.length);
    assert.ok(last, `no reference is read in ${text}`);
    return where === 'inside' ? last.end : (last.group ?? last).end;
  }

  #plan(text: string, at: number, { passages, form }: Omit<Step, 'at'>, asked: Asked): InsertionPlan {
    return planInsertion({
      corpus: difficultCorpus,
      choices: passages.map(passage => ({ passage })),
      form,
      document: { text, analysis: analyseDocument(text, this.#surroundings.languageId) },
      selections: [{ start: at, end: at }],
      bibliographies: asked.bibliographies,
      settings: { ...defaultCitationSettings, ...asked.settings },
      year: 2026,
    });
  }
}
