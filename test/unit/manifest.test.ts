import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  CARD_SCHEME,
  COLOR,
  COMMAND,
  COMMENTS,
  CONTAINER,
  CONTEXT,
  ITEM,
  PANEL,
  REVIEW_SCHEME,
  SETTING,
  VIEW,
} from '../../src/vscode/host/manifest.ts';

/* The ids in code and those in package.json are the same, and what package.json points to is there. */

const checkout = join(import.meta.dirname, '..', '..');

const MenuItem = v.object({ command: v.optional(v.string()), when: v.optional(v.string()) });
const Manifest = v.object({
  main: v.string(),
  browser: v.string(),
  icon: v.optional(v.string()),
  l10n: v.optional(v.string()),
  capabilities: v.object({
    virtualWorkspaces: v.boolean(),
    untrustedWorkspaces: v.object({
      supported: v.string(),
      description: v.string(),
      restrictedConfigurations: v.array(v.string()),
    }),
  }),
  contributes: v.object({
    commands: v.array(v.object({ command: v.string(), enablement: v.optional(v.string()) })),
    viewsContainers: v.record(v.string(), v.array(v.object({ id: v.string(), icon: v.string() }))),
    views: v.record(v.string(), v.array(v.object({ id: v.string(), when: v.optional(v.string()) }))),
    viewsWelcome: v.optional(v.array(v.object({ view: v.string(), when: v.optional(v.string()) })), []),
    menus: v.optional(v.record(v.string(), v.array(MenuItem)), {}),
    keybindings: v.optional(v.array(MenuItem), []),
    configuration: v.pipe(
      v.union([v.array(v.unknown()), v.unknown()]),
      v.transform((one) => (Array.isArray(one) ? one : [one])),
      v.array(v.object({ properties: v.record(v.string(), v.object({ type: v.optional(v.unknown()) })) })),
    ),
    colors: v.array(v.object({ id: v.string(), defaults: v.record(v.string(), v.string()) })),
    grammars: v.optional(v.array(v.object({ path: v.string() })), []),
    jsonValidation: v.optional(v.array(v.object({ url: v.string() })), []),
  }),
});

const text = readFileSync(join(checkout, 'package.json'), 'utf8');
const manifest = v.parse(Manifest, JSON.parse(text));
const { contributes } = manifest;
const sorted = (values: Iterable<string>): readonly string[] => [...values].toSorted();
const menuItems = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];

describe('the ids in code and in package.json', () => {
  test('commands', () => {
    expect(sorted(Object.values(COMMAND))).toEqual(sorted(contributes.commands.map(({ command }) => command)));
  });

  test('the view container and its views', () => {
    expect(
      Object.values(contributes.viewsContainers)
        .flat()
        .map(({ id }) => id),
    ).toEqual([CONTAINER]);
    expect(Object.keys(contributes.views)).toEqual([CONTAINER]);
    expect(sorted(Object.values(VIEW))).toEqual(
      sorted(
        Object.values(contributes.views)
          .flat()
          .map(({ id }) => id),
      ),
    );
  });

  test('settings', () => {
    const declared = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    expect(sorted(Object.values(SETTING))).toEqual(sorted(declared));
  });

  test('colours', () => {
    expect(sorted(Object.values(COLOR))).toEqual(sorted(contributes.colors.map(({ id }) => id)));
  });
});

