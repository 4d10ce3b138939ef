import type { Corpus } from '../corpus/corpus';
import type { Passage } from '../corpus/model';
import { cites, type ReadDocument } from '../document/citedPassage';
import { attributionCautions, attributionFaults, type AttributionSources } from './attribution';
import { isCorpusKey, unloadedKeys } from './corpusKeys';
import type { CorpusNames } from './corpusNames';
import type { Candidate, CheckedQuotation, Claim, PassageMatcher, Verdict, WordMatch } from './model';
import { createRarity, type Rarity } from './rarity';
import { wordCount } from './reading/candidateOf';
import { rememberMatches } from './rememberedMatches';
import { createPassageVoices } from './voices';

/** What candidates are judged with. */
export interface Judge {
  /** `undefined` for what is none of our business: it neither refers to the corpus nor is near a passage. */
  judged(candidate: Candidate, document: ReadDocument): CheckedQuotation | undefined;
}

export function createJudge(corpus: Corpus, names: CorpusNames, matcher: PassageMatcher): Judge {
  const sources: Sources = {
    corpus,
    names,
    voicesOf: createPassageVoices(corpus, names),
    rarity: createRarity(matcher),
  };
  const matches = rememberMatches(matcher);
  return {
    judged: (candidate, document) => {
      const match = matches.match(candidate, document, passage => preference(passage, candidate.claim, sources));
      const judgement =
        match && isOurs(match, candidate, sources) ? ofMatch(match, candidate, sources) : ofNothing(candidate, sources);
      if (!judgement) return undefined;
      const { start, end, form, claim } = candidate;
      return {
        start,
        end,
        form,
        text: document.text.slice(start, end),
        ...judgement,
        references: claim.references,
        speakers: claim.speakers,
      };
    },
  };
}

interface Sources extends AttributionSources {
  readonly rarity: Rarity;
}

type Judgement = Pick<CheckedQuotation, 'verdict' | 'passage' | 'source' | 'cautions' | 'differences' | 'unloaded'>;

/** Of passages with the same words the one that the claim fits best. */
function preference(passage: Passage, claim: Claim, sources: Sources): number {
  const cited = claim.references.filter(({ key }) => cites(sources.corpus, passage, key)).length;
  const { speakers } = sources.voicesOf(passage);
  const named = claim.speakers.filter(({ voices }) => voices.some(voice => speakers.has(voice))).length;
  return cited + named;
}

/** Without any claim, a few common words that resemble a passage resemble it by chance. */
function isOurs(match: WordMatch, { parts, claim }: Candidate, { corpus, rarity }: Sources): boolean {
  if (match.verdict === 'verbatim' || match.verdict === 'adapted') return true;
  const claims =
    claim.references.some(({ key }) => isCorpusKey(corpus, key)) ||
    claim.speakers.some(({ voices }) => voices.length > 0);
  const words = parts.map(({ text }) => text).join(' ');
  if (claims) return wordCount(words) >= fewWords;
  if (isOthers(claim, corpus)) return wordCount(words) >= longQuotation;
  return wordCount(words) >= sourcedWords || rarity.isRare(words);
}

/** It is said to be from a source, and from none of ours: ”…” (Ek 2019). */
function isOthers(claim: Claim, corpus: Corpus): boolean {
  return claim.isSourced() && !claim.nearby().references.some(({ key }) => isCorpusKey(corpus, key));
}

/** Fewer words are a name for something, and not wrong because a passage has a similar one. */
const fewWords = 3;
/** So many words are alike by no chance. */
const longQuotation = 12;
/** From how many words on a quotation needs a reference. */
const sourcedWords = 7;

function ofMatch(match: WordMatch, candidate: Candidate, sources: Sources): Judgement {
  const { claim } = candidate;
  const { passage, span: source } = match;
  const base = { passage, source, cautions: match.cautions, differences: match.differences, unloaded: [] };
  if (match.verdict === 'paraphrase') return { ...base, verdict: 'paraphrase' };
  const fitting = [passage, ...match.alternatives];
  const right = fitting.find(one => attributionFaults(one, claim, sources).length === 0);
  const faults = right ? [] : attributionFaults(passage, claim, sources);
  const own = match.cautions.filter(caution => caution !== 'emphasis' || !claim.isAboutEmphasis());
  const cautions = [...own, ...attributionCautions(right ?? passage, claim, sources)];
  const differences = [...match.differences, ...faults];
  return { ...base, cautions, differences, ...verdictOf(match, candidate, faults.length > 0, sources) };
}

function verdictOf(
  match: WordMatch,
  { parts, claim }: Candidate,
  isMisattributed: boolean,
  { corpus, rarity }: Sources,
): { readonly verdict: Verdict; readonly unloaded: readonly string[] } {
  if (match.verdict === 'altered') return { verdict: 'altered', unloaded: [] };
  if (isMisattributed) return { verdict: 'misattributed', unloaded: [] };
  if (match.verdict === 'partly') {
    const key = corpus.session(match.passage.session)?.document;
    return { verdict: 'unknown', unloaded: unloadedKeys(corpus, key === undefined ? [] : [key]) };
  }
  const words = parts.map(({ text }) => text).join(' ');
  const isTelling = wordCount(words) >= sourcedWords || rarity.isRare(words);
  if (isTelling && !claim.isSourced()) return { verdict: 'unsourced', unloaded: [] };
  return { verdict: match.verdict === 'adapted' ? 'adapted' : 'verbatim', unloaded: [] };
}

/** Words that no passage is near are our business only where they are said to be from one of our sources, and no other. */
function ofNothing({ parts, claim }: Candidate, { corpus }: Sources): Judgement | undefined {
  const words = parts.reduce((sum, { text }) => sum + wordCount(text), 0);
  const keys = claim.references.map(({ key }) => key);
  if (keys.length === 0 || words < fewWords || !keys.every(key => isCorpusKey(corpus, key))) return undefined;
  return { verdict: 'unknown', cautions: [], differences: [], unloaded: unloadedKeys(corpus, keys) };
}
