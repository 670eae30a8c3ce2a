import * as vscode from 'vscode';
import type { CitationStyle } from '../../core/report/citationStyle.ts';
import { DEFAULT_SEVERITY } from '../../core/report/findings.ts';
import type { AnalyseOptions } from '../../core/report/report.ts';
import type { NameStyle } from '../../core/view/nameCompletion.ts';
import { Disposable } from './lifetime.ts';
import { SETTING } from './manifest.ts';
import { MARK_STYLES, type MarkStyle } from './markTypes.ts';

const LEVELS: ReadonlySet<unknown> = new Set(['error', 'warning', 'information', 'hint', 'off']);

/** What a person has set, typed and bounded. Values of the wrong type count as not set. */
export class Settings extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<(setting: string) => boolean>());
  /** Says what has changed: call the value with one of `SETTING`. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    super();
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('dossier')) this.#changed.fire((setting) => event.affectsConfiguration(setting));
      }),
    );
  }

  get highlighting(): boolean {
    return this.#boolean(SETTING.highlighting, true);
  }

  get markStyle(): MarkStyle {
    const value = this.#read(SETTING.markStyle);
    return MARK_STYLES.find((style) => style === value) ?? 'underline';
  }

  /** Whether a name is marked only where a section first mentions it. */
  get firstOnly(): boolean {
    return this.#boolean(SETTING.firstOnly, false);
  }

  /** Whether the name under the caret goes unmarked while it is being typed. */
  get hideWhileTyping(): boolean {
    return this.#boolean(SETTING.hideWhileTyping, false);
  }

  get followCursor(): boolean {
    return this.#boolean(SETTING.followCursor, true);
  }

  /** How many claims a hover shows. */
  get hoverClaims(): number {
    const value = this.#read(SETTING.hoverClaims);
    return typeof value === 'number' && Number.isFinite(value) ? Math.min(20, Math.max(0, Math.trunc(value))) : 3;
  }

  get statementMarks(): boolean {
    return this.#boolean(SETTING.statementMarks, true);
  }

  citationStyle(report: vscode.Uri): CitationStyle {
    const value = vscode.workspace.getConfiguration(undefined, report).get<unknown>(SETTING.citationStyle);
    return value === 'footnote' || value === 'link' ? value : 'pandoc';
  }

  /** What the completion of names inserts, if there is any. */
  completeNames(report: vscode.Uri): NameStyle | 'off' {
    const value = vscode.workspace.getConfiguration(undefined, report).get<unknown>(SETTING.completeNames);
    return value === 'asTyped' || value === 'off' ? value : 'preferred';
  }

  /** Severities that a person has set; what is no code or no severity counts as not set. */
  severities(report: vscode.Uri): NonNullable<AnalyseOptions['severities']> {
    const value = vscode.workspace.getConfiguration(undefined, report).get<unknown>(SETTING.findings);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter(([code, level]) => Object.hasOwn(DEFAULT_SEVERITY, code) && LEVELS.has(level)),
    );
  }

  /** Whose annotations are made here; absent when nobody has said. */
  get annotationsCreator(): string | undefined {
    const value = this.#read(SETTING.annotationsCreator);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }

  get previewMentions(): boolean {
    return this.#boolean(SETTING.previewMentions, true);
  }

  get previewStatements(): boolean {
    return this.#boolean(SETTING.previewStatements, true);
  }

  get bundledPack(): boolean {
    return this.#boolean(SETTING.bundledPack, true);
  }

  /** Glob patterns. In Restricted Mode, VS Code itself leaves a workspace's own value out. */
  get packFiles(): readonly string[] {
    const value = this.#read(SETTING.packFiles);
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : [];
  }

  /** Whether reports that are not open are read too. */
  get indexEnabled(): boolean {
    return this.#boolean(SETTING.indexEnabled, true);
  }

  /** The glob pattern of files that are reports. */
  get indexFiles(): string {
    const value = this.#read(SETTING.indexFiles);
    return typeof value === 'string' && value.trim() !== '' ? value : '**/*.md';
  }

  /** Written where it is already set, else for the user everywhere. */
  async setHighlighting(on: boolean): Promise<void> {
    const configuration = vscode.workspace.getConfiguration();
    const known = configuration.inspect<boolean>(SETTING.highlighting);
    const target =
      known?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
    await configuration.update(SETTING.highlighting, on, target);
  }

  #boolean(setting: string, otherwise: boolean): boolean {
    const value = this.#read(setting);
    return typeof value === 'boolean' ? value : otherwise;
  }

  #read(setting: string): unknown {
    return vscode.workspace.getConfiguration().get<unknown>(setting);
  }
}
