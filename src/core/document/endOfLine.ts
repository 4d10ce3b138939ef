/** `\n` or `\r\n`, whichever stands first in the text. */
export function endOfLine(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n';
}
