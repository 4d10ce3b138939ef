import type { AnswerTo, Asked, Port, Question, Reply } from './messages';

/** The worker went down, or never started: whoever waited for an answer gets this. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
}

/** Asks and hands each answer to whoever waits for it. */
export class Correspondence {
  readonly #port: Port<Asked, Reply>;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #failure: WorkerFailure | undefined;

  constructor(port: Port<Asked, Reply>) {
    this.#port = port;
    port.listen(reply => this.#receive(reply));
  }

  ask<Kind extends Question['kind']>(question: Extract<Question, { kind: Kind }>): Promise<AnswerTo<Kind>> {
    if (this.#failure) return Promise.reject(this.#failure);
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: answer => resolve(answer as AnswerTo<Kind>), reject });
      this.#port.post({ id, question });
    });
  }

  /** Nothing will be answered any more. */
  fail(reason: string): void {
    this.#failure ??= new WorkerFailure(reason);
    for (const waiting of this.#waiting.values()) waiting.reject(this.#failure);
    this.#waiting.clear();
  }

  #receive(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.answer);
  }
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}
