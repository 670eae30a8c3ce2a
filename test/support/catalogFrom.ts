import { english } from '../../src/cli/english.ts';
import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import type { Catalog } from '../../src/core/catalog/catalog.ts';
import type { ClaimId, EntityId, SourceId } from '../../src/core/catalog/model.ts';
import { readDossierPack } from '../../src/core/catalog/readPack.ts';

/** A catalog from packs written as YAML. What is wrong in them fails the test, with the place. */
export function catalogFrom(...packs: readonly string[]): Catalog {
  const read = packs.map((text, at) => {
    const { value, problems } = readDossierPack(text, `pack-${String(at + 1)}.dossier.yaml`);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 || value === undefined) {
      throw new Error(
        `pack ${String(at + 1)}: ${errors.map((one) => `${String(one.line)}: ${english(one.message)}`).join('; ')}`,
      );
    }
    return value;
  });
  return buildCatalog(read).catalog;
}

/* oxlint-disable typescript/no-unsafe-type-assertion -- Ids are branded where packs are read; a test names them. */
export const entityId = (id: string): EntityId => id as EntityId;
export const claimId = (id: string): ClaimId => id as ClaimId;
export const sourceId = (id: string): SourceId => id as SourceId;
