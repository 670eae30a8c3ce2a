import { say, verbatim, type Message } from '../text/message.ts';
import * as v from 'valibot';
import { claimId, sourceId } from '../catalog/ids.ts';
import type { Among, Annotation, Reply } from './annotation.ts';

/*
 * Annotations on disk: one W3C Web Annotation (https://www.w3.org/TR/annotation-model/) a line, each line a JSON-LD
 * document of its own, so that a version control system diffs and merges them line by line.
 *
 * What this program does not know it keeps: a record is written back by laying our fields over the fields that were
 * read. A line that cannot be read stays in the file, byte for byte, and is reported.
 */

/** Terms of ours that the Web Annotation vocabulary lacks; inline, so that reading them needs no network. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { dossier: 'https://dossier-md.github.io/ns#', claimreview: 'https://schema.org/ClaimReview' },
] as const;

/** A JSON object whose unknown fields are kept. */
export type JsonObject = { readonly [key: string]: unknown };

/** One line of an annotation file. */
export type RecordLine =
  | { readonly kind: 'annotation'; readonly annotation: Annotation; readonly raw: JsonObject; readonly line: string }
  | { readonly kind: 'broken'; readonly line: string; readonly message: Message; readonly lineNumber: number }
  | { readonly kind: 'blank'; readonly line: string };

const Creator = v.union([v.string(), v.looseObject({ name: v.optional(v.string()), id: v.optional(v.string()) })]);

const Selector = v.looseObject({
  type: v.string(),
  exact: v.optional(v.string()),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
  start: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  end: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  'dossier:occurrences': v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  'dossier:echoes': v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  'dossier:nearest': v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  'dossier:neighbours': v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  'dossier:among': v.optional(
    v.object({
      nth: v.pipe(v.number(), v.integer(), v.minValue(0)),
      all: v.string(),
      here: v.optional(v.string()),
    }),
  ),
});

const Body = v.looseObject({
  type: v.optional(v.string()),
  purpose: v.optional(v.string()),
  value: v.optional(v.string()),
  id: v.optional(v.string()),
  creator: v.optional(Creator),
  created: v.optional(v.string()),
});

const Assessment = v.looseObject({
  'dossier:claim': v.optional(v.string()),
  'dossier:stance': v.optional(v.picklist(['supports', 'disputes', 'mentions'])),
  'dossier:likelihood': v.optional(v.string()),
  'dossier:confidence': v.optional(v.picklist(['low', 'moderate', 'high'])),
  'dossier:credibility': v.optional(v.picklist([1, 2, 3, 4, 5, 6])),
  'dossier:sources': v.optional(v.array(v.string())),
  'dossier:state': v.optional(v.picklist(['open', 'resolved'])),
});

// A loose object accepts a list as well, so the list comes first wherever both may stand.
const Record = v.looseObject({
  type: v.union([v.literal('Annotation'), v.array(v.string())]),
  id: v.string(),
  creator: v.optional(Creator),
  created: v.optional(v.string()),
  modified: v.optional(v.string()),
  body: v.optional(v.union([v.array(Body), Body, v.string()])),
  target: v.looseObject({ source: v.optional(v.string()), selector: v.union([v.array(Selector), Selector]) }),
});

/** Reads an annotation file. Never throws: a line that is no annotation comes back as `broken`, with its reason. */
export function readRecords(text: string): readonly RecordLine[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index): RecordLine => {
    if (line.trim() === '') return { kind: 'blank', line };
    const read = readRecord(line);
    return 'message' in read
      ? { kind: 'broken', line, message: read.message, lineNumber: index + 1 }
      : { kind: 'annotation', line, ...read };
  });
}

