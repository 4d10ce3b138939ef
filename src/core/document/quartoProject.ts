import { readMetadata, type Metadata } from './metadata';

/**
 * What a `_quarto.yml` says for every document of its project; paths are relative to the project's folder
 * (https://quarto.org/docs/projects/quarto-projects.html#shared-metadata).
 */
export function quartoProject(text: string): Metadata {
  const hasMark = text.startsWith('\uFEFF');
  return readMetadata(hasMark ? text.slice(1) : text, hasMark ? 1 : 0);
}
