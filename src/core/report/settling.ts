import type { Catalog, EntityId } from '../catalog/model.ts';
import type { AnalyseOptions, Mention } from './report.ts';
import type { BlockNames, FoundName } from './foundNames.ts';

/** Decides whose a found name is, and whether it counts at all; `undefined` when it does not. */
export type Ranking = (found: FoundName) => Mention | undefined;

/** Plain version: a person's choice, else the catalog's order. */
export function rankCandidates(_scans: readonly BlockNames[], _catalog: Catalog, options: AnalyseOptions): Ranking {
  return (found) => {
    const { hit } = found;
    const choice =
      options.chosen !== undefined && Object.hasOwn(options.chosen, found.key) ? options.chosen[found.key] : undefined;
    const first = hit.holders.find((holder) => holder.entity.id === choice) ?? hit.holders[0];
    if (first === undefined) return undefined;
    const candidates = [...new Set<EntityId>([first.entity.id, ...hit.holders.map((holder) => holder.entity.id)])];
    return {
      start: found.start,
      end: found.end,
      entity: first.entity.id,
      kind: first.entity.kind,
      name: first.entity.name,
      via: 'name',
      ...(candidates.length > 1 && choice === undefined ? { candidates } : {}),
      why: {
        name: first.name.text,
        by: first.name.by,
        rule: first.rule,
        beat: hit.beaten.map((holder) => ({ entity: holder.entity.id, reason: 'longer-name' as const })),
      },
    };
  };
}
