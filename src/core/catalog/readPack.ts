import { LineIndex } from '../text/lineIndex.ts';
import { say, verbatim, type Message } from '../text/message.ts';
import { ShapeCheck, type Plain } from './checkShape.ts';
import { located, placed, type Draft, type Fault, type Locate } from './drafts.ts';
import { EntryReader } from './entryReader.ts';
import { repeatedKeyProblems } from './jsonKeys.ts';
import { jsonFault, jsonLocator } from './jsonText.ts';
import { packId, shaped } from './ids.ts';
import type { Origin, Pack, PackId, UnresolvedReference } from './model.ts';
import { PACK, SECTIONS, type Section } from './packShape.ts';
import { PACK_PROBLEMS } from './packProblemCodes.ts';
import type { PackProblem, ReadResult } from './problem.ts';
import { LONGEST_YAML, readYaml } from './yamlText.ts';

const MEGABYTE = 1024 * 1024;
/** Above this a JSON text is not read: V8's longest string is about twice as long. */
export const LONGEST_JSON = 256 * MEGABYTE;

/**
 * Reads a pack in Dossier's own format, YAML or JSON. Never throws: what is faulty is reported with its place and left
 * out, the rest is in the pack. Offsets do not count a byte order mark.
 */
export function readDossierPack(text: string, path: string): ReadResult<Pack> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (/^\s*\{/.test(body)) return readJson(body, path, (value) => packFromJson(value, body, path));
  if (body.length > LONGEST_YAML) {
    return tooLarge(
      path,
      say(
        'this file is larger than the {0} MB that are read of YAML; keep a pack of this size as JSON',
        LONGEST_YAML / MEGABYTE,
      ),
    );
  }
  const { value, faults, locate } = readYaml(body);
  const fatal = value === undefined || value === null || typeof value !== 'object';
  if (fatal) {
    const problems = placed(path, body, faults.length > 0 ? faults : [noPack(body)]);
    return { problems };
  }
  return packFrom(value, { text: body, path, locate, faults, yaml: true });
}

/** Parses JSON and hands the value on; a fault is reported with its place. */
export function readJson(body: string, path: string, then: (value: unknown) => ReadResult<Pack>): ReadResult<Pack> {
  if (body.length > LONGEST_JSON) {
    return tooLarge(path, say('this file is larger than the {0} MB that are read of JSON', LONGEST_JSON / MEGABYTE));
  }
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    const fault = jsonFault(body);
    const message = fault?.message ?? (error instanceof Error ? verbatim(error.message) : say('this is no JSON'));
    const span = { start: fault?.start ?? 0, end: fault?.end ?? 0 };
    return { problems: placed(path, body, [{ code: 'json-syntax', message, span }]) };
  }
  return withRepeatedKeys(then(value), body, path);
}

/** In formats of others, above this a file is no work of a hand, and looking for slips would take as long as parsing it. */
const LONGEST_FOREIGN = 4 * 1024 * 1024;

function withRepeatedKeys(result: ReadResult<Pack>, body: string, path: string): ReadResult<Pack> {
  const isForeign = result.value !== undefined && result.value.format !== 'dossier';
  if (isForeign && body.length > LONGEST_FOREIGN) return result;
  const repeated = repeatedKeyProblems(body, path);
  if (repeated.length === 0) return result;
  const problems = [...repeated, ...result.problems].sort((a, b) => a.span.start - b.span.start);
  return { ...result, problems };
}

/** A pack from a parsed JSON value. `text` is needed only to say where problems are. */
export function packFromJson(value: unknown, text: string, path: string): ReadResult<Pack> {
  return packFrom(value, { text, path, locate: jsonLocator(text), faults: [], yaml: false });
}

interface File {
  readonly text: string;
  readonly path: string;
  readonly locate: Locate;
  readonly faults: readonly Fault[];
  readonly yaml: boolean;
}

function packFrom(value: unknown, file: File): ReadResult<Pack> {
  const check = new ShapeCheck();
  const fields = check.checkFields(PACK, value);
  const version = typeof value === 'object' && value !== null ? shaped<Plain>(value)['dossier'] : undefined;
  if (fields === undefined || (typeof version === 'number' && version !== 1)) {
    return { problems: problemsOf(file, check.drafts) };
  }
  const id = shaped<PackId | undefined>(fields['id']) ?? idFromPath(file.path);
  const reader = new EntryReader(shaped(value), fields, check, originsOf(fields, check, id, file));
  if (file.yaml) checkEnd(fields, check.drafts);
  const unresolved = unresolvedOf(reader, file);
  const pack: Pack = {
    id,
    title: shaped<string | undefined>(fields['title']) ?? id,
    path: file.path,
    format: 'dossier',
    entities: reader.entities,
    sources: [...reader.sources.values()],
    claims: [...reader.claims.values()],
    ...(unresolved.length === 0 ? {} : { unresolved }),
  };
  return { value: pack, problems: problemsOf(file, check.drafts) };
}

