import * as vscode from 'vscode';
import { defaultReferenceSeverity } from '../../core/citation/checkReferences';
import { defaultSeverities, rules, severities, type Severities, type Severity } from '../../core/verification/severity';

/** Whether documents are checked as somebody writes them, without being asked. */
export function checksAutomatically({ uri }: { readonly uri: vscode.Uri }): boolean {
  return vscode.workspace.getConfiguration('belagg.check', uri).get<unknown>('automatic') !== false;
}

const fewestWords = 1;
const usualWords = 4;

/** From how many words on text in quotation marks is checked although nothing beside it refers to the corpus. */
export function minimumWords(): number {
  const setting = vscode.workspace.getConfiguration('belagg.check').get<unknown>('minimumWords');
  return typeof setting === 'number' && setting >= fewestWords ? setting : usualWords;
}

/** Whether a change of the settings may have documents checked that were not, or in another way. */
export function affectsChecks(event: vscode.ConfigurationChangeEvent): boolean {
  return (
    event.affectsConfiguration('belagg.check.automatic') || event.affectsConfiguration('belagg.check.minimumWords')
  );
}

/** How loudly each thing is said in a document; a setting that is no severity counts as not set. */
export function severitiesFor(uri: vscode.Uri): Severities {
  const configuration = vscode.workspace.getConfiguration('belagg.check.severity', uri);
  const chosen = rules.map(rule => {
    const setting = configuration.get<unknown>(rule);
    return [rule, isSeverity(setting) ? setting : defaultSeverities[rule]] as const;
  });
  return Object.fromEntries(chosen) as Severities; // every rule is there
}

/** How loudly it is said that a reference to the corpus does not lead where it should. */
export function referenceSeverity(uri: vscode.Uri): Severity {
  const setting = vscode.workspace.getConfiguration('belagg.check.severity', uri).get<unknown>('references');
  return isSeverity(setting) ? setting : defaultReferenceSeverity;
}

/** Whether a change of the settings may show other findings than before. */
export function affectsSeverities(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration('belagg.check.severity');
}

function isSeverity(setting: unknown): setting is Severity {
  return severities.some(severity => severity === setting);
}
