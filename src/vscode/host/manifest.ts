/*
 * Every id that package.json declares and the code uses. This file imports nothing, so that a unit test can hold it
 * equal to package.json.
 */

/** Commands. Those that need an argument are hidden from the palette by package.json. */
export const COMMAND = {
  lookUpEntity: 'dossier.lookUpEntity',
  lookUpClaim: 'dossier.lookUpClaim',
  lookUpSource: 'dossier.lookUpSource',
  nextMention: 'dossier.nextMention',
  previousMention: 'dossier.previousMention',
  toggleHighlighting: 'dossier.toggleHighlighting',
  showCard: 'dossier.showCard',
  showInSidebar: 'dossier.showInSidebar',
  allMentions: 'dossier.allMentions',
  showInPack: 'dossier.showInPack',
  openSource: 'dossier.openSource',
  insertAtCursor: 'dossier.insertAtCursor',
  copy: 'dossier.copy',
  revealSpan: 'dossier.revealSpan',
  showPacks: 'dossier.showPacks',
  reloadPacks: 'dossier.reloadPacks',
  stopReading: 'dossier.stopReading',
  newPack: 'dossier.newPack',
  addEntity: 'dossier.addEntity',
  addName: 'dossier.addName',
  addSource: 'dossier.addSource',
  nextFinding: 'dossier.nextFinding',
  previousFinding: 'dossier.previousFinding',
  insertCitation: 'dossier.insertCitation',
  filterReport: 'dossier.filterReport',
  clearReportFilter: 'dossier.clearReportFilter',
  arrangeReport: 'dossier.arrangeReport',
  filterStatements: 'dossier.filterStatements',
  clearStatementsFilter: 'dossier.clearStatementsFilter',
  filterEntities: 'dossier.filterEntities',
  clearEntitiesFilter: 'dossier.clearEntitiesFilter',
  arrangeEntities: 'dossier.arrangeEntities',
  filterClaims: 'dossier.filterClaims',
  clearClaimsFilter: 'dossier.clearClaimsFilter',
  arrangeClaims: 'dossier.arrangeClaims',
  filterSources: 'dossier.filterSources',
  clearSourcesFilter: 'dossier.clearSourcesFilter',
  arrangeSources: 'dossier.arrangeSources',
  statementsByStatus: 'dossier.statementsByStatus',
  statementsBySection: 'dossier.statementsBySection',
  statementsInOrder: 'dossier.statementsInOrder',
  ignoreEverywhere: 'dossier.ignoreEverywhere',
  chooseEntity: 'dossier.chooseEntity',
  annotateClaim: 'dossier.annotateClaim',
  resolveAnnotation: 'dossier.resolveAnnotation',
  reopenAnnotation: 'dossier.reopenAnnotation',
  replyToAnnotation: 'dossier.replyToAnnotation',
  reattachAnnotation: 'dossier.reattachAnnotation',
  discardAnnotation: 'dossier.discardAnnotation',
  reviewAnnotation: 'dossier.reviewAnnotation',
  compareAnnotators: 'dossier.compareAnnotators',
  exportReport: 'dossier.export',
  importAnnotations: 'dossier.importAnnotations',
  nameInFull: 'dossier.nameInFull',
  findReports: 'dossier.findReports',
  showReach: 'dossier.showReach',
  stopReadingReports: 'dossier.stopReadingReports',
  readReports: 'dossier.readReports',
  showPictures: 'dossier.showPictures',
  openSample: 'dossier.openSample',
} as const;

export const CONTAINER = 'dossier';

export const VIEW = {
  report: 'dossier.report',
  entities: 'dossier.entities',
  claims: 'dossier.claims',
  sources: 'dossier.sources',
  statements: 'dossier.statements',
  annotations: 'dossier.annotations',
} as const;

/** Webview panels, as VS Code remembers them. */
export const PANEL = { pictures: 'dossier.pictures' } as const;

