/** The name of an encoding as the status bar shows it: `iso88591` is _ISO 8859-1_, `windows1252` _Windows 1252_. */
export function encodingName(encoding: string): string {
  return encoding
    .replace(/^iso8859(\d+)$/, 'ISO 8859-$1')
    .replace(/^windows(\d+)$/, 'Windows $1')
    .replace(/^utf(\d+)(.*)$/, (_, bits: string, rest: string) => `UTF-${bits} ${rest.toUpperCase()}`.trimEnd());
}
