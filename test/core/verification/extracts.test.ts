import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { neverCancelled } from '../../../src/core/ports';
import { createVerifier } from '../../../src/core/verification/verifier';
import { corpusOf, page, soundPages } from '../corpus/pages';
import { noWait, read } from './checked';
import { everyPassage, matcherOf, quotedParts, shown } from './sources';

const time = 'Samverkan kräver tid och tålamod av alla som deltar i arbetet.';
const ground = 'Därför behöver varje förbund en stadig grund att stå på under många år.';
const third = 'Den tredje slutsatsen är att kommunerna måste vara med från första dagen.';
const items = ['Punkt ett handlar om att mötas ofta.', 'Punkt två handlar om att våga bestämma.'] as const;
const elsewhere = 'I en annan session sades att pengarna aldrig räcker till allt som behövs.';

const corpus = createCorpus(
  corpusOf({
    ...soundPages,
    'malmo-2010/conference.md':
      '---\ntitle: Malmö 2010\nstart: 2010-04-21\nend: 2010-04-22\ndocuments:\n  - {key: haglund-2010, complete: true}\n---\n',
    'malmo-2010/01-sarv.md': page(
      [time, ground, third, items.map(item => `- ${item}`).join('\n')].join('\n\n'),
      'text: source',
    ),
    'malmo-2010/02-andra.md': page(elsewhere, 'text: source'),
  }),
);

describe('a quotation of paragraphs of a document that is loaded whole', () => {
  const cases: readonly (readonly [quoted: string, verdict: string])[] = [
    // They follow each other.
    [`${time} ${ground}`, 'verbatim'],
    [`${time}\n\n${ground}`, 'verbatim'],
    [`${time} ${ground} ${third}`, 'verbatim'],
    ['tålamod av alla som deltar i arbetet. Därför behöver varje förbund en stadig grund', 'verbatim'],
    [`${third} ${items[0]} ${items[1]}`, 'verbatim'],
    ['måste vara med från första dagen. Punkt ett handlar om att mötas ofta. Punkt två', 'verbatim'],
    ['att mötas ofta. Punkt två handlar om', 'verbatim'],
    [`${time} […] ${third}`, 'adapted'],
    [`${time} Därför behöver varje förbund ingen stadig grund`, 'altered negation: en → ingen'],
    [`Samverkan kräver tid av alla som deltar i arbetet. ${ground}`, 'altered omission: och tålamod → '],
    // They do not.
    [`${ground} ${time}`, 'altered joined: […] → '],
    [`${time} ${elsewhere}`, 'altered joined: […] → '],
    [`${time} […] ${elsewhere}`, 'altered joined:  → […]'],
  ];
  for (const [quoted, verdict] of cases) {
    it(`is ${verdict}: ”${quoted.replaceAll('\n', '¶')}”`, async () => {
      const matcher = await matcherOf(corpus);
      assert.equal(shown(matcher.match(quotedParts(quoted), everyPassage)), verdict);
    });
  }

  it('leaves no paragraph out between two without a mark', async () => {
    const matcher = await matcherOf(corpus);
    const match = matcher.match(quotedParts(`${time} ${third}`), everyPassage);
    assert.deepEqual(
      match?.differences.map(({ kind }) => kind),
      ['joined'],
    );
  });

  it('may be set as so many paragraphs', async () => {
    const verifier = createVerifier(corpus);
    for (const [text, languageId] of [
      [`> ${time}\n>\n> ${ground}\n>\n> [@haglund-2010]`, 'markdown'],
      [`\\begin{quote}\n${time}\n\n${ground} \\cite{haglund-2010}\n\\end{quote}`, 'latex'],
      [`#quote(block: true, attribution: [@haglund-2010])[${time}\n\n${ground}]`, 'typst'],
      [`[quote]\n____\n${time}\n\n${ground} (<<haglund-2010,Finsam 2010>>)\n____`, 'asciidoc'],
    ] as const) {
      const check = await verifier.check(read(text, languageId), noWait, neverCancelled);
      assert.deepEqual(
        check?.quotations.map(({ verdict }) => verdict),
        ['verbatim'],
        languageId,
      );
    }
  });
});
