/** What the tests use of citeproc-js, which brings no types. */
declare module 'citeproc' {
  interface System {
    readonly retrieveLocale: (language: string) => string;
    readonly retrieveItem: (id: string) => object;
  }

  class Engine {
    constructor(system: System, style: string, language: string, forceLanguage?: boolean);
    setOutputFormat(format: 'text' | 'html'): void;
    restoreProcessorState(citations: readonly object[]): void;
    updateItems(ids: readonly string[]): void;
    previewCitationCluster(
      citation: object,
      before: readonly (readonly [string, number])[],
      after: readonly (readonly [string, number])[],
      format: 'text' | 'html',
    ): string;
    appendCitationCluster(citation: object): readonly (readonly [number, string])[];
    makeBibliography(): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]];
  }

  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
