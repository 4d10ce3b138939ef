import * as vscode from 'vscode';
import { citationStyles, defaultCitationSettings, type CitationSettings } from '../../core/citation/model';

/** What a new bibliography may be called: a file beside the document, never a place elsewhere. */
const bibliographyName = /^[^/\\:]+\.(?:bib|json|ya?ml)$/i;
const defaultBibliography = 'kallor.bib';

/**
 * The settings `belagg.citation.*` and `belagg.quotation.*` as they apply to a document. A workspace may set them to
 * anything: what is not one of the allowed values counts as not set.
 */
export function citationSettings(scope?: vscode.ConfigurationScope): CitationSettings {
  const settings = vscode.workspace.getConfiguration('belagg', scope);
  const oneOf = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find(value => value === settings.get(name)) ?? otherwise;
  const defaults = defaultCitationSettings;
  const blockWords = settings.get('quotation.blockWords');
  const formerRoles = settings.get('quotation.formerRoles');
  return {
    style: oneOf('citation.style', ['auto', ...citationStyles], defaults.style),
    speaker: oneOf('citation.speaker', ['sentence', 'prefix', 'author'], defaults.speaker),
    secondHand: oneOf('citation.secondHand', ['readOnly', 'both'], defaults.secondHand),
    marks: oneOf('quotation.marks', ['”', '»'], defaults.marks),
    blockWords: typeof blockWords === 'number' && blockWords >= 1 ? blockWords : defaults.blockWords,
    slips: oneOf('quotation.slips', ['auto', 'keep', 'sic', 'bracket', 'correct'], defaults.slips),
    names: oneOf('quotation.names', ['usual', 'source'], defaults.names),
    formerRoles: typeof formerRoles === 'boolean' ? formerRoles : defaults.formerRoles,
  };
}

/** The name of the bibliography that is made beside a document without one (`belagg.bibliography.newFile`). */
export function newBibliographyName(scope?: vscode.ConfigurationScope): string {
  const name = vscode.workspace.getConfiguration('belagg', scope).get('bibliography.newFile');
  return typeof name === 'string' && bibliographyName.test(name) ? name : defaultBibliography;
}
