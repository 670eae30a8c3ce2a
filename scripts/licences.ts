import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { checkout } from './checkout.ts';
import { productBundles } from './bundles.ts';
import { runMain } from './humanError.ts';

/*
 * Which packages are in the bundles, as esbuild says itself, and under which terms. `node scripts/licences.ts` writes the
 * list; a test fails when it is no longer true.
 */

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The text of the licence; empty when the package brings none. */
  readonly text: string;
  /** What runs when it is installed. */
  readonly scripts: readonly string[];
}

export const LICENCES = 'THIRD-PARTY-LICENSES.md';

/** Where the manifest has no licence and the package's own readme names one. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = { format: 'MIT' };

const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall'];

/** Every package of which something is in a bundle, by name. */
export async function bundledPackages(): Promise<readonly BundledPackage[]> {
  const folders = new Set<string>();
  for (const options of productBundles({ production: true })) {
    const { metafile } = await build({ ...options, write: false, metafile: true, logLevel: 'silent' });
    for (const { inputs } of Object.values(metafile.outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  const all = await Promise.all([...folders].map(read));
  const byKey = new Map(all.map((one) => [`${one.name} ${one.version}`, one]));
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

async function read(folder: string): Promise<BundledPackage> {
  const path = join(checkout, folder);
  const manifest: unknown = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
  const name = word(manifest, 'name');
  const file = readdirSync(path).find((one) => /^licen[cs]e(?:\.|$)/i.test(one));
  const scripts = field(manifest, 'scripts');
  return {
    name,
    version: word(manifest, 'version'),
    licence: word(manifest, 'license') || (SAID_ELSEWHERE[name] ?? 'none that it names'),
    text: file === undefined ? '' : (await readFile(join(path, file), 'utf8')).trim(),
    scripts: INSTALL_SCRIPTS.filter((one) => typeof field(scripts, one) === 'string'),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function word(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === 'string' ? found : '';
}

export function licenceList(packages: readonly BundledPackage[]): string {
  const parts = packages.map(
    ({ name, version, licence, text }) =>
      `## ${name} ${version}\n\n${licence}\n${text === '' ? '' : `\n\`\`\`text\n${text.replaceAll('```', "'''")}\n\`\`\`\n`}`,
  );
  return `# Licences of what is bundled\n\nDossier’s bundles hold parts of these ${String(packages.length)} packages. Written by \`node scripts/licences.ts\`; a test holds it true.\n\n${parts.join('\n')}`;
}

/** The same list as a bill of materials (CycloneDX 1.5), in a file for each release. */
export function billOfMaterials(packages: readonly BundledPackage[], version: string): string {
  const components = packages.map(({ name, version: of, licence }) => ({
    type: 'library',
    name,
    version: of,
    purl: `pkg:npm/${name.replace('@', '%40')}@${of}`,
    licenses: [{ license: { id: licence } }],
  }));
  const component = { type: 'application', name: 'dossier', version };
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata: { component }, components }, undefined, 2)}\n`;
}

export async function writeBillOfMaterials(file: string): Promise<number> {
  const manifest: unknown = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8'));
  const packages = await bundledPackages();
  await writeFile(file, billOfMaterials(packages, word(manifest, 'version')));
  return packages.length;
}

if (process.argv[1] === import.meta.filename) {
  await runMain(async () => {
    await writeFile(join(checkout, LICENCES), licenceList(await bundledPackages()));
  });
}
