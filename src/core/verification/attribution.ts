import type { Corpus } from '../corpus/corpus';
import type { Passage } from '../corpus/model';
import { cites } from '../document/citedPassage';
import type { DocumentReference } from '../document/model';
import { isCorpusKey } from './corpusKeys';
import type { CorpusNames, Voice } from './corpusNames';
import type { Caution, Claim, ClaimedSpeaker, Difference } from './model';
import type { PassageVoices } from './voices';

/** What a claim is judged against. */
export interface AttributionSources {
  readonly corpus: Corpus;
  readonly names: CorpusNames;
  readonly voicesOf: (passage: Passage) => PassageVoices;
}

/**
 * What a claim says wrongly about a passage, with what would be right: another's key, another speaker. Nothing where the
 * right one is anywhere in the paragraph. Keys that the corpus does not have are other tools' business, and the
 * documenter may always be named.
 */
export function attributionFaults(passage: Passage, claim: Claim, sources: AttributionSources): readonly Difference[] {
  return [...wrongKeys(passage, claim, sources.corpus), ...wrongSpeakers(passage, claim, sources)];
}

function wrongKeys(passage: Passage, claim: Claim, corpus: Corpus): readonly Difference[] {
  const { references } = claim;
  const known = references.filter(({ key }) => isCorpusKey(corpus, key));
  const isRight = ({ key }: DocumentReference): boolean => cites(corpus, passage, key);
  if (known.length === 0 || known.length < references.length) return [];
  if (known.some(isRight) || claim.nearby().references.some(isRight)) return [];
  const [{ start, end, key: found } = { start: 0, end: 0, key: '' }] = known;
  return [{ kind: 'attribution', start, end, expected: documentKey(passage, corpus), found }];
}

/** The key of the document in which the words can be read. */
export function documentKey(passage: Passage, corpus: Corpus): string {
  const quoted = passage.kind === 'quotation' ? passage.via : undefined;
  return quoted ?? passage.references[0]?.key ?? corpus.session(passage.session)?.document ?? '';
}

function wrongSpeakers(
  passage: Passage,
  claim: Claim,
  { corpus, names, voicesOf }: AttributionSources,
): readonly Difference[] {
  const voices = voicesOf(passage);
  const claimed = claim.speakers.filter(speaker => !isAmong(speaker, voices.documenters));
  const [first] = claimed;
  if (!first || passage.kind !== 'quotation') return [];
  if (claimed.some(speaker => isAmong(speaker, voices.speakers))) return [];
  const nearbyVoices = claim.nearby().voices;
  if ([...voices.speakers].some(voice => nearbyVoices.has(voice))) return [];
  if (voices.speakers.size === 0 && mayBeUnnamed(passage, claimed, corpus, names)) return [];
  const { start, end, name: found } = first;
  return [{ kind: 'attribution', start, end, expected: passage.speakers.join(', '), found }];
}

/** Where the document names nobody, whoever took part in the session may have said it. */
function mayBeUnnamed(
  passage: Passage,
  claimed: readonly ClaimedSpeaker[],
  corpus: Corpus,
  names: CorpusNames,
): boolean {
  const present = new Set(
    (corpus.session(passage.session)?.speakers ?? []).flatMap(({ name }) => names.voicesOf(name)),
  );
  return claimed.some(speaker => isAmong(speaker, present));
}

function isAmong({ voices }: ClaimedSpeaker, among: ReadonlySet<Voice>): boolean {
  return voices.some(voice => among.has(voice));
}

/**
 * Right words that mislead: the documenter's given as the speaker's, a work's given as if it had been seen itself.
 */
export function attributionCautions(passage: Passage, claim: Claim, sources: AttributionSources): readonly Caution[] {
  const voices = sources.voicesOf(passage);
  const isDocumenters = passage.kind === 'extract' || (passage.kind === 'quotation' && passage.speech === 'reported');
  const spoken = claim.speakers.some(speaker => !isAmong(speaker, voices.documenters));
  const told = claim.speakers.some(speaker => isAmong(speaker, voices.documenters));
  const isReported = isDocumenters && spoken && !told && !claim.isAsReported();
  return [
    ...(isReported ? ['reported' as const] : []),
    ...(isUnseen(passage, claim, sources.corpus) ? ['second-hand' as const] : []),
  ];
}

/** The original is referred to, and nothing says where it was read. */
function isUnseen(passage: Passage, claim: Claim, corpus: Corpus): boolean {
  if (passage.kind !== 'quotation' || passage.via === undefined) return false;
  const { via } = passage;
  const { references } = claim;
  return (
    references.length > 0 && ![...references, ...claim.nearby().references].some(({ key }) => corpus.keyOf(key) === via)
  );
}
