import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { EntityKind } from '../../core/catalog/model.ts';
import { citationLabel } from '../../core/view/citationLabel.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import type { Owned } from '../host/lifetime.ts';
import { locationsOf } from '../catalog/packLocation.ts';
import { ShownSymbol } from '../host/surfaces.ts';
import { originsOf, type CardTarget } from '../host/target.ts';
import { label, type PlainLabel } from '../host/visibleText.ts';

const MOST = 40;

class CatalogSymbol extends ShownSymbol {
  readonly target: CardTarget;

  constructor(
    name: PlainLabel,
    kind: vscode.SymbolKind,
    container: PlainLabel,
    at: vscode.Location,
    target: CardTarget,
  ) {
    super(name, kind, container, at);
    this.target = target;
  }
}

/** Go to Symbol in Workspace (Ctrl+T): entities, claims and sources by any of their names, leading to their pack. */
export function registerWorkspaceSymbols(catalogs: CatalogStore): Owned {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      // Without a word everything would be an answer, and nobody has asked for packs.
      if (query.trim() === '') return [];
      const lookup = await catalogs.lookups.ready('entity', 'source', 'claim');
      if (token.isCancellationRequested) return [];
      const { catalog } = catalogs;
      return [
        ...lookup.entities(query, MOST).flatMap(({ id }) => entitySymbol(id, query, catalog)),
        ...lookup.sources(query, MOST).flatMap(({ id }) => sourceSymbol(id, catalog)),
        ...lookup.claims(query, MOST).flatMap(({ id }) => claimSymbol(id, catalog)),
      ];
    },
    async resolveWorkspaceSymbol(symbol) {
      if (!(symbol instanceof CatalogSymbol)) return symbol;
      // The newest pack that speaks of it wins when packs are merged: it comes last.
      const found = (await locationsOf(symbol.target, catalogs.catalog)).at(-1);
      if (found !== undefined) symbol.location = found;
      return symbol;
    },
  });
}

const KIND: Readonly<Record<EntityKind, vscode.SymbolKind>> = {
  actor: vscode.SymbolKind.Class,
  incident: vscode.SymbolKind.Event,
  tool: vscode.SymbolKind.Package,
};

/** Under the name that was asked for: VS Code shows only what has the query's letters in its name. */
function entitySymbol(id: Parameters<Catalog['entities']['get']>[0], query: string, catalog: Catalog): CatalogSymbol[] {
  const entity = catalog.entities.get(id);
  if (entity === undefined) return [];
  const words = query.toLowerCase();
  const alias = isIn(words, entity.name.toLowerCase())
    ? undefined
    : entity.names.find(({ text }) => isIn(words, text.toLowerCase()));
  const name = alias === undefined ? entity.name : `${alias.text} (${entity.name})`;
  return symbolFor(name, KIND[entity.kind], entity.type, { kind: 'entity', id }, catalog);
}

function sourceSymbol(id: Parameters<Catalog['sources']['get']>[0], catalog: Catalog): CatalogSymbol[] {
  const source = catalog.sources.get(id);
  if (source === undefined) return [];
  const name = `${citationLabel(source)}: ${source.title} (@${source.id})`;
  return symbolFor(name, vscode.SymbolKind.File, vscode.l10n.t('source'), { kind: 'source', id }, catalog);
}

function claimSymbol(id: Parameters<Catalog['claims']['get']>[0], catalog: Catalog): CatalogSymbol[] {
  const claim = catalog.claims.get(id);
  if (claim === undefined) return [];
  return symbolFor(claim.statement, vscode.SymbolKind.String, vscode.l10n.t('claim'), { kind: 'claim', id }, catalog);
}

function symbolFor(
  name: string,
  kind: vscode.SymbolKind,
  container: string,
  target: CardTarget,
  catalog: Catalog,
): CatalogSymbol[] {
  const origin = originsOf(target, catalog).at(-1);
  if (origin === undefined) return [];
  const at = new vscode.Position(Math.max(0, (origin.line ?? 1) - 1), Math.max(0, (origin.column ?? 1) - 1));
  const location = new vscode.Location(vscode.Uri.parse(origin.path, true), at);
  return [new CatalogSymbol(label(name, 200), kind, label(container, 100), location, target)];
}

/** True when the letters stand there in this order, others between them or not: as VS Code itself compares. */
function isIn(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    if (letter.trim() === '') continue;
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
