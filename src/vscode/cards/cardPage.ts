import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { SourceId } from '../../core/catalog/model.ts';
import { cardFor, credibilityLabel, type Card, type CardName } from '../../core/view/card.ts';
import { claimCard, type ClaimCard } from '../../core/view/claimCard.ts';
import { claimsBySource } from '../../core/view/claimsBySource.ts';
import type { ClaimLine, EvidenceLine, OpposedClaim, Ref } from '../../core/view/claimLine.ts';
import { reliabilityLabel, sourceCard, type SourceCard } from '../../core/view/sourceCard.ts';
import { entityTimeline, type EntityEvent } from '../../core/view/entityTimeline.ts';
import { cardAddress } from './cardAddress.ts';
import { kindWord } from '../host/kinds.ts';
import { fileLink, joined, link, localLink, safe, muted, NOTHING, SafeMarkdown, text } from '../host/safeMarkdown.ts';
import type { CardTarget } from '../host/target.ts';

/* The pages about an entity, a claim and a source: everything that is known, as Markdown for the built-in preview. */

const PARAGRAPH = SafeMarkdown.unchecked('\n\n');
const LINE = SafeMarkdown.unchecked('\n');

/** A report of the workspace that speaks of the page's subject. */
export interface PageUse {
  /** Its path, for people. */
  readonly label: string;
  /** Its path from the first workspace folder; absent when no link can lead there. */
  readonly path?: string;
  readonly count: number;
  /** The first lines, 1-based, in order. */
  readonly lines: readonly number[];
}

export interface PageUses {
  /** The first of them. */
  readonly uses: readonly PageUse[];
  readonly total: number;
  /** What keeps the list from being whole. */
  readonly note?: string;
}

const NO_USES: PageUses = { uses: [], total: 0 };
/** Reports that a page names. */
export const MOST_REPORTS = 50;
const MOST_LINES = 8;

/** The page of what the catalog knows under this id; absent when it knows nothing. */
export function cardPage(target: CardTarget, catalog: Catalog, uses: PageUses = NO_USES): SafeMarkdown | undefined {
  switch (target.kind) {
    case 'entity': {
      const card = cardFor(target.id, catalog, { l10n: vscode.l10n });
      return card === undefined ? undefined : entityPage(card, entityTimeline(target.id, catalog, vscode.l10n), uses);
    }
    case 'claim': {
      const claim = claimCard(target.id, catalog);
      return claim === undefined ? undefined : claimPage(claim, uses);
    }
    case 'source': {
      const source = sourceCard(target.id, catalog, { l10n: vscode.l10n });
      return source === undefined ? undefined : sourcePage(source, uses);
    }
  }
}

/** What the page's tab is called. */
export function cardTitle(target: CardTarget, catalog: Catalog): string {
  switch (target.kind) {
    case 'entity':
      return catalog.entities.get(target.id)?.name ?? target.id;
    case 'claim':
      return catalog.claims.get(target.id)?.statement ?? target.id;
    case 'source':
      return sourceCard(target.id, catalog, { claims: 0 })?.label ?? target.id;
  }
}

function entityPage(card: Card, timeline: readonly EntityEvent[], uses: PageUses): SafeMarkdown {
  return page([
    safe`# ${text(card.title, 300)}`,
    muted(joined([kindWord(card.kind), card.type, card.when, card.marking], ' · ')),
    card.summary === undefined ? NOTHING : text(card.summary),
    joined(
      card.relations.map((relation) => safe`${muted(text(relation.is, 100))} ${cardLink('entity', relation.to)}`),
      ' · ',
    ),
    section(
      vscode.l10n.t('What happened'),
      card.events.map((event) =>
        joined([event.when === undefined ? undefined : safe`**${event.when}**`, event.what], ' – '),
      ),
    ),
    section(
      vscode.l10n.t('Who took part'),
      card.actors.map((actor) => safe`${cardLink('entity', actor)} ${muted(text(actor.roles.join(', '), 200))}`),
    ),
    section(
      vscode.l10n.t('Timeline'),
      timeline.map(({ when, what, incident }) =>
        joined([safe`**${when}**`, joined([what, muted(cardLink('entity', incident))], ' ')], ' – '),
      ),
    ),
    section(
      vscode.l10n.t('Incidents'),
      card.incidents.map((incident) => {
        const facts = muted(joined([incident.when, incident.roles.join(', ')], ' · '));
        return safe`${cardLink('entity', incident)} ${facts}`;
      }),
    ),
    claimSections(card.claims),
    section(vscode.l10n.t('Other names'), card.names.map(nameItem)),
    section(
      vscode.l10n.t('Described in'),
      card.references.map((source) => cardLink('source', source)),
    ),
    usesSection(vscode.l10n.t('Mentioned in'), uses),
    known(
      card.externalIds,
      card.origins.map((origin) => origin.pack),
    ),
  ]);
}

