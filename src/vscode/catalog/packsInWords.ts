import * as vscode from 'vscode';
import type { CatalogStore } from './catalogStore.ts';
import { entitiesInWords } from './outlineWords.ts';
import { MOST_PACK_FILES } from './packFiles.ts';

/** `2 packs, 39 entities, 1 problem` */
export function packsInWords(catalogs: CatalogStore): string {
  const problems = catalogs.files.reduce((count, file) => count + file.problems.length, 0);
  const packs = catalogs.catalog.packs.length;
  const entities = catalogs.catalog.entities.size;
  const parts = [packs === 1 ? vscode.l10n.t('1 pack') : vscode.l10n.t('{0} packs', packs), entitiesInWords(entities)];
  if (problems > 0) parts.push(problems === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', problems));
  return parts.join(', ');
}

/** That more files fit a pattern of the setting than are read: one sentence for each such pattern. */
export function cutOffInWords({ cutOff }: CatalogStore): readonly string[] {
  return cutOff.map((pattern) =>
    vscode.l10n.t('More than {0} files fit “{1}”; the others are not read.', MOST_PACK_FILES, pattern),
  );
}
