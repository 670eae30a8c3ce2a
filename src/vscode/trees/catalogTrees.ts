import * as vscode from 'vscode';
import { claimRows } from '../../core/view/claimRows.ts';
import { entityRows } from '../../core/view/entityRows.ts';
import { sourceRows } from '../../core/view/sourceRows.ts';
import type { CatalogTreeOptions } from './catalogTree.ts';
import { COMMAND, CONTEXT, VIEW } from '../host/manifest.ts';
import { entitiesInWords, outlineWords, sourcesInWords } from '../catalog/outlineWords.ts';

/* How the three trees of what the packs know can be arranged. */

export function entitiesTree(): CatalogTreeOptions {
  return {
    view: VIEW.entities,
    rows: entityRows,
    count: (catalog) => catalog.entities.size,
    counted: entitiesInWords,
    groups: ['kind', 'type', 'source', 'year', 'status', 'pack', 'none'],
    sorts: ['name', 'claims', 'date'],
    facets: ['kind', 'status', 'type', 'year', 'source', 'pack'],
    commands: {
      filter: COMMAND.filterEntities,
      clear: COMMAND.clearEntitiesFilter,
      arrange: COMMAND.arrangeEntities,
    },
    state: CONTEXT.entities,
    filtered: CONTEXT.entitiesFiltered,
    titles: { filter: vscode.l10n.t('Filter Entities'), arrange: vscode.l10n.t('Group and Sort Entities') },
  };
}

export function claimsTree(): CatalogTreeOptions {
  return {
    view: VIEW.claims,
    rows: claimRows,
    count: (catalog) => catalog.claims.size,
    counted: outlineWords().claims,
    groups: ['about', 'source', 'asserter', 'status', 'year', 'credibility', 'pack', 'none'],
    sorts: ['date', 'name', 'credibility'],
    facets: ['status', 'kind', 'year', 'source', 'asserter', 'about', 'credibility', 'pack'],
    commands: { filter: COMMAND.filterClaims, clear: COMMAND.clearClaimsFilter, arrange: COMMAND.arrangeClaims },
    state: CONTEXT.claims,
    filtered: CONTEXT.claimsFiltered,
    titles: { filter: vscode.l10n.t('Filter Claims'), arrange: vscode.l10n.t('Group and Sort Claims') },
  };
}

export function sourcesTree(): CatalogTreeOptions {
  return {
    view: VIEW.sources,
    rows: sourceRows,
    count: (catalog) => catalog.sources.size,
    counted: sourcesInWords,
    groups: ['none', 'year', 'reliability', 'status', 'type', 'pack'],
    sorts: ['claims', 'name', 'date'],
    facets: ['reliability', 'status', 'year', 'type', 'pack'],
    commands: { filter: COMMAND.filterSources, clear: COMMAND.clearSourcesFilter, arrange: COMMAND.arrangeSources },
    state: CONTEXT.sources,
    filtered: CONTEXT.sourcesFiltered,
    titles: { filter: vscode.l10n.t('Filter Sources'), arrange: vscode.l10n.t('Group and Sort Sources') },
  };
}
