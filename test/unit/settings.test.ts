import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { PROJECT_FILE } from '../../src/core/report/projectFile.ts';
import { SETTING } from '../../src/vscode/host/manifest.ts';

/* The settings and the files that schemas are wired to, as package.json declares them. */

const checkout = join(import.meta.dirname, '..', '..');

const Setting = v.object({
  type: v.string(),
  default: v.unknown(),
  scope: v.picklist(['application', 'machine', 'window', 'resource', 'machine-overridable', 'language-overridable']),
  markdownDescription: v.string(),
  enum: v.optional(v.array(v.string())),
  markdownEnumDescriptions: v.optional(v.array(v.string())),
  order: v.number(),
});
const Validation = v.object({ fileMatch: v.array(v.string()), url: v.string() });
const Manifest = v.object({
  capabilities: v.object({
    untrustedWorkspaces: v.object({ supported: v.literal('limited'), restrictedConfigurations: v.array(v.string()) }),
  }),
  contributes: v.object({
    configuration: v.array(
      v.object({ title: v.string(), order: v.number(), properties: v.record(v.string(), Setting) }),
    ),
    jsonValidation: v.array(Validation),
    yamlValidation: v.array(Validation),
  }),
});

const { contributes, capabilities } = v.parse(
  Manifest,
  JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')),
);
const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));

describe('the settings', () => {
  test('are fewer than twenty, in three groups', () => {
    expect(settings.length).toBeLessThan(20);
    expect(contributes.configuration).toHaveLength(3);
    for (const { properties } of contributes.configuration) expect(Object.keys(properties)).not.toEqual([]);
  });

  test.each(settings)('%s says what it is, and each of its values too', (_name, setting) => {
    expect(setting.markdownDescription).toMatch(/^%setting\./);
    expect(setting.markdownEnumDescriptions?.length).toBe(setting.enum?.length);
    if (setting.enum !== undefined) expect(setting.enum).toContain(setting.default);
  });

  test('in each group stand in an order of their own', () => {
    for (const { properties } of contributes.configuration) {
      const orders = Object.values(properties).map(({ order }) => order);
      expect(new Set(orders).size).toBe(orders.length);
    }
  });

  test('no workspace decides which files count as knowledge before it is trusted, nor in whose name is written', () => {
    expect(capabilities.untrustedWorkspaces.restrictedConfigurations).toContain(SETTING.packFiles);
    expect(Object.fromEntries(settings)[SETTING.annotationsCreator]?.scope).toBe('application');
  });
});

describe('the hostile workspace', () => {
  const path = join(checkout, 'test', 'fixtures', 'hostile', '.vscode', 'settings.json');
  const hostile = v.parse(v.record(v.string(), v.unknown()), JSON.parse(readFileSync(path, 'utf8')));

  test.each(settings)('sets %s to what it is not meant to be', (name, { type, enum: values }) => {
    const given = hostile[name];
    expect(given).toBeDefined();
    if (values !== undefined) expect(values).not.toContain(given);
    if (type === 'boolean') expect(typeof given).not.toBe('boolean');
  });
});

describe('the schemas', () => {
  const all = [...contributes.jsonValidation, ...contributes.yamlValidation];

  test.each(all)('$url is one that a validator takes', ({ url }) => {
    const schema: unknown = JSON.parse(readFileSync(join(checkout, url), 'utf8'));
    const ajv = new Ajv({ allowUnionTypes: true, strict: false });
    expect(() => ajv.compile(typeof schema === 'object' && schema !== null ? schema : {})).not.toThrow();
  });

  test('are wired to the files that are read, and to no others', () => {
    const project = all.filter(({ url }) => url.includes('project')).flatMap(({ fileMatch }) => fileMatch);
    expect(project).toEqual([PROJECT_FILE]);
    const packs = all.filter(({ url }) => url.includes('pack')).flatMap(({ fileMatch }) => fileMatch);
    expect(packs.toSorted()).toEqual(['*.dossier.json', '*.dossier.yaml', '*.dossier.yml']);
  });
});
