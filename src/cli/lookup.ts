import { cardFor, type Card } from '../core/view/card.ts';
import { claimCard, type ClaimCard } from '../core/view/claimCard.ts';
import type { ClaimLine, EvidenceLine, OpposedClaim } from '../core/view/claimLine.ts';
import { createLookup } from '../core/view/lookup.ts';
import { sourceCard, type SourceCard } from '../core/view/sourceCard.ts';
import type { Context } from './context.ts';
import { EXIT, Failure, type ExitCode } from './failure.ts';
import { KnowledgeStore } from './knowledge.ts';
import { joinedText, NO_TEXT, plainLine, safeJson, terminal, type Paint, type TerminalText } from './terminal.ts';

const MOST = 10;
const CARD_CLAIMS = 12;
const RELATED = 8;

/** `dossier lookup WORDS`: the best entity's card, then what else fits. Exit code 1 when nothing does. */
export async function lookup(context: Context): Promise<ExitCode> {
  const { host, arguments: given, paint } = context;
  const query = given.operands.join(' ').trim();
  if (query === '') throw new Failure('say what to look for: dossier lookup WORDS');
  const { catalog } = await new KnowledgeStore(context).forReport('-');
  const found = createLookup(catalog);
  const entities = found.entities(query, MOST).flatMap(({ id }) => cardFor(id, catalog) ?? []);
  const claims = found.claims(query, MOST).flatMap(({ id }) => claimCard(id, catalog) ?? []);
  const sources = found.sources(query, MOST).flatMap(({ id }) => sourceCard(id, catalog) ?? []);
  const nothing = entities.length + claims.length + sources.length === 0;
  if (given.format === 'json') {
    await host.out(
      terminal`${safeJson(
        {
          version: 1,
          query,
          entities: entities.map(entityJson),
          claims: claims.map(claimJson),
          sources: sources.map(sourceJson),
        },
        2,
      )}\n`,
    );
  } else if (nothing) {
    await host.err(terminal`dossier: nothing found for "${plainLine(query)}"\n`);
  } else {
    await host.out(answer(entities, claims, sources, paint));
  }
  return nothing ? EXIT.findings : EXIT.clean;
}

function answer(
  entities: readonly Card[],
  claims: readonly ClaimCard[],
  sources: readonly SourceCard[],
  paint: Paint,
): TerminalText {
  const [best, ...others] = entities;
  const lines: TerminalText[] = best === undefined ? [] : [...cardLines(best, paint), NO_TEXT];
  if (others.length > 0) {
    lines.push(paint('bold', plainLine(best === undefined ? 'Entities' : 'Also')));
    for (const card of others) lines.push(terminal`  ${titleOf(card.title, false, card, paint)}`);
    lines.push(NO_TEXT);
  }
  const shown = new Set(best?.claims.slice(0, CARD_CLAIMS).map(({ id }) => id));
  const rest = claims.filter(({ id }) => !shown.has(id));
  if (rest.length > 0) {
    lines.push(paint('bold', plainLine(best === undefined ? 'Claims' : 'More claims')));
    for (const claim of rest) lines.push(...claimLines(claim, paint));
    lines.push(NO_TEXT);
  }
  if (sources.length > 0) {
    lines.push(paint('bold', terminal`Sources`));
    for (const source of sources) lines.push(...sourceLines(source, paint));
    lines.push(NO_TEXT);
  }
  return joinedText(lines, terminal`\n`);
}

function cardLines(card: Card, paint: Paint): readonly TerminalText[] {
  const lines = [titleOf(card.title, true, card, paint)];
  if (card.when !== undefined) lines.push(terminal`  ${plainLine(card.when)}`);
  if (card.marking !== undefined) lines.push(terminal`  ${plainLine(card.marking)}`);
  if (card.names.length > 0) {
    const names = card.names.map(({ text, by }) => (by.length === 0 ? text : `${text} (${by.join(', ')})`));
    lines.push(terminal`  also: ${joinedText(names.map(plainLine), terminal` · `)}`);
  }
  if (card.summary !== undefined) lines.push(terminal`  ${plainLine(card.summary)}`);
  lines.push(...relationLines(card));
  for (const { label, roles } of card.actors) {
    lines.push(terminal`  ${plainLine(roles.join(', '))}: ${plainLine(label)}`);
  }
  for (const { what, when } of card.events) lines.push(terminal`  ${plainLine(when ?? 'undated')}: ${plainLine(what)}`);
  for (const incident of card.incidents) {
    const when = incident.when === undefined ? '' : `, ${incident.when}`;
    lines.push(
      terminal`  incident: ${plainLine(incident.label)} ${dim(`(${incident.roles.join(', ')}${when})`, paint)}`,
    );
  }
  if (card.claims.length > 0) lines.push(NO_TEXT, paint('bold', terminal`Claims`));
  for (const claim of card.claims.slice(0, CARD_CLAIMS)) lines.push(...claimLines(claim, paint));
  const more = card.claimCount - Math.min(card.claims.length, CARD_CLAIMS);
  if (more > 0) lines.push(dim(`  and ${String(more)} more`, paint));
  return lines;
}

