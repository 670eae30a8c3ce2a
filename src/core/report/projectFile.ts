import { isMap, isScalar, isSeq, parseDocument, type Document, type ParsedNode, type YAMLMap } from 'yaml';
import type { EntityId } from '../catalog/model.ts';
import { didYouMean } from '../catalog/didYouMean.ts';
import type { PackProblem, ReadResult } from '../catalog/problem.ts';
import { foldedName } from '../text/fold.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { say, verbatim, type Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { DEFAULT_SEVERITY } from './findings.ts';
import type { AnalyseOptions, FindingCode, Severity } from './report.ts';

/*
 * `dossier.yaml` in a folder holds what its people have decided for all reports in and below it. The same shape is
 * published as `data/dossier-project.schema.json`; a test holds the two together.
 */

/** The file's name. */
export const PROJECT_FILE = 'dossier.yaml';

export interface Project {
  /** Packs by path, relative to the project file's folder, `/` between folders. None leads out of that folder. */
  readonly packs: readonly string[];
  /** Whether the bundled pack counts. */
  readonly bundledPack: boolean;
  /** What `analyse` is told of every report. */
  readonly options: AnalyseOptions;
  /** What ambiguous names mean in one report only, by its path from the project file's folder, `/` between folders. */
  readonly chosenIn: ReadonlyMap<string, NonNullable<AnalyseOptions['chosen']>>;
}

/** What `analyse` is told of the report at this path from the project file's folder. */
export function optionsFor({ options, chosenIn }: Project, report: string): AnalyseOptions {
  const own = chosenIn.get(report);
  return own === undefined ? options : { ...options, chosen: { ...options.chosen, ...own } };
}

/** What holds where there is no project file. */
export const NO_PROJECT: Project = { packs: [], bundledPack: true, options: {}, chosenIn: new Map() };

const LONGEST = 100_000;
const LEVELS: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];
const SETTINGS = ['packs', 'bundledPack', 'findings', 'ignore', 'chosen', 'reports'] as const;

/**
 * Reads a project file. Never throws: what is wrong is reported with its place and left out, and the rest counts.
 * `value` is absent only when the file holds no settings at all.
 */
export function readProjectFile(source: string, path: string): ReadResult<Project> {
  const reader = new Reader(source, path);
  const value = reader.read();
  return { ...(value === undefined ? {} : { value }), problems: reader.problems };
}

/** A pair of a mapping whose key is a plain text. */
interface Pair {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: ParsedNode | null;
}

class Reader {
  readonly problems: PackProblem[] = [];
  readonly #source: string;
  readonly #path: string;
  readonly #lines: LineIndex;

  constructor(source: string, path: string) {
    this.#source = source;
    this.#path = path;
    this.#lines = new LineIndex(source);
  }