function nameItem(name: CardName): SafeMarkdown {
  const notes = [
    name.by.length === 0 ? undefined : name.by.join(', '),
    name.preferred ? vscode.l10n.t('preferred') : undefined,
    name.searched ? undefined : vscode.l10n.t('not searched in reports'),
  ];
  return safe`${text(name.text, 200)} ${muted(joined(notes, ' · '))}`;
}

function claimPage(claim: ClaimCard, uses: PageUses): SafeMarkdown {
  return page([
    safe`# ${vscode.l10n.t('Claim')}`,
    safe`> ${text(claim.statement)}`,
    muted(joined([asserter(claim), claim.likelihood, claim.date, credibility(claim), claim.marking], ' · ')),
    section(
      vscode.l10n.t('Stands in'),
      claim.evidence.map((one) => evidence(one)),
    ),
    section(vscode.l10n.t('Disputed by'), claim.disputedBy.map(opposed)),
    section(vscode.l10n.t('Disputes'), claim.disputes.map(opposed)),
    section(
      vscode.l10n.t('Borne out by'),
      claim.corroboratedBy.map((other) => cardLink('claim', other)),
    ),
    section(
      vscode.l10n.t('Bears out'),
      claim.corroborates.map((other) => cardLink('claim', other)),
    ),
    section(
      vscode.l10n.t('About'),
      claim.about.map((entity) =>
        joined([cardLink('entity', entity), entity.kind === undefined ? undefined : muted(kindWord(entity.kind))], ' '),
      ),
    ),
    usesSection(vscode.l10n.t('Relied on in'), uses),
    known(
      [claim.id],
      claim.origins.map((origin) => origin.pack),
    ),
  ]);
}

function sourcePage(source: SourceCard, uses: PageUses): SafeMarkdown {
  const reliability =
    source.reliability === undefined
      ? undefined
      : vscode.l10n.t('reliability {0}: {1}', source.reliability, reliabilityLabel(source.reliability, vscode.l10n));
  return page([
    safe`# ${text(source.title, 500)}`,
    joined([source.authors, source.containerTitle, source.publisher, source.issued], ' · '),
    muted(joined([reliability, source.marking], ' · ')),
    source.url === undefined ? NOTHING : link(text(source.url, 500), source.url),
    source.note === undefined ? NOTHING : text(source.note),
    section(
      vscode.l10n.t('Passes on'),
      source.derivedFrom.map((other) => cardLink('source', other)),
    ),
    section(
      vscode.l10n.t('Claims'),
      source.claims.map((claim) => claimItem(claim, source.id)),
    ),
    usesSection(vscode.l10n.t('Cited in'), uses),
    known(
      [`@${source.id}`, ...(source.doi === undefined ? [] : [`DOI ${source.doi}`])],
      source.origins.map((origin) => origin.pack),
    ),
  ]);
}

/** Where the workspace speaks of it: the reach of a source that is withdrawn, of a name that changes. */
function usesSection(title: string, { uses, total, note }: PageUses): SafeMarkdown {
  const items = uses.slice(0, MOST_REPORTS).map(useItem);
  const rest = total - items.length;
  const last = rest > 0 ? muted(vscode.l10n.t('{0} more reports', rest)) : NOTHING;
  return joined([section(title, items), last, note === undefined ? NOTHING : muted(text(note))], PARAGRAPH);
}