/** A line to a kind of relation: `uses: CHOPSTICK, Mimikatz and 40 more`. */
function relationLines(card: Card): readonly TerminalText[] {
  const byKind = new Map<string, string[]>();
  for (const { is, to } of card.relations) {
    const known = byKind.get(is);
    if (known === undefined) byKind.set(is, [to.label]);
    else known.push(to.label);
  }
  return [...byKind].map(([is, labels]) => {
    const more = labels.length - RELATED;
    const shown = joinedText(labels.slice(0, RELATED).map(plainLine), terminal`, `);
    return terminal`  ${plainLine(is)}: ${shown}${more > 0 ? terminal` and ${more} more` : NO_TEXT}`;
  });
}

function claimLines(claim: ClaimLine, paint: Paint): readonly TerminalText[] {
  const facts = [claim.assertedBy?.label, claim.likelihood, claim.date, claim.marking, ...claim.evidence.map(evidence)];
  return [
    terminal`  - ${plainLine(claim.statement)}`,
    dim(`    ${facts.filter((fact) => fact !== undefined).join(' · ')}`, paint),
    ...claim.disputedBy.map((other) => paint('yellow', terminal`    disputed: ${opposed(other)}`)),
    ...claim.disputes.map((other) => paint('yellow', terminal`    disputes: ${opposed(other)}`)),
  ];
}

function opposed({ statement, assertedBy, evidence: places }: OpposedClaim): TerminalText {
  const facts = [assertedBy?.label, ...places.map(evidence)].filter((fact) => fact !== undefined);
  return plainLine(facts.length === 0 ? statement : `${statement} (${facts.join(', ')})`);
}

function evidence({ label, locator }: EvidenceLine): string {
  return locator === undefined ? label : `${label}, ${locator}`;
}

function sourceLines(source: SourceCard, paint: Paint): readonly TerminalText[] {
  const count = source.claimCount === 1 ? '1 claim' : `${String(source.claimCount)} claims`;
  const facts = [source.authors, source.containerTitle ?? source.publisher, source.issued, source.url, count];
  return [
    terminal`  ${plainLine(source.label)}: ${plainLine(source.title)} ${dim(`@${source.id}`, paint)}`,
    dim(`    ${facts.filter((fact) => fact !== undefined && fact !== '').join(' · ')}`, paint),
  ];
}

function kindOf({ kind, type }: Card): string {
  return type === '' || type === kind ? kind : `${kind}, ${type}`;
}

function titleOf(title: string, bold: boolean, card: Card, paint: Paint): TerminalText {
  const name = plainLine(title);
  return terminal`${bold ? paint('bold', name) : name} ${dim(`${kindOf(card)} · ${card.id}`, paint)}`;
}

/** Two or four spaces before it stay. */
function dim(text: string, paint: Paint): TerminalText {
  const indent = text.startsWith('    ') ? terminal`    ` : text.startsWith('  ') ? terminal`  ` : NO_TEXT;
  return terminal`${indent}${paint('dim', plainLine(text))}`;
}

function entityJson(card: Card): object {
  return {
    id: card.id,
    kind: card.kind,
    name: card.title,
    type: card.type,
    names: card.names.map(({ text, by }) => ({ text, by })),
    ...(card.summary === undefined ? {} : { summary: card.summary }),
    ...(card.marking === undefined ? {} : { marking: card.marking }),
    relations: card.relations.map(({ is, to }) => ({ is, to: to.id })),
    incidents: card.incidents.map(({ id, label, roles }) => ({ id, name: label, roles })),
    actors: card.actors.map(({ id, label, roles }) => ({ id, name: label, roles })),
    claims: card.claims.map(claimLineJson),
  };
}

function claimJson(card: ClaimCard): object {
  return { ...claimLineJson(card), about: card.about.map(({ id }) => id) };
}

function claimLineJson(claim: ClaimLine): object {
  return {
    id: claim.id,
    statement: claim.statement,
    ...(claim.assertedBy === undefined ? {} : { assertedBy: claim.assertedBy.label }),
    ...(claim.likelihood === undefined ? {} : { likelihood: claim.likelihood }),
    ...(claim.credibility === undefined ? {} : { credibility: claim.credibility }),
    ...(claim.date === undefined ? {} : { date: claim.date }),
    evidence: claim.evidence.map(({ id, label, locator, url }) => ({
      source: id,
      label,
      ...(locator === undefined ? {} : { locator }),
      ...(url === undefined ? {} : { url }),
    })),
    disputedBy: claim.disputedBy.map(({ id }) => id),
    disputes: claim.disputes.map(({ id }) => id),
  };
}

function sourceJson(card: SourceCard): object {
  return {
    id: card.id,
    label: card.label,
    title: card.title,
    type: card.type,
    authors: card.authors,
    ...(card.issued === undefined ? {} : { issued: card.issued }),
    ...(card.url === undefined ? {} : { url: card.url }),
    claims: card.claims.map(({ id }) => id),
  };
}
