import type { ClaimId, EntityId, EntityKind, Evidence, SourceId } from '../catalog/model.ts';
import type { ReadingProblem } from '../markdown/block.ts';
import type { Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';

/*
 * What `analyse` says about a report: plain readonly serialisable values. Every position is a half-open span of
 * UTF-16 offsets into the text that was given.
 */

/** Why a stretch of text is a mention: which name, whose, which rule, what it beat. */
export interface Why {
  /** The catalog's spelling of the name, or for a cue its terms in readable form. */
  readonly name: string;
  /** Whose name it is, from the pack. */
  readonly by: readonly string[];
  readonly rule: MatchRule;
  /** Candidates that were considered and lost, with the reason. */
  readonly beat: readonly { readonly entity: EntityId; readonly reason: BeatReason }[];
}

/** The rule by which a name was accepted. */
export type MatchRule =
  'as-written' | 'case-folded' | 'characters-folded' | 'separator-differs' | 'generic-tail' | 'cue';

/** The rule by which a candidate lost. */
export type BeatReason =
  'longer-name' | 'kind-beside' | 'named-elsewhere' | 'related-named-elsewhere' | 'main-name' | 'exact-case';

/** Where a report names an entity. */
export interface Mention extends Span {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  /** The entity's main name. */
  readonly name: string;
  readonly via: 'name' | 'cue';
  /** Present when the name belongs to several entities and nothing else in the report decides; best first, `entity` included. */
  readonly candidates?: readonly EntityId[];
  readonly why: Why;
}

/** A heading and what stands under it up to the next heading. */
export interface Section extends Span {
  readonly title: string;
  /** 1 to 6; 0 for what stands before the first heading. */
  readonly depth: number;
}

export interface Sentence extends Span {
  /** Index into `Report.sections`. */
  readonly section: number;
  /** What it reads, markup removed. */
  readonly text: string;
}

/** A pointer from a report to a source. */
export interface Citation extends Span {
  readonly syntax: 'pandoc' | 'pandoc-in-text' | 'footnote' | 'link';
  /** As written: the key, the footnote's label, or the URL. */
  readonly key: string;
  /** Where the key itself stands (without brackets, prefix and locator). */
  readonly keySpan: Span;
  /** The sources it leads to; empty: no source has it. A footnote may lead to several. */
  readonly sources: readonly SourceId[];
  readonly locator?: string;
  /** A footnote that has a definition; what is wrong with its sources is said there. */
  readonly isDefined?: true;
}

export type StatementStatus =
  'unsourced' | 'unresolved' | 'single-source' | 'corroborated' | 'disputed' | 'conflicting';

/** A statement rests on a catalog claim. */
export interface Binding {
  readonly claim: ClaimId;
  /** 0 to 1; only what is at or above the bar is a binding at all. */
  readonly score: number;
  /** The parts of the score, for people. */
  readonly why: readonly Message[];
}

/** A sentence that asserts something about an actor or incident. */
export interface Statement extends Span {
  readonly section: number;
  readonly text: string;
  /** Indices into `Report.mentions` and `Report.citations`. */
  readonly mentions: readonly number[];
  readonly citations: readonly number[];
  readonly bindings: readonly Binding[];
  readonly status: StatementStatus;
}

export type FindingCode =
  | 'unsourced-statement'
  | 'unknown-source'
  | 'date-conflict'
  | 'overstated'
  | 'ambiguous-name'
  | 'lookalike-letters'
  | 'preferred-name';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One change of text that mends a finding. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** What can be done about a finding. The view words it; `cite` is worded by the citation style in force. */
export type Fix =
  | { readonly kind: 'replace'; readonly edit: TextEdit }
  | {
      readonly kind: 'cite';
      readonly at: number;
      readonly evidence: Evidence;
      readonly claim: ClaimId;
      readonly score: number;
      readonly why: readonly Message[];
    }
  | { readonly kind: 'choose'; readonly entity: EntityId };

/** Something to look at. */
export interface Finding extends Span {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: Message;
  readonly fixes: readonly Fix[];
  /** Index into `Report.statements`, where it is about one. */
  readonly statement?: number;
}

export interface Coverage {
  readonly statements: number;
  readonly withEvidence: number;
}

export interface Report {
  /** Length of the text in UTF-16 units. */
  readonly length: number;
  readonly sections: readonly Section[];
  readonly mentions: readonly Mention[];
  readonly sentences: readonly Sentence[];
  readonly citations: readonly Citation[];
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
  readonly coverage: Coverage & { readonly sections: readonly Coverage[] };
  /** What was not read in full, and why; the UI shows it as "partial". */
  readonly problems: readonly ReadingProblem[];
}

/** What a project or a writer has decided; all of it optional. */
export interface AnalyseOptions {
  /** Severity by code; `off` switches a finding off. */
  readonly severities?: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
  /** Ambiguous names a person has settled, by folded name. */
  readonly chosen?: Readonly<Record<string, EntityId>>;
  /** Findings the project file tells to leave alone: by code, optionally only where the text is this one. */
  readonly ignore?: readonly { readonly code: FindingCode; readonly text?: string }[];
}
