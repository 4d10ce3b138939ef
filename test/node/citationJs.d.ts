/** What the tests use of Citation.js; it has no types of its own. */
declare module '@citation-js/core' {
  import type { CslItem } from '../../src/core/corpus/cslItem';
  export const plugins: {
    readonly input: { chain(text: string, options: { readonly generateGraph: false }): readonly CslItem[] };
  };
}

declare module '@citation-js/plugin-ris';
