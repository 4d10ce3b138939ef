import * as vscode from 'vscode';
import { defaultSeverities, rules, severities, type Severities, type Severity } from '../../core/verification/severity';

/** Whether documents are checked as somebody writes them, without being asked. */
export function checksAutomatically({ uri }: { readonly uri: vscode.Uri }): boolean {
  return vscode.workspace.getConfiguration('belagg.check', uri).get<unknown>('automatic') !== false;
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

/** Whether a change of the settings may show other findings than before. */
export function affectsSeverities(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration('belagg.check.severity');
}

function isSeverity(setting: unknown): setting is Severity {
  return severities.some(severity => severity === setting);
}
