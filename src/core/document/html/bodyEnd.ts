/** Where something can be written as the last of an HTML page or of its main part: on a line of its own, if there is one. */
export function bodyEnd(text: string): number {
  const part = [...text.matchAll(/<\/(?:article|main)\s*>/gi)].at(-1);
  const at = (part ?? /<\/(?:body|html)\s*>/i.exec(text))?.index ?? text.length;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  return text.slice(lineStart, at).trim() === '' ? lineStart : at;
}
