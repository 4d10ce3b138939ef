import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/corpus';
import type { Corpus } from '../../../src/core/corpus/corpus';
import type { CorpusData, Passage, Session, Work } from '../../../src/core/corpus/model';
import { difficultData } from './manuscript';
import { wordsLikeMarkup } from './wordsLikeMarkup';

/** Keys that a tool reads to their end only if they are written as it wants them, and such as it does not read at all. */
const keys: readonly string[] = [
  'ek-2010',
  'ek_2010_',
  'ek:2010:a',
  'ek.2010.',
  '10.1000/182',
  '2010-ek',
  '-ek-2010',
  'ek--2010',
  'ek#1',
  'ek%20',
  'ek&al',
  'ek$1',
  'ek@se',
  'ek[1]',
  'ek`x`',
  '=ek',
  '~ek~',
  '^ek',
  'ek\\x',
  'ek,2010',
  'ek;2010',
  'ek"x"',
  "ek'x'",
  'ek<1>',
  'ek(1)',
  'åsa-öberg+2010',
  'ek*2010*',
  'ek|2010',
  'ek=2010',
  'ek!?',
];

const names: readonly string[] = [
  'Kim O’Ek',
  'Åsa_Bo _Ek_',
  'R&D #1 AB',
  'Cia "Ci" Ek',
  'Bo [sic] Ek',
  'A@B @AB',
  '50 % AB',
  '~Jo~ Ek',
  '{K} Ek',
  'Ek $5$ AB',
  'a\\b AB',
  '<Ek> AB',
  '`Ek` AB',
  '^Ek^ AB',
  '*Ek* AB',
  '- Ek AB',
  '= Ek AB',
];

const [conference] = difficultData.conferences;
const [model] = difficultData.passages;
const [modelSession] = difficultData.sessions;
const [modelWork] = difficultData.works;
assert.ok(conference && model?.kind === 'quotation' && modelSession && modelWork);

/** A source whose author, title, place and key are difficult, with what is said of it there. */
export interface DifficultSource {
  readonly works: readonly Work[];
  readonly session: Session;
  readonly quotation: Passage;
  readonly secondHand: Passage;
  readonly summary: Passage;
  /** What a page must say where it is cited: its author or title, the place, and who says so. */
  readonly cited: readonly string[];
  readonly citedIn: readonly string[];
  readonly summarised: readonly string[];
}

export const difficultSources: readonly DifficultSource[] = wordsLikeMarkup.map((word, index): DifficultSource => {
  assert.ok(conference && model?.kind === 'quotation' && modelSession && modelWork);
  const key = turn(keys, index) + (index < keys.length ? '' : 'x');
  const title = turn(wordsLikeMarkup, index + 3);
  const section = turn(wordsLikeMarkup, index + 7);
  const isUnsigned = index % 4 === 3;
  const { author: _, title: __, URL: ___, ...common } = modelWork.item;
  const item = {
    ...common,
    id: key,
    title: `${isUnsigned ? word : title} (${index})`,
    ...(!isUnsigned && { author: [{ literal: word }] }),
  };
  const originalKey = `${key}-o`;
  const original = `Verket ${title}`;
  const originalItem = {
    ...common,
    id: originalKey,
    title: `Om ${section} (${index})`,
    author: [{ literal: original }],
  };
  const place = [word, index % 5 === 3 ? '12–15' : section];
  const session: Session = { ...modelSession, id: `${conference.id}/s${index}`, title: section, document: key };
  const speaker = turn(names, index);
  const locator = index % 5 === 3 ? '12–15' : index % 5 === 4 ? `bilaga ${section}` : undefined;
  const reference = { key, ...(locator !== undefined && { locator }) };
  const shared = { ...model, session: session.id, text: turn(wordsLikeMarkup, index + 13), attributes: {} };
  const { speech: _speech, ...plain } = shared;
  return {
    works: [
      { ...modelWork, key, item },
      { ...modelWork, key: originalKey, item: originalItem },
    ],
    session,
    quotation: { ...shared, id: `${session.id}#q`, speakers: [speaker], references: [reference] },
    secondHand: {
      ...shared,
      id: `${session.id}#v`,
      speakers: [original],
      references: [{ key: originalKey }, reference],
      via: key,
    },
    summary: { ...plain, kind: 'summary', id: `${session.id}#s`, speakers: [], references: [] },
    cited: [...place, speaker],
    citedIn: [...place, original],
    summarised: [word, section],
  };
});

const data: CorpusData = {
  ...difficultData,
  sessions: difficultSources.map(({ session }) => session),
  passages: difficultSources.flatMap(({ quotation, secondHand, summary }) => [quotation, secondHand, summary]),
  works: difficultSources.flatMap(({ works }) => works),
  people: difficultSources.map(({ secondHand }, index) => ({
    id: `verk-${index}`,
    name: secondHand.speakers[0] ?? '',
    kind: 'organisation',
    aliases: [],
  })),
};
export const difficultCorpus: Corpus = createCorpus(data);

/** What has its turn, of things that are gone through again and again. */
export function turn<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  assert.ok(found !== undefined);
  return found;
}
