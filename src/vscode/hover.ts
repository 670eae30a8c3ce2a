import * as vscode from 'vscode';
import type { Catalog } from '../core/catalog/catalog.ts';
import type { MatchRule, Mention } from '../core/report/report.ts';
import { cardFor } from '../core/view/card.ts';
import { entityHover, toMarkdownString } from './cardMarkdown.ts';
import type { CatalogStore } from './catalogStore.ts';
import { toRange } from './convert.ts';
import type { Owned } from './lifetime.ts';
import { COMMAND, REPORT_LANGUAGE } from './manifest.ts';
import type { ReportStore } from './reportStore.ts';
import { commandLink, icon, joined, safe, muted, NOTHING, text, type SafeMarkdown } from './safeMarkdown.ts';
import type { Settings } from './settings.ts';

export interface HoverDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly settings: Settings;
}

/** The card of what the mouse rests on. */
export function registerHover(deps: HoverDeps): Owned {
  return vscode.languages.registerHoverProvider(REPORT_LANGUAGE, {
    provideHover(document, position) {
      const [mention, ...around] = deps.reports.mentionsAt(document, position);
      if (mention === undefined) return undefined;
      const { catalog } = deps.catalogs;
      const card = cardFor(mention.entity, catalog, { claims: deps.settings.hoverClaims });
      if (card === undefined) return undefined;
      const said = new Set(card.incidents.map((incident) => incident.id));
      const unsaid = around.filter((outer) => !said.has(outer.entity) && outer.entity !== mention.entity);
      const why = joined([...unsaid.map(aroundLine), whyLine(mention, document, catalog)], PARAGRAPH);
      const content = entityHover(card, { why, inReport: true });
      return new vscode.Hover(toMarkdownString(content), toRange(document, mention));
    },
  });
}

const PARAGRAPH = safe`\n\n`;

/** The words around it are a mention too: an incident, known by what its cue says. */
function aroundLine(mention: Mention): SafeMarkdown {
  const card = commandLink(
    text(mention.name, 160),
    COMMAND.showCard,
    [{ kind: 'entity', id: mention.entity }],
    vscode.l10n.t('Show card'),
  );
  return safe`${muted(vscode.l10n.t('These words speak of'))} ${card}`;
}

/** Why it is marked; left out where the reader sees it: the name stands there as the pack writes it. */
function whyLine(mention: Mention, document: vscode.TextDocument, catalog: Catalog): SafeMarkdown {
  const { why } = mention;
  const whose = why.by.length === 0 ? '' : ` (${why.by.slice(0, 3).join(', ')})`;
  const plain = why.rule === 'as-written' && whose === '' && document.getText(toRange(document, mention)) === why.name;
  const line = plain
    ? NOTHING
    : muted(
        text(
          why.rule === 'cue'
            ? vscode.l10n.t('Marked because these stand together: {0}', why.name)
            : vscode.l10n.t('Marked for the name “{0}”{1}, {2}', why.name, whose, ruleInWords(why.rule)),
          300,
        ),
      );
  return joined(
    [mention.candidates === undefined ? NOTHING : candidates(mention.candidates, catalog), line],
    PARAGRAPH,
  );
}

function candidates(ids: NonNullable<Mention['candidates']>, catalog: Catalog): SafeMarkdown {
  const links = ids.slice(0, 8).map((id) => {
    const label = text(catalog.entities.get(id)?.name ?? id, 120);
    return commandLink(label, COMMAND.showCard, [{ kind: 'entity', id }], vscode.l10n.t('Show card'));
  });
  return safe`${icon('question')} **${vscode.l10n.t('Ambiguous name')}** ${vscode.l10n.t('It could be')} ${joined(links, ' · ')}`;
}

function ruleInWords(rule: Exclude<MatchRule, 'cue'>): string {
  switch (rule) {
    case 'as-written':
      return vscode.l10n.t('as written');
    case 'case-folded':
      return vscode.l10n.t('in other capitals');
    case 'characters-folded':
      return vscode.l10n.t('in other characters');
    case 'separator-differs':
      return vscode.l10n.t('with another separator');
    case 'generic-tail':
      return vscode.l10n.t('with a general word behind it');
  }
}
