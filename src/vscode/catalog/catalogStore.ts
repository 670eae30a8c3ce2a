import * as vscode from 'vscode';
import { buildCatalog, catalogSteps, type BuiltCatalog } from '../../core/catalog/buildCatalog.ts';
import type { Catalog } from '../../core/catalog/catalog.ts';
import { placedOnLine } from '../../core/catalog/placedProblems.ts';
import type { PackProblem } from '../../core/catalog/problem.ts';
import type { Steps } from '../../core/catalog/steps.ts';
import { EvidenceIndex } from '../../core/report/evidenceIndex.ts';
import { Disposable } from '../host/lifetime.ts';
import type { PackFile } from './packFile.ts';
import { PackFiles, type PackFilesDeps, type SlowReading } from './packFiles.ts';
import { inSlices } from '../host/inSlices.ts';
import { Newest } from '../host/newest.ts';
import { Lookups } from './lookups.ts';

export type CatalogStoreDeps = PackFilesDeps;

/** The catalog made of all packs, and made anew when one of them changes. */
export class CatalogStore extends Disposable {
  readonly #deps: CatalogStoreDeps;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  readonly #packs: PackFiles;
  /** What has been read, with the problems that only all packs together show. */
  #shown: readonly PackFile[] = [];
  #catalog: Catalog;
  /** The search of the catalog, for all features. */
  readonly lookups = new Lookups(() => this.#catalog);
  #evidence: EvidenceIndex;
  #loaded = false;
  /** Every catalog in the making has a number; one that has been overtaken is dropped. */
  readonly #builds = new Newest();
  #newest: Promise<void> = Promise.resolve();

  constructor(deps: CatalogStoreDeps) {
    super();
    this.#deps = deps;
    this.#packs = this.register(new PackFiles(deps));
    this.#catalog = buildCatalog([], 0).catalog;
    this.#evidence = new EvidenceIndex(this.#catalog);
    this.register(
      this.#packs.onDidChange(() => {
        this.#newest = this.#rebuild();
      }),
    );
  }

  get catalog(): Catalog {
    return this.#catalog;
  }

  /** What statements ask of the catalog, made once for each. */
  get evidence(): EvidenceIndex {
    return this.#evidence;
  }

  get state(): 'loading' | 'none' | 'some' {
    if (this.#catalog.packs.length > 0) return 'some';
    return this.#loaded && this.#packs.isKnown ? 'none' : 'loading';
  }

  /** What has been read, with the problems of each file, those between packs included. */
  get files(): readonly PackFile[] {
    return this.#shown;
  }

  /** Patterns of the setting that more files fit than are read. */
  get cutOff(): readonly string[] {
    return this.#packs.cutOff;
  }

  /** What is being read right now and takes a while. */
  get slowReadings(): readonly SlowReading[] {
    return this.#packs.slow;
  }

  /** A slow reading has begun or ended. */
  get onDidChangeReading(): vscode.Event<void> {
    return this.#packs.onDidChangeReading;
  }

  /** Gives up reading what takes a while; each file says so. */
  stopReading(): void {
    this.#packs.stopReading();
  }

  /** To be called after a pack has been made: the editor tells of new files only later. */
  searchSoon(): void {
    this.#packs.searchSoon();
  }

  /** Looks for packs again, reads all of them anew and resolves when the catalog is made of them. */
  async reload(): Promise<void> {
    await this.#packs.reload();
    let newest;
    do {
      newest = this.#newest;
      await newest;
    } while (newest !== this.#newest);
  }

  async #rebuild(): Promise<void> {
    const ended = this.#deps.idle.begin();
    try {
      const isNewest = this.#builds.begin();
      const files = this.#packs.all;
      const packs = files.flatMap((file) => file.pack ?? []);
      const started = performance.now();
      const wanted = (): boolean => isNewest() && !this.disposed;
      const made = await inSlices(withEvidence(catalogSteps(packs, this.#catalog.generation + 1)), wanted);
      if (made === undefined || !wanted()) return;
      this.#take(made, files);
      this.#deps.log.info(`${this.#inWords()}; compiled in ${(performance.now() - started).toFixed(0)} ms`);
      this.#changed.fire();
    } catch (error) {
      this.#deps.log.error('Making a catalog of the packs', error);
    } finally {
      ended();
    }
  }

  #take({ catalog, problems, evidence }: Made, files: readonly PackFile[]): void {
    this.#loaded = true;
    this.#catalog = catalog;
    this.#evidence = evidence;
    const between = new Map<string, PackProblem[]>();
    for (const problem of problems) {
      const own = between.get(problem.path);
      if (own === undefined) between.set(problem.path, [problem]);
      else own.push(problem);
    }
    this.#shown = files.map((file) => {
      const own = between.get(file.uri.toString());
      return own === undefined ? file : { ...file, problems: [...file.problems, ...own.map(placedOnLine)] };
    });
  }

  #inWords(): string {
    const { packs, entities, claims } = this.#catalog;
    const problems = this.#shown.reduce((count, file) => count + file.problems.length, 0);
    return (
      `${String(packs.length)} packs, ${String(entities.size)} entities, ` +
      `${String(claims.size)} claims, ${String(problems)} problems`
    );
  }
}

interface Made extends BuiltCatalog {
  readonly evidence: EvidenceIndex;
}

/** With what statements ask of it: made by the first report, it would hold the host up for a second at ATT&CK's size. */
function* withEvidence(steps: Steps<BuiltCatalog>): Steps<Made> {
  const built = yield* steps;
  const evidence = new EvidenceIndex(built.catalog);
  yield* evidence.prepare();
  return { ...built, evidence };
}
