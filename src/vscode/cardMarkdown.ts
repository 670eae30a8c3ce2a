import * as vscode from 'vscode';
import type { EntityKind } from '../core/catalog/model.ts';
import type { Card, CardIncident, CardName } from '../core/view/card.ts';
import type { ClaimLine, EvidenceLine, OpposedClaim, Ref } from '../core/view/claimLine.ts';
import { reliabilityLabel, type SourceCard } from '../core/view/sourceCard.ts';
import type { ClaimCard } from '../core/view/claimCard.ts';
import { COMMAND } from './manifest.ts';
import {
  coloured,
  commandLink,
  icon,
  joined,
  link,
  md,
  muted,
  NOTHING,
  SafeMarkdown,
  text,
  type CodiconName,
} from './safeMarkdown.ts';

/*
 * Cards as they are drawn in hovers and tooltips: two lines that answer "who is this", then the newest claims and what
 * disputes them, then incidents. The pages in `cardPage.ts` say everything.
 */

/** The commands that a card's links may run, and no others. */
const CARD_COMMANDS: readonly string[] = [
  COMMAND.showCard,
  COMMAND.showInSidebar,
  COMMAND.allMentions,
  COMMAND.showInPack,
];

/** Pack text in one hover, in UTF-16 units. The renderer runs in the window, where a long text is felt. */
const BUDGET = 4000;
const SUMMARY = 280;
const STATEMENT = 240;
const NAMES = 6;
const INCIDENTS = 4;

/** The only place that makes a `MarkdownString`: trusted for our own commands, drawn with icons and our one span. */
export function toMarkdownString(content: SafeMarkdown): vscode.MarkdownString {
  const result = new vscode.MarkdownString(content.value, true);
  result.isTrusted = { enabledCommands: CARD_COMMANDS };
  result.supportHtml = true;
  return result;
}

export interface HoverCardOptions {
  /** A line about why the text is marked, and the candidates of an ambiguous name. */
  readonly why?: SafeMarkdown;
  /** Whether to offer what belongs to a report (all mentions). */
  readonly inReport: boolean;
}

/** The card of an entity, for a hover or a tooltip. */
export function entityHover(card: Card, options: HoverCardOptions): SafeMarkdown {
  const body = [
    titleLine(KIND_ICON[card.kind], card.title, joined([card.type, card.when, card.marking], ' · '), card.kind),
    namesLine(card.names),
    card.summary === undefined ? NOTHING : text(card.summary, SUMMARY),
    claimList(card.claims, card.claimCount),
    incidentList(card.incidents),
    eventList(card),
    relationLine(card),
    options.why ?? NOTHING,
    actions(card, options.inReport),
  ];
  return joined(body, PARAGRAPH);
}

/** A claim, for a tooltip. */
export function claimHover(claim: ClaimCard): SafeMarkdown {
  return joined(
    [
      md`${icon('quote')} ${text(claim.statement, 1000)}`,
      muted(claimFacts(claim)),
      ...claim.disputedBy.map((other) => disputeLine(other, vscode.l10n.t('disputed'))),
      ...claim.disputes.map((other) => disputeLine(other, vscode.l10n.t('disputes'))),
    ],
    PARAGRAPH,
  );
}

/** A source, for a tooltip. */
export function sourceHover(source: SourceCard): SafeMarkdown {
  const published = joined([source.authors, source.publisher ?? source.containerTitle, source.issued], ' · ');
  const reliability =
    source.reliability === undefined
      ? NOTHING
      : text(vscode.l10n.t('Reliability {0}: {1}', source.reliability, reliabilityLabel(source.reliability)));
  return joined(
    [
      md`${icon('book')} **${text(source.title, 300)}**`,
      muted(published),
      muted(reliability),
      source.url === undefined ? NOTHING : link(text(source.url, 120), source.url),
    ],
    PARAGRAPH,
  );
}

export const KIND_ICON: Readonly<Record<EntityKind, CodiconName>> = {
  actor: 'organization',
  incident: 'flame',
  tool: 'tools',
};

const PARAGRAPH = SafeMarkdown.unchecked('\n\n');
const LINE = SafeMarkdown.unchecked('\n');

function titleLine(name: CodiconName, title: string, after: SafeMarkdown, kind: EntityKind): SafeMarkdown {
  return joined(
    [coloured(icon(name), `dossier-${kind}`), md`**${text(title, 200)}**`, muted(after)],
    md`
&nbsp;
    `,
  );
}

function namesLine(names: readonly CardName[]): SafeMarkdown {
  if (names.length === 0) return NOTHING;
  const shown = names.slice(0, NAMES).map((name) => {
    const whose = name.by.length === 0 ? NOTHING : text(` (${name.by.slice(0, 3).join(', ')})`, 80);
    return md`${text(name.text, 80)}${whose}`;
  });
  const more = names.length > NAMES ? vscode.l10n.t('{0} more', names.length - NAMES) : undefined;
  return muted(md`${vscode.l10n.t('also')} ${joined([...shown, more], ' · ')}`);
}

