import * as fc from 'fast-check';
import type { CitationSettings, InsertionForm } from '../../src/core/citation/model';
import { defaultCitationSettings } from '../../src/core/citation/model';
import { planInsertion } from '../../src/core/citation/planInsertion';
import { analyseDocument } from '../../src/core/document/analyseDocument';
import { choice, corpus } from '../core/citation/fixture';
import { applied } from '../core/citation/planned';
import { insertedInto, readable, type Page, type Tool } from './compared';
import { documentsOf, type BlockTable } from './randomBlocks';

/** A format in which to hunt. */
export interface Hunted {
  readonly blocks: BlockTable;
  /** Makes the tool ready. */
  readonly tool: () => Tool;
  /** What the list of sources begins with, which is not compared: nothing is inserted into it. */
  readonly listed?: string;
  /** Compiling takes so long that what is found is shown as it is, not made small. */
  readonly isSlow?: true;
  readonly bibliography?: { readonly path: string; readonly format: 'bib'; readonly text: string };
}

/** A format whose tool is ready. */
export type Hunting = Omit<Hunted, 'tool'> & { readonly languageId: string; readonly tool: Tool };

export interface Hunt {
  readonly seed: number;
  readonly documents: number;
}

const ids = [
  'forpatrull',
  'pengar',
  'isf',
  'fraga',
  'modellerna',
  'hangrannor',
  'tecken',
  'begaran',
  'tre-satt',
  'hangt-med',
];

const settings = {
  style: fc.constantFrom<CitationSettings['style']>('auto', 'auto', 'text', 'footnote'),
  speaker: fc.constantFrom<CitationSettings['speaker']>('sentence', 'sentence', 'prefix', 'author'),
  blockWords: fc.constantFrom(3, 40),
  secondHand: fc.constantFrom<CitationSettings['secondHand']>('readOnly', 'both'),
};

/** What is inserted. */
export interface Asked {
  readonly ids: readonly string[];
  readonly form: InsertionForm;
  readonly settings: Partial<CitationSettings>;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  ids: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }),
  form: fc.constantFrom<InsertionForm>('quotation', 'quotation', 'reference', 'lead-in', 'paraphrase'),
  settings: fc.record(settings),
});

/** Tenths of a thousandth of the document; no double, as most of those lie right beside 0. */
const place = fc.integer({ min: 0, max: 9999 });

/** Inserts into random documents; `found` is the smallest in which something else came of it than what was asked for. */
export async function hunt(
  format: Hunting,
  { seed, documents }: Hunt,
): Promise<{ readonly tried: number; readonly found?: string }> {
  let tried = 0;
  const property = fc.asyncProperty(documentsOf(format.blocks), place, asked, async (text, where, wanted) => {
    const before = await format.tool(text, filesOf(format));
    fc.pre(!('complaint' in before));
    tried++;
    const room = roomIn(text, format);
    const written = insertedAt(text, Math.min(room, Math.floor((where * (room + 1)) / 10_000)), wanted, format);
    const fault = await faultOf(before, written, format);
    if (fault !== undefined) throw new Error(report(fault, written));
  });
  const details = await fc.check(property, {
    seed,
    numRuns: documents,
    interruptAfterTimeLimit: 150_000,
    markInterruptAsFailure: false,
    maxSkipsPerRun: 1000,
    endOnFailure: format.isSlow === true,
  });
  const found = details.errorInstance instanceof Error ? details.errorInstance.message : undefined;
  return { tried, ...(details.failed && { found: found ?? 'skipped too many' }) };
}

/** The tool reads each document once: many places lead to the same one. */
export function remembering(tool: Tool): Tool {
  const pages = new Map<string, ReturnType<Tool>>();
  return (text, files) => {
    const key = [text, ...files.values()].join('\0');
    const page = pages.get(key) ?? tool(text, files);
    pages.set(key, page);
    return page;
  };
}

export function filesOf({ bibliography }: Hunting): Map<string, string> {
  return new Map(bibliography ? [[bibliography.path, bibliography.text]] : []);
}

export interface Written {
  readonly asked: Asked;
  /** The document before, its cursor marked. */
  readonly marked: string;
  readonly text: string;
  readonly files: ReadonlyMap<string, string>;
}

