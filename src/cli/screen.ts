/** Text for a terminal: wrapped to its width, with bold and dim where it can show them. */
export interface Screen {
  bold(text: string): string;
  dim(text: string): string;
  /** Lines that fit, each after `indent`; line breaks of the text stay. */
  wrap(text: string, indent?: string): string;
}

/** Without a known width lines are 80 columns; wider than 100 they become hard to read. */
export function createScreen(columns: number | undefined, styled: boolean): Screen {
  const width = Math.max(40, Math.min(columns ?? 80, 100));
  const style = (code: number, text: string): string =>
    styled && text !== '' ? `\u001B[${code}m${text}\u001B[0m` : text;
  return {
    bold: text => style(1, text),
    dim: text => style(2, text),
    wrap: (text, indent = '') =>
      text
        .split('\n')
        .flatMap(line => wrapLine(line, width - indent.length))
        .map(line => (line === '' ? '' : indent + line))
        .join('\n'),
  };
}

/** Breaks at blanks alone; a word that is too long stays whole, so that an address can be copied. */
function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && visibleLength(current) + 1 + visibleLength(word) > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

/** The length without style codes, which run from the escape character to an `m`. */
function visibleLength(text: string): number {
  const [plain = '', ...styled] = text.split('\u001B');
  return styled.reduce((length, part) => length + part.length - part.indexOf('m') - 1, plain.length);
}
