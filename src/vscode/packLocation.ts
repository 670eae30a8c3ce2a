import * as vscode from 'vscode';
import type { Catalog } from '../core/catalog/catalog.ts';
import type { Origin } from '../core/catalog/model.ts';
import { toRange } from './convert.ts';
import { originsOf, type CardTarget } from './target.ts';

/** Where the packs speak of something, in the order in which they were merged. */
export async function locationsOf(target: CardTarget, catalog: Catalog): Promise<vscode.Location[]> {
  return Promise.all(originsOf(target, catalog).map(locationOf));
}

async function locationOf(origin: Origin): Promise<vscode.Location> {
  const uri = vscode.Uri.parse(origin.path, true);
  if (origin.span === undefined) return new vscode.Location(uri, new vscode.Position(0, 0));
  const document = await vscode.workspace.openTextDocument(uri);
  return new vscode.Location(uri, toRange(document, origin.span));
}
