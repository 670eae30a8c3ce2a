import { inWords } from '../../core/text/message.ts';
import * as vscode from 'vscode';
import type { Finding, FindingCode, Severity } from '../../core/report/report.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { toRange } from '../host/convert.ts';
import { docsPage } from '../host/docsPage.ts';
import { Disposable, type Owned } from '../host/lifetime.ts';
import { DIAGNOSTICS } from '../host/manifest.ts';
import { rangeOf } from '../catalog/packFile.ts';
import type { ProjectStore } from '../reports/projectStore.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import { problemAt } from '../host/surfaces.ts';
import { label } from '../host/visibleText.ts';

const MOST_FINDINGS = 1000;

export interface FindingProblemsDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly projects: ProjectStore;
  readonly extensionUri: vscode.Uri;
}

/** Findings in the Problems view, each with a link to its page in the docs. */
export function registerFindingProblems(deps: FindingProblemsDeps): Owned {
  return new FindingProblems(deps);
}

class FindingProblems extends Disposable {
  readonly #deps: FindingProblemsDeps;
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection(DIAGNOSTICS.findings));
  readonly #projectCollection = this.register(vscode.languages.createDiagnosticCollection(DIAGNOSTICS.project));
  #projectFiles: readonly vscode.Uri[] = [];
  readonly #pages = new Map<FindingCode, vscode.Uri>();

  constructor(deps: FindingProblemsDeps) {
    super();
    this.#deps = deps;
    this.register(
      deps.reports.onDidChangeReport((uri) => {
        this.#show(uri);
      }),
    );
    this.register(
      deps.projects.onDidChange(() => {
        this.#showProjects();
      }),
    );
  }

  /** Set report by report: `clear()` would make every file's problems flicker. */
  #show(uri: vscode.Uri): void {
    const reading = this.#deps.reports.reading(uri);
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    // Before the packs are read every citation would lead nowhere.
    if (reading === undefined || document === undefined || this.#deps.catalogs.state === 'loading') {
      this.#collection.delete(uri);
      return;
    }
    // The editor moves what is shown along with the text until the newest version has been read.
    if (reading.version !== document.version) return;
    const findings = reading.report.findings.slice(0, MOST_FINDINGS);
    this.#collection.set(
      uri,
      findings.map((finding) => diagnosticOf(finding, document, this.#pageOf(finding.code))),
    );
  }

  /** Findings are told anew with every pause in typing, a thousand of them in a long report: a page's address is made once. */
  #pageOf(code: FindingCode): vscode.Uri {
    const known = this.#pages.get(code);
    if (known !== undefined) return known;
    const page = docsPage(code, this.#deps.extensionUri);
    this.#pages.set(code, page);
    return page;
  }

  #showProjects(): void {
    const files = [...this.#deps.projects.files, ...this.#deps.projects.refused];
    for (const uri of this.#projectFiles) {
      if (!files.some((file) => file.uri.toString() === uri.toString())) this.#projectCollection.delete(uri);
    }
    this.#projectFiles = files.map((file) => file.uri);
    for (const { uri, problems } of files) {
      this.#projectCollection.set(
        uri,
        problems.map((placed) => {
          const { problem } = placed;
          const severity =
            problem.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
          const code = { value: problem.code, target: docsPage(problem.code, this.#deps.extensionUri) };
          return problemAt(rangeOf(placed), label(inWords(problem.message, vscode.l10n)), severity, code);
        }),
      );
    }
  }
}

function diagnosticOf(finding: Finding, document: vscode.TextDocument, page: vscode.Uri): vscode.Diagnostic {
  const code = { value: finding.code, target: page };
  return problemAt(
    toRange(document, finding),
    label(inWords(finding.message, vscode.l10n)),
    severityOf(finding.severity),
    code,
  );
}

function severityOf(severity: Severity): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'information':
      return vscode.DiagnosticSeverity.Information;
    case 'hint':
      return vscode.DiagnosticSeverity.Hint;
  }
}
