import * as vscode from 'vscode';
import type { Card, CardIncident, CardName } from '../../core/view/card.ts';
import type { ClaimLine, EvidenceLine, OpposedClaim, Ref } from '../../core/view/claimLine.ts';
import { reliabilityLabel, type SourceCard } from '../../core/view/sourceCard.ts';
import type { ClaimCard } from '../../core/view/claimCard.ts';
import { KIND_ICON } from '../host/kinds.ts';
import { COMMAND } from '../host/manifest.ts';
import {
  coloured,
  commandLink,
  icon,
  joined,
  link,
  safe,
  muted,
  NOTHING,
  SafeMarkdown,
  text,
  type CodiconName,
} from '../host/safeMarkdown.ts';

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
  COMMAND.chooseEntity,
  COMMAND.nameInFull,
];

/*
 * A hover is 250 pixels high before it scrolls, about eleven lines. What a card says by default is meant to fit, the
 * row of actions included; so lines are short and lists are short.
 */
const SUMMARY = 180;
const STATEMENT = 175;
/** UTF-16 units of a statement where a card has several: two lines, with its source behind it. */
const ONE_OF_SEVERAL = 145;
/** UTF-16 units of a line with names. */
const LINE_LENGTH = 90;
/** Of it, for `also` and `3 more`. */
const MORE = 12;
/** Of a statement's length, what the sign and the word before one that disputes another take. */
const DISPUTE = 25;
const PARTIES = 4;
const INCIDENTS = 3;
const RELATIONS = 2;

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
  const claims = claimList(unsaid(card.claims));
  return joined(
    [
      lines([...head(card), card.summary === undefined ? NOTHING : text(card.summary, SUMMARY)]),
      joined(claims, LINE),
      lines([
        ...incidentLines(card.incidents),
        eventLine(card),
        actorLine(card),
        // There is room for one of the two; the page has both.
        card.incidents.length > 0 ? NOTHING : relationLine(card),
      ]),
      options.why ?? NOTHING,
      actions(card, card.claimCount - card.claims.length, options.inReport),
    ],
    PARAGRAPH,
  );
}

