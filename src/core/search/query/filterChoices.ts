import type { Corpus } from '../../corpus/corpus';
import type { Language } from '../../language';
import type { Facets } from './facets';
import { kindTerms } from './filterTerms';
import { kindNames } from './kindNames';
import type { FilterName } from './model';

/** A value that a filter is offered with. */
export interface FilterChoice {
  /** What the query gets: the usual name of a person, the city of a conference, the word for a kind. */
  readonly value: string;
  /** What may be typed for it, other names and spellings included. */
  readonly spellings: readonly string[];
  /** The values that passages have of it. */
  readonly facets: ReadonlySet<string>;
}

/** Each person, conference, year, topic and kind of the corpus once, whatever else it is called. */
export function filterChoices(filter: FilterName, { facets, corpus, language }: ChoiceSource): readonly FilterChoice[] {
  const values = [...new Set(facets.flatMap(one => one[filter]))];
  return choicesOf[filter](values, corpus, language);
}

export interface ChoiceSource {
  /** All that passages have. */
  readonly facets: readonly Facets[];
  readonly corpus: Corpus;
  /** In which kinds are named. */
  readonly language: Language;
}

const choicesOf: Readonly<
  Record<FilterName, (values: readonly string[], corpus: Corpus, language: Language) => readonly FilterChoice[]>
> = {
  speaker: (values, corpus) => {
    const people = new Map<string, string[]>();
    for (const name of values) {
      const usual = corpus.personNamed(name)?.name ?? name;
      people.set(usual, [...(people.get(usual) ?? []), name]);
    }
    return Array.from(people, ([usual, names]) => choice(usual, names, names));
  },
  year: plainChoices,
  topic: plainChoices,
  conference: (values, { conferences }) =>
    conferences
      .filter(({ id }) => values.includes(id))
      .map(({ id, city, title, edition }) => {
        const isAlone = conferences.filter(other => other.city === city).length === 1;
        const spellings = [id, city, title, edition].filter(spelling => spelling !== undefined);
        return choice(city !== undefined && isAlone ? city : id, spellings, [id]);
      }),
  kind: (values, _corpus, language) =>
    values.map(kind => {
      const names = Object.keys(kindNames).filter(name => kindNames[name] === kind);
      return choice(kindTerms[kind]?.[language] ?? kind, names, [kind]);
    }),
};

function plainChoices(values: readonly string[]): readonly FilterChoice[] {
  return values.map(value => choice(value, [], [value]));
}

function choice(value: string, spellings: readonly string[], facets: readonly string[]): FilterChoice {
  return { value, spellings: [value, ...spellings], facets: new Set(facets) };
}
