/** The part of Pandoc (in WebAssembly) that the tests call. It never rejects: an error is what `stderr` says. */
declare module 'pandoc-wasm' {
  interface PandocResult {
    readonly stdout: string;
    readonly stderr: string;
    /** What `output-file` names. */
    readonly files: Readonly<Record<string, Blob>>;
    readonly warnings: readonly { readonly verbosity: string; readonly pretty?: string }[];
  }

  /** `files` are those that the options name: bibliographies, styles. */
  export function convert(
    options: Readonly<Record<string, unknown>>,
    text: string | null,
    files?: Readonly<Record<string, string | Blob>>,
  ): Promise<PandocResult>;
}
