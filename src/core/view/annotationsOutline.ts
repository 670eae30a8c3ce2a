import type { Annotation, Stance } from '../annotation/annotation.ts';
import type { PlacedAnnotation, Whereabouts } from '../annotation/placedAnnotation.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';
import { nodeId, type OutlineNode } from './outline.ts';

/** Annotations by state: what needs review first, then open ones, then resolved ones; each group in report order. */
export function annotationsOutline(
  placed: readonly PlacedAnnotation[],
  catalog: Catalog,
  l10n: Translator = ENGLISH_L10N,
): readonly OutlineNode[] {
  const said = { catalog, l10n };
  const ordered = [...placed].sort((a, b) => startOf(a.where) - startOf(b.where));
  const review = ordered.filter(({ where }) => where.kind === 'review');
  const anchored = ordered.filter(({ where }) => where.kind === 'anchored');
  return [
    group('review', l10n.t('Needs review'), review, said),
    group(
      'open',
      l10n.t('Open'),
      anchored.filter(({ annotation }) => annotation.state === 'open'),
      said,
    ),
    group(
      'resolved',
      l10n.t('Resolved'),
      anchored.filter(({ annotation }) => annotation.state === 'resolved'),
      said,
    ),
  ].flat();
}

/** A stance in a word. */
export function stanceLabel(stance: Stance, l10n: Translator = ENGLISH_L10N): string {
  switch (stance) {
    case 'supports':
      return l10n.t('supports');
    case 'disputes':
      return l10n.t('disputes');
    case 'mentions':
      return l10n.t('mentions');
  }
}

/** Why a person is asked, in a sentence. */
export function reviewReason(
  reason: Extract<Whereabouts, { kind: 'review' }>['reason'],
  l10n: Translator = ENGLISH_L10N,
): string {
  switch (reason) {
    case 'gone':
      return l10n.t('its words are gone from the report');
    case 'ambiguous':
      return l10n.t('several places could be meant');
    case 'changed':
      return l10n.t('its words or surroundings have changed');
  }
}

/** The day of an RFC 3339 time. */
export function dayOf(time: string): string {
  return time.slice(0, 10);
}

/** Who, what stance, when: `Ann Analyst · disputes · 2026-11-22`. */
export function annotationFacts(annotation: Annotation, l10n: Translator = ENGLISH_L10N): string {
  return [annotation.creator, stanceLabel(annotation.stance, l10n), dayOf(annotation.modified)]
    .filter((part) => part !== '')
    .join(' · ');
}

/** `Ann supports` */
export function verdict({ creator, stance }: Pick<Annotation, 'creator' | 'stance'>, l10n: Translator): string {
  switch (stance) {
    case 'supports':
      return l10n.t('{0} supports', creator);
    case 'disputes':
      return l10n.t('{0} disputes', creator);
    case 'mentions':
      return l10n.t('{0} mentions', creator);
  }
}

interface Saying {
  readonly catalog: Catalog;
  readonly l10n: Translator;
}

function group(id: string, label: string, placed: readonly PlacedAnnotation[], said: Saying): readonly OutlineNode[] {
  if (placed.length === 0) return [];
  return [
    {
      id: nodeId('group', id),
      label,
      description: String(placed.length),
      icon: id === 'review' ? 'annotation-review' : 'group',
      children: passages(placed).map((one) => passageNode(one, said)),
    },
  ];
}

/** Annotations of several people that are about the same words stand together; placed ones come in report order. */
function passages(placed: readonly PlacedAnnotation[]): readonly (readonly PlacedAnnotation[])[] {
  const groups: PlacedAnnotation[][] = [];
  for (const one of placed) {
    const same = groups.findLast(([first]) => first !== undefined && isSamePassage(first.where, one.where));
    if (same === undefined) groups.push([one]);
    else same.push(one);
  }
  return groups;
}

function isSamePassage(a: Whereabouts, b: Whereabouts): boolean {
  if (a.kind !== 'anchored' || b.kind !== 'anchored') return false;
  const shared = Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start);
  const joint = Math.max(a.span.end, b.span.end) - Math.min(a.span.start, b.span.start);
  return shared > 0 && shared * 2 > joint;
}

/** One annotation, or those of several people side by side: `Ann disputes, Bob supports`. */
function passageNode(placed: readonly PlacedAnnotation[], saying: Saying): OutlineNode {
  const { l10n } = saying;
  const nodes = placed.map((one) => annotationNode(one, saying));
  const [first] = placed;
  const [node] = nodes;
  const people = new Set(placed.map(({ annotation }) => annotation.creator));
  if (first === undefined || node === undefined) return { id: '', label: '', icon: 'group', children: [] };
  if (nodes.length === 1) return node;
  const stances = new Set(placed.map(({ annotation }) => annotation.stance));
  const said = placed.map(({ annotation }) => verdict(annotation, l10n)).join(', ');
  return {
    id: nodeId('passage', first.annotation.id),
    label: first.annotation.quote.exact,
    description: people.size > 1 && stances.size > 1 ? `${said} · ${l10n.t('they disagree')}` : said,
    tooltip: [first.annotation.quote.exact, ...placed.map(({ annotation }) => annotationFacts(annotation, l10n))].join(
      '\n\n',
    ),
    icon: 'annotation',
    children: nodes,
    ...(first.where.kind === 'anchored' ? { target: { kind: 'span', span: first.where.span } } : {}),
  };
}

function annotationNode({ annotation, where }: PlacedAnnotation, { catalog, l10n }: Saying): OutlineNode {
  const facts = annotationFacts(annotation, l10n);
  const id = nodeId('annotation', annotation.id);
  const claim = annotation.claim === undefined ? undefined : catalog.claims.get(annotation.claim);
  const said = [
    claim === undefined ? annotation.claim : `“${claim.statement}”`,
    annotation.likelihood,
    annotation.confidence === undefined ? undefined : l10n.t('{0} confidence', annotation.confidence),
    annotation.credibility === undefined ? undefined : l10n.t('credibility {0}', annotation.credibility),
    annotation.note,
    ...annotation.replies.map((reply) => `${reply.creator}: ${reply.value}`),
  ].filter((part) => part !== undefined);
  const tooltip = [annotation.quote.exact, facts, ...said].join('\n\n');
  if (where.kind === 'anchored') {
    return {
      id,
      label: annotation.quote.exact,
      description: facts,
      tooltip,
      icon: annotation.state === 'resolved' ? 'annotation-resolved' : 'annotation',
      children: [],
      target: { kind: 'annotation', id: annotation.id, state: annotation.state, span: where.span },
    };
  }
  return {
    id,
    label: annotation.quote.exact,
    description: `${facts} · ${reviewReason(where.reason, l10n)}`,
    tooltip,
    icon: 'annotation-review',
    children: where.places.map((place, index) => ({
      id: nodeId(id, 'place', String(index)),
      label: place.text,
      description: l10n.t('reads now'),
      tooltip: [l10n.t('It read:'), annotation.quote.exact, l10n.t('It could now be:'), place.text].join('\n\n'),
      icon: 'mention',
      children: [],
      target: { kind: 'annotation', id: annotation.id, state: 'candidate', span: place.span },
    })),
    target: { kind: 'annotation', id: annotation.id, state: 'review' },
  };
}

function startOf(where: Whereabouts): number {
  return where.kind === 'anchored' ? where.span.start : (where.places[0]?.span.start ?? 0);
}
