import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkout } from '../../scripts/checkout.ts';

const readme = readFileSync(join(checkout, 'README.md'), 'utf8');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when?: string }[] };
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows which file it is
function json<T>(path: string): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own files, held to their form by manifest.test.ts
  return JSON.parse(readFileSync(join(checkout, path), 'utf8')) as T;
}

const { contributes } = json<Manifest>('package.json');
const words = json<Readonly<Record<string, string>>>('package.nls.json');

test('the README names every command of the palette', () => {
  const hidden = new Set(
    contributes.menus.commandPalette.filter((one) => one.when === 'false').map((one) => one.command),
  );
  const titles = contributes.commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ title }) => `| Dossier: ${words[title.replaceAll('%', '')] ?? title} |`);
  expect(titles.filter((title) => !readme.includes(title))).toEqual([]);
});

test('the README names every setting', () => {
  const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
  expect(settings.filter((setting) => !readme.includes(`\`${setting}\``))).toEqual([]);
});

test('what the README shows and links to is there', () => {
  const paths = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? '');
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !existsSync(join(checkout, path)))).toEqual([]);
});