function claimList(claims: readonly ClaimLine[], count: number): SafeMarkdown {
  if (claims.length === 0) return NOTHING;
  const items: SafeMarkdown[] = [];
  let spent = 0;
  for (const claim of claims) {
    const item = claimItem(claim);
    spent += item.value.length;
    if (spent > BUDGET && items.length > 0) break;
    items.push(item);
  }
  const of = items.length < count ? vscode.l10n.t('the newest {0} of {1}', items.length, count) : NOTHING;
  return md`${heading(vscode.l10n.t('Claims'), of)}${LINE}${joined(items, LINE)}`;
}

function claimItem(claim: ClaimLine): SafeMarkdown {
  const disputes = [
    ...claim.disputedBy.map((other) => disputeLine(other, vscode.l10n.t('disputed'))),
    ...claim.disputes.map((other) => disputeLine(other, vscode.l10n.t('disputes'))),
  ];
  return joined(
    [md`- ${text(claim.statement, STATEMENT)} ${muted(claimFacts(claim))}`, ...disputes.map((one) => md`  - ${one}`)],
    LINE,
  );
}

/** Who asserts it, how surely, and where it stands. The source's author is named by the source itself. */
function claimFacts(claim: ClaimLine): SafeMarkdown {
  const asserter = claim.assertedBy?.entity === undefined ? undefined : claim.assertedBy.label;
  return joined([asserter, claim.likelihood, evidenceList(claim.evidence), claim.marking], ' · ');
}

function evidenceList(evidence: readonly EvidenceLine[]): SafeMarkdown {
  return joined(
    evidence.slice(0, 3).map((one) => {
      const label = joined([text(one.label, 80), one.locator === undefined ? undefined : text(one.locator, 40)], ', ');
      return link(label, one.url, one.title);
    }),
    '; ',
  );
}

/** The icon and the word: colour alone says nothing. */
function disputeLine(other: OpposedClaim, word: string): SafeMarkdown {
  const mark = coloured(md`${icon('warning')} ${word}`, 'list-warningForeground');
  const where = muted(joined([other.assertedBy?.label, evidenceList(other.evidence)], ' · '));
  return md`${mark} ${text(other.statement, STATEMENT)} ${where}`;
}

function incidentList(incidents: readonly CardIncident[]): SafeMarkdown {
  if (incidents.length === 0) return NOTHING;
  const items = incidents.slice(0, INCIDENTS).map((incident) => {
    const facts = muted(joined([incident.roles.join(', '), incident.when], ' · '));
    return md`- ${cardLink('entity', incident)} ${facts}`;
  });
  const of =
    items.length < incidents.length ? vscode.l10n.t('the newest {0} of {1}', items.length, incidents.length) : NOTHING;
  return md`${heading(vscode.l10n.t('Incidents'), of)}${LINE}${joined(items, LINE)}`;
}

function eventList(card: Card): SafeMarkdown {
  if (card.kind !== 'incident') return NOTHING;
  const who = card.actors
    .slice(0, NAMES)
    .map((actor) => md`- ${cardLink('entity', actor)} ${muted(text(actor.roles.join(', '), 80))}`);
  const events = card.events
    .slice(0, NAMES)
    .map((event) => md`- ${text(event.what, 120)} ${event.when === undefined ? NOTHING : muted(event.when)}`);
  return joined(
    [
      events.length === 0
        ? NOTHING
        : md`${heading(vscode.l10n.t('What happened'), NOTHING)}${LINE}${joined(events, LINE)}`,
      who.length === 0 ? NOTHING : md`${heading(vscode.l10n.t('Who'), NOTHING)}${LINE}${joined(who, LINE)}`,
    ],
    PARAGRAPH,
  );
}

function relationLine(card: Card): SafeMarkdown {
  return joined(
    card.relations
      .slice(0, NAMES)
      .map((relation) => md`${muted(text(relation.is, 40))} ${cardLink('entity', relation.to)}`),
    ' · ',
  );
}

function heading(words: string, after: SafeMarkdown | string): SafeMarkdown {
  return md`**${words}** ${muted(after)}${LINE}`;
}

function cardLink(kind: 'entity' | 'claim' | 'source', to: Ref<string>): SafeMarkdown {
  return commandLink(text(to.label, 160), COMMAND.showCard, [{ kind, id: to.id }], vscode.l10n.t('Show card'));
}

function actions(card: Card, inReport: boolean): SafeMarkdown {
  const target = { kind: 'entity', id: card.id };
  return md`---${PARAGRAPH}${joined(
    [
      action(
        'open-preview',
        vscode.l10n.t('Card'),
        COMMAND.showCard,
        target,
        vscode.l10n.t('Everything that is known, beside the report'),
      ),
      action(
        'list-tree',
        vscode.l10n.t('Sidebar'),
        COMMAND.showInSidebar,
        target,
        vscode.l10n.t('Show in the sidebar'),
      ),
      inReport
        ? action(
            'references',
            vscode.l10n.t('All mentions'),
            COMMAND.allMentions,
            target,
            vscode.l10n.t('All mentions in this report'),
          )
        : undefined,
      card.origins.length === 0
        ? undefined
        : action(
            'go-to-file',
            vscode.l10n.t('Pack'),
            COMMAND.showInPack,
            target,
            vscode.l10n.t('Show the entry in its pack'),
          ),
    ],
    md`
      &nbsp;
    `,
  )}`;
}

function action(name: CodiconName, label: string, command: string, target: unknown, title: string): SafeMarkdown {
  return commandLink(md`${icon(name)} ${label}`, command, [target], title);
}