/** Reads one record. Web Annotations of other programs are read too: what ours adds has a default. */
export function readRecord(
  line: string,
): { readonly annotation: Annotation; readonly raw: JsonObject } | { readonly message: Message } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { message: verbatim(error instanceof Error ? error.message : String(error)) };
  }
  const result = v.safeParse(Record, json);
  if (!result.success) {
    const issue = result.issues[0];
    return { message: unfit(v.getDotPath(issue) ?? 'record', issue) };
  }
  const record = result.output;
  const selectors = Array.isArray(record.target.selector) ? record.target.selector : [record.target.selector];
  const quote = selectors.find((each) => each.type === 'TextQuoteSelector');
  if (quote?.exact === undefined || quote.exact === '')
    return { message: say('target.selector: no TextQuoteSelector with `exact`') };
  const position = selectors.find((each) => each.type === 'TextPositionSelector');
  const bodies = typeof record.body === 'string' ? [{ value: record.body }] : [record.body ?? []].flat();
  const assessed = v.safeParse(Assessment, bodies.find((each) => each.type === 'dossier:Assessment') ?? {});
  if (!assessed.success) {
    const issue = assessed.issues[0];
    return { message: unfit(`body ${v.getDotPath(issue) ?? ''}`.trim(), issue) };
  }
  const assessment = assessed.output;
  const note = bodies.find(
    (each) => each.purpose === 'commenting' || (each.purpose === undefined && each.type !== 'dossier:Assessment'),
  )?.value;
  const created = record.created ?? '';
  const annotation: Annotation = {
    id: record.id,
    creator: nameOf(record.creator),
    created,
    modified: record.modified ?? created,
    quote: {
      exact: quote.exact,
      prefix: quote.prefix ?? '',
      suffix: quote.suffix ?? '',
      // Unknown for a record of another program: then the words alone prove nothing.
      occurrences: quote['dossier:occurrences'] ?? 2,
      echoes: quote['dossier:echoes'] ?? 0,
      nearest: quote['dossier:nearest'] ?? 0,
      neighbours: quote['dossier:neighbours'] ?? 0,
      ...optional('among', amongOf(quote['dossier:among'])),
    },
    position: { start: position?.start ?? 0, end: position?.end ?? 0 },
    ...optional('claim', assessment['dossier:claim'] === undefined ? undefined : claimId(assessment['dossier:claim'])),
    stance: assessment['dossier:stance'] ?? 'mentions',
    ...optional('likelihood', assessment['dossier:likelihood']),
    ...optional('confidence', assessment['dossier:confidence']),
    ...optional('credibility', assessment['dossier:credibility']),
    sources: (assessment['dossier:sources'] ?? []).map(sourceId),
    ...optional('note', note),
    state: assessment['dossier:state'] ?? 'open',
    replies: bodies.filter((each) => each.purpose === 'replying').map(replyOf),
  };
  return { annotation, raw: objectOr(json) };
}

/**
 * The record's line (without line break). `raw` is the record as it was read, where there was one; its fields that are
 * not ours are kept. `source` is the report's address relative to the annotation file.
 */
