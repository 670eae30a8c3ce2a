import type * as vscode from 'vscode';
import type { Catalog } from './core/catalog/catalog.ts';
import type { Report } from './core/report/report.ts';
import type { OutlineNode } from './core/view/outline.ts';
import { ActiveReport } from './vscode/reports/activeReport.ts';
import { registerAddEntity } from './vscode/packs/addEntity.ts';
import { registerAddName } from './vscode/packs/addName.ts';
import { registerAddSource } from './vscode/packs/addSource.ts';
import { registerAllMentions } from './vscode/references/allMentions.ts';
import { registerAnnotateClaim } from './vscode/annotations/annotateClaim.ts';
import { registerAnnotationCommands } from './vscode/annotations/annotationCommands.ts';
import { registerAnnotationMarks } from './vscode/annotations/annotationMarks.ts';
import { registerAnnotationMoves } from './vscode/annotations/annotationMoves.ts';
import { registerAnnotationReview } from './vscode/annotations/annotationReview.ts';
import { AnnotationStore } from './vscode/annotations/annotationStore.ts';
import { AnnotationsTree } from './vscode/trees/annotationsTree.ts';
import { AnnotationThreads } from './vscode/annotations/annotationThreads.ts';
import { CatalogStore } from './vscode/catalog/catalogStore.ts';
import { registerCitationCompletion } from './vscode/citations/citationCompletion.ts';
import { registerCitationDocumentLinks } from './vscode/citations/citationDocumentLinks.ts';
import { registerCitationLinks } from './vscode/citations/citationLinks.ts';
import { registerCompareAnnotators } from './vscode/annotations/compareAnnotators.ts';
import { registerDecorations } from './vscode/marks/decorations.ts';
import { registerEvidenceHover } from './vscode/evidence/evidenceHover.ts';
import { registerExportReport } from './vscode/annotations/exportReport.ts';
import { registerFindReports } from './vscode/references/findReports.ts';
import { registerFindingFixes } from './vscode/evidence/findingFixes.ts';
import { registerFindingNavigation } from './vscode/evidence/findingNavigation.ts';
import { registerFindingProblems } from './vscode/evidence/findingProblems.ts';
import { registerHover } from './vscode/cards/hover.ts';
import { Idle } from './vscode/host/idle.ts';
import { registerImportAnnotations } from './vscode/annotations/importAnnotations.ts';
import { registerIndexStatus } from './vscode/reports/indexStatus.ts';
import { registerInsertCitation } from './vscode/citations/insertCitation.ts';
import { registerInsertion } from './vscode/lookup/insertion.ts';
import { registerLanguageStatus } from './vscode/packs/languageStatus.ts';
import type { FileUses } from './vscode/reports/knownReports.ts';
import type { Owned } from './vscode/host/lifetime.ts';
import { createLog, showError } from './vscode/host/log.ts';
import { registerNameCompletion } from './vscode/names/nameCompletion.ts';
import { registerNameInFull } from './vscode/names/nameInFull.ts';
import { registerNavigation } from './vscode/names/navigation.ts';
import { registerOpenSample } from './vscode/packs/openSample.ts';
import { registerOpenSource } from './vscode/citations/openSource.ts';
import { registerPackEntry } from './vscode/packs/packEntry.ts';
import { registerPackIds } from './vscode/packs/packIds.ts';
import { registerPackProblems } from './vscode/packs/packProblems.ts';
import { registerPackProgress } from './vscode/packs/packProgress.ts';
import { registerPacks } from './vscode/packs/packs.ts';
import { registerPalette } from './vscode/lookup/palette.ts';
import { registerProjectDecisions } from './vscode/reports/projectDecisions.ts';
import { registerProjectMoves } from './vscode/reports/projectMoves.ts';
import type { ShownPicture } from './vscode/pictures/picturePanel.ts';
import { Pictures } from './vscode/pictures/pictures.ts';
import { Preview } from './vscode/preview/preview.ts';
import { ProjectStore } from './vscode/reports/projectStore.ts';
import { registerRename } from './vscode/names/rename.ts';
import { ReportStore } from './vscode/reports/reportStore.ts';
import { Settings } from './vscode/host/settings.ts';
import { registerSelectionActions } from './vscode/packs/selectionActions.ts';
import { registerShowCard } from './vscode/cards/showCard.ts';
import { registerShowReach } from './vscode/references/showReach.ts';
import { registerSidebar, type SidebarView } from './vscode/trees/sidebar.ts';
import { registerStatementMarks } from './vscode/evidence/statementMarks.ts';
import { SummaryStorage } from './vscode/reports/summaryStorage.ts';
import type { CardTarget } from './vscode/host/target.ts';
import { registerToggleHighlighting } from './vscode/marks/toggleHighlighting.ts';
import { WorkspaceIndex } from './vscode/reports/workspaceIndex.ts';
import { registerWorkspaceReferences } from './vscode/references/workspaceReferences.ts';
import { registerWorkspaceSymbols } from './vscode/references/workspaceSymbols.ts';