export const SETTING = {
  highlighting: 'dossier.highlighting.enabled',
  markStyle: 'dossier.highlighting.style',
  firstOnly: 'dossier.highlighting.firstInSection',
  hideWhileTyping: 'dossier.highlighting.hideWhileTyping',
  followCursor: 'dossier.report.followCursor',
  hoverClaims: 'dossier.hover.claims',
  bundledPack: 'dossier.packs.bundled',
  packFiles: 'dossier.packs.include',
  statementMarks: 'dossier.statements.marks',
  citationStyle: 'dossier.citation.style',
  findings: 'dossier.findings',
  previewMentions: 'dossier.preview.mentions',
  previewStatements: 'dossier.preview.statements',
  annotationsCreator: 'dossier.annotations.creator',
  completeNames: 'dossier.completion.names',
  indexEnabled: 'dossier.index.enabled',
  indexFiles: 'dossier.index.files',
} as const;

export const COLOR = {
  actor: 'dossier.actor',
  incident: 'dossier.incident',
  tool: 'dossier.tool',
  unsourced: 'dossier.unsourced',
  unresolved: 'dossier.unresolved',
  singleSource: 'dossier.singleSource',
  corroborated: 'dossier.corroborated',
  disputed: 'dossier.disputed',
  conflicting: 'dossier.conflicting',
  annotation: 'dossier.annotation',
  annotationBackground: 'dossier.annotationBackground',
} as const;

/** Keys for `when` clauses, set by the code. */
export const CONTEXT = {
  /** `loading`, `none` or `some`. */
  packs: 'dossier.packs',
  /** What the packs know of: `none`, `some`, or all of it `hidden` by the filter. Likewise below. */
  entities: 'dossier.entities',
  claims: 'dossier.claims',
  sources: 'dossier.sources',
  /** True while a filter is on. */
  entitiesFiltered: 'dossier.entities.filtered',
  claimsFiltered: 'dossier.claims.filtered',
  sourcesFiltered: 'dossier.sources.filtered',
  reportFiltered: 'dossier.report.filtered',
  statementsFiltered: 'dossier.statements.filtered',
  /** `none`: no report is open; `reading`; `empty`: nothing of the catalog is in it; `tooLarge`; `hidden`; `some`. */
  report: 'dossier.report',
  highlighting: 'dossier.highlighting',
  /** `none`: no report is open; `empty`: it says nothing about anybody the packs know; `hidden`; `some`. */
  statements: 'dossier.statements',
  /** How the statements are grouped: `status`, `section` or `order`. */
  statementOrder: 'dossier.statementOrder',
  /** `none`: no report is open; `empty`: nobody has annotated it; `some`. */
  annotations: 'dossier.annotations',
  /** True when the caret touches a mention. */
  onMention: 'dossier.onMention',
} as const;

/** What a tree item is, for its context menu. */
export const ITEM = {
  entity: 'dossier.entity',
  claim: 'dossier.claim',
  source: 'dossier.source',
  /** A source with an address that can be opened. */
  sourceWithAddress: 'dossier.source.address',
  mention: 'dossier.mention',
  annotationOpen: 'dossier.annotation.open',
  annotationResolved: 'dossier.annotation.resolved',
  /** An annotation whose place a person has to find. */
  annotationReview: 'dossier.annotation.review',
  /** A place where it could be. */
  annotationCandidate: 'dossier.annotation.candidate',
} as const;

/** The owner of annotations' comment threads. */
export const COMMENTS = 'dossier.annotations';

/** The scheme of the read-only sides of an annotation's review. */
export const REVIEW_SCHEME = 'dossier-review';

/** The scheme of the read-only pages about an entity, a claim or a source. */
export const CARD_SCHEME = 'dossier-card';

/** The scheme of the pages about what rests on a source or a claim. */
export const REACH_SCHEME = 'dossier-reach';

/** The language of reports. */
export const REPORT_LANGUAGE = 'markdown';

/** Packs in Dossier's own format, wherever they are, saved or not. */
export const PACK_DOCUMENTS = [
  { pattern: '**/*.dossier.{yaml,yml,json}' },
  { scheme: 'untitled', pattern: '**/*.dossier.{yaml,yml,json}' },
] as const;

/** Groups of diagnostics. */
export const DIAGNOSTICS = {
  packs: 'dossier-packs',
  findings: 'dossier-findings',
  project: 'dossier-project',
} as const;
