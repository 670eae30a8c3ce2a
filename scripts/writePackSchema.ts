import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { packSchema } from '../src/core/catalog/packSchema.ts';

/* Prints the pack format as `data/dossier-pack.schema.json`. Run it after a change of `packShape.ts`; a test asks for it. */

const file = join(import.meta.dirname, '../data/dossier-pack.schema.json');
writeFileSync(file, await format(JSON.stringify(packSchema()), { parser: 'json', printWidth: 120 }));