function useItem({ label, path, count, lines }: PageUse): SafeMarkdown {
  const first = lines[0] ?? 1;
  const times = count === 1 ? vscode.l10n.t('once') : vscode.l10n.t('{0} times', count);
  const shown = [...new Set(lines)].slice(0, MOST_LINES);
  const places = joined(
    shown.map((line) => (path === undefined ? text(String(line)) : fileLink(String(line), path, line))),
    ', ',
  );
  const more = count > lines.length || new Set(lines).size > shown.length ? '…' : undefined;
  const where = shown.length === 1 ? vscode.l10n.t('line') : vscode.l10n.t('lines');
  return joined(
    [
      path === undefined ? text(label, 300) : fileLink(text(label, 300), path, first),
      muted(times),
      joined([muted(where), places, more], ' '),
    ],
    ' · ',
  );
}

function page(parts: readonly SafeMarkdown[]): SafeMarkdown {
  return safe`${joined(parts, PARAGRAPH)}${LINE}`;
}

function section(title: string, items: readonly SafeMarkdown[]): SafeMarkdown {
  if (items.length === 0) return NOTHING;
  return safe`## ${title}${PARAGRAPH}${joined(
    items.map((item) => safe`- ${item}`),
    LINE,
  )}`;
}

/** All claims, each source's under its name. */
function claimSections(claims: readonly ClaimLine[]): SafeMarkdown {
  if (claims.length === 0) return NOTHING;
  const groups = claimsBySource(claims).map(({ source, claims: own }) => {
    const name = source === undefined ? safe`${vscode.l10n.t('Without a source')}` : cardLink('source', source);
    const items = own.map((claim) => safe`- ${claimItem(claim, source?.id)}`);
    return safe`### ${name}${PARAGRAPH}${joined(items, LINE)}`;
  });
  return safe`## ${vscode.l10n.t('Claims')}${PARAGRAPH}${joined(groups, PARAGRAPH)}`;
}

/** The statement in plain words; below it who, how surely, where, and the way to the claim's own page. */
function claimItem(claim: ClaimLine, source?: SourceId): SafeMarkdown {
  const facts = muted(joined([asserter(claim), claim.likelihood, credibility(claim), claim.marking], ' · '));
  // On a source's own page its name says nothing; only the place in it does.
  const where = joined(
    claim.evidence.map((one) => (one.id === source ? muted(text(one.locator ?? '', 80)) : evidence(one))),
    '; ',
  );
  const details = localLink(vscode.l10n.t('Details'), cardAddress('claim', claim.id, claim.statement));
  const disputes = [
    ...claim.disputedBy.map((other) => safe`  - **⚠ ${vscode.l10n.t('disputed')}** ${opposed(other)}`),
    ...claim.disputes.map((other) => safe`  - **⚠ ${vscode.l10n.t('disputes')}** ${opposed(other)}`),
  ];
  return joined([safe`${text(claim.statement)}<br>${joined([facts, where, details], ' · ')}`, ...disputes], LINE);
}

function opposed(other: OpposedClaim): SafeMarkdown {
  const where = joined(
    other.evidence.map((one) => evidence(one)),
    '; ',
  );
  const who = other.assertedBy?.entity === undefined ? undefined : muted(other.assertedBy.label);
  return safe`${cardLink('claim', { id: other.id, label: other.statement })} ${joined([who, where], ' · ')}`;
}

function evidence(one: EvidenceLine): SafeMarkdown {
  return joined([cardLink('source', one), one.locator === undefined ? undefined : text(one.locator, 80)], ', ');
}

function asserter(claim: ClaimLine): string | undefined {
  return claim.assertedBy?.entity === undefined ? undefined : claim.assertedBy.label;
}

function credibility(claim: ClaimLine): string | undefined {
  return claim.credibility === undefined
    ? undefined
    : vscode.l10n.t('credibility {0}: {1}', claim.credibility, credibilityLabel(claim.credibility, vscode.l10n));
}

function known(ids: readonly string[], packs: readonly string[]): SafeMarkdown {
  const from = vscode.l10n.t('Pack: {0}', [...new Set(packs)].join(', '));
  return safe`---${PARAGRAPH}${muted(joined([...ids, packs.length === 0 ? undefined : from], ' · '))}`;
}

function cardLink(kind: CardTarget['kind'], to: Ref<string>): SafeMarkdown {
  return localLink(text(to.label, 500), cardAddress(kind, to.id, to.label));
}