/** A claim, for a tooltip. */
export function claimHover(claim: ClaimCard): SafeMarkdown {
  return joined(
    [
      safe`${icon('quote')} ${text(claim.statement, 1000)}`,
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
      : text(
          vscode.l10n.t('Reliability {0}: {1}', source.reliability, reliabilityLabel(source.reliability, vscode.l10n)),
        );
  return joined(
    [
      safe`${icon('book')} **${text(source.title, 300)}**`,
      muted(published),
      muted(reliability),
      source.url === undefined ? NOTHING : link(text(source.url, 120), source.url),
    ],
    PARAGRAPH,
  );
}

const PARAGRAPH = SafeMarkdown.unchecked('\n\n');
const LINE = SafeMarkdown.unchecked('\n');

/** What it is called and is, and other names: on the same line if one has room there, else on the next. */
function head(card: Card): readonly SafeMarkdown[] {
  const mark = coloured(icon(KIND_ICON[card.kind]), `dossier-${card.kind}`);
  const facts = [card.type, card.when, card.marking].filter((fact) => fact !== undefined && fact !== '');
  const taken = [card.title, ...facts].reduce((sum, part) => sum + (part?.length ?? 0) + 3, MORE);
  const isRoom = taken + (card.names[0]?.text.length ?? 0) <= LINE_LENGTH;
  const names = otherNames(card.names, isRoom ? LINE_LENGTH - taken : LINE_LENGTH);
  const title = joined(
    [mark, safe`**${text(card.title, 200)}**`, muted(joined([...facts, isRoom ? names : NOTHING], ' · '))],
    safe` &nbsp;`,
  );
  return isRoom ? [title] : [title, muted(names)];
}

/** As many as there is room for, one at least. */
function otherNames(names: readonly CardName[], room: number): SafeMarkdown {
  if (names.length === 0) return NOTHING;
  const shown: SafeMarkdown[] = [];
  let spent = 0;
  for (const name of names) {
    const whose = name.by.length === 0 ? '' : ` (${name.by.slice(0, 2).join(', ')})`;
    spent += name.text.length + whose.length + 3;
    if (shown.length > 0 && spent > room) break;
    shown.push(text(name.text + whose, 120));
  }
  const rest = names.length - shown.length;
  const more = rest > 0 ? vscode.l10n.t('{0} more', rest) : undefined;
  return safe`${vscode.l10n.t('also')} ${joined([...shown, more], ' · ')}`;
}

/** Without those that are shown as what disputes one above them. */
function unsaid(claims: readonly ClaimLine[]): readonly ClaimLine[] {
  const said = new Set<string>();
  return claims.filter((claim) => {
    if (said.has(claim.id)) return false;
    for (const { id } of [...claim.disputedBy, ...claim.disputes]) said.add(id);
    return true;
  });
}

function claimList(claims: readonly ClaimLine[]): readonly SafeMarkdown[] {
  return claims.map((claim) => claimItem(claim, claims.length > 1 ? ONE_OF_SEVERAL : STATEMENT));
}

function claimItem(claim: ClaimLine, length: number): SafeMarkdown {
  const disputes = [
    ...claim.disputedBy.map((other) => disputeLine(other, vscode.l10n.t('disputed'), length - DISPUTE)),
    ...claim.disputes.map((other) => disputeLine(other, vscode.l10n.t('disputes'), length - DISPUTE)),
  ];
  return joined(
    [safe`- ${text(claim.statement, length)} ${muted(claimFacts(claim))}`, ...disputes.map((one) => safe`  - ${one}`)],
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
function disputeLine(other: OpposedClaim, word: string, length = STATEMENT): SafeMarkdown {
  const mark = coloured(safe`${icon('warning')} ${word}`, 'list-warningForeground');
  const where = muted(joined([other.assertedBy?.label, evidenceList(other.evidence)], ' · '));
  return safe`${mark}: ${text(other.statement, length)} ${where}`;
}

function incidentLines(incidents: readonly CardIncident[]): readonly SafeMarkdown[] {
  const shown = incidents.slice(0, INCIDENTS).map((incident) => {
    const facts = muted(joined([incident.roles.join(', '), incident.when], ' · '));
    return safe`${coloured(icon('flame'), 'dossier-incident')} ${cardLink('entity', incident)} ${facts}`;
  });
  const rest = incidents.length - shown.length;
  return rest === 0 ? shown : [...shown, muted(vscode.l10n.t('{0} more incidents', rest))];
}

function eventLine(card: Card): SafeMarkdown {
  const events = card.events
    .slice(0, PARTIES)
    .map((event) => safe`${text(event.what, 120)} ${event.when === undefined ? NOTHING : muted(event.when)}`);
  return joined(events, ' · ');
}

function actorLine(card: Card): SafeMarkdown {
  const actors = card.actors
    .slice(0, PARTIES)
    .map((actor) => safe`${cardLink('entity', actor)} ${muted(text(actor.roles.join(', '), 80))}`);
  return joined(actors, ' · ');
}

function relationLine(card: Card): SafeMarkdown {
  return joined(
    card.relations
      .slice(0, RELATIONS)
      .map((relation) => safe`${muted(text(relation.is, 40))} ${cardLink('entity', relation.to)}`),
    ' · ',
  );
}

/** One below the other, without a gap between them. */
function lines(all: readonly SafeMarkdown[]): SafeMarkdown {
  return joined(all, safe`<br>`);
}

function cardLink(kind: 'entity' | 'claim' | 'source', to: Ref<string>): SafeMarkdown {
  return commandLink(text(to.label, 160), COMMAND.showCard, [{ kind, id: to.id }], vscode.l10n.t('Show card'));
}

function actions(card: Card, moreClaims: number, inReport: boolean): SafeMarkdown {
  const target = { kind: 'entity', id: card.id };
  const all = [
    action(
      'open-preview',
      cardLabel(moreClaims),
      COMMAND.showCard,
      target,
      vscode.l10n.t('Everything that is known, beside the report'),
    ),
    action(
      'list-tree',
      vscode.l10n.t('Show in sidebar'),
      COMMAND.showInSidebar,
      target,
      vscode.l10n.t('Find it in the Dossier trees'),
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
  ];
  return joined(all, safe` &nbsp; `);
}

function cardLabel(moreClaims: number): string {
  if (moreClaims === 0) return vscode.l10n.t('Card');
  return moreClaims === 1 ? vscode.l10n.t('Card, 1 more claim') : vscode.l10n.t('Card, {0} more claims', moreClaims);
}

function action(name: CodiconName, label: string, command: string, target: unknown, title: string): SafeMarkdown {
  return commandLink(safe`${icon(name)} ${label}`, command, [target], title);
}