function problemsOf({ path, text, locate, faults }: File, drafts: readonly Draft[]): readonly PackProblem[] {
  const found = located(path, text, drafts, locate);
  return faults.length === 0
    ? found
    : [...placed(path, text, faults), ...found].sort((a, b) => a.span.start - b.span.start);
}

/** Most references that are looked up by place: a file that has more has lost a whole other file. */
const MOST_UNRESOLVED = 1_000;

function unresolvedOf(reader: EntryReader, { text, locate }: File): readonly UnresolvedReference[] {
  const open = reader.open.slice(0, MOST_UNRESOLVED);
  if (open.length === 0) return [];
  const spans = locate(open.map(({ at }) => ({ at, part: 'value' })));
  const lines = new LineIndex(text);
  return open.map(({ to, id, by, leftOut }, i) => {
    const span = spans[i] ?? { start: 0, end: 0 };
    return { to, id, by, leftOut, span, ...lines.at(span.start) };
  });
}

/**
 * A YAML file that was cut off between two lines is good YAML with entries missing. The last line `end: id` tells;
 * JSON needs none, for half a JSON text is no JSON.
 */
function checkEnd(fields: Plain, drafts: Draft[]): void {
  const lastKey = Object.keys(fields).at(-1);
  const { id, end } = shaped<{ readonly id?: string; readonly end?: string }>(fields);
  if (end === undefined && id !== undefined) {
    const message = say(
      'the last line `end: {0}` is missing: without it nobody can tell this file from one that was cut off',
      id,
    );
    drafts.push({ code: 'no-end', message, at: [], part: 'end' });
  } else if (end !== undefined && lastKey !== 'end') {
    const message = say('`end` must be the last line: what stands behind it could be cut off without a trace');
    drafts.push({ code: 'no-end', message, at: ['end'], part: 'key' });
  } else if (end !== id && id !== undefined) {
    const message = say("`end` must repeat the pack's id, `{0}`", id);
    drafts.push({ code: 'no-end', message, at: ['end'], part: 'value' });
  }
}

function noPack(body: string): Fault {
  const empty = /^(?:\s|#.*)*$/.test(body.slice(0, 10_000));
  const message = empty
    ? say('this file is empty; a pack begins with `dossier: 1` and an `id:`')
    : say('this is no pack; a pack begins with `dossier: 1` and an `id:`');
  return { code: 'not-a-pack', message, span: { start: 0, end: 0 } };
}

function tooLarge(path: string, message: Message): ReadResult<Pack> {
  const place = { path, span: { start: 0, end: 0 }, line: 1, column: 1 };
  return { problems: [{ code: 'too-large', severity: PACK_PROBLEMS['too-large'], message, ...place }] };
}

/** What a pack that does not say its id goes by: its file's name. */
export function idFromPath(path: string): PackId {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return packId(name.replace(/\.(?:dossier\.)?[a-z0-9]+$/i, '') || 'pack');
}

/** Where each entry stands: looked up for YAML, whose nodes know it; left open for JSON, where that would double the time. */
function originsOf(
  fields: Plain,
  check: ShapeCheck,
  pack: PackId,
  file: File,
): (section: Section, item: number) => Origin {
  const bare: Origin = { pack, path: file.path };
  if (!file.yaml) return () => bare;
  const paths = SECTIONS.flatMap((section) => {
    const list = shaped<readonly unknown[]>(fields[section] ?? []);
    return list.map((_, i) => ({
      key: `${section} ${String(i)}`,
      at: [section, check.indexOf(list, i)],
      part: 'value' as const,
    }));
  });
  const spans = file.locate(paths);
  const lines = new LineIndex(file.text);
  const origins = new Map(
    paths.map(({ key }, i): [string, Origin] => {
      const span = spans[i] ?? { start: 0, end: 0 };
      return [key, { ...bare, span, ...lines.at(span.start) }];
    }),
  );
  return (section, item) => origins.get(`${section} ${String(item)}`) ?? bare;
}
