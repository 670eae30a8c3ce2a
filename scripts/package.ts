import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from './checkout.ts';
import { runMain, HumanError } from './humanError.ts';
import { writeBillOfMaterials } from './licences.ts';
import { packageProduct } from './vsix.ts';

/* `npm run package`: `dossier.vsix` in the folder of this checkout. */

const LIMIT = 1_000_000;
/** CycloneDX, for those who have to know what they install. */
const BILL = 'sbom.cdx.json';

await runMain(async () => {
  const file = await packageProduct('dossier.vsix');
  const packages = await writeBillOfMaterials(join(checkout, BILL));
  console.log(`${BILL}: ${packages} packages are bundled`);
  const { size } = await stat(file);
  console.log(`${file}: ${(size / 1000).toFixed(0)} kB`);
  if (size > LIMIT) throw new HumanError(`That is more than the ${LIMIT / 1000} kB that an installation may cost.`);
});
