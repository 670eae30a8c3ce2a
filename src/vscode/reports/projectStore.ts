import { inWords, say, type Message } from '../../core/text/message.ts';
import * as vscode from 'vscode';
import type { PackProblemCode } from '../../core/catalog/packProblemCodes.ts';
import { placed, type PlacedProblem } from '../../core/catalog/placedProblems.ts';
import { NO_PROJECT, optionsFor, PROJECT_FILE, readProjectFile, type Project } from '../../core/report/projectFile.ts';
import type { AnalyseOptions } from '../../core/report/report.ts';
import { fingerprint } from '../../core/text/fingerprint.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import { staysInside } from '../host/containment.ts';
import type { Idle } from '../host/idle.ts';
import { Disposable } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { Newest } from '../host/newest.ts';
import { leadsOut, problemOf } from '../catalog/packFile.ts';
import { onWindowReturn } from '../host/windowReturn.ts';
import { findWorkspaceFiles } from '../host/workspaceFiles.ts';

const EXCLUDED = '**/node_modules/**';
const MOST_FILES = 500;
/** In bytes; a thousand times what a team writes. */
const LARGEST = 4_000_000;
const AFTER_EVENT = 150;
const AFTER_EDIT = 300;
/** Between two looks at the disk because somebody came back to the window. */
const BETWEEN_RETURNS = 2000;

export interface ProjectStoreDeps {
  readonly log: Log;
  readonly idle: Idle;
}

/** A project file and what it says. */
export interface ProjectFile {
  readonly uri: vscode.Uri;
  readonly project: Project;
  readonly problems: readonly PlacedProblem[];
  /** Of what was read. */
  readonly fingerprint: string;
  readonly refused?: true;
}

/**
 * What the people of a folder have decided for all reports in and below it (`dossier.yaml`). Unsaved edits count.
 * A file that cannot be read decides nothing and says so in the Problems view.
 */
export class ProjectStore extends Disposable {
  readonly #deps: ProjectStoreDeps;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  #files: readonly ProjectFile[] = [];
  #known = false;
  readonly #reads = new Newest();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended: (() => void) | undefined;

  constructor(deps: ProjectStoreDeps) {
    super();
    this.#deps = deps;
    const watcher = this.register(vscode.workspace.createFileSystemWatcher(`**/${PROJECT_FILE}`));
    const soon = (): void => {
      this.#readSoon(AFTER_EVENT);
    };
    this.register(watcher.onDidCreate(soon));
    this.register(watcher.onDidChange(soon));
    this.register(watcher.onDidDelete(soon));
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(soon));
    this.register(
      onWindowReturn(BETWEEN_RETURNS, () => {
        this.#readSoon(0);
      }),
    );
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isProjectFile(document.uri)) this.#readSoon(AFTER_EDIT);
      }),
    );
    this.register(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (isProjectFile(uri)) this.#readSoon(0);
      }),
    );
    this.#readSoon(0);
  }

  get files(): readonly ProjectFile[] {
    return this.#files.filter(({ refused }) => refused !== true);
  }

  /** Files that nothing was read of: their problems say why, and they are nothing else to anybody. */
  get refused(): readonly ProjectFile[] {
    return this.#files.filter(({ refused }) => refused === true);
  }

  /** What `analyse` is told of a report: by the project file in its folder, else in the nearest folder above it. */
  optionsFor(report: vscode.Uri): AnalyseOptions {
    const file = this.fileFor(report);
    return file === undefined ? NO_PROJECT.options : optionsFor(file.project, pathIn(folderOf(file.uri), report));
  }

  fileFor(report: vscode.Uri): ProjectFile | undefined {
    let nearest: ProjectFile | undefined;
    for (const file of this.files) {
      if (!isBelow(report, folderOf(file.uri))) continue;
      if (nearest === undefined || file.uri.path.length > nearest.uri.path.length) nearest = file;
    }
    return nearest;
  }

  /** Reads all project files again, at once: what this program has just written counts before anyone looks. */
  async reload(): Promise<void> {
    const ended = this.#deps.idle.begin();
    try {
      await this.#read();
    } finally {
      ended();
    }
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    this.#ended?.();
    super.dispose();
  }

  #readSoon(delay: number): void {
    clearTimeout(this.#timer);
    this.#ended ??= this.#deps.idle.begin();
    this.#timer = setTimeout(() => {
      void this.#read().finally(() => {
        this.#ended?.();
        this.#ended = undefined;
      });
    }, delay);
  }

  async #read(): Promise<void> {
    const isNewest = this.#reads.begin();
    try {
      const uris = await findWorkspaceFiles(`**/${PROJECT_FILE}`, EXCLUDED, MOST_FILES);
      const files = await Promise.all(uris.map((uri) => this.#readFile(uri)));
      if (!isNewest() || this.disposed) return;
      const found = files.flatMap((file) => file ?? []);
      // Whoever is told reads every report anew.
      const same = this.#known && sameFiles(found, this.#files);
      this.#known = true;
      this.#files = found;
      if (!same) this.#changed.fire();
    } catch (error) {
      this.#deps.log.error('Reading project files', error);
    }
  }

  /** Absent when the file has gone meanwhile. */
  async #readFile(uri: vscode.Uri): Promise<ProjectFile | undefined> {
    try {
      if (!(await staysInside(uri))) return refusal(uri, 'outside-workspace', leadsOut());
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
      const text = open?.getText() ?? (await textOf(uri));
      const { value, problems } = readProjectFile(text, uri.toString());
      const lines = new LineIndex(text);
      const shown = problems.map((problem) => placed(problem, lines));
      return { uri, project: value ?? NO_PROJECT, problems: shown, fingerprint: fingerprint(text) };
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      const reason = error instanceof Error ? error.message : String(error);
      return refusal(uri, 'unreadable', say('This project file could not be read: {0}', reason));
    }
  }
}

function refusal(uri: vscode.Uri, code: PackProblemCode, message: Message): ProjectFile {
  const said = inWords(message, vscode.l10n);
  return { uri, project: NO_PROJECT, problems: [problemOf(uri, code, message)], fingerprint: said, refused: true };
}

function sameFiles(some: readonly ProjectFile[], others: readonly ProjectFile[]): boolean {
  return (
    some.length === others.length &&
    some.every(
      ({ uri, fingerprint: print }, at) =>
        uri.toString() === others[at]?.uri.toString() && print === others[at]?.fingerprint,
    )
  );
}

async function textOf(uri: vscode.Uri): Promise<string> {
  const { size, type } = await vscode.workspace.fs.stat(uri);
  if ((type & vscode.FileType.File) === 0) throw new Error(vscode.l10n.t('it is no file'));
  if (size > LARGEST) throw new Error(vscode.l10n.t('it has more than {0} MB', LARGEST / 1_000_000));
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function isProjectFile(uri: vscode.Uri): boolean {
  return uri.path.endsWith(`/${PROJECT_FILE}`);
}

export function folderOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/') + 1) });
}

/** The report's path from a folder that it is below; `folder` ends with a slash. */
export function pathIn(folder: vscode.Uri, report: vscode.Uri): string {
  return report.path.slice(folder.path.length);
}

/** `folder` ends with a slash, so that `/a/b/` is not above `/a/bc/report.md`. */
function isBelow(uri: vscode.Uri, folder: vscode.Uri): boolean {
  return uri.scheme === folder.scheme && uri.authority === folder.authority && uri.path.startsWith(folder.path);
}
