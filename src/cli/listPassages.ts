import type { CommandCall, CommandResult } from './command';
import { passageJson } from './passageJson';
import { passageText } from './passageText';

/** `belagg list passages` */
export function listPassages(call: CommandCall): CommandResult {
  const corpus = call.corpus();
  return {
    json: corpus.passages.map(passageJson),
    text: () => corpus.passages.map(passage => passageText(passage, passage.text, corpus, call)).join('\n'),
  };
}