  read(): Project | undefined {
    const whole = { start: 0, end: this.#source.length };
    if (this.#source.length > LONGEST) {
      this.#report('too-large', say('a project file has at most {0} characters', LONGEST), { start: 0, end: 0 });
      return undefined;
    }
    const document = parsed(this.#source);
    if (document === undefined) {
      this.#report('yaml-syntax', say('this is nested too deeply'), { start: 0, end: 0 });
      return undefined;
    }
    for (const error of document.errors) {
      this.#report('yaml-syntax', verbatim(error.message), { start: error.pos[0], end: error.pos[1] });
    }
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) return NO_PROJECT;
    if (!isMap(contents)) {
      this.#report('wrong-type', say('a project file holds settings: {0}', SETTINGS.join(', ')), whole);
      return undefined;
    }
    return this.#project(contents);
  }

  #project(map: YAMLMap.Parsed): Project {
    let packs: readonly string[] = [];
    let bundledPack = true;
    let chosenIn: Project['chosenIn'] = new Map();
    const options: { -readonly [K in keyof AnalyseOptions]: AnalyseOptions[K] } = {};
    for (const { key, keySpan, value } of this.#pairs(map)) {
      const setting = SETTINGS.find((name) => name === key);
      switch (setting) {
        case 'packs':
          packs = this.#items(value, 'packs').flatMap((item) => this.#packPath(item));
          break;
        case 'bundledPack':
          bundledPack = this.#truth(value) ?? true;
          break;
        case 'findings':
          options.severities = Object.fromEntries(this.#map(value, 'findings').flatMap((pair) => this.#level(pair)));
          break;
        case 'ignore':
          options.ignore = this.#items(value, 'ignore').flatMap((item) => this.#ignored(item));
          break;
        case 'chosen':
          options.chosen = this.#choices(value);
          break;
        case 'reports':
          chosenIn = new Map(this.#map(value, 'reports').map((pair) => [projectPath(pair.key), this.#chosenIn(pair)]));
          break;
        case undefined:
          this.#report('unknown-field', unknownSetting(key), keySpan);
      }
    }
    return { packs, bundledPack, options, chosenIn };
  }

  /** A pack must not be read from outside the project: the file may come from somebody else. */
  #packPath(node: ParsedNode | null): readonly string[] {
    const path = this.#text(node, say('expected a path of a pack'));
    if (path === undefined) return [];
    const parts = path.split(/[/\\]/);
    const outside = /^([/\\]|[A-Za-z]:)/.test(path) || depth(parts) < 0;
    if (!outside) return [path];
    this.#report(
      'outside-project',
      say('a pack stands in the project\'s folder or below it; "{0}" does not', path),
      span(node),
    );
    return [];
  }

