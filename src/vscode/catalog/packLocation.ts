import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog.ts';
import { entryAt } from '../../core/catalog/entryAt.ts';
import type { Origin } from '../../core/catalog/model.ts';
import { toRange } from '../host/convert.ts';
import { originsOf, type CardTarget } from '../host/target.ts';

/** Where the packs speak of something, in the order in which they were merged. */
export async function locationsOf(target: CardTarget, catalog: Catalog): Promise<vscode.Location[]> {
  return Promise.all(originsOf(target, catalog).map((origin) => locationOf(origin, target.id)));
}

async function locationOf(origin: Origin, id: string): Promise<vscode.Location> {
  const uri = vscode.Uri.parse(origin.path, true);
  const top = new vscode.Location(uri, new vscode.Position(0, 0));
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    // Entries of JSON files carry no place: it is looked for now that somebody wants to go there.
    const span = origin.span ?? entryAt(document.getText(), id);
    return span === undefined ? top : new vscode.Location(uri, toRange(document, span));
  } catch {
    // The editor opens no text this large; it will say so itself.
    return top;
  }
}
