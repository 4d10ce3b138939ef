import * as vscode from 'vscode';

/** `person: andersson-johanna` in the front matter of a page; the id is what counts. */
const personField = /\bperson:\s*["']?(?<id>[a-z0-9-]+)/g;

/** Where the person that a page names by id is described, in people.yaml of the page's own corpus. */
export async function personDefinition(
  page: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Location | undefined> {
  const id = personAt(page.lineAt(position).text, position.character);
  if (id === undefined) return undefined;
  const people = await openPeople(page.uri);
  const entry = people && new RegExp(`^[ \\t-]*id:[ \\t]*["']?${id}["']?[ \\t]*$`, 'm').exec(people.getText());
  return entry ? new vscode.Location(people.uri, people.positionAt(entry.index)) : undefined;
}

function personAt(line: string, column: number): string | undefined {
  const fields = [...line.matchAll(personField)];
  return fields.find(field => field.index <= column && column <= field.index + field[0].length)?.groups?.['id'];
}

/** A page stands one folder below the corpus. */
async function openPeople(page: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.joinPath(page, '..', '..', 'people.yaml'));
  } catch {
    return undefined; // a corpus of one's own need not have the file
  }
}