describe('what package.json says of itself', () => {
  test.each(contributes.colors)('colour $id has all four variants', ({ defaults }) => {
    expect(sorted(Object.keys(defaults))).toEqual(['dark', 'highContrast', 'highContrastLight', 'light']);
  });

  test('menus and keys use commands that exist', () => {
    const used = menuItems.flatMap(({ command }) => command ?? []);
    const known: readonly string[] = Object.values(COMMAND);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((command) => !known.includes(command))).toEqual([]);
  });

  test('welcome texts are for views that exist', () => {
    const known: readonly string[] = Object.values(VIEW);
    expect(contributes.viewsWelcome.filter(({ view }) => !known.includes(view))).toEqual([]);
  });

  test('conditions use ids that the code knows', () => {
    const conditions = [
      ...menuItems.map(({ when }) => when),
      ...contributes.viewsWelcome.map(({ when }) => when),
      ...Object.values(contributes.views)
        .flat()
        .map(({ when }) => when),
      ...contributes.commands.map(({ enablement }) => enablement),
    ].filter((condition) => condition !== undefined);
    expect(conditions.length).toBeGreaterThan(0);
    expect(conditions.flatMap(unknownIn)).toEqual([]);
  });

  test('unknown ids in conditions are reported', () => {
    expect(unknownIn('view == dossier.claims && dossier.report == some')).toEqual([]);
    expect(unknownIn('view == dossier.nothing')).not.toEqual([]);
    expect(unknownIn('!dossier.nothing')).not.toEqual([]);
    expect(unknownIn('viewItem == dossier.nothing')).not.toEqual([]);
    expect(unknownIn(String.raw`viewItem =~ /^dossier\.nothing/`)).not.toEqual([]);
    expect(unknownIn('config.dossier.nothing')).not.toEqual([]);
  });

  test('Restricted Mode is limited, and says what is left out and why; virtual workspaces are supported', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    expect(untrustedWorkspaces.supported).toBe('limited');
    expect(untrustedWorkspaces.description).toMatch(/^%.+%$/);
    expect(untrustedWorkspaces.restrictedConfigurations).toContain(SETTING.packFiles);
    const known: readonly string[] = Object.values(SETTING);
    expect(untrustedWorkspaces.restrictedConfigurations.filter((setting) => !known.includes(setting))).toEqual([]);
    expect(virtualWorkspaces).toBe(true);
  });

  test('files that it names are there', () => {
    const named = [
      manifest.main,
      manifest.browser,
      ...(manifest.icon === undefined ? [] : [manifest.icon]),
      ...(manifest.l10n === undefined ? [] : [manifest.l10n]),
      ...Object.values(contributes.viewsContainers)
        .flat()
        .map(({ icon }) => icon),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.jsonValidation.map(({ url }) => url).filter((url) => url.startsWith('./')),
    ];
    expect(named.filter((path) => !existsSync(join(checkout, path)))).toEqual([]);
  });

  test('its words are all in package.nls.json, and none there is left over', () => {
    const words = v.parse(
      v.record(v.string(), v.pipe(v.string(), v.nonEmpty())),
      JSON.parse(readFileSync(join(checkout, 'package.nls.json'), 'utf8')),
    );
    const used = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ''));
    expect(sorted(used)).toEqual(sorted(Object.keys(words)));
  });
});

/** The terms of a `when` clause that name something of ours which the code does not know. */
function unknownIn(condition: string): readonly string[] {
  // A term runs to the next `&&`, `||` or bracket that does not stand in a regular expression.
  const terms = condition.match(/(?:\/(?:\\.|[^/\\])+\/[a-z]*|[^&|()/])+/g) ?? [];
  return terms
    .map((term) => term.trim().replace(/^!\s*/, ''))
    .filter((term) => term.includes('dossier') && !isKnown(term));
}

function isKnown(term: string): boolean {
  const [key = '', operator, value = ''] = term.split(/\s*(==|!=|=~|\bin\b)\s*/);
  const has = (ids: Readonly<Record<string, string>>, id: string): boolean => Object.values(ids).includes(id);
  if (key === 'view' || key === 'focusedView') return has(VIEW, value);
  if (key === 'activeViewlet') return value === `workbench.view.extension.${CONTAINER}`;
  if (key === 'viewItem' && operator === '=~') {
    const pattern = /^\/(.*)\/[a-z]*$/.exec(value)?.[1];
    return pattern !== undefined && Object.values(ITEM).some((item) => new RegExp(pattern).test(item));
  }
  if (key === 'viewItem') return has(ITEM, value);
  if (key === 'webviewId') return has(PANEL, value.replaceAll("'", ''));
  if (key === 'resourceScheme') return [CARD_SCHEME, REVIEW_SCHEME].some((scheme) => scheme === value);
  if (key === 'commentController') return value === COMMENTS;
  if (key === 'commentThread') return has(ITEM, value);
  if (key.startsWith('config.')) return has(SETTING, key.slice('config.'.length));
  return has(CONTEXT, key);
}
