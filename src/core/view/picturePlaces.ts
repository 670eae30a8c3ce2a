import type { Catalog } from '../catalog/catalog.ts';
import type { EntityId } from '../catalog/model.ts';
import type { Report } from '../report/report.ts';
import { patternMatches, tokensOf } from '../report/wordPatterns.ts';
import { covers, type Span } from '../text/span.ts';
import type { PictureTarget } from './pictureItems.ts';

/**
 * Where a report speaks of something, in document order: mentions of an entity, citations of a source, statements that
 * rest on a claim. With `event`, the sentences that mention the incident and have the event's words, if there are any;
 * else the incident's mentions. Empty when the report does not speak of it.
 */
export function placesIn(
  report: Report,
  target: PictureTarget,
  event: number | undefined,
  catalog: Catalog,
): readonly Span[] {
  switch (target.kind) {
    case 'entity': {
      const mentions = report.mentions.filter(({ entity }) => entity === target.id).map(span);
      const told = event === undefined ? [] : sentencesTelling(report, mentions, target.id, event, catalog);
      return told.length > 0 ? told : mentions;
    }
    case 'source':
      return report.citations.filter(({ sources }) => sources.includes(target.id)).map(span);
    case 'claim':
      return report.statements.filter(({ bindings }) => bindings.some(({ claim }) => claim === target.id)).map(span);
  }
}

function sentencesTelling(
  report: Report,
  mentions: readonly Span[],
  incident: EntityId,
  event: number,
  catalog: Catalog,
): readonly Span[] {
  const entity = catalog.entities.get(incident);
  const patterns = entity?.kind === 'incident' ? (entity.events[event]?.words ?? []) : [];
  if (patterns.length === 0) return [];
  return report.sentences
    .filter((sentence) => mentions.some((mention) => covers(sentence, mention)))
    .filter(({ text }) => {
      const tokens = tokensOf(text);
      return patterns.some((pattern) => patternMatches(tokens, pattern).length > 0);
    })
    .map(span);
}

function span({ start, end }: Span): Span {
  return { start, end };
}
