/** A row of a table of figures. */
export function row(name: string, values: readonly string[]): string {
  return name.padEnd(34) + values.map(value => value.padStart(11)).join('');
}
