import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { BeatReason, MatchRule, Mention } from '../../core/report/report.ts';
import { cardFor } from '../../core/view/card.ts';
import { unsharedName } from '../../core/view/unsharedName.ts';
import { entityHover, toMarkdownString } from './cardMarkdown.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { toRange } from '../host/convert.ts';
import type { Owned } from '../host/lifetime.ts';
import { COMMAND, REPORT_LANGUAGE } from '../host/manifest.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import { commandLink, icon, joined, safe, muted, NOTHING, text, type SafeMarkdown } from '../host/safeMarkdown.ts';
import type { Settings } from '../host/settings.ts';
import { clipped, visibleText } from '../host/visibleText.ts';

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
      const card = cardFor(mention.entity, catalog, { claims: deps.settings.hoverClaims, l10n: vscode.l10n });
      if (card === undefined) return undefined;
      const said = new Set(card.incidents.map((incident) => incident.id));
      const unsaid = around.filter((outer) => !said.has(outer.entity) && outer.entity !== mention.entity);
      const why = joined([...unsaid.map(aroundLine), whyLine(mention, document, catalog)], PARAGRAPH);
      // Whose name it is nobody has said: no card may stand for all of them.
      const content = mention.candidates === undefined ? entityHover(card, { why, inReport: true }) : why;
      return new vscode.Hover(toMarkdownString(content), toRange(document, mention));
    },
  });
}

const PARAGRAPH = safe`\n\n`;
const LINE = safe`\n`;
const MOST_CANDIDATES = 6;
const MOST_BEATEN = 3;

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
  return joined([...candidateLines(mention, document, catalog), line, beatenLine(mention, catalog)], PARAGRAPH);
}

/** Each with a way to say that it is the one: at this place, by a name of its own, or in the whole project. */
function candidateLines(mention: Mention, document: vscode.TextDocument, catalog: Catalog): readonly SafeMarkdown[] {
  if (mention.candidates === undefined) return [];
  const uri = document.uri.toString();
  const span = { start: mention.start, end: mention.end };
  const name = document.getText(toRange(document, mention));
  const lines = mention.candidates.slice(0, MOST_CANDIDATES).map((id) => {
    const target = { kind: 'entity', id };
    const label = text(catalog.entities.get(id)?.name ?? id, 120);
    const own = unsharedName(id, catalog);
    const here =
      own === undefined
        ? undefined
        : commandLink(
            vscode.l10n.t('here'),
            COMMAND.nameInFull,
            [{ uri, span }, target],
            vscode.l10n.t('Write “{0}” here', clipped(visibleText(own), 100)),
          );
    const report = commandLink(
      vscode.l10n.t('in this report'),
      COMMAND.chooseEntity,
      [{ uri, name, entity: id, scope: 'report' }],
      vscode.l10n.t('Wherever the name stands in this report; written to dossier.yaml'),
    );
    const always = commandLink(
      vscode.l10n.t('always'),
      COMMAND.chooseEntity,
      [{ uri, name, entity: id }],
      vscode.l10n.t('In all reports of this project; written to dossier.yaml'),
    );
    const card = commandLink(label, COMMAND.showCard, [target], vscode.l10n.t('Show card'));
    const entity = catalog.entities.get(id);
    const about = joined([entity?.type, text(entity?.summary ?? '', 110)], ' · ');
    const choices = joined([here, report, always], ' · ');
    return safe`- ${card} ${muted(about)}<br>${muted(vscode.l10n.t('This one:'))} ${choices}`;
  });
  const rest = mention.candidates.length - lines.length;
  const more = rest > 0 ? safe`- ${muted(vscode.l10n.t('{0} more', rest))}` : NOTHING;
  return [
    safe`${icon('question')} **${vscode.l10n.t('Ambiguous name')}** ${vscode.l10n.t('“{0}” could be', clipped(visibleText(name), 80))}`,
    joined([...lines, more], LINE),
  ];
}

/** Who else could have been meant, and why it is not them. */
function beatenLine({ why }: Mention, catalog: Catalog): SafeMarkdown {
  if (why.beat.length === 0) return NOTHING;
  const lost = why.beat.slice(0, MOST_BEATEN).map(({ entity, reason }) => {
    const name = catalog.entities.get(entity)?.name ?? entity;
    return text(vscode.l10n.t('{0} ({1})', name, beatInWords(reason)), 160);
  });
  const rest = why.beat.length - lost.length;
  const more = rest > 0 ? vscode.l10n.t('{0} more', rest) : undefined;
  return muted(joined([text(vscode.l10n.t('And not')), joined([...lost, more], ', ')], ' '));
}

function beatInWords(reason: BeatReason): string {
  switch (reason) {
    case 'longer-name':
      return vscode.l10n.t('its name is only a part of this one');
    case 'kind-beside':
      return vscode.l10n.t('the word beside it says another kind');
    case 'named-elsewhere':
      return vscode.l10n.t('the report names this one elsewhere');
    case 'related-named-elsewhere':
      return vscode.l10n.t('the report names what this one is tied to');
    case 'main-name':
      return vscode.l10n.t('it is the same under another id');
    case 'exact-case':
      return vscode.l10n.t('its name is written otherwise');
  }
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
