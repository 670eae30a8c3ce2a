import type { Catalog } from '../../core/catalog/catalog.ts';
import type { Entity, Evidence } from '../../core/catalog/model.ts';
import type { CardTarget } from './target.ts';
import { visibleText } from './visibleText.ts';

/* What the product writes into a report or onto the clipboard. */

/** What stands for the target in a report, as Markdown: a name, or a citation. */
export function asMarkdown(target: CardTarget, catalog: Catalog): string | undefined {
  const name = asName(target, catalog);
  return name === undefined ? asCitation(target, catalog) : literal(name);
}

/** The same without Markdown's escapes, for the clipboard. */
export function asPlain(target: CardTarget, catalog: Catalog): string | undefined {
  return asName(target, catalog) ?? asCitation(target, catalog);
}

function asName(target: CardTarget, catalog: Catalog): string | undefined {
  if (target.kind !== 'entity') return undefined;
  const entity = catalog.entities.get(target.id);
  return entity === undefined ? undefined : visibleText(preferredName(entity));
}

function asCitation(target: CardTarget, catalog: Catalog): string | undefined {
  if (target.kind === 'source') return citation([{ source: target.id }]);
  const evidence = target.kind === 'claim' ? (catalog.claims.get(target.id)?.evidence ?? []) : [];
  return evidence.length === 0 ? undefined : citation(evidence);
}

/** The name that a pack wants to see in a report, else the main one. */
export function preferredName(entity: Entity): string {
  return entity.names.find((name) => name.prefer)?.text ?? entity.name;
}

/** `[@verregghen-2024, para. 5; @antoniuk-2024]`, as Pandoc's manual has it ("Citation syntax"). */
export function citation(evidence: readonly Evidence[]): string {
  const items = evidence.map(({ source, locator }) => {
    const key = PLAIN_KEY.test(source) ? `@${source}` : `@{${visibleText(source).replace(/[{}\s]/g, '')}}`;
    // A bracket or a semicolon in a locator would end the citation early.
    const where = locator === undefined ? '' : visibleText(locator).replace(/[[\];]/g, '');
    return where === '' ? key : `${key}, ${where}`;
  });
  return `[${items.join('; ')}]`;
}

/** Begins with a letter, digit or `_`; single marks stand inside only. */
const PLAIN_KEY = /^[\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-][\p{L}\p{N}_]+)*$/u;

/**
 * Text as Markdown that reads exactly like it in a line of prose, with no more backslashes than it needs: `R&D`,
 * `snake_case` and `APT-C-36` stay as they are.
 */
export function literal(text: string): string {
  return (
    text
      .replace(/[\\`*[\]<~|]/g, '\\$&')
      .replace(/&(?=#|\p{L}+;)/gu, '\\&')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      // What looks like an address would become a link.
      .replace(/(?<=https?|ftp):(?=\/\/)|(?<=www)\.|(?<=mailto|xmpp):|(?<=[\w.+-])@(?=\w)/gi, '\\$&')
      .replace(/^(#{1,6}|[+-]|>)(?= |$)|^>/, '\\$&')
      .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
  );
}
