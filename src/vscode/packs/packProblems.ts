import { inWords } from '../../core/text/message.ts';
import * as vscode from 'vscode';
import type { ProblemSeverity } from '../../core/catalog/problem.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { Disposable, type Owned } from '../host/lifetime.ts';
import { docsPage } from '../host/docsPage.ts';
import { DIAGNOSTICS } from '../host/manifest.ts';
import { rangeOf } from '../catalog/packFile.ts';
import { problemAt } from '../host/surfaces.ts';
import { label } from '../host/visibleText.ts';

const MOST_PROBLEMS = 200;

export interface PackProblemsDeps {
  readonly catalogs: CatalogStore;
  readonly extensionUri: vscode.Uri;
}

/** What is wrong in packs, in the Problems view and under the line where it stands. */
export function registerPackProblems(deps: PackProblemsDeps): Owned {
  return new PackProblems(deps);
}

class PackProblems extends Disposable {
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection(DIAGNOSTICS.packs));
  #shown = new Map<string, vscode.Uri>();

  constructor({ catalogs, extensionUri }: PackProblemsDeps) {
    super();
    this.register(
      catalogs.onDidChange(() => {
        this.#show(catalogs, extensionUri);
      }),
    );
    this.#show(catalogs, extensionUri);
  }

  /** Set file by file: `clear()` would make every file's problems flicker. */
  #show(catalogs: CatalogStore, extensionUri: vscode.Uri): void {
    const next = new Map<string, vscode.Uri>();
    for (const { uri, problems } of catalogs.files) {
      next.set(uri.toString(), uri);
      this.#collection.set(
        uri,
        problems.slice(0, MOST_PROBLEMS).map((placed) => {
          const { problem } = placed;
          const code = { value: problem.code, target: docsPage(problem.code, extensionUri) };
          return problemAt(
            rangeOf(placed),
            label(inWords(problem.message, vscode.l10n)),
            SEVERITY[problem.severity],
            code,
          );
        }),
      );
    }
    for (const [key, uri] of this.#shown) if (!next.has(key)) this.#collection.delete(uri);
    this.#shown = next;
  }
}

const SEVERITY: Readonly<Record<ProblemSeverity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};
