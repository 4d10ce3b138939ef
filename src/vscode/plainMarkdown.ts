/**
 * Writes any text so that Markdown shows it as it stands. VS Code's own `appendText` makes every space a hard one, so
 * that a long quotation would break in the middle of words.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`)
    .split(/\s*\n\s*/)
    .join('\n\n')
    .trim();
}
