import type { Catalog } from '../core/catalog/catalog.ts';
import type { EntityId } from '../core/catalog/model.ts';
import { cardFor, type Card } from '../core/view/card.ts';
import type { ClaimLine } from '../core/view/claimLine.ts';

const CLAIMS = 3;
const SUMMARY = 300;
const STATEMENT = 240;

/** Turns untrusted text into text of an HTML page. */
export type Escape = (text: string) => string;

/** The card of an entity as HTML in a line of text: `span`s only, since a paragraph may hold nothing else. */
export function cardHtml(entity: EntityId, catalog: Catalog, escape: Escape): string {
  const card = cardFor(entity, catalog, { claims: CLAIMS });
  return card === undefined ? '' : `<span class="dossier-card" role="tooltip">${contents(card, escape)}</span>`;
}

function contents(card: Card, escape: Escape): string {
  const shown = (text: string, length: number): string =>
    escape(text.length > length ? `${text.slice(0, length)}…` : text);
  const names = card.names.slice(0, 5).map((name) => shown(name.text, 80));
  const facts = [card.type, card.when ?? '', card.marking ?? ''].filter((part) => part !== '');
  return [
    `<span class="dossier-card-title"><strong>${shown(card.title, 200)}</strong> ${shown(facts.join(' · '), 200)}</span>`,
    names.length === 0 ? '' : `<span class="dossier-card-names">${names.join(' · ')}</span>`,
    card.summary === undefined ? '' : `<span class="dossier-card-line">${shown(card.summary, SUMMARY)}</span>`,
    ...card.claims.map((claim) => claimHtml(claim, shown)),
    ...card.incidents
      .slice(0, CLAIMS)
      .map(
        (each) => `<span class="dossier-card-line">${shown([each.label, each.when ?? ''].join(' '), STATEMENT)}</span>`,
      ),
  ].join('');
}

function claimHtml(claim: ClaimLine, shown: (text: string, length: number) => string): string {
  const evidence = claim.evidence.map((each) =>
    [each.label, each.locator].filter((part) => part !== undefined).join(', '),
  );
  const facts = [claim.assertedBy?.label, claim.likelihood, ...evidence].filter((part) => part !== undefined);
  const disputes = claim.disputedBy.map(
    (other) => `<span class="dossier-card-dispute">⚠ disputed: ${shown(other.statement, STATEMENT)}</span>`,
  );
  return `<span class="dossier-card-line">${shown(claim.statement, STATEMENT)} <span class="dossier-card-facts">${shown(facts.join(' · '), 200)}</span>${disputes.join('')}</span>`;
}
