import { ENGLISH_L10N } from '../text/l10n.ts';
import { inWords } from '../text/message.ts';
import { DATE_SOURCE, PACK, type RecordShape, type Shape } from './packShape.ts';

type Schema = Readonly<Record<string, unknown>>;

/**
 * The pack format as JSON Schema, draft-07, which is what VS Code's JSON support and its YAML extension understand. In English: a file has one language.
 * `data/dossier-pack.schema.json` is this, printed; a test holds the two equal.
 */
export function packSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Dossier pack',
    description: 'What a project knows of actors, incidents and tools, and what its sources say about them.',
    ...recordSchema(PACK),
  };
}

function schemaOf(shape: Shape): Schema {
  switch (shape.kind) {
    case 'text':
      return {
        type: 'string',
        maxLength: shape.max,
        // At least one character that is no white space.
        pattern: shape.pattern?.source ?? '\\S',
        ...(shape.pattern === undefined
          ? {}
          : { patternErrorMessage: `Write ${inWords(shape.pattern.says, ENGLISH_L10N)}.` }),
      };
    case 'whole':
      return shape.min === shape.max
        ? { const: shape.min }
        : { type: 'integer', minimum: shape.min, maximum: shape.max };
    case 'truth':
      return { type: 'boolean' };
    case 'choice':
      return { enum: shape.of };
    case 'date':
      return {
        anyOf: [
          { type: 'string', pattern: DATE_SOURCE, patternErrorMessage: 'Write 2024, 2024-02 or 2024-02-06.' },
          { type: 'integer', minimum: 1000, maximum: 9999 },
        ],
      };
    case 'list':
      return {
        type: shape.orNothing === true ? ['array', 'null'] : 'array',
        ...(shape.min === undefined ? {} : { minItems: shape.min }),
        maxItems: shape.max,
        items: schemaOf(shape.of),
      };
    case 'record':
      return recordSchema(shape);
    case 'either':
      return { anyOf: [schemaOf(shape.text), recordSchema(shape.record)] };
  }
}

function recordSchema(shape: RecordShape): Schema {
  const properties = Object.entries(shape.fields).map(([key, field]): [string, Schema] => [
    key,
    { description: inWords(field.about, ENGLISH_L10N), ...schemaOf(field.shape) },
  ]);
  return {
    type: 'object',
    additionalProperties: false,
    ...(shape.required.length === 0 ? {} : { required: shape.required }),
    properties: Object.fromEntries(properties),
  };
}
