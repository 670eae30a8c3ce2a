import { Ajv2020 } from 'ajv/dist/2020.js';
import { isObject, objectsIn, type Json } from '../../src/core/catalog/imported.ts';

/*
 * What STIX 2.1 (OASIS Standard, 2021-06-10) asks of the objects that Dossier writes, as JSON Schemas of our own: the
 * required and the known properties of each type, their types, vocabularies that are closed, and the common rules
 * (identifiers 2.9, timestamps 3.2, external references 2.5, extensions 7.3). Stricter than the standard in one thing:
 * a property that the standard does not name for a type fails, as nothing here is to be custom.
 *
 * Compared by reading with the texts of the schemas that OASIS publishes (no npm package carries them): common
 * properties 3.2, report 4.16, note 4.13, opinion 4.14, identity 4.6, incident 4.7 with the core extension, relationship
 * 5.1, extension definition 7.3, bundle 8. From the standard's own text alone: threat actor 4.17, intrusion set 4.10,
 * malware 4.11, tool 4.18. Not held, as nothing of it is written: observables 6, patterns 9, language content 7.1,
 * granular markings 7.2.3, which pairs the open vocabulary of relationships suggests (appendix B).
 */

const id = (...types: readonly string[]): object => ({
  type: 'string',
  pattern: `^${types.length === 0 ? '[a-z][a-z0-9-]+[a-z0-9]' : `(?:${types.join('|')})`}--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`,
});
const text = { type: 'string' };
const filled = { type: 'string', minLength: 1 };
const time = { type: 'string', pattern: '^\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-6]\\d\\.\\d{3}Z$' };
const list = (items: object): object => ({ type: 'array', minItems: 1, items });

const externalReference = {
  type: 'object',
  additionalProperties: false,
  required: ['source_name'],
  anyOf: [{ required: ['description'] }, { required: ['url'] }, { required: ['external_id'] }],
  properties: {
    // CVE and CAPEC have numbers of their own form, which nothing of ours is.
    source_name: { ...filled, not: { pattern: '^(cve)|(capec)$' } },
    description: text,
    url: { type: 'string', pattern: '^https?://[^\\s]+$' },
    external_id: { ...text, not: { pattern: '^(CVE-\\d{4}-\\d{4,})|(CAPEC-\\d+)$' } },
  },
};

const COMMON = {
  type: filled,
  spec_version: { const: '2.1' },
  created_by_ref: id('identity'),
  created: time,
  modified: time,
  confidence: { type: 'integer', minimum: 0, maximum: 100 },
  external_references: list(externalReference),
  object_marking_refs: list(id('marking-definition')),
};

const ANNOTATION = {
  type: 'object',
  additionalProperties: false,
  required: ['extension_type', 'web_annotation'],
  properties: { extension_type: { const: 'property-extension' }, web_annotation: { type: 'object' } },
};

/** The OASIS incident core extension: what it requires, and its closed vocabulary. */
const INCIDENT_CORE = {
  type: 'object',
  additionalProperties: false,
  required: ['extension_type', 'determination', 'investigation_status'],
  properties: {
    extension_type: { const: 'property-extension' },
    determination: {
      enum: ['blocked', 'failed-attempt', 'false-positive', 'low-value', 'successful-attempt', 'suspected'],
    },
    investigation_status: { enum: ['closed', 'new', 'open'] },
  },
};

interface Type {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, object>>;
}

