import assert from 'node:assert/strict';
import { eventually } from './eventually';

/** Waits for something that the extension does by itself; gives what the question finds in the end. */
export function until<T>(what: string, question: () => T | undefined | Promise<T | undefined>): Promise<T> {
  return eventually(async () => {
    const answer = await question();
    assert.ok(answer !== undefined, `still waiting: ${what}`);
    return answer;
  });
}
