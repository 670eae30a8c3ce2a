import { english } from './english.ts';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { buildCatalog } from '../core/catalog/buildCatalog.ts';
import type { Catalog } from '../core/catalog/catalog.ts';
import type { Pack } from '../core/catalog/model.ts';
import type { ReadResult } from '../core/catalog/problem.ts';
import { readAny } from '../core/catalog/readAny.ts';
import { EvidenceIndex } from '../core/report/evidenceIndex.ts';
import { NO_PROJECT, optionsFor, PROJECT_FILE, readProjectFile, type Project } from '../core/report/projectFile.ts';
import type { AnalyseOptions } from '../core/report/report.ts';
import type { Context } from './context.ts';
import { Failure } from './failure.ts';
import { complain, readText, STANDARD_INPUT } from './files.ts';
import type { Host } from './host.ts';

/** What is known for one report. */
export interface Knowledge {
  readonly catalog: Catalog;
  readonly index: EvidenceIndex;
  /** What holds for the report at this path. */
  readonly options: (path: string) => AnalyseOptions;
}

/** Loads the packs for reports: each project file and each pack is read once. */
export class KnowledgeStore {
  readonly #context: Context;
  readonly #byFolder = new Map<string, Promise<Knowledge>>();
  readonly #byProject = new Map<string, Promise<Knowledge>>();
  readonly #packs = new Map<string, Promise<Pack | undefined>>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** What is known for reports in the folder of `path`; for standard input, in the current folder. */
  forReport(path: string): Promise<Knowledge> {
    const { host } = this.#context;
    const folder = path === STANDARD_INPUT ? host.currentFolder : dirname(resolve(host.currentFolder, path));
    return remembered(this.#byFolder, folder, () => this.#forFolder(folder));
  }

  async #forFolder(folder: string): Promise<Knowledge> {
    const file = await projectFileAbove(this.#context.host, folder);
    return remembered(this.#byProject, file ?? '', () => this.#load(file));
  }

  async #load(file: string | undefined): Promise<Knowledge> {
    const { host, arguments: given } = this.#context;
    const project = file === undefined ? NO_PROJECT : await this.#project(file);
    const paths = [
      ...(given.bundledPack && project.bundledPack ? [join(host.dataFolder, 'china-europe-2024.yaml')] : []),
      ...(file === undefined ? [] : await this.#projectPacks(file, project)),
      ...given.packs,
    ];
    const packs: Pack[] = [];
    for (const path of new Set(paths)) {
      const pack = await remembered(this.#packs, path, () => this.#pack(path));
      if (pack !== undefined) packs.push(pack);
    }
    const { catalog } = buildCatalog(packs, 1);
    const options = (path: string): AnalyseOptions => {
      if (file === undefined || path === STANDARD_INPUT) return project.options;
      const below = relative(dirname(file), resolve(host.currentFolder, path));
      return optionsFor(project, below.split(sep).join('/'));
    };
    return { catalog, index: new EvidenceIndex(catalog), options };
  }

  async #project(file: string): Promise<Project> {
    const { host } = this.#context;
    const path = shown(host, file);
    const read = await readText(host, file);
    if (read.kind === 'failed') throw new Failure('the project file cannot be read');
    const { value, problems } = readProjectFile(read.text, path);
    for (const { line, column, message } of problems) {
      await complain(host, path, line, column, english(message));
    }
    // A project file that is not understood may switch findings on or packs in; a check without it would be another one.
    if (value === undefined || problems.length > 0) throw new Failure(`${path} has to be mended first`);
    return value;
  }

  /** Paths without `..` may still lead out through a link. */
  async #projectPacks(file: string, project: Project): Promise<readonly string[]> {
    const { host } = this.#context;
    const folder = dirname(file);
    const found: string[] = [];
    for (const path of project.packs) {
      const pack = join(folder, path);
      const name = shown(host, pack);
      if ((await host.kind(pack)) !== 'file')
        throw new Failure(`${shown(host, file)} names a pack that is not there: ${path}`);
      const inside = relative(await host.realPath(folder), await host.realPath(pack));
      if (inside.startsWith('..') || resolve(inside) === inside) {
        throw new Failure(`${shown(host, file)} names a pack outside its folder: ${path}`);
      }
      found.push(name);
    }
    return found;
  }

  async #pack(path: string): Promise<Pack | undefined> {
    const { host } = this.#context;
    const read = await readText(host, path);
    if (read.kind === 'failed') throw new Failure(`the pack ${path} cannot be read`);
    const { value, problems } = await readPack(read.text, path);
    for (const { severity, line, column, message } of problems) {
      if (severity === 'error') await complain(host, path, line, column, `error: ${english(message)}`);
    }
    if (value === undefined) throw new Failure(`${path} holds no pack that can be read`);
    return value;
  }
}

/** A pack in any format. The BibTeX reader is large, so it is loaded only for a `.bib` file. */
export async function readPack(text: string, path: string): Promise<ReadResult<Pack>> {
  if (extname(path).toLowerCase() === '.bib') {
    const { readBibtex } = await import('../core/catalog/readBibtex.ts');
    return readBibtex(text, path);
  }
  return readAny(text, path);
}

async function projectFileAbove(host: Host, folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, PROJECT_FILE);
    if ((await host.kind(file)) === 'file') return file;
    if (dirname(at) === at) return undefined;
  }
}

/** A path as people know it: relative to where they are, when it is below. */
function shown(host: Host, path: string): string {
  const below = relative(host.currentFolder, path);
  return below === '' || below.startsWith('..') ? path : below;
}

function remembered<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let value = made.get(key);
  if (value === undefined) {
    value = make();
    made.set(key, value);
  }
  return value;
}
