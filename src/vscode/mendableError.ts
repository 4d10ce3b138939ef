/** A failure that whoever reads of it can mend: its message has a button that takes them there. */
export class MendableError extends Error {
  readonly remedy: Remedy;

  constructor(message: string, remedy: Remedy) {
    super(message);
    this.remedy = remedy;
  }
}

interface Remedy {
  /** What the button says. */
  readonly title: string;
  readonly run: () => PromiseLike<unknown>;
}