/** What VS Code's Markdown preview asks for, and what tests may ask of the running extension. */
export interface ExtensionApi {
  readonly extendMarkdownIt: Preview['extendMarkdownIt'];
  /** Resolves when packs are read, open reports analysed and the trees up to date. */
  whenIdle(): Promise<void>;
  /** The newest report on an open document. */
  reportFor(uri: vscode.Uri): Report | undefined;
  catalog(): Catalog;
  /** Reports of the workspace that speak of something. */
  usesOf(target: CardTarget): readonly FileUses[];
  /** What the panel with the timeline and the network was last told; absent when it is closed. */
  picture(): ShownPicture | undefined;
  /** What a tree view holds. */
  outline(view: SidebarView | 'annotations'): readonly OutlineNode[];
}

export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const started = performance.now();
  const own = <T extends Owned>(one: T): T => {
    context.subscriptions.push(one);
    return one;
  };
  const log = own(createLog());
  try {
    const idle = new Idle();
    const settings = own(new Settings());
    const catalogs = own(new CatalogStore({ extensionUri: context.extensionUri, settings, log, idle }));
    const projects = own(new ProjectStore({ log, idle }));
    const reports = own(new ReportStore({ catalogs, projects, settings, log, idle }));
    const active = own(new ActiveReport({ reports, log, idle }));
    const { version }: { readonly version?: unknown } = context.extension.packageJSON;
    const storage = new SummaryStorage(context.storageUri, String(version), log);
    const index = own(new WorkspaceIndex({ catalogs, projects, reports, settings, storage, log }));
    const annotations = own(new AnnotationStore({ log, idle }));
    const deps = {
      started,
      index,
      annotations,
      catalogs,
      projects,
      reports,
      active,
      settings,
      log,
      idle,
      memory: context.workspaceState,
      globalMemory: context.globalState,
      extensionUri: context.extensionUri,
    };

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
    own(registerPackProblems(deps));
    own(registerPackProgress(catalogs));
    own(registerPackIds(deps));
    own(registerAddEntity(deps));
    own(registerAddName(deps));
    own(registerAddSource(deps));
    own(registerSelectionActions(catalogs));
    own(registerLanguageStatus(catalogs));
    own(registerStatementMarks(deps));
    own(registerFindingProblems(deps));
    own(registerFindingFixes(deps));
    own(registerFindingNavigation(deps));
    own(registerProjectDecisions(deps));
    own(registerProjectMoves(deps));
    const preview = own(new Preview(deps));
    own(registerCitationCompletion(deps));
    own(registerCitationLinks(deps));
    own(registerInsertCitation(deps));
    own(registerEvidenceHover(deps));
    const annotationsTree = own(new AnnotationsTree(deps));
    const threads = own(new AnnotationThreads(deps));
    own(registerAnnotateClaim(deps));
    own(registerAnnotationCommands({ ...deps, threads }));
    own(registerAnnotationMarks(deps));
    own(registerAnnotationMoves(deps));
    own(registerAnnotationReview(deps));
    own(registerCompareAnnotators(deps));
    own(registerExportReport(deps));
    own(registerImportAnnotations(deps));
    own(registerIndexStatus(index, log));
    own(registerNameCompletion(deps));
    own(registerNameInFull(catalogs, log));
    own(registerCitationDocumentLinks(deps));
    own(registerWorkspaceReferences(deps));
    own(registerWorkspaceSymbols(catalogs));
    own(registerFindReports(deps));
    const pictures = own(new Pictures(deps));
    own(registerRename(deps));
    own(registerOpenSample(deps));
    own(registerShowReach(deps));

    void catalogs.reload().catch((error: unknown) => {
      showError(error, 'Reading packs', log);
    });
    return {
      extendMarkdownIt: preview.extendMarkdownIt,
      whenIdle: () => idle.whenIdle(),
      reportFor: (uri) => reports.reading(uri)?.report,
      catalog: () => catalogs.catalog,
      usesOf: (target) => index.usesOf(target, Infinity),
      picture: () => pictures.shown,
      outline: (view) => {
        if (view === 'annotations') return annotationsTree.tree.roots;
        return sidebar.roots(view);
      },
    };
  } catch (error) {
    showError(error, 'Starting', log);
    throw error;
  }
}
