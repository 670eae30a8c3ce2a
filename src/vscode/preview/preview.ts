import * as vscode from 'vscode';
import { previewPlugin, type PreviewSource } from '../../preview/plugin.ts';
import type { MarkdownIt } from '../../preview/markdownIt.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { Disposable } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { CARD_SCHEME, REACH_SCHEME, SETTING } from '../host/manifest.ts';
import type { ProjectStore } from '../reports/projectStore.ts';
import type { Settings } from '../host/settings.ts';

export interface PreviewDeps {
  readonly catalogs: CatalogStore;
  readonly projects: ProjectStore;
  readonly settings: Settings;
  readonly log: Log;
}

/** VS Code's own Markdown preview, with what Dossier knows. It is drawn anew when that changes. */
export class Preview extends Disposable {
  readonly extendMarkdownIt: (markdown: MarkdownIt) => MarkdownIt;
  #failed = false;

  constructor(deps: PreviewDeps) {
    super();
    this.extendMarkdownIt = previewPlugin(
      (env) => sourceFor(env, deps),
      (error) => {
        // Once: the preview is drawn at every keystroke.
        if (!this.#failed) deps.log.error('Drawing the preview', error);
        this.#failed = true;
      },
    );
    const redraw = (): void => {
      void vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, (error: unknown) => {
        deps.log.warn(`Refreshing the preview: ${String(error)}`);
      });
    };
    this.register(deps.catalogs.onDidChange(redraw));
    this.register(deps.projects.onDidChange(redraw));
    this.register(
      deps.settings.onDidChange((affects) => {
        if (affects(SETTING.previewMentions) || affects(SETTING.previewStatements)) redraw();
      }),
    );
  }
}

function sourceFor(env: unknown, { catalogs, projects, settings }: PreviewDeps): PreviewSource | undefined {
  const uri = documentOf(env);
  // Our own pages say what is known; nothing in them is somebody's statement.
  if (uri?.scheme === CARD_SCHEME || uri?.scheme === REACH_SCHEME) return undefined;
  return {
    catalog: catalogs.catalog,
    index: catalogs.evidence,
    options: uri === undefined ? {} : projects.optionsFor(uri),
    mentions: settings.previewMentions,
    statements: settings.previewStatements,
    l10n: vscode.l10n,
  };
}

/** VS Code says in the environment which document is shown. */
function documentOf(env: unknown): vscode.Uri | undefined {
  const document: unknown = typeof env === 'object' && env !== null ? Reflect.get(env, 'currentDocument') : undefined;
  return document instanceof vscode.Uri ? document : undefined;
}
