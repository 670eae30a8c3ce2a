import type { EntityId, Incident } from '../catalog/model.ts';
import type { Block } from '../markdown/block.ts';
import { toReadable } from '../markdown/readable.ts';
import { shifted, type Span } from '../text/span.ts';
import { noStatement } from './assertion.ts';
import type { MentionPlace } from './chronology.ts';
import { writtenCitations } from './citationKeys.ts';
import { blanked, type Query } from './claimIndex.ts';
import type { EvidenceIndex } from './evidenceIndex.ts';
import type { Mention, Sentence } from './report.ts';

/** What is known of a sentence that asserts something about an actor or incident. */
export interface SentenceFacts {
  readonly block: Block;
  readonly sentence: Sentence;
  /** Offset of the sentence's text in the block's readable text. */
  readonly at: number;
  /** The text with citations blanked out; lengths and places kept. */
  readonly text: string;
  /** Indices of its mentions of actors and incidents. */
  readonly mentions: readonly number[];
  /** Where they stand in `text`. */
  readonly places: readonly MentionPlace[];
  readonly query: Query;
  readonly incidents: readonly Incident[];
}

/** `found`: indices of the sentence's mentions. `undefined` when the sentence is no statement. */
export function factsOf(
  block: Block,
  sentence: Sentence,
  found: readonly number[],
  mentions: readonly Mention[],
  index: EvidenceIndex,
): SentenceFacts | undefined {
  const own = found.filter((m) => mentions[m]?.kind !== 'tool');
  if (own.length === 0) return undefined;
  const at = toReadable(block.readable, sentence.start);
  const places: MentionPlace[] = [];
  const names: Span[] = [];
  const entities = new Set<EntityId>();
  for (const m of found) {
    const mention = mentions[m];
    if (mention === undefined) continue;
    const place = {
      start: toReadable(block.readable, mention.start) - at,
      end: toReadable(block.readable, mention.end) - at,
    };
    if (mention.via === 'name') names.push(place);
    if (mention.kind !== 'tool') places.push({ ...place, entity: mention.entity });
    entities.add(mention.entity);
  }
  const cited = writtenCitations(sentence.text).map((citation) => citation.span);
  const text = blanked(sentence.text, cited);
  if (noStatement(text, [...names, ...cited]) !== undefined) return undefined;
  const incidents = [...entities]
    .map((id) => index.catalog.entities.get(id))
    .filter((entity) => entity?.kind === 'incident');
  const query = index.claims.query(text, names, entities);
  return { block, sentence, at, text, mentions: own, places, query, incidents };
}

/** A span of the sentence's text as a span of the block's readable text. */
export function inBlock({ at }: SentenceFacts, span: Span): Span {
  return shifted({ start: span.start, end: span.end }, at);
}
