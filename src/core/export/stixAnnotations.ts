import type { Annotation, Confidence, Reply, Stance } from '../annotation/annotation.ts';
import type { JsonObject } from '../annotation/record.ts';
import { isObject } from '../catalog/imported.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { KeptRecord } from './exportedReport.ts';
import { claimRefOf, evidenceReference } from './stixKnowledge.ts';
import { ANNOTATION_EXTENSION, BEGINNING, common, listed, stixId, stixIdOfUrn, stixTime } from './stixObjects.ts';

/*
 * What people say, in STIX 2.1: a verdict is an opinion (section 4.13) on the claim that the passage makes, a mention
 * without a verdict is a note (4.11), a reply a note on either. The record itself goes along in an extension, so that
 * nothing is lost on the way back.
 */

export function annotationRef({ id, stance }: Annotation): string {
  return stixIdOfUrn(stance === 'mentions' ? 'note' : 'opinion', id);
}

export function opinionOf(stance: Exclude<Stance, 'mentions'>): string {
  return stance === 'supports' ? 'agree' : 'disagree';
}

/** Analytic confidence on STIX's scale (appendix A, "None / Low / Med / High"). */
const CONFIDENCE: Readonly<Record<Confidence, number>> = { low: 15, moderate: 50, high: 85 };

/** The text of the note or opinion. */
export function saidIn(annotation: Annotation): string | undefined {
  return annotation.stance === 'mentions' ? (annotation.note ?? annotation.quote.exact) : annotation.note;
}

/** An annotation and its replies. `report` is the object of the report, `source` the report's address. */
export function annotationObjects(
  { annotation, raw }: KeptRecord,
  {
    catalog,
    report,
    source,
    time,
  }: { readonly catalog: Catalog; readonly report: string; readonly source: string; readonly time: string },
): readonly JsonObject[] {
  const id = annotationRef(annotation);
  const claim = annotation.claim === undefined ? undefined : catalog.claims.get(annotation.claim);
  const said = saidIn(annotation);
  const { stance } = annotation;
  const target = raw['target'];
  const object = {
    ...common(id, stixTime(annotation.created) ?? BEGINNING, stixTime(annotation.modified) ?? time),
    ...authored(annotation.creator),
    ...(stance === 'mentions'
      ? { abstract: annotation.quote.exact, content: said ?? '' }
      : { opinion: opinionOf(stance), ...(said === undefined ? {} : { explanation: said }) }),
    object_refs: [claim === undefined ? report : claimRefOf(claim)],
    ...(annotation.confidence === undefined ? {} : { confidence: CONFIDENCE[annotation.confidence] }),
    ...listed(
      'external_references',
      annotation.sources.map((one) => evidenceReference({ source: one }, catalog)),
    ),
    extensions: {
      [ANNOTATION_EXTENSION]: {
        extension_type: 'property-extension',
        web_annotation: { ...raw, target: { ...(isObject(target) ? target : {}), source } },
      },
    },
  };
  return [object, ...annotation.replies.map((reply) => replyObject(reply, id, time))];
}

export function replyRef({ id, created, creator, value }: Reply): string {
  return id === '' ? stixId('note', `${creator} ${created} ${value}`) : stixIdOfUrn('note', id);
}

function replyObject(reply: Reply, to: string, time: string): JsonObject {
  const created = stixTime(reply.created) ?? BEGINNING;
  return {
    ...common(replyRef(reply), created, stixTime(reply.created) ?? time),
    ...authored(reply.creator),
    content: reply.value,
    object_refs: [to],
  };
}

function authored(name: string): JsonObject {
  return name === '' ? {} : { created_by_ref: creatorRef(name), authors: [name] };
}

export function creatorRef(name: string): string {
  return stixId('identity', `person:${name}`);
}

export function creatorObject(name: string, time: string): JsonObject {
  return { ...common(creatorRef(name), BEGINNING, time), name, identity_class: 'individual' };
}
