import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/corpus';
import type { Quotation, Session } from '../../../src/core/corpus/model';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { citationsIn, type CitationTarget } from '../../../src/core/document/citationsIn';
import { passageCited, passageQuoted } from '../../../src/core/document/citedPassage';
import { createQuotationFinder } from '../../../src/core/document/quotedPassage';

describe('what a quotation or a reference in a document stands for', () => {
  it('is the passage whose words are quoted, with or without a reference', () => {
    assert.equal(quoted('Ministern sa: ”så hoppas jag att ni har mindre att göra!”'), 'minister');
  });

  it('needs a reference beside it when the words are too few to tell', () => {
    assert.equal(quoted('Det var ”en förpatrull” som gick först.'), undefined);
    assert.equal(quoted('Det var ”en förpatrull” [@haglund-2010] som gick först.'), 'forpatrull');
    assert.equal(quoted('Det var ”en förpatrull” [@annan-2010] som gick först.'), undefined);
  });

  it('chooses between the same words by the reference beside them', () => {
    assert.equal(quoted('”vi måste göra det tillsammans” [@haglund-2010]'), 'same-2010');
    assert.equal(quoted('”vi måste göra det tillsammans” [@bloggen-2011]'), 'same-2011');
    assert.equal(quoted('> vi måste göra det tillsammans\n\n[@bloggen-2011]'), 'same-2011');
    assert.equal(quoted('@bloggen-2011 skriver ”vi måste göra det tillsammans”.'), 'same-2011');
  });

  it('does not take a reference of another paragraph for its own', () => {
    assert.equal(quoted('”en förpatrull”\n\nNågot annat [@haglund-2010].'), undefined);
  });

  it('is for a reference the passage of the quotation beside it', () => {
    assert.equal(cited('Hon sa ”så hoppas jag att ni har mindre att göra!” [@haglund-2010].'), 'minister');
    assert.equal(cited('> så hoppas jag att ni har mindre att göra! [@haglund-2010]'), 'minister');
  });

  it('is for a reference without a quotation the only one of its section and speaker, if there is only one', () => {
    assert.equal(cited('Se [Hans Sarv, citerad i @haglund-2010, avsnittet ”Innovation”].'), 'forpatrull');
    assert.equal(cited('Se [@haglund-2010, avsnittet ”Innovation”].'), 'forpatrull');
    assert.equal(cited('Se [Henrik Hammar, citerad i @haglund-2010, avsnittet ”Innovation”].'), undefined);
    assert.equal(cited('Se [@haglund-2010].'), undefined);
  });

  it('is found through the key of the talk, too', () => {
    assert.equal(quoted('”en förpatrull” [@sarv-2010]'), 'forpatrull');
  });
});

describe('looking for citations in a document', () => {
  const text =
    'A [@haglund-2010]. B ”så hoppas jag att ni har mindre att göra!” [@haglund-2010]. C [@haglund-2010, avsnittet ”Innovation”].';
  const found = (target: CitationTarget) =>
    citationsIn(read(text), target, sources).map(span => text.slice(span.start, span.end));

  it('finds every use of a key', () => {
    assert.deepEqual(found({ kind: 'key', key: 'haglund-2010' }), ['@haglund-2010', '@haglund-2010', '@haglund-2010']);
  });

  it('finds the quotations of a passage, and references that stand for it alone', () => {
    assert.deepEqual(found({ kind: 'passage', id: 'minister' }), ['så hoppas jag att ni har mindre att göra!']);
    assert.deepEqual(found({ kind: 'passage', id: 'forpatrull' }), ['@haglund-2010']);
    assert.deepEqual(found({ kind: 'passage', id: 'same-2011' }), []);
  });
});

const passages = [
  quotation('minister', 'Malmö', 'Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!'),
  quotation('forpatrull', 'Malmö', 'en förpatrull', { attributes: { at: 'Innovation' }, speakers: ['Hans Sarv'] }),
  quotation('same-2010', 'Malmö', 'vi måste göra det tillsammans'),
  quotation('same-2011', 'Norrköping', 'vi måste göra det tillsammans'),
];
const corpus = createCorpus({
  conferences: [],
  sessions: [session('Malmö', 'sarv-2010'), session('Norrköping', 'kristersson-2011')],
  passages,
  works: [],
  people: [],
  problems: [],
});
const sources = { corpus, finder: createQuotationFinder(passages) };

function read(text: string) {
  return { text, analysis: analyseDocument(text, 'markdown') };
}

/** The id of the passage of the first quotation. */
function quoted(text: string): string | undefined {
  const document = read(text);
  const [first] = document.analysis.quotations;
  assert.ok(first, 'the text has a quotation');
  return passageQuoted(document, first, sources)?.id;
}

/** The id of the passage of the first reference. */
function cited(text: string): string | undefined {
  const document = read(text);
  const [first] = document.analysis.references;
  assert.ok(first, 'the text has a reference');
  return passageCited(document, first, sources)?.id;
}

function session(id: string, key: string): Session {
  return {
    id,
    key,
    conference: id,
    title: id,
    kind: 'talk',
    document: id === 'Malmö' ? 'haglund-2010' : 'bloggen-2011',
    speakers: [],
    mentions: [],
    topics: [],
    source: { origin: 'bundled', path: `${id}.md`, start: 0, end: 0, line: 1 },
  };
}

function quotation(id: string, of: string, text: string, more: Partial<Quotation> = {}): Quotation {
  return {
    kind: 'quotation',
    speech: 'direct',
    id,
    session: of,
    conference: of,
    text,
    speakers: [],
    references: [{ key: of === 'Malmö' ? 'haglund-2010' : 'bloggen-2011' }],
    attributes: {},
    source: { origin: 'bundled', path: `${of}.md`, start: 0, end: 0, line: 1 },
    ...more,
  };
}
