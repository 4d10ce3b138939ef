import { inTextWork } from '../../citation/render';
import { planInsertion } from '../../citation/planInsertion';
import { quotedSpeakers, type QuotedSpeaker } from '../../citation/speakerNames';
import type { DocumentReference, TextEdit } from '../../document/model';
import { isCorpusKey } from '../corpusKeys';
import { documentFix, type Fix, type FixRequest } from './fix';
import type { Difference } from '../model';

/**
 * What is said wrongly about whose words they are, put right: a reference as an insertion would write it, a name by that
 * of who said it. References of other works in the same brackets stay.
 */
export function correctedClaim(request: FixRequest): Fix | undefined {
  const { quotation } = request;
  const faults = quotation.differences.filter(({ kind }) => kind === 'attribution');
  if (faults.length === 0 || !quotation.passage || quotation.verdict === 'paraphrase') return undefined;
  const rewritten = faults.length === 1 ? rewrittenReference(faults[0], request) : undefined;
  if (rewritten) return rewritten;
  const edits = faults.flatMap(fault => replaced(fault, request) ?? []);
  return edits.length < faults.length ? undefined : documentFix('correct-reference', edits);
}

/** The whole reference that holds the fault, with its entry in the bibliography. */
function rewrittenReference(fault: Difference | undefined, { quotation, ...request }: FixRequest): Fix | undefined {
  const { analysis } = request.document;
  const own = analysis.references.filter(
    ({ group }) => group && fault && group.start <= fault.start && fault.end <= group.end,
  );
  const group = own[0]?.group;
  if (!group || !quotation.passage || !own.every(({ key }) => isCorpusKey(request.corpus, key))) return undefined;
  // A note is a reference already, and would get one of its own.
  if (analysis.notes.some(({ words }) => words.start <= group.start && group.end <= words.end)) return undefined;
  const plan = planInsertion({
    ...request,
    choices: [{ passage: quotation.passage }],
    form: 'reference',
    selections: [group],
  });
  return {
    kind: 'correct-reference',
    edits: plan.edits,
    bibliography: plan.bibliography,
    notes: plan.notes,
    safe: false,
  };
}

function replaced(fault: Difference, request: FixRequest): TextEdit | undefined {
  const { quotation, document } = request;
  const { start, end } = fault;
  const reference = quotation.references.find(found => found.start === start && found.end === end);
  const words = reference ? referenceText(fault, reference, request) : speakerText(fault, request);
  const after = document.text.slice(start, end);
  return words === undefined
    ? undefined
    : { start, end, text: words + (reference ? '' : genitiveOf(after, fault.found)) };
}

/** A key as it is written here, or the work by its name and year. */
function referenceText(
  { expected, found }: Difference,
  { start, end }: DocumentReference,
  { document, corpus }: FixRequest,
): string | undefined {
  const source = document.text.slice(start, end);
  if (source.includes(found)) return source.replace(found, expected);
  const item = corpus.work(expected)?.item;
  return item && inTextWork(item, { language: document.analysis.language });
}

/** In full where the document names somebody in full. */
function speakerText({ found }: Difference, { quotation, corpus, settings }: FixRequest): string | undefined {
  const { passage } = quotation;
  const session = passage && corpus.session(passage.session);
  const speakers = session ? quotedSpeakers(passage, session, corpus, settings.names) : [];
  const nameOf = (speaker: QuotedSpeaker): string => (found.includes(' ') ? speaker.full : speaker.short);
  return speakers.length === 0 ? undefined : speakers.map(nameOf).join(' och ');
}

function genitiveOf(source: string, name: string): string {
  return source.length > name.length && source.startsWith(name) ? source.slice(name.length) : '';
}
