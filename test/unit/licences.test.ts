import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkout } from '../../scripts/checkout.ts';
import { billOfMaterials, bundledPackages, licenceList } from '../../scripts/licences.ts';

/* Whoever bundles one more package lists it: `node scripts/licences.ts`. */

test('every package of which something is bundled is listed with its licence', { timeout: 120_000 }, async () => {
  const packages = await bundledPackages();
  expect(packages.length).toBeGreaterThan(10);
  expect(readFileSync(join(checkout, 'THIRD-PARTY-LICENSES.md'), 'utf8')).toBe(licenceList(packages));
  for (const { name, licence, scripts } of packages) {
    expect(licence, name).toMatch(/^(?:MIT|ISC|BSD-\d-Clause|Apache-2\.0|0BSD|CC0-1\.0|Unlicense|BlueOak-1\.0\.0)$/);
    expect(scripts, `${name} runs something when it is installed`).toEqual([]);
  }
  const bill: unknown = JSON.parse(billOfMaterials(packages, '1.0.0'));
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    components: packages.map(({ name, version }) => ({ name, version })),
  });
});
