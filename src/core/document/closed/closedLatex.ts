import { Closers } from '../closers';
import { afterArguments, argumentsAt } from '../latex/latexArguments';
import { isCitation } from '../latex/latexCitation';
import {
  emphasisCommands,
  opaqueCommands,
  opaqueEnvironments,
  tableEnvironments,
  verbatimCommands,
} from '../latex/latexCommands';
import { verbatimEnd } from '../latex/verbatimEnd';
import type { TextSpan } from '../model';
import type { ClosedSpan } from './closedSpans';

/**
 * Commands with their arguments that are no words, formulas, listings, and the ends of environments in LaTeX. The reader of
 * LaTeX has the same tables of commands, but takes a command's words for those around it and forgets where both ended.
 */
export function closedInLatex(text: string, bodyStart: number, offset: number): readonly ClosedSpan[] {
  const closed: ClosedSpan[] = [];
  const open: Environment[] = [];
  const closers = new Closers(text);
  token.lastIndex = bodyStart;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    if (found.index > offset && open.length === 0) break;
    const { 0: source, index: start } = found;
    const span = { start, end: start + source.length };
    const edge = /^\\(begin|end)\{([^{}\n]*)\}/.exec(source);
    const added = edge
      ? edgeOf({ isBegin: edge[1] === 'begin', name: edge[2] ?? '', span }, text, open, closers)
      : spansOf(source, span, text, closers);
    closed.push(...added);
    token.lastIndex = Math.max(span.end, ...added.filter(isPassedOver).map(({ end }) => end));
  }
  return closed;
}

interface Edge {
  readonly isBegin: boolean;
  readonly name: string;
  readonly span: TextSpan;
}

interface Environment {
  readonly name: string;
  readonly begin: TextSpan;
}

const token =
  /\\(?:begin|end)\{[^{}\n]{1,50}\}|\\\\\*?(?:\[[^\]\n]{0,20}\])?|\\[([]|\\(?:[A-Za-z@]+\*?|[^A-Za-z@])|%[^\n]*|\$\$?/g;
const longestFormula = 2000;
/** More open environments than this are no nesting but noise. */
const deepest = 100;
const lists = /^(?:itemize|enumerate|description|list)\*?$/;
const headings = /^\\(?:part|chapter|(?:sub){0,2}section|(?:sub)?paragraph)\*?$/;

/** What is in it is none of the words. */
function isPassedOver({ kind, whole }: ClosedSpan): boolean {
  return whole === undefined && (kind === 'inline' || kind === 'block');
}

/** The beginning of a list or a table has no words behind it, the others have. */
function edgeOf({ isBegin, name, span }: Edge, text: string, open: Environment[], closers: Closers): ClosedSpan[] {
  if (isBegin) {
    const closer = `\\end{${name}}`;
    const isOpaque = opaqueEnvironments.has(name.replace(/\*$/, ''));
    const end = isOpaque ? closers.next(closer, span.end) : undefined;
    if (end !== undefined) return [{ start: span.start, end: end + closer.length, kind: 'block' }];
    if (open.length < deepest)
      open.push({ name, begin: { start: span.start, end: afterArguments(text, span.end, '[{') } });
    return [];
  }
  const at = open.findLastIndex(environment => environment.name === name);
  const [opened] = at < 0 ? [] : open.splice(at);
  if (!opened) return [];
  const { begin } = opened;
  const whole = { start: begin.start, end: span.end };
  const closing: ClosedSpan = { ...span, kind: 'block', whole };
  if (tableEnvironments.has(name.replace(/\*$/, '')))
    return [
      { ...begin, kind: 'block', whole },
      { ...lastRow(text, span), kind: 'block', whole },
    ];
  if (!lists.test(name)) return [{ ...begin, kind: 'block', whole: begin }, closing];
  const item = /^\s*\\item\b(?:\[[^\]\n]{0,200}\])?[ \t]*/.exec(text.slice(begin.end, begin.end + 500));
  const first = begin.end + (item?.[0].length ?? 0);
  return [
    { start: begin.start, end: begin.end - 1, kind: 'block', whole },
    { start: begin.end - 1, end: first, kind: 'inline', whole: { start: begin.end, end: first } },
    closing,
  ];
}

/** What is behind the last row of a table would begin another. */
function lastRow(text: string, { start, end }: TextSpan): TextSpan {
  const ruled = /\\\\[ \t]*(?:\s*\\(?:hline|bottomrule))*\s*$/.exec(text.slice(Math.max(0, start - 200), start));
  return { start: start - (ruled?.[0].length ?? 0) + (ruled ? 2 : 0), end };
}

function spansOf(source: string, span: TextSpan, text: string, closers: Closers): ClosedSpan[] {
  const { start, end } = span;
  if (source.startsWith('%')) return [{ ...span, kind: 'inline' }];
  const formula = formulas.get(source);
  if (formula !== undefined) {
    const close = closers.next(formula, end, longestFormula);
    if (close === undefined) return [];
    const whole = { start, end: close + formula.length };
    return [{ ...whole, kind: isApart(text, whole) ? 'block' : 'inline' }];
  }
  const name = source.slice(1).replace(/\*$/, '');
  if (verbatimCommands.has(name)) return verbatim(span, text);
  if (name === 'item') {
    const behind = /^(?:\[[^\]\n]{0,200}\])?[ \t]*/.exec(text.slice(end, end + 300))?.[0].length ?? 0;
    return [{ start: start - 1, end: end + behind, kind: 'inline', whole: { start, end: end + behind } }];
  }
  if (rules.test(source)) return [{ ...span, kind: 'inline' }];
  const found = /^[A-Za-z]/.test(name) ? argumentsAt(text, end, '[{', opaqueCommands.get(name) ?? Infinity) : [];
  const whole = { start, end: found.at(-1)?.end ?? end };
  if (opaqueCommands.has(name) || isCitation(name))
    return [{ ...whole, kind: isApart(text, whole) && !isCitation(name) ? 'block' : 'inline' }];
  const head: ClosedSpan = { start, end: found[0]?.start ?? end, kind: 'inline', whole };
  // A block would end the paragraph within them.
  if ((emphasisCommands.has(name) || boxes.has(name)) && found.length > 0)
    return [head, { start: start + 1, end: whole.end - 1, kind: 'phrase', whole }];
  return headings.test(source) ? [head, { ...whole, kind: 'heading', whole }] : [head];
}

const boxes = new Set(['mbox', 'fbox', 'makebox', 'framebox', 'textsubscript', 'textsuperscript']);
const rules = /^\\(?:hline|toprule|midrule|bottomrule)$/;
const formulas: ReadonlyMap<string, string> = new Map([
  ['$', '$'],
  ['$$', '$$'],
  [String.raw`\(`, String.raw`\)`],
  [String.raw`\[`, String.raw`\]`],
]);

function verbatim({ start, end }: TextSpan, text: string): ClosedSpan[] {
  const close = verbatimEnd(text, afterArguments(text, end, '['));
  return close === undefined ? [] : [{ start, end: close + 1, kind: 'inline' }];
}

function isApart(text: string, { start, end }: TextSpan): boolean {
  return (
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 100), start)) &&
    /^[ \t]*\r?(?:\n|$)/.test(text.slice(end, end + 100))
  );
}
