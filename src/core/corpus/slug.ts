/** What a part of an id looks like: `finsam-2010-malmo`, `forpatrull`. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9-]+$/.test(text);
}

/**
 * The text as a part of an id: lower case, å ä → a, ö → o, é → e, every other run of characters one hyphen.
 * `Tre modeller för samverkan` → `tre-modeller-for-samverkan`; empty where nothing is left.
 */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
