/** The world as a command sees it: where it runs, and where it writes. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder in which the program was started. */
  readonly folder: string;
  /** The width of the screen, where there is one. */
  readonly columns: number | undefined;
  /** The output goes to a screen that can show bold and dim text. */
  readonly styled: boolean;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}
