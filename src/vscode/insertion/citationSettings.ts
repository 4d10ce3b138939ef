import * as vscode from 'vscode';
import { defaultCitationSettings, type CitationSettings } from '../../core/citation/model';
import { settingFields, settingsFrom } from '../../core/citation/settingFields';

/** What a new bibliography may be called: a file beside the document, never a place elsewhere. */
const bibliographyName = /^[^/\\:]+\.(?:bib|json|ya?ml)$/i;
const defaultBibliography = 'kallor.bib';

/**
 * The settings `belagg.citation.*` and `belagg.quotation.*` as they apply to a document: what somebody has set, else what
 * the house style says, else the default. A workspace may set them to anything: what is not one of the allowed values
 * counts as not set.
 */
export function citationSettings(
  scope?: vscode.ConfigurationScope,
  house: Partial<CitationSettings> = {},
): CitationSettings {
  return { ...defaultCitationSettings, ...house, ...chosenSettings(scope) };
}

/** Those that somebody has set, as user, for the workspace or for a language. */
export function chosenSettings(scope?: vscode.ConfigurationScope): Partial<CitationSettings> {
  const settings = vscode.workspace.getConfiguration('belagg', scope);
  return settingsFrom(name => {
    const { id } = settingFields[name];
    return isChosen(settings.inspect(id)) ? settings.get(id) : undefined;
  });
}

/** `inspect` names every place where a value may be set, and the default. */
function isChosen(inspected: object | undefined): boolean {
  return Object.entries(inspected ?? {}).some(
    ([place, value]) => /^(?:global|workspace)/.test(place) && value !== undefined,
  );
}

/** The name of the bibliography that is made beside a document without one (`belagg.bibliography.newFile`). */
export function newBibliographyName(scope?: vscode.ConfigurationScope): string {
  const name = vscode.workspace.getConfiguration('belagg', scope).get('bibliography.newFile');
  return typeof name === 'string' && bibliographyName.test(name) ? name : defaultBibliography;
}
