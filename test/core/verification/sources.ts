import { createCorpus, type Corpus } from '../../../src/core/corpus/corpus';
import type { CorpusData } from '../../../src/core/corpus/model';
import type { QuotedText } from '../../../src/core/document/model';
import { givingWay } from '../../../src/core/steps';
import { buildPassageMatcher } from '../../../src/core/verification/matching/passageMatcher';
import type { PassageMatcher, WordMatch } from '../../../src/core/verification/model';
import { corpusOf, page, soundPages } from '../corpus/pages';

/** A corpus that holds what the bodies say, one session each. */
export function corpusWith(bodies: readonly string[], more: Readonly<Record<string, string>> = {}): Corpus {
  const sessions = bodies.map((body, index) => [`malmo-2010/session-${String(index + 1)}.md`, page(body)]);
  const data: CorpusData = corpusOf({
    'references.yaml': soundPages['references.yaml'],
    'people.yaml': soundPages['people.yaml'],
    'malmo-2010/conference.md': soundPages['malmo-2010/conference.md'],
    ...Object.fromEntries<string>(sessions as [string, string][]),
    ...more,
  });
  return createCorpus(data);
}

/** A quotation as a corpus page writes it. */
export function quotation(text: string, attributes = '', who = 'Hans Sarv'): string {
  return `> ${text}\n>\n> — ${who} [@haglund-2010]${attributes === '' ? '' : ` {${attributes}}`}`;
}

export async function matcherOf(corpus: Corpus): Promise<PassageMatcher> {
  return givingWay(buildPassageMatcher(corpus), async () => {});
}

/** Words as a plain text quotes them, from offset 0 on; several parts stand behind each other. */
export function quotedParts(...texts: readonly string[]): readonly QuotedText[] {
  let offset = 0;
  return texts.map(text => {
    const from = offset;
    offset += text.length + 20;
    return { text, from, runs: [{ at: 0, start: 0, extent: 1 }], emphasis: [] };
  });
}

/** `verdict kind:expected→found …`, as the tables of the tests have it. */
export function shown(match: WordMatch | undefined): string {
  if (!match) return 'none';
  const differences = match.differences.map(({ kind, expected, found }) => ` ${kind}: ${expected} → ${found}`);
  return [match.verdict, ...differences].join(';').replace(';', '');
}

/** All that stands in the document that refers to the corpus is the corpus's. */
export const everyPassage = (): number => 1;