export function writeRecord(annotation: Annotation, source: string, raw: JsonObject = {}): string {
  const rawTarget = objectOr(raw['target']);
  const rawSelectors = objectsIn(rawTarget['selector']);
  const rawBodies = objectsIn(raw['body']);
  const rawQuote = rawSelectors.find((each) => each['type'] === 'TextQuoteSelector') ?? {};
  const rawPosition = rawSelectors.find((each) => each['type'] === 'TextPositionSelector') ?? {};
  const otherSelectors = rawSelectors.filter((each) => each !== rawQuote && each !== rawPosition);
  const rawAssessment = rawBodies.find((each) => each['type'] === 'dossier:Assessment') ?? {};
  const rawNote = rawBodies.find((each) => each['purpose'] === 'commenting') ?? {};
  const rawReplies = rawBodies.filter((each) => each['purpose'] === 'replying');
  const otherBodies = rawBodies.filter(
    (each) => each !== rawAssessment && each !== rawNote && !rawReplies.includes(each) && each['purpose'] !== undefined,
  );
  const { quote, position } = annotation;
  return JSON.stringify({
    '@context': CONTEXT,
    ...raw,
    id: annotation.id,
    type: raw['type'] ?? 'Annotation',
    motivation: raw['motivation'] ?? 'assessing',
    creator:
      nameOf(v.is(Creator, raw['creator']) ? raw['creator'] : undefined) === annotation.creator &&
      raw['creator'] !== undefined
        ? raw['creator']
        : { type: 'Person', name: annotation.creator },
    created: annotation.created,
    modified: annotation.modified,
    body: [
      {
        ...without(rawAssessment, ASSESSMENT_FIELDS),
        type: 'dossier:Assessment',
        purpose: 'assessing',
        ...optional('dossier:claim', annotation.claim),
        'dossier:stance': annotation.stance,
        ...optional('dossier:likelihood', annotation.likelihood),
        ...optional('dossier:confidence', annotation.confidence),
        ...optional('dossier:credibility', annotation.credibility),
        ...(annotation.sources.length > 0 ? { 'dossier:sources': annotation.sources } : {}),
        'dossier:state': annotation.state,
      },
      ...(annotation.note === undefined
        ? []
        : [{ format: 'text/plain', ...rawNote, type: 'TextualBody', purpose: 'commenting', value: annotation.note }]),
      ...annotation.replies.map((reply) => ({
        format: 'text/plain',
        ...rawReplies.find((each) => each['id'] === reply.id),
        id: reply.id,
        type: 'TextualBody',
        purpose: 'replying',
        creator: { type: 'Person', name: reply.creator },
        created: reply.created,
        value: reply.value,
      })),
      ...otherBodies,
    ],
    target: {
      ...rawTarget,
      source,
      selector: [
        {
          ...without(rawQuote, PLACE_FIELDS),
          type: 'TextQuoteSelector',
          exact: quote.exact,
          prefix: quote.prefix,
          suffix: quote.suffix,
          'dossier:occurrences': quote.occurrences,
          'dossier:echoes': quote.echoes,
          'dossier:nearest': quote.nearest,
          'dossier:neighbours': quote.neighbours,
          ...optional('dossier:among', quote.among),
        },
        { ...rawPosition, type: 'TextPositionSelector', start: position.start, end: position.end },
        ...otherSelectors,
      ],
    },
  });
}

/** The whole file: every line in its order, broken ones as they were. Ends with a line break unless it is empty. */
export function writeRecords(lines: readonly { readonly line: string }[]): string {
  return lines.map((each) => `${each.line}\n`).join('');
}

/** Fields of the quote that may be gone when it is taken anew. */
const PLACE_FIELDS: ReadonlySet<string> = new Set(['dossier:among']);
const ASSESSMENT_FIELDS: ReadonlySet<string> = new Set(Object.keys(Assessment.entries));

function without(object: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
}

function objectOr(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** One object or a list of them, as JSON-LD allows. */
function objectsIn(value: unknown): readonly JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(creator: v.InferOutput<typeof Creator> | undefined): string {
  if (creator === undefined) return '';
  return typeof creator === 'string' ? creator : (creator.name ?? creator.id ?? '');
}

function amongOf(among: v.InferOutput<typeof Selector>['dossier:among']): Among | undefined {
  return among && { nth: among.nth, all: among.all, ...optional('here', among.here) };
}

function replyOf(body: v.InferOutput<typeof Body>): Reply {
  return { id: body.id ?? '', creator: nameOf(body.creator), created: body.created ?? '', value: body.value ?? '' };
}

function optional<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key widens to `string`
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}

/** Which part of the record is not what it must be; types by the names that JSON and the schema give them. */
function unfit(part: string, { expected, received }: v.BaseIssue<unknown>): Message {
  if (received === 'undefined') return say('{0} is missing', part);
  return expected === null
    ? say('{0}: {1} is not allowed here', part, received)
    : say('{0}: {1} must stand here, not {2}', part, expected, received);
}
