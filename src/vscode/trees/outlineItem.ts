import type { OutlineNode } from '../../core/view/outline.ts';
import { ITEM } from '../host/manifest.ts';

const ANNOTATION_ITEM = {
  open: ITEM.annotationOpen,
  resolved: ITEM.annotationResolved,
  review: ITEM.annotationReview,
  candidate: ITEM.annotationCandidate,
} as const;

/** The context menu's word for a node. */
export function itemKind(node: OutlineNode): string | undefined {
  switch (node.target?.kind) {
    case 'entity':
      return ITEM.entity;
    case 'claim':
      return ITEM.claim;
    case 'source':
      return ITEM.source;
    case 'span':
      return ITEM.mention;
    case 'annotation':
      return ANNOTATION_ITEM[node.target.state];
    case undefined:
      return undefined;
  }
}
