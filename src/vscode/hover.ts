import * as vscode from 'vscode';
import type { Catalog } from '../core/catalog/model.ts';
import type { MatchRule, Mention } from '../core/report/report.ts';
import { cardFor } from '../core/view/card.ts';
import { entityHover, toMarkdownString } from './cardMarkdown.ts';
import type { CatalogStore } from './catalogStore.ts';
import { toRange } from './convert.ts';
import type { Owned } from './lifetime.ts';
import { COMMAND, REPORT_LANGUAGE } from './manifest.ts';
import type { ReportStore } from './reportStore.ts';
import { commandLink, icon, joined, md, muted, text, type SafeMarkdown } from './safeMarkdown.ts';
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
      const mention = deps.reports.mentionAt(document, position);
      if (mention === undefined) return undefined;
      const { catalog } = deps.catalogs;
      const card = cardFor(mention.entity, catalog, { claims: deps.settings.hoverClaims });
      if (card === undefined) return undefined;
      const content = entityHover(card, { why: whyLine(mention, catalog), inReport: true });
      return new vscode.Hover(toMarkdownString(content), toRange(document, mention));
    },
  });
}

function whyLine(mention: Mention, catalog: Catalog): SafeMarkdown {
  const { why } = mention;
  const whose = why.by.length === 0 ? '' : ` (${why.by.slice(0, 3).join(', ')})`;
  const line = muted(
    text(
      why.rule === 'cue'
        ? vscode.l10n.t('Marked because these words stand together: {0}', why.name)
        : vscode.l10n.t('Marked for the name “{0}”{1}, {2}', why.name, whose, ruleInWords(why.rule)),
      300,
    ),
  );
  return mention.candidates === undefined
    ? line
    : md`${candidates(mention.candidates, catalog)}

${line}`;
}

function candidates(ids: NonNullable<Mention['candidates']>, catalog: Catalog): SafeMarkdown {
  const links = ids.slice(0, 8).map((id) => {
    const label = text(catalog.entities.get(id)?.name ?? id, 120);
    return commandLink(label, COMMAND.showCard, [{ kind: 'entity', id }], vscode.l10n.t('Show card'));
  });
  return md`${icon('question')} **${vscode.l10n.t('Ambiguous name')}** ${vscode.l10n.t('It could be')} ${joined(links, ' · ')}`;
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