  #level({ key, keySpan, value }: Pair): readonly (readonly [FindingCode, Severity | 'off'])[] {
    const code = this.#code(key, keySpan);
    const text = this.#text(value, say('expected one of {0}', LEVELS.join(', ')));
    if (code === undefined || text === undefined) return [];
    const level = LEVELS.find((one) => one === text);
    if (level === undefined) {
      this.#report('wrong-value', unknownSeverity(text), span(value));
      return [];
    }
    return [[code, level]];
  }

  #ignored(node: ParsedNode | null): readonly { readonly code: FindingCode; readonly text?: string }[] {
    if (isScalar(node)) {
      const only = this.#text(node, say('expected a code of a finding'));
      const known = only === undefined ? undefined : this.#code(only, span(node));
      return known === undefined ? [] : [{ code: known }];
    }
    let code: FindingCode | undefined;
    let text: string | undefined;
    let sound = isMap(node);
    if (!sound) this.#report('wrong-type', say('expected a code of a finding, or code: and text:'), span(node));
    for (const { key, keySpan, value } of isMap(node) ? this.#pairs(node) : []) {
      if (key === 'code') {
        const given = this.#text(value, say('expected a code of a finding'));
        code = given === undefined ? undefined : this.#code(given, span(value));
        sound &&= code !== undefined;
      } else if (key === 'text') {
        text = this.#text(value, say('expected the text that the finding is about'));
        // A rule whose text cannot be read must not grow into one for every text.
        sound &&= text !== undefined;
      } else {
        this.#report('unknown-field', unknownField(key, ['code', 'text']), keySpan);
        sound = false;
      }
    }
    if (!sound) return [];
    if (code === undefined) {
      this.#report('missing-field', say('code: is missing'), span(node));
      return [];
    }
    return [{ code, ...(text === undefined ? {} : { text }) }];
  }

  #chosenIn({ key: report, value }: Pair): NonNullable<AnalyseOptions['chosen']> {
    let choices: NonNullable<AnalyseOptions['chosen']> = {};
    for (const { key, keySpan, value: given } of this.#map(value, report)) {
      if (key === 'chosen') choices = this.#choices(given);
      else this.#report('unknown-field', unknownField(key, ['chosen']), keySpan);
    }
    return choices;
  }

  #choices(node: ParsedNode | null): NonNullable<AnalyseOptions['chosen']> {
    return Object.fromEntries(this.#map(node, 'chosen').flatMap((pair) => this.#chosen(pair)));
  }

  #chosen({ key, value }: Pair): readonly (readonly [string, EntityId])[] {
    const id = this.#text(value, say('expected the id of an entity'));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- An id that no pack has chooses nothing.
    return id === undefined ? [] : [[foldedName(key), id as EntityId]];
  }

  #code(text: string, place: Span): FindingCode | undefined {
    const codes = Object.keys(DEFAULT_SEVERITY).filter(isFindingCode);
    const known = codes.find((one) => one === text);
    if (known === undefined) this.#report('unknown-finding', unknownFinding(text, codes), place);
    return known;
  }

  #text(node: ParsedNode | null, due: Message): string | undefined {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.#report('wrong-type', due, span(node));
    return undefined;
  }

  #truth(node: ParsedNode | null): boolean | undefined {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'boolean') return value;
    this.#report('wrong-type', say('expected true or false'), span(node));
    return undefined;
  }

  #items(node: ParsedNode | null, name: string): readonly (ParsedNode | null)[] {
    if (isSeq(node)) return node.items;
    if (!isEmpty(node)) this.#report('wrong-type', say('{0} is a list', name), span(node));
    return [];
  }

  #map(node: ParsedNode | null, name: string): readonly Pair[] {
    if (isMap(node)) return this.#pairs(node);
    if (!isEmpty(node)) this.#report('wrong-type', say('{0} holds names with values', name), span(node));
    return [];
  }

  #pairs(map: YAMLMap.Parsed): readonly Pair[] {
    return map.items.flatMap(({ key, value }) => {
      if (isScalar(key) && typeof key.value === 'string') return { key: key.value, keySpan: span(key), value };
      this.#report('wrong-type', say('expected a name before the colon'), span(key));
      return [];
    });
  }

  #report(code: string, message: Message, place: Span): void {
    // The parser places what is missing behind the end of the text.
    const end = Math.min(place.end, this.#source.length);
    const start = Math.min(place.start, end);
    const at = this.#lines.at(start);
    this.problems.push({ code, severity: 'error', message, path: this.#path, span: { start, end }, ...at });
  }
}

/** The parser descends by calling itself, so brackets without end may exhaust the stack. */
function parsed(source: string): Document.Parsed | undefined {
  try {
    return parseDocument(source, { prettyErrors: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(DEFAULT_SEVERITY, text);
}

/** A path as it is compared: `./a//b.md` is `a/b.md`. */
export function projectPath(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

function isEmpty(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function span(node: ParsedNode | null): Span {
  return node === null ? { start: 0, end: 0 } : { start: node.range[0], end: node.range[1] };
}

/** How many folders below the start a path ends; negative as soon as it leads out. */
function depth(parts: readonly string[]): number {
  let level = 0;
  for (const part of parts) {
    if (part === '..') level -= 1;
    else if (part !== '' && part !== '.') level += 1;
    if (level < 0) return level;
  }
  return level;
}

function unknownSetting(given: string): Message {
  const near = didYouMean(given, SETTINGS);
  return near === undefined
    ? say('unknown setting "{0}"; there are {1}', given, SETTINGS.join(', '))
    : say('unknown setting "{0}"; did you mean "{1}"?', given, near);
}

function unknownSeverity(given: string): Message {
  const near = didYouMean(given, LEVELS);
  return near === undefined
    ? say('unknown severity "{0}"; there are {1}', given, LEVELS.join(', '))
    : say('unknown severity "{0}"; did you mean "{1}"?', given, near);
}

function unknownField(given: string, known: readonly string[]): Message {
  const near = didYouMean(given, known);
  return near === undefined
    ? say('unknown field "{0}"; there are {1}', given, known.join(', '))
    : say('unknown field "{0}"; did you mean "{1}"?', given, near);
}

function unknownFinding(given: string, known: readonly string[]): Message {
  const near = didYouMean(given, known);
  return near === undefined
    ? say('unknown finding "{0}"; there are {1}', given, known.join(', '))
    : say('unknown finding "{0}"; did you mean "{1}"?', given, near);
}
