/**
 * What a document is asked before Belägg is loaded: whether it has to do with us at all. A file of its own on the desktop:
 * for V8 to read patterns with classes of Unicode costs several milliseconds, which `activate()` is not to pay.
 */
import { citesSomething } from '../core/document/citesSomething';
import { quotesSomething } from '../core/document/quotesSomething';

export { completionPlace } from './writing/completionPlace';

/** Whether a text quotes something or refers to what may be ours. */
export function concernsUs(text: string): boolean {
  return quotesSomething(text) || citesSomething(text);
}
