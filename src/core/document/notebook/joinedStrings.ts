import type { TextSpan } from '../model';

/** What strings of a JSON text say together, and where a stretch of that stands in the text. */
interface JoinedStrings {
  readonly text: string;
  readonly inFile: (span: TextSpan) => TextSpan;
}

/** Joins the strings between the quotation marks at `spans`. The way back is made when it is first asked for. */
export function joinedStrings(json: string, spans: readonly TextSpan[]): JoinedStrings {
  const text = spans.map(({ start, end }) => JSON.parse(`"${json.slice(start, end)}"`) as string).join('');
  let made: Uint32Array | undefined;
  const starts = () => (made ??= startsOf(json, spans, text.length));
  const end = spans.at(-1)?.end ?? 0;
  const beginning = (at: number): number => starts()[at] ?? end;
  return {
    text,
    inFile: span => {
      const last = beginning(span.end - 1);
      const start = beginning(span.start);
      return { start, end: span.end > span.start ? last + lengthAt(json, last) : start };
    },
  };
}

/** Where each character begins, an escape being one. */
function startsOf(json: string, spans: readonly TextSpan[], count: number): Uint32Array {
  const starts = new Uint32Array(count);
  let next = 0;
  for (const { start, end } of spans) for (let at = start; at < end; at += lengthAt(json, at)) starts[next++] = at;
  return starts;
}

/** `\n` and `\u00e5` are one character. */
function lengthAt(json: string, at: number): number {
  if (json.charAt(at) !== '\\') return 1;
  return json.charAt(at + 1) === 'u' ? 6 : 2;
}
