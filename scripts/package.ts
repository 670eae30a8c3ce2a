import { stat } from 'node:fs/promises';
import { runMain, HumanError } from './humanError.ts';
import { packageProduct } from './vsix.ts';

/* `npm run package`: `dossier.vsix` in the folder of this checkout. */

const LIMIT = 1_000_000;

await runMain(async () => {
  const file = await packageProduct('dossier.vsix');
  const { size } = await stat(file);
  console.log(`${file}: ${(size / 1000).toFixed(0)} kB`);
  if (size > LIMIT) throw new HumanError(`That is more than the ${LIMIT / 1000} kB that an installation may cost.`);
});
