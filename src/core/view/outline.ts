import type { ClaimId, EntityId, EntityKind, SourceId } from '../catalog/model.ts';
import type { StatementStatus } from '../report/report.ts';
import type { Span } from '../text/span.ts';

/** What a node stands for; the editor picks the picture. */
export type OutlineIcon =
  | EntityKind
  | StatementStatus
  | 'source'
  | 'claim'
  | 'disputed-claim'
  | 'group'
  | 'mention'
  | 'cue-mention'
  | 'annotation'
  | 'annotation-review'
  | 'annotation-resolved';

/** What choosing a node leads to. */
export type OutlineTarget =
  | { readonly kind: 'entity'; readonly id: EntityId }
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'source'; readonly id: SourceId }
  | { readonly kind: 'span'; readonly span: Span }
  /** An annotation, or a place where one could be (`candidate`). */
  | {
      readonly kind: 'annotation';
      readonly id: string;
      readonly state: 'open' | 'resolved' | 'review' | 'candidate';
      readonly span?: Span;
    };

/** A node of a tree view. Labels are untrusted plain text on one line. */
export interface OutlineNode {
  /** Unique in its tree, and the same as long as it stands for the same thing. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** What is said instead of the description to those who do not see where it stands. */
  readonly spoken?: string;
  readonly tooltip?: string;
  readonly icon: OutlineIcon;
  readonly children: readonly OutlineNode[];
  readonly target?: OutlineTarget;
  /** True for the things that a tree lists: what stands above are groups, what stands below is about them. */
  readonly isRow?: true;
  /** How many stand below it, where that is known without making them. */
  readonly below?: number;
  /** Where the matched words stand in `label`. */
  readonly highlight?: Span;
}

/** U+001F cannot stand in an id, so two paths never give the same string. */
export function nodeId(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\u001F');
}

/** A node whose children are made when somebody first asks for them; to everybody else a plain value. */
export function withChildren(node: Omit<OutlineNode, 'children'>, make: () => readonly OutlineNode[]): OutlineNode {
  let made: readonly OutlineNode[] | undefined;
  return {
    ...node,
    get children() {
      return (made ??= make());
    },
  };
}

/** How many nodes stand below this one; they are not made where that is known anyway. */
export function countBelow(node: OutlineNode): number {
  return node.below ?? node.children.length;
}

export function hasChildren(node: OutlineNode): boolean {
  return countBelow(node) > 0;
}

/** `description` from the parts that there are. */
export function described(...parts: readonly (string | undefined)[]): { readonly description?: string } {
  const there = parts.filter((part) => part !== undefined && part !== '');
  return there.length === 0 ? {} : { description: there.join(' · ') };
}
