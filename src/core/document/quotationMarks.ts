import type { TextSpan } from './model';
import { outermostSpans } from './outermostSpans';

/** What closes each opening mark: Swedish ”…” and »…», the reversed «…», German „…“, English “…”, and straight marks. */
const closers: Readonly<Record<string, string>> = {
  '”': '”',
  '»': '»«',
  '«': '»',
  '„': '“”',
  '“': '”',
  '"': '"',
};
/** More open marks than this are no nesting but noise. */
const deepest = 20;
const marks = /["”“„»«]/g;

/**
 * Finds what a run of text sets in quotation marks: spans without the marks, the outermost only, in order. A mark opens
 * after a blank or an opening bracket and closes after anything else; one that finds no partner costs nothing else.
 * `skipped` are stretches without marks of its own (code, references), in order, counted from the run's start.
 */
export function quotedSpans(text: string, span: TextSpan, skipped: readonly TextSpan[]): readonly TextSpan[] {
  const open: { readonly at: number; readonly mark: string }[] = [];
  const pairs: TextSpan[] = [];
  let next = 0;
  const words = text.slice(span.start, span.end);
  marks.lastIndex = 0;
  while (marks.test(words)) {
    const index = marks.lastIndex - 1;
    while ((skipped[next]?.end ?? Infinity) <= index) next++;
    if ((skipped[next]?.start ?? Infinity) <= index) continue;
    const at = span.start + index;
    const mark = words.charAt(index);
    const partner = mayClose(text, at, span) ? open.findLastIndex(opened => closers[opened.mark]?.includes(mark)) : -1;
    const opened = open[partner];
    if (opened) {
      pairs.push({ start: opened.at + 1, end: at });
      open.length = partner;
    } else if (mayOpen(text, at, span)) {
      open.push({ at, mark });
      if (open.length > deepest) open.shift();
    }
  }
  return outermostSpans(pairs.filter(({ start, end }) => start < end));
}

/**
 * The quotation that is still open at the end of a run of text: the offset of its mark and what would close it. Of several
 * the outermost, as above.
 */
export function openMark(text: string): { readonly at: number; readonly closer: string } | undefined {
  const words = text.trimEnd();
  for (const [mark, [closer = '']] of Object.entries(closers)) {
    if (!words.includes(mark)) continue;
    const span = quotedSpans(words + closer, { start: 0, end: words.length + closer.length }, []).at(-1);
    if (span?.end === words.length && words.charAt(span.start - 1) === mark) return { at: span.start - 1, closer };
  }
  return undefined;
}

function mayOpen(text: string, at: number, span: TextSpan): boolean {
  const before = at === span.start ? ' ' : text.charAt(at - 1);
  const after = at + 1 < span.end ? text.charAt(at + 1) : ' ';
  return /[\s([{<>/*_—–\-"”“„»«’'|:~=]/.test(before) && /\S/.test(after);
}

function mayClose(text: string, at: number, span: TextSpan): boolean {
  return at > span.start && /[^\s([{]/.test(text.charAt(at - 1));
}