const refs = list(id());
const named = { name: filled, description: text };
const TYPES: Readonly<Record<string, Type>> = {
  report: {
    required: ['name', 'published', 'object_refs'],
    properties: { ...named, report_types: list(text), published: time, object_refs: refs },
  },
  note: {
    required: ['content', 'object_refs'],
    properties: { abstract: text, content: text, authors: list(filled), object_refs: refs, extensions: extension() },
  },
  opinion: {
    required: ['opinion', 'object_refs'],
    properties: {
      explanation: text,
      authors: list(filled),
      opinion: { enum: ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'] },
      object_refs: refs,
      extensions: extension(),
    },
  },
  relationship: {
    required: ['relationship_type', 'source_ref', 'target_ref'],
    properties: {
      relationship_type: { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
      description: text,
      source_ref: { allOf: [id(), noRelation()] },
      target_ref: { allOf: [id(), noRelation()] },
    },
  },
  identity: {
    required: ['name'],
    properties: {
      ...named,
      identity_class: { enum: ['individual', 'group', 'system', 'organization', 'class', 'unknown'] },
    },
  },
  incident: {
    required: ['name', 'extensions'],
    properties: {
      ...named,
      extensions: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: { 'extension-definition--ef765651-680c-498d-9894-99799f2fa126': INCIDENT_CORE },
      },
    },
  },
  'threat-actor': { required: ['name'], properties: { ...named, aliases: list(filled) } },
  'intrusion-set': { required: ['name'], properties: { ...named, aliases: list(filled) } },
  malware: { required: ['is_family'], properties: { ...named, aliases: list(filled), is_family: { type: 'boolean' } } },
  tool: { required: ['name'], properties: { ...named, aliases: list(filled) } },
  'extension-definition': {
    required: ['created_by_ref', 'name', 'schema', 'version', 'extension_types'],
    properties: {
      ...named,
      schema: filled,
      version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      extension_types: list({
        enum: ['new-sdo', 'new-sco', 'new-sro', 'property-extension', 'toplevel-property-extension'],
      }),
    },
  },
};

function extension(): object {
  return {
    type: 'object',
    minProperties: 1,
    additionalProperties: false,
    patternProperties: { '^extension-definition--[0-9a-f-]{36}$': ANNOTATION },
  };
}

function noRelation(): object {
  return { not: { pattern: '^(?:relationship|sighting|bundle|marking-definition)--' } };
}

const BUNDLE = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'id', 'objects'],
  properties: {
    type: { const: 'bundle' },
    id: id('bundle'),
    objects: list({
      type: 'object',
      required: ['type'],
      properties: { type: { enum: Object.keys(TYPES) } },
      allOf: Object.entries(TYPES).map(([type, { required, properties }]) => ({
        if: { properties: { type: { const: type } } },
        // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's word, not a promise's
        then: {
          additionalProperties: false,
          required: ['type', 'spec_version', 'id', 'created', 'modified', ...required],
          properties: { ...COMMON, id: id(type), ...properties },
        },
      })),
    }),
  },
};

const check = new Ajv2020({ allErrors: true, strict: false }).compile(BUNDLE);

/** The objects of a bundle, or of its JSON. */
export function stixObjects(bundle: unknown): readonly Json[] {
  const value: unknown = typeof bundle === 'string' ? JSON.parse(bundle) : JSON.parse(JSON.stringify(bundle));
  return isObject(value) ? objectsIn(value['objects']) : [];
}

/** Everything that is wrong with a bundle by the schemas above, and by what no schema can say. */
export function stixProblems(bundle: unknown): readonly string[] {
  const problems = check(bundle)
    ? []
    : (check.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
      );
  if (problems.length > 0) return problems;
  const objects = stixObjects(bundle);
  const ids = new Set(objects.map(({ id: one }) => one));
  if (ids.size < objects.length) problems.push('two objects have one id');
  for (const object of objects) {
    const name = String(object['id']);
    if (String(object['modified']) < String(object['created']))
      problems.push(`${name} is modified before it is created`);
    for (const ref of refsIn(object)) {
      if (!ids.has(ref) && !ref.startsWith('marking-definition--'))
        problems.push(`${name} refers to ${ref}, which is not there`);
    }
    const extensions = object['extensions'];
    for (const key of isObject(extensions) ? Object.keys(extensions) : []) {
      const isOasis = key === 'extension-definition--ef765651-680c-498d-9894-99799f2fa126';
      if (!isOasis && !ids.has(key)) problems.push(`${name} has an extension that is not defined: ${key}`);
    }
  }
  return problems;
}

function refsIn(object: Json): readonly string[] {
  return Object.entries(object).flatMap(([key, value]) => (/_refs?$/.test(key) ? [value].flat().map(String) : []));
}
