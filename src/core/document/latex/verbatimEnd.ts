/** What is longer is none. */
const longest = 1000;

/** Where what stands as it is written (`\verb|…|`, `\lstinline{…}`) is closed whose first sign stands at `open`; on its line. */
export function verbatimEnd(text: string, open: number): number | undefined {
  const line = text.slice(open, open + longest).split('\n', 1)[0] ?? '';
  const close = line === '' ? -1 : line.indexOf(line.startsWith('{') ? '}' : line.charAt(0), 1);
  return close < 0 ? undefined : open + close;
}
