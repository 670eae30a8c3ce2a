import * as vscode from 'vscode';
import type { StatementStatus } from '../../core/report/report.ts';
import { ALL_AT_ONCE, isMoreUrgent, marginMarks, type MarginMark } from '../../core/view/marginMarks.ts';
import { URGENT_FIRST } from '../../core/view/urgency.ts';
import type { AnnotationStore } from '../annotations/annotationStore.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { Disposable, together, type Owned } from '../host/lifetime.ts';
import { COLOR, SETTING } from '../host/manifest.ts';
import { nearView } from '../host/nearView.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import type { Settings } from '../host/settings.ts';

export interface StatementMarksDeps {
  readonly annotations: AnnotationStore;
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly settings: Settings;
}

/** Marks in the margin by what each statement rests on: a shape for each status, coloured too. */
export function registerStatementMarks(deps: StatementMarksDeps): Owned {
  return new StatementMarks(deps);
}

class StatementMarks extends Disposable {
  readonly #deps: StatementMarksDeps;
  readonly #types: Readonly<Record<StatementStatus, vscode.TextEditorDecorationType>> = {
    unsourced: markOf('unsourced'),
    unresolved: markOf('unresolved'),
    'single-source': markOf('single-source'),
    corroborated: markOf('corroborated'),
    disputed: markOf('disputed'),
    conflicting: markOf('conflicting'),
  };

  constructor(deps: StatementMarksDeps) {
    super();
    this.#deps = deps;
    this.register(together(...Object.values(this.#types)));
    const drawReport = (uri: vscode.Uri): void => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (editor.document.uri.toString() === uri.toString()) this.#draw(editor);
      }
    };
    this.register(deps.reports.onDidChangeReport(drawReport));
    this.register(deps.annotations.onDidChange(drawReport));
    this.register(
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#drawAll();
      }),
    );
    this.register(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        const statements = deps.reports.reading(textEditor.document.uri)?.report.statements.length ?? 0;
        if (statements > ALL_AT_ONCE) this.#draw(textEditor);
      }),
    );
    this.register(
      deps.settings.onDidChange((affects) => {
        if (affects(SETTING.statementMarks)) this.#drawAll();
      }),
    );
    this.#drawAll();
  }

  #drawAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#draw(editor);
  }

  #draw(editor: vscode.TextEditor): void {
    const reading = this.#deps.reports.reading(editor.document.uri);
    // A reading of another version would mark the wrong lines; VS Code moves the marks until the next one comes.
    if (reading !== undefined && reading.version !== editor.document.version) return;
    // Before the packs are read every citation would lead nowhere.
    const known = this.#deps.catalogs.state !== 'loading';
    const report = known && this.#deps.settings.statementMarks ? reading?.report : undefined;
    const placed = this.#deps.annotations.of(editor.document.uri);
    const view = { near: nearView(editor), onRuler: ON_RULER };
    const marks = report === undefined ? [] : marginMarks(report.statements, placed, report.length, view);
    const lines = mostUrgentByLine(marks, editor.document);
    for (const status of URGENT_FIRST) {
      const marked = [...lines].filter(([, mark]) => mark.status === status);
      editor.setDecorations(
        this.#types[status],
        marked.map(([line]) => new vscode.Range(line, 0, line, 0)),
      );
    }
  }
}

/** The most urgent statement that begins on a line stands for it: there is room for one mark. */
function mostUrgentByLine(
  marks: readonly MarginMark[],
  document: vscode.TextDocument,
): ReadonlyMap<number, MarginMark> {
  const byLine = new Map<number, MarginMark>();
  for (const mark of marks) {
    const { line } = document.positionAt(mark.start);
    const known = byLine.get(line);
    if (known === undefined || isMoreUrgent(mark, known)) byLine.set(line, mark);
  }
  return byLine;
}

interface Look {
  /** Inside a 16 by 16 box, in the current colour. */
  readonly shape: string;
  /** A picture in the margin cannot take a theme's colour, so it has one for dark and one for light. */
  readonly light: string;
  readonly dark: string;
  /** Also in the overview ruler: what needs a hand, and nothing else. */
  readonly ruler?: string;
}

const LOOK: Readonly<Record<StatementStatus, Look>> = {
  unsourced: { shape: '<circle cx="8" cy="8" r="3.5"/>', light: '#6E7781', dark: '#8B949E' },
  unresolved: {
    shape: '<path d="M5.7 6.2a2.4 2.4 0 1 1 3.4 2.2c-.8.4-1.1.8-1.1 1.6M8 12.6v.1"/>',
    light: '#9A6700',
    dark: '#D29922',
    ruler: COLOR.unresolved,
  },
  'single-source': { shape: '<path d="M4 8.5l2.8 2.8L12 5.5"/>', light: '#1A7F37', dark: '#57AB5A' },
  corroborated: {
    shape: '<path d="M2 8.5l2.8 2.8L10 5.5M7.6 11.1l.2.2L13.4 5.5"/>',
    light: '#116329',
    dark: '#6BC46D',
  },
  disputed: {
    shape: '<path d="M8 3.2L13.3 12.6H2.7ZM8 6.6v2.9M8 11.1v.1"/>',
    light: '#BC4C00',
    dark: '#E0823D',
    ruler: COLOR.disputed,
  },
  conflicting: {
    shape: '<rect x="3.2" y="3.2" width="9.6" height="9.6" rx="1"/><path d="M6 6l4 4M10 6l-4 4"/>',
    light: '#CF222E',
    dark: '#F47067',
    ruler: COLOR.conflicting,
  },
};

const ON_RULER: ReadonlySet<StatementStatus> = new Set(
  URGENT_FIRST.filter((status) => LOOK[status].ruler !== undefined),
);

function markOf(status: StatementStatus): vscode.TextEditorDecorationType {
  const { shape, light, dark, ruler } = LOOK[status];
  return vscode.window.createTextEditorDecorationType({
    light: { gutterIconPath: picture(shape, light), gutterIconSize: '80%' },
    dark: { gutterIconPath: picture(shape, dark), gutterIconSize: '80%' },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(ruler === undefined
      ? {}
      : { overviewRulerColor: new vscode.ThemeColor(ruler), overviewRulerLane: vscode.OverviewRulerLane.Left }),
  });
}

function picture(shape: string, color: string): vscode.Uri {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" ' +
    `stroke="${color}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;base64,${btoa(svg)}`);
}
