import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { ClaimId, EntityId, Origin, SourceId } from '../../core/catalog/model.ts';
import type { Span } from '../../core/text/span.ts';

/*
 * What a command is about. Arguments come from links, from trees and from anybody else who may run a command, so each
 * is looked at before it is used.
 */

export type CardTarget =
  | { readonly kind: 'entity'; readonly id: EntityId }
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'source'; readonly id: SourceId };

/** A stretch of a report. */
export interface Place {
  readonly uri: vscode.Uri;
  readonly span: Span;
}

/** Something that the catalog knows, from `{ kind, id }` or from a tree's node, which holds one as its `target`. */
export function cardTarget(argument: unknown, catalog: Catalog): CardTarget | undefined {
  const given = field(argument, 'target') ?? argument;
  const kind = field(given, 'kind');
  const id = field(given, 'id');
  if (typeof id !== 'string') return undefined;
  switch (kind) {
    case 'entity': {
      const known = entry(catalog.entities, id);
      return known === undefined ? undefined : { kind, id: known.id };
    }
    case 'claim': {
      const known = entry(catalog.claims, id);
      return known === undefined ? undefined : { kind, id: known.id };
    }
    case 'source': {
      const known = entry(catalog.sources, id);
      return known === undefined ? undefined : { kind, id: known.id };
    }
    default:
      return undefined;
  }
}

/** A place from `{ uri, span }`, where `uri` is a `Uri` or its string. */
export function placeFrom(argument: unknown): Place | undefined {
  const span = field(argument, 'span');
  const start = field(span, 'start');
  const end = field(span, 'end');
  const uri = uriFrom(field(argument, 'uri'));
  if (uri === undefined || !isOffset(start) || !isOffset(end) || end < start) return undefined;
  return { uri, span: { start, end } };
}

export function originsOf(target: CardTarget, catalog: Catalog): readonly Origin[] {
  switch (target.kind) {
    case 'entity':
      return catalog.entities.get(target.id)?.origins ?? [];
    case 'claim':
      return catalog.claims.get(target.id)?.origins ?? [];
    case 'source':
      return catalog.sources.get(target.id)?.origins ?? [];
  }
}

function uriFrom(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.Uri) return value;
  if (typeof value !== 'string' || value === '') return undefined;
  try {
    return vscode.Uri.parse(value, true);
  } catch {
    // Not an address: the argument is refused.
    return undefined;
  }
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** What stands under a string that may or may not be an id. */
function entry<T>(known: ReadonlyMap<string, T>, id: string): T | undefined {
  return known.get(id);
}

/** An own field and no getter, so that looking at an argument runs nothing. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  return found;
}

/** A text that somebody passed along, on one line; empty where there is none. */
export function textField(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === 'string' ? found.replace(/\s+/g, ' ').trim() : '';
}
