import type { Catalog } from '../core/catalog/catalog.ts';
import type { EntityId } from '../core/catalog/model.ts';
import { cardFor, type Card } from '../core/view/card.ts';
import type { ClaimLine } from '../core/view/claimLine.ts';
import type { Translator } from '../core/text/l10n.ts';
import { joinedHtml, markup, NO_HTML, shortHtml, type SafeHtml } from './safeHtml.ts';

const CLAIMS = 3;
const SUMMARY = 300;
const STATEMENT = 240;

/** The card of an entity as HTML in a line of text: `span`s only, since a paragraph may hold nothing else. */
export function cardHtml(entity: EntityId, catalog: Catalog, l10n: Translator): SafeHtml {
  const card = cardFor(entity, catalog, { claims: CLAIMS, l10n });
  return card === undefined
    ? NO_HTML
    : markup`<span class="dossier-card" role="tooltip">${contents(card, l10n)}</span>`;
}

function contents(card: Card, l10n: Translator): SafeHtml {
  const names = card.names.slice(0, 5).map((name) => shortHtml(name.text, 80));
  const facts = [card.type, card.when ?? '', card.marking ?? ''].filter((part) => part !== '');
  return joinedHtml([
    markup`<span class="dossier-card-title"><strong>${shortHtml(card.title, 200)}</strong> ${shortHtml(facts.join(' · '), 200)}</span>`,
    names.length === 0 ? NO_HTML : markup`<span class="dossier-card-names">${joinedHtml(names, ' · ')}</span>`,
    card.summary === undefined
      ? NO_HTML
      : markup`<span class="dossier-card-line">${shortHtml(card.summary, SUMMARY)}</span>`,
    ...card.claims.map((claim) => claimHtml(claim, l10n)),
    ...card.incidents
      .slice(0, CLAIMS)
      .map(
        ({ label, when }) =>
          markup`<span class="dossier-card-line">${shortHtml([label, when ?? ''].join(' '), STATEMENT)}</span>`,
      ),
  ]);
}

function claimHtml(claim: ClaimLine, l10n: Translator): SafeHtml {
  const evidence = claim.evidence.map((each) =>
    [each.label, each.locator].filter((part) => part !== undefined).join(', '),
  );
  // The source's author is named by the source itself.
  const asserter = claim.assertedBy?.entity === undefined ? undefined : claim.assertedBy.label;
  const facts = [asserter, claim.likelihood, ...evidence].filter((part) => part !== undefined);
  const disputes = claim.disputedBy.map(
    (other) =>
      markup`<span class="dossier-card-dispute">⚠ ${l10n.t('disputed')}: ${shortHtml(other.statement, STATEMENT)}</span>`,
  );
  const said = shortHtml(claim.statement, STATEMENT);
  const shown = markup`<span class="dossier-card-facts">${shortHtml(facts.join(' · '), 200)}</span>`;
  return markup`<span class="dossier-card-line">${said} ${shown}${joinedHtml(disputes)}</span>`;
}
