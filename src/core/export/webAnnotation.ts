import type { JsonObject } from '../annotation/record.ts';
import { isObject } from '../catalog/imported.ts';
import { uuidOfName } from '../text/uuid.ts';
import type { ExportedReport } from './exportedReport.ts';
import { addressOf } from './reportAddress.ts';

/** Of the ids of collections and their pages. */
const NAMESPACE = '0f5b1c0e-8f0d-4b55-9d0b-3a6a52b1f6c7';

/**
 * The annotations of reports as a W3C Annotation Collection with all of them on one page
 * (https://www.w3.org/TR/annotation-model/, section 5), each record as it is kept, naming its report by its path.
 */
export function webAnnotations(reports: readonly ExportedReport[]): JsonObject {
  const items = reports.flatMap(({ path, records }) =>
    records.map(({ raw }) => {
      const target = raw['target'];
      return { ...raw, target: { ...(isObject(target) ? target : {}), source: addressOf(path) } };
    }),
  );
  const name = reports.map(({ path }) => path).join('\n');
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${uuidOfName(NAMESPACE, `collection\n${name}`)}`,
    type: 'AnnotationCollection',
    label: reports.map(({ path }) => path).join(', '),
    total: items.length,
    first: {
      id: `urn:uuid:${uuidOfName(NAMESPACE, `page\n${name}`)}`,
      type: 'AnnotationPage',
      startIndex: 0,
      items,
    },
  };
}

/** The annotations in a collection, a page, a list, or one by itself; `undefined` for JSON that is none of these. */
export function annotationsIn(json: unknown): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return undefined;
  const types = [json['type']].flat();
  if (types.includes('AnnotationCollection')) {
    const { first } = json as { readonly first?: unknown };
    return isObject(first) ? itemsOf(first) : undefined;
  }
  if (types.includes('AnnotationPage')) return itemsOf(json);
  return types.includes('Annotation') ? [json] : undefined;
}

function itemsOf(page: JsonObject): readonly unknown[] | undefined {
  const { items } = page as { readonly items?: unknown };
  return Array.isArray(items) ? items : undefined;
}
