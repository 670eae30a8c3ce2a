import type * as vscode from 'vscode';
import type { Catalog } from './core/catalog/model.ts';
import type { Report } from './core/report/report.ts';
import type { OutlineNode } from './core/view/outline.ts';
import { ActiveReport } from './vscode/activeReport.ts';
import { registerAllMentions } from './vscode/allMentions.ts';
import { CatalogStore } from './vscode/catalogStore.ts';
import { registerDecorations } from './vscode/decorations.ts';
import { registerHover } from './vscode/hover.ts';
import { Idle } from './vscode/idle.ts';
import { registerInsertion } from './vscode/insertion.ts';
import { registerLanguageStatus } from './vscode/languageStatus.ts';
import type { Owned } from './vscode/lifetime.ts';
import { createLog, showError } from './vscode/log.ts';
import { registerNavigation } from './vscode/navigation.ts';
import { registerOpenSource } from './vscode/openSource.ts';
import { registerPackEntry } from './vscode/packEntry.ts';
import { registerPackProblems } from './vscode/packProblems.ts';
import { registerPacks } from './vscode/packs.ts';
import { registerPalette } from './vscode/palette.ts';
import { ReportStore } from './vscode/reportStore.ts';
import { Settings } from './vscode/settings.ts';
import { registerShowCard } from './vscode/showCard.ts';
import { registerSidebar } from './vscode/sidebar.ts';
import { registerToggleHighlighting } from './vscode/toggleHighlighting.ts';

/** What tests may ask of the running extension. */
export interface TestApi {
  /** Resolves when packs are read, open reports analysed and the trees up to date. */
  whenIdle(): Promise<void>;
  /** The newest report on an open document. */
  reportFor(uri: vscode.Uri): Report | undefined;
  catalog(): Catalog;
  /** What a tree view holds. */
  outline(view: 'claims' | 'report'): readonly OutlineNode[];
}

export function activate(context: vscode.ExtensionContext): TestApi {
  const own = <T extends Owned>(one: T): T => {
    context.subscriptions.push(one);
    return one;
  };
  const log = own(createLog());
  try {
    const idle = new Idle();
    const settings = own(new Settings());
    const catalogs = own(new CatalogStore({ extensionUri: context.extensionUri, settings, log, idle }));
    const reports = own(new ReportStore({ catalogs, log, idle }));
    const active = own(new ActiveReport({ reports, log, idle }));
    const deps = { catalogs, reports, active, settings, log, idle };

    own(registerDecorations(deps));
    own(registerHover(deps));
    const sidebar = own(registerSidebar(deps));
    own(registerShowCard(deps));
    own(registerPalette(deps));
    own(registerInsertion(deps));
    own(registerOpenSource(catalogs, log));
    own(registerNavigation(deps));
    own(registerAllMentions(deps));
    own(registerPackEntry(deps));
    own(registerToggleHighlighting(settings, log));
    own(registerPacks(deps));
    own(registerPackProblems(catalogs));
    own(registerLanguageStatus(catalogs));

    void catalogs.reload().catch((error: unknown) => {
      showError(error, 'Reading packs', log);
    });
    return {
      whenIdle: () => idle.whenIdle(),
      reportFor: (uri) => reports.reading(uri)?.report,
      catalog: () => catalogs.catalog,
      outline: (view) => sidebar.roots(view),
    };
  } catch (error) {
    showError(error, 'Starting', log);
    throw error;
  }
}
