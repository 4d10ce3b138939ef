import assert from 'node:assert/strict';
import { corpusWith, everyPassage, matcherOf, quotation, quotedParts, shown } from './sources';

describe('a quotation that misleads although its words are right', () => {
  const corpus = corpusWith([
    [
      quotation('Effekterna av samverkan är positiva, men det är svårt att utvärdera den.'),
      quotation('Han tyckte inte att det är en bra lösning att tvinga fram samverkan.'),
      quotation('institutionerna har inte riktigt hängtt med i allt det nya', 'sic="hängtt→hängt"'),
      quotation('Den nya ordningen fungerar inte i glesbygd enligt förbunden.'),
      quotation('Jag tror inte att kommunerna är med och betalar lika mycket som staten.'),
      quotation('Kanske staten ska betala mer, sa någon.'),
      quotation('Det är klart att vi vill, och det är inte konstigt att alla ville vara med.'),
    ].join('\n\n'),
  ]);
  const cases: readonly (readonly [quoted: string, cautions: readonly string[]])[] = [
    ['Effekterna av samverkan är positiva.', ['clipped']],
    ['Effekterna av samverkan är positiva […]', []],
    ['Effekterna av samverkan är positiva, men det är svårt att utvärdera den', []],
    ['att det är en bra lösning att tvinga fram samverkan', ['clipped']],
    ['det är en bra lösning att tvinga fram samverkan', ['clipped']],
    ['en bra lösning att tvinga fram samverkan', []],
    ['Den nya ordningen fungerar', ['clipped']],
    ['Den nya ordningen fungerar inte', ['clipped']],
    ['Den nya ordningen fungerar inte i glesbygd', []],
    ['Den nya ordningen […] i glesbygd', []],
    ['Kommunerna är med', ['clipped']],
    ['kommunerna är med och betalar', ['clipped']],
    ['betalar lika mycket som staten', []],
    ['ska betala mer', []],
    ['staten ska betala mer', ['clipped']],
    ['Det är klart att vi vill', []],
    ['alla ville vara med', []],
    ['institutionerna har inte riktigt hängtt med i allt det nya', ['slip']],
    ['institutionerna har inte riktigt hängtt [sic] med i allt det nya', []],
    ['institutionerna har inte riktigt hängt med i allt det nya', []],
  ];
  for (const [quoted, cautions] of cases) {
    it(`has ${cautions.join() || 'no'} caution: ”${quoted}”`, async () => {
      const matcher = await matcherOf(corpus);
      assert.deepEqual(matcher.match(quotedParts(quoted), everyPassage)?.cautions, cautions);
    });
  }

  it('has a caution where a part of it is emphasised and nothing says by whom', async () => {
    const matcher = await matcherOf(corpus);
    const cautionsOf = (text: string, emphasised: string) => {
      const start = text.indexOf(emphasised);
      const parts = quotedParts(text).map(part => ({ ...part, emphasis: [{ start, end: start + emphasised.length }] }));
      return matcher.match(parts, everyPassage)?.cautions;
    };
    const words = 'Den nya ordningen fungerar inte i glesbygd';
    assert.deepEqual(cautionsOf(words, 'fungerar inte'), ['emphasis']);
    assert.deepEqual(cautionsOf(`${words} [min kursivering]`, 'fungerar inte'), []);
    assert.deepEqual(cautionsOf(words, words), []);
  });
});

describe('a quotation of more than one passage', () => {
  const corpus = corpusWith([
    [
      quotation('Vi behöver nya arenor där politiker och förbund kan mötas.'),
      quotation('Vi skulle gärna vilja berätta mer om våra studier.'),
      quotation('Regeringen har inte fattat något beslut om anslaget.', '', 'Kent Andersson'),
    ].join('\n\n'),
  ]);

  it('may leave out what stands between, where it marks that and one speaker says both', async () => {
    const matcher = await matcherOf(corpus);
    const verdictOf = (...parts: readonly string[]) => shown(matcher.match(quotedParts(...parts), everyPassage));
    assert.equal(verdictOf('Vi behöver nya arenor […] berätta mer om våra studier'), 'adapted');
    assert.equal(verdictOf('Vi behöver nya arenor', 'berätta mer om våra studier'), 'verbatim');
    assert.equal(verdictOf('berätta mer om våra studier […] Vi behöver nya arenor'), 'altered joined:  → […]');
    assert.equal(verdictOf('Vi behöver nya arenor […] något beslut om anslaget'), 'altered joined:  → […]');
    assert.equal(verdictOf('Vi behöver nya arenor berätta mer om våra studier'), 'altered joined: […] → ');
  });

  it('may run on beyond its passage where the document is not loaded whole', async () => {
    const matcher = await matcherOf(corpus);
    const verdictOf = (text: string) => shown(matcher.match(quotedParts(text), everyPassage));
    const words = 'Vi behöver nya arenor där politiker och förbund kan mötas.';
    assert.equal(verdictOf(`${words} Det var alla överens om.`), 'partly');
    assert.equal(
      verdictOf('Vi behöver nya arenor där politiker och förbund kan mötas i lugn och ro.').split(' ')[0],
      'altered',
    );
  });
});
