/** Where the line of an offset begins. (`lastIndexOf` takes a negative place for the first one.) */
export function lineStartAt(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
