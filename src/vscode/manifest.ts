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
  newPack: 'dossier.newPack',
} as const;

export const CONTAINER = 'dossier';

export const VIEW = {
  report: 'dossier.report',
  claims: 'dossier.claims',
} as const;

export const SETTING = {
  highlighting: 'dossier.highlighting.enabled',
  followCursor: 'dossier.report.followCursor',
  hoverClaims: 'dossier.hover.claims',
  bundledPack: 'dossier.packs.bundled',
  packFiles: 'dossier.packs.include',
} as const;

export const COLOR = {
  actor: 'dossier.actor',
  incident: 'dossier.incident',
  tool: 'dossier.tool',
} as const;

/** Keys for `when` clauses, set by the code. */
export const CONTEXT = {
  /** `loading`, `none` or `some`. */
  packs: 'dossier.packs',
  /** `none`: no report is open; `empty`: nothing of the catalog is in it; `tooLarge`; `some`. */
  report: 'dossier.report',
  highlighting: 'dossier.highlighting',
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
} as const;

/** The scheme of the read-only pages about an entity, a claim or a source. */
export const CARD_SCHEME = 'dossier-card';

/** The language of reports. */
export const REPORT_LANGUAGE = 'markdown';

/** Groups of diagnostics. */
export const DIAGNOSTICS = { packs: 'dossier-packs' } as const;
