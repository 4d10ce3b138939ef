/** What is wrong with a corpus file, as a sentence that says what to do. */
import type { FieldShape, Problem, ProblemArguments, ProblemCode } from '../core/corpus/problem';
import type { Translate } from './translate';
import { yamlErrorText } from './yamlErrorText';

/** One or two sentences for a problem, without its place. */
export function problemText(problem: Problem, t: Translate): string {
  // Each code's sentence takes the arguments of that code, which the compiler cannot follow through the union.
  const sentence = sentences[problem.code] as (values: Problem['arguments'], t: Translate) => string;
  return sentence(problem.arguments, t);
}

type Sentences = { readonly [Code in ProblemCode]: (values: ProblemArguments[Code], t: Translate) => string };

const sentences: Sentences = {
  'front-matter-missing': (_, t) => t('The page has no front matter. Begin it with fields between two lines “---”.'),
  'front-matter-too-large': ({ limit, found }, t) =>
    t('The YAML is too large: {0} KiB, at most {1} are read.', Math.ceil(found / 1024), limit / 1024),
  'front-matter-too-deep': ({ limit }, t) => t('The YAML is nested too deeply: at most {0} levels are read.', limit),
  'front-matter-too-many-keys': ({ limit }, t) => t('The YAML has too many fields: at most {0} are read.', limit),
  'front-matter-alias': (_, t) =>
    t('Anchors (&) and aliases (*) are not read. Write the value out, or put it in quotes.'),
  'yaml-syntax': ({ detail, cause }, t) => yamlErrorText(cause, detail, t),
  'field-missing': ({ field }, t) => t('The field “{0}” is missing.', field),
  'field-unknown': ({ field, nearest }, t) =>
    withNearest(t('There is no field or attribute “{0}”.', field), nearest, t),
  'field-repeated': ({ field }, t) => t('The field “{0}” is given twice. The first counts; remove one.', field),
  'field-type': ({ field, expected }, t) => t('The field “{0}” takes {1}.', field, t(shapes[expected])),
  'field-value': ({ field, value, allowed }, t) =>
    t('“{0}” is no value for “{1}”. Choose one of: {2}.', value, field, allowed),
  'bad-date': ({ value }, t) => t('“{0}” is no date. Write year, month and day: 2010-04-21.', value),
  'bad-id': ({ id, used }, t) =>
    t('“{0}” is no id: only a–z, 0–9 and hyphens. It is called “{1}” until you rename it.', id, used),
  'duplicate-id': ({ id, first }, t) => t('The id “{0}” is taken: see {1}. Choose another.', id, first),
  'speaker-without-name': (_, t) => t('A speaker has no name. Add “name:”.'),
  'unknown-person': ({ person, nearest }, t) =>
    withNearest(t('Nobody in people.yaml has the id “{0}”.', person), nearest, t),
  'nearly-known-name': ({ name, nearest }, t) => withNearest(t('Nobody is called “{0}”.', name), nearest, t),
  'ambiguous-person': ({ name, candidates }, t) =>
    t('Several people are called “{0}”. Say which with “person:” ({1}).', name, candidates),
  'unknown-reference': ({ key, nearest }, t) =>
    withNearest(t('There is no source with the key “{0}” in references.yaml.', key), nearest, t),
  'attribution-missing': (_, t) =>
    t(
      'The quotation does not say whose words it is. End it with a line “— Name [@key]”; leave the name out if nobody is named.',
    ),
  'attribution-malformed': ({ detail }, t) =>
    t('“{0}” cannot be read. An attribution is written “— Name [@key, page] {#id at="Section"}”.', detail),
  'slip-not-in-text': ({ written }, t) => t('“{0}” is marked as a slip but does not stand in the quotation.', written),
  'passage-empty': (_, t) => t('The passage has no words.'),
  'day-outside-conference': ({ day }, t) =>
    t('{0} is not a day of the conference: see start and end in conference.md.', day),
  'conference-missing': ({ folder }, t) =>
    t('The folder “{0}” has no readable conference.md. Add one with the title of the conference.', folder),
  'bundled-id': ({ id }, t) => t('“{0}” is already in another corpus, which is used instead. Choose another name.', id),
  'file-too-large': ({ limit }, t) => t('The file is too large: at most {0} characters are read.', limit),
  'file-unreadable': ({ detail }, t) => t('The file cannot be read: {0}', detail),
};

const shapes: Readonly<Record<FieldShape, string>> = {
  text: 'a text',
  list: 'a text or a list of texts',
  records: 'a list of entries with fields',
  boolean: 'true or false',
  name: 'names with “family” and “given”, or “literal”',
  date: 'a date',
};

function withNearest(sentence: string, nearest: string | undefined, t: Translate): string {
  return nearest === undefined ? sentence : `${sentence} ${t('Did you mean “{0}”?', nearest)}`;
}
