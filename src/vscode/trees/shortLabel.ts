/** Room that a label may take, in characters: more would push the description out of a sidebar of usual width. */
const room = 36;

/** The first words of a text, on one line; a tree cuts long labels itself, but then nothing beside them is seen. */
export function shortLabel(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= room) return line;
  const end = line.lastIndexOf(' ', room - 1);
  return `${line.slice(0, end > room / 2 ? end : room - 1).replace(/[\s,;:–—-]+$/, '')} …`;
}
