import assert from 'node:assert/strict';
import { corpusSteps, createCorpus } from '../../../src/core/corpus/corpus';
import { emptyCorpus, linkCorpus, linkSteps } from '../../../src/core/corpus/linkCorpus';
import { mergeCorpora, mergeSteps } from '../../../src/core/corpus/mergeCorpora';
import type { ParsedFile } from '../../../src/core/corpus/parsedFile';
import { parseCorpusFile } from '../../../src/core/corpus/parseCorpusFile';
import { atOnce, givingWay, type Steps } from '../../../src/core/steps';

/** So many sessions, each with a speaker whom no other has and twenty paragraphs. */
function filesOf(sessions: number): readonly ParsedFile[] {
  const paragraphs = Array.from({ length: 20 }, (_, at) => `Stycke ${String(at)}.`).join('\n\n');
  return Array.from({ length: sessions }, (_, at) => {
    const speaker = `Namn${at.toString(36)} Talare${at.toString(36)}`;
    const text = `---\ntitle: S${String(at)}\nkind: talk\nspeakers:\n  - name: ${speaker}\n---\n\n${paragraphs}\n`;
    return parseCorpusFile({ origin: 'test', path: `konferens/${String(at)}-s${String(at)}.md`, text });
  });
}

function count(steps: Steps<unknown>): number {
  let counted = 1;
  while (!steps.next().done) counted += 1;
  return counted;
}

/** No clock: a step is short if it does not grow with the corpus, so that four times as much takes more steps instead. */
describe('putting a corpus together', function () {
  this.timeout(60_000);
  const [few, many] = [filesOf(250), filesOf(1_000)];

  const operations: Readonly<Record<string, (files: readonly ParsedFile[]) => Steps<unknown>>> = {
    'linking the files of a folder': files => linkSteps(files, emptyCorpus),
    'merging a folder into what is known': files => mergeSteps(emptyCorpus, linkCorpus(files)),
    'putting the look-ups over it': files => corpusSteps(linkCorpus(files)),
  };
  for (const [name, operation] of Object.entries(operations)) {
    it(`takes more steps, not longer ones, where there is more of it: ${name}`, () => {
      const [some, more] = [count(operation(few)), count(operation(many))];
      assert.ok(more >= 2 * some, `${String(some)} and ${String(more)} steps`);
    });
  }

  it('gives the same in steps as at once', async () => {
    let turns = 0;
    const giveWay = (): Promise<void> => Promise.resolve(void (turns += 1));
    const linked = await givingWay(linkSteps(few, emptyCorpus), giveWay);
    assert.deepEqual(linked, linkCorpus(few));
    assert.deepEqual(atOnce(mergeSteps(linked, linked)), mergeCorpora([linked, linked]));
    const corpus = await givingWay(corpusSteps(linked), giveWay);
    assert.equal(corpus.passages.length, 5_000);
    assert.equal(corpus.passage(linked.passages[4_711]?.id ?? ''), createCorpus(linked).passages[4_711]);
    assert.ok(turns > 10);
  });
});
