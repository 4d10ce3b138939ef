/** Behind the blanks at an offset: a line that began with them would be code, or belong to the list above it. */
export function behindBlanks(text: string, offset: number): number {
  return offset + (/^[ \t]*(?=\S)/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
}
