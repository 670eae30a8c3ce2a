import type { RawClaim, RawEntity, RawSource } from './packEntries.ts';

/** What a reference of an entry has to lead to. */
export type ReferenceTarget = 'entity' | 'source' | 'claim';

/**
 * Told of each reference: where it leads and the steps to it in the entry. A list comes with its item, because the
 * place in the file may differ from the place in a list that lost faulty items. No path is made: nearly all lead somewhere.
 */
export type ReferenceVisit = (
  to: ReferenceTarget,
  id: string,
  field: string,
  list?: readonly unknown[],
  item?: number,
  key?: string | number,
) => void;

export function visitSource(raw: RawSource, visit: ReferenceVisit): void {
  ids('source', 'derivedFrom', raw.derivedFrom, visit);
}

export function visitEntity(raw: RawEntity, visit: ReferenceVisit): void {
  const { relations, actors, cues } = raw;
  if (relations !== undefined)
    for (let i = 0; i < relations.length; i++) visit('entity', relations[i]?.to ?? '', 'relations', relations, i, 'to');
  ids('source', 'references', raw.references, visit);
  if (actors !== undefined)
    for (let i = 0; i < actors.length; i++) visit('entity', actors[i]?.id ?? '', 'actors', actors, i, 'id');
  cues?.forEach((terms, i) => {
    terms.forEach((term, j) => {
      for (const alternative of term.split('|')) {
        const word = alternative.trim();
        if (word.startsWith('@')) visit('entity', word.slice(1), 'cues', cues, i, j);
      }
    });
  });
}

export function visitClaim(raw: RawClaim, visit: ReferenceVisit): void {
  ids('entity', 'about', raw.about, visit);
  if (raw.assertedBy !== undefined) visit('entity', raw.assertedBy, 'assertedBy');
  ids('claim', 'disputes', raw.disputes, visit);
  ids('claim', 'corroborates', raw.corroborates, visit);
  const { evidence } = raw;
  if (evidence !== undefined)
    for (let i = 0; i < evidence.length; i++)
      visit('source', evidence[i]?.source ?? '', 'evidence', evidence, i, 'source');
}

function ids(to: ReferenceTarget, field: string, list: readonly string[] | undefined, visit: ReferenceVisit): void {
  if (list !== undefined) for (let i = 0; i < list.length; i++) visit(to, list[i] ?? '', field, list, i);
}
