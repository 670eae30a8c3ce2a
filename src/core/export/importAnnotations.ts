import { say, type Message } from '../text/message.ts';
import { readRecord, readRecords, type JsonObject } from '../annotation/record.ts';
import { isObject } from '../catalog/imported.ts';
import { isStix } from '../catalog/readStix.ts';
import { readStixAnnotations } from './readStixAnnotations.ts';
import { pathOf } from './reportAddress.ts';
import { annotationsIn } from './webAnnotation.ts';

/** The records of a file that was exported, here or elsewhere. */
export interface ImportedAnnotations {
  readonly format: 'web-annotation' | 'stix';
  /** By the path of the report that they name, relative to the folder that reports are counted from. */
  readonly byReport: ReadonlyMap<string, readonly JsonObject[]>;
  /** Those whose report is no file of a folder, as with an annotation of a web page. */
  readonly elsewhere: readonly JsonObject[];
  /** What could not be taken. */
  readonly problems: readonly Message[];
}

/**
 * Reads what is to be imported: a Web Annotation collection, page, list or single annotation, JSON lines of them, or a
 * STIX bundle made by an export. `undefined` for a text that is none of these. Never throws.
 */
export function importedAnnotations(text: string): ImportedAnnotations | undefined {
  const problems: Message[] = [];
  const json = parsed(text);
  const found = json === undefined ? undefined : isStix(json) ? stixRecords(json, problems) : annotationsIn(json);
  const records = found ?? linesOf(text, problems);
  if (records === undefined) return undefined;
  const byReport = new Map<string, JsonObject[]>();
  const elsewhere: JsonObject[] = [];
  for (const [index, raw] of records.entries()) {
    const read = isObject(raw) ? readRecord(JSON.stringify(raw)) : { message: say('this is no annotation') };
    if ('message' in read) {
      problems.push(say('annotation {0}: {1}', index + 1, read.message));
      continue;
    }
    const target = read.raw['target'];
    const source: unknown = isObject(target) ? target['source'] : undefined;
    const path = typeof source === 'string' ? pathOf(source) : undefined;
    if (path === undefined) elsewhere.push(read.raw);
    else byReport.set(path, [...(byReport.get(path) ?? []), read.raw]);
  }
  return { format: isStix(json) ? 'stix' : 'web-annotation', byReport, elsewhere, problems };
}

function stixRecords(bundle: JsonObject, problems: Message[]): readonly unknown[] {
  const { records, passed } = readStixAnnotations(bundle);
  if (passed === 1) problems.push(say('1 opinion or note is about no passage of a report'));
  else if (passed > 1) problems.push(say('{0} opinions or notes are about no passage of a report', passed));
  return records;
}

/** JSON lines, as annotations are kept; `undefined` when not one of them is an annotation. */
function linesOf(text: string, problems: Message[]): readonly unknown[] | undefined {
  const lines = readRecords(text);
  const records = lines.flatMap((line) => (line.kind === 'annotation' ? [line.raw] : []));
  if (records.length === 0) return undefined;
  for (const line of lines) {
    if (line.kind === 'broken') problems.push(say('line {0}: {1}', line.lineNumber, line.message));
  }
  return records;
}

function parsed(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return json;
  } catch {
    // Perhaps JSON lines.
    return undefined;
  }
}