export function insertedAt(text: string, offset: number, wanted: Asked, format: Hunting): Written {
  const { bibliography, languageId } = format;
  const done = possible(wanted, text);
  const at = text.charAt(offset) === '\n' && text.charAt(offset - 1) === '\r' ? offset - 1 : offset;
  const plan = planInsertion({
    corpus,
    choices: done.ids.map(id => choice(id)),
    form: done.form,
    document: { text, analysis: analyseDocument(text, languageId) },
    selections: [{ start: at, end: at }],
    bibliographies: bibliography ? [bibliography] : [],
    settings: { ...defaultCitationSettings, ...done.settings },
    year: 2026,
  });
  const files = filesOf(format);
  for (const change of plan.bibliography) {
    const old = files.get(change.path) ?? '';
    files.set(change.path, change.kind === 'create' ? change.text : applied(old, change.edits));
  }
  return { asked: done, marked: `${text.slice(0, at)}‸${text.slice(at)}`, text: applied(text, plan.edits), files };
}

/** A list beside a list becomes a part of it. */
function possible(wanted: Asked, text: string): Asked {
  if (!/^[ \t>]*(?:[-*+:~]|\d+[.)]|[a-z][.)]|\()[ \t]/m.test(text.slice(30))) return wanted;
  const listless = wanted.ids.filter(id => id !== 'modellerna');
  return {
    ...wanted,
    ids: listless.length > 0 ? listless : ['forpatrull'],
    form: wanted.form === 'paraphrase' ? 'quotation' : wanted.form,
  };
}

/** Up to where something may be inserted. */
export function roomIn(text: string, { listed }: Hunting): number {
  return listed === undefined ? text.length : text.lastIndexOf(listed);
}

/** What is wrong with the page afterwards. */
export async function faultOf(before: Page, written: Written, { tool }: Hunting): Promise<string | undefined> {
  const after = await tool(written.text, written.files);
  return 'complaint' in after ? `complaint: ${after.complaint}` : faultBetween(before, after, written.asked);
}

function faultBetween(before: Page, after: Page, { ids: wanted, form }: Asked): string | undefined {
  const inserted = insertedInto(before.body, after.body);
  if (inserted === undefined) return `changed:\n${readable(before.body)}\n${readable(after.body)}`;
  const notes = newNotes(before.notes, after.notes);
  if (notes === undefined)
    return `note lost: ${readable(before.notes.join('\n'))}\n${readable(after.notes.join('\n'))}`;
  const said = bareOf(inserted + notes.join(''));
  for (const id of wanted) {
    const words = bareOf(choice(id).passage.text.split(' ').slice(1, 5).join(''));
    const count = said.split(words).length - 1;
    const isQuoted = form !== 'reference' && form !== 'paraphrase' && id !== 'modellerna';
    if (isQuoted && count !== 1) return `${id} said ${count} times in ${readable(said)}`;
  }
  if (!/haglund|finsam|sarv|ax[eé]n|hammar|isf|inspektionen/.test(said)) return `no reference in ${readable(said)}`;
  return /@(?:haglund|finsam|isf)|\\auto|\[\^/.test(said) ? `raw reference in ${readable(said)}` : undefined;
}

/** What is in the notes that was not; `undefined` where one of them is no longer whole. */
function newNotes(before: readonly string[], after: readonly string[]): readonly string[] | undefined {
  const rest = [...after];
  const grown: string[] = [];
  for (const note of before.toSorted((a, b) => b.length - a.length)) {
    const same = rest.indexOf(note);
    const at = same < 0 ? rest.findIndex(longer => insertedInto(note, longer) !== undefined) : same;
    if (at < 0) return undefined;
    grown.push(...rest.splice(at, 1).map(longer => insertedInto(note, longer) ?? ''));
  }
  return [...grown, ...rest];
}

function bareOf(text: string): string {
  return text.replace(/[\uE000-\uF8FF\s”’"'“\u00A0\u200B\u00AD]/g, '').toLowerCase();
}

function report(fault: string, { asked: wanted, marked, text }: Written): string {
  const { ids: passages, form, settings: changed } = wanted;
  return [
    fault.slice(0, 1500),
    `--- before ${JSON.stringify({ passages, form, ...changed })}`,
    JSON.stringify(marked),
    '--- after',
    JSON.stringify(text),
    '---',
  ].join('\n');
}
