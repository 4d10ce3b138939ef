import type { ReferenceProblem } from '../core/citation/checkReferences';
import type { ReferenceFix } from '../core/citation/referenceFixes';
import type { Translate } from './translate';

/** What is wrong with a reference, in a few words. */
export function referenceLabel({ code }: ReferenceProblem, t: Translate): string {
  switch (code) {
    case 'misspelt-key':
      return t('misspelt reference');
    case 'unlisted-key':
      return t('not in the bibliography');
    case 'comma-form':
      return t('loses a source');
  }
}

/** What is wrong with a reference, as a sentence. */
export function referenceText(problem: ReferenceProblem, t: Translate): string {
  switch (problem.code) {
    case 'misspelt-key':
      return t('The corpus has no @{0}. Did you mean @{1}?', problem.key, problem.nearest);
    case 'unlisted-key':
      return t('The bibliography has no entry for @{0}', problem.key);
    case 'comma-form':
      return t('After a comma only @{1} is printed: @{0} is lost', problem.work.key, problem.via.key);
  }
}

/** What a fix does, as a menu says it. */
export function referenceFixText(fix: ReferenceFix, t: Translate): string {
  switch (fix.kind) {
    case 'spelling':
      return t('Change to @{0}', fix.key);
    case 'entry':
      return t('Add the entry for @{0}', fix.key);
    case 'both-keys':
      return t('Cite both, with a semicolon');
    case 'named-work':
      return t('Name the work that was not read, cite what was');
  }
}
