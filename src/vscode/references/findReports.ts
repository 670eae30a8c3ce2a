import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { Lookup, LookupItem } from '../../core/view/lookup.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import { askTarget, type TargetPick } from '../catalog/askTarget.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { placeToRange } from '../host/convert.ts';
import { HumanError } from '../host/humanError.ts';
import { kindIcon } from '../host/kinds.ts';
import type { FileUses } from '../reports/knownReports.ts';
import { Disposable, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND } from '../host/manifest.ts';
import { pickOne, type ShownPick } from '../host/surfaces.ts';
import { cardTarget, type CardTarget } from '../host/target.ts';
import { label } from '../host/visibleText.ts';
import type { WorkspaceIndex } from '../reports/workspaceIndex.ts';

const MOST_ITEMS = 50;
const MOST_LINES = 12;
/** Reports in one list. */
const MOST_REPORTS = 1000;

export interface FindReportsDeps {
  readonly catalogs: CatalogStore;
  readonly index: WorkspaceIndex;
  readonly active: ActiveReport;
  readonly log: Log;
}

interface Found extends ShownPick {
  readonly file: FileUses;
}

/** From an actor, incident, tool, source or claim to the reports of the workspace that speak of it; needs no editor. */
export function registerFindReports(deps: FindReportsDeps): Owned {
  return new FindReports(deps);
}

class FindReports extends Disposable {
  readonly #deps: FindReportsDeps;

  constructor(deps: FindReportsDeps) {
    super();
    this.#deps = deps;
    this.register(
      registerCommand(COMMAND.findReports, deps.log, async (argument) => {
        if (deps.index.state === 'off') {
          throw new HumanError(
            vscode.l10n.t('The reports of the workspace are not read: dossier.index.enabled is off.'),
          );
        }
        const target = cardTarget(argument, deps.catalogs.catalog) ?? (await this.#askWhat());
        if (target !== undefined) await this.#show(target);
      }),
    );
  }

  #askWhat(): Promise<CardTarget | undefined> {
    return askTarget({
      title: label(vscode.l10n.t('Find Reports Mentioning…')),
      placeholder: label(vscode.l10n.t('An actor, incident, tool, source or claim')),
      lookups: this.#deps.catalogs.lookups,
      kinds: ['entity', 'source', 'claim'],
      items: (lookup, words) => this.#subjects(lookup, words),
      onDidChange: this.#deps.index.onDidChange,
    });
  }

  #subjects(lookup: Lookup, words: string): readonly TargetPick[] {
    return [
      ...lookup.entities(words, MOST_ITEMS).map((item) => this.#subject(item, { kind: 'entity', id: item.id })),
      ...lookup.sources(words, MOST_ITEMS).map((item) => this.#subject(item, { kind: 'source', id: item.id })),
      ...lookup.claims(words, MOST_ITEMS).map((item) => this.#subject(item, { kind: 'claim', id: item.id })),
    ];
  }

  #subject(item: LookupItem<string>, target: CardTarget): TargetPick {
    const count = this.#deps.index.countOf(target);
    const reports =
      count === 0
        ? vscode.l10n.t('in no report')
        : count === 1
          ? vscode.l10n.t('in 1 report')
          : vscode.l10n.t('in {0} reports', count);
    const said = item.description ?? item.detail;
    return {
      label: label(item.label, 200),
      iconPath: kindIcon(item.icon),
      description: label(reports),
      ...(said === undefined ? {} : { detail: label(said, 200) }),
      alwaysShow: true,
      target,
    };
  }

  async #show(target: CardTarget): Promise<void> {
    const { index } = this.#deps;
    const files = index.usesOf(target, MOST_REPORTS);
    const { state, progress } = index;
    const part =
      state === 'ready' ? '' : vscode.l10n.t('{0} of {1} reports read so far', progress.done, progress.total);
    if (files.length === 0) {
      throw new HumanError(
        part === ''
          ? vscode.l10n.t('No report of this workspace speaks of it.')
          : vscode.l10n.t('No report speaks of it as yet; {0}.', part),
      );
    }
    const count = index.countOf(target);
    const most = count > files.length ? vscode.l10n.t('The first {0} of {1} reports', files.length, count) : '';
    const items = files.map((file): Found => {
      const { count: times, places } = file.uses;
      const lines = [...new Set(places.map(({ line }) => line))];
      const more = lines.length > MOST_LINES || times > places.length ? ' …' : '';
      return {
        label: label(vscode.workspace.asRelativePath(file.uri), 300),
        description: label(times === 1 ? vscode.l10n.t('once') : vscode.l10n.t('{0} times', times)),
        detail: label(vscode.l10n.t('Lines {0}', `${lines.slice(0, MOST_LINES).join(', ')}${more}`)),
        file,
      };
    });
    const chosen = await pickOne(items, {
      title: label(titleOf(target, this.#deps.catalogs.catalog), 100),
      placeHolder: label(
        [part, most].filter((words) => words !== '').join(' · ') ||
          vscode.l10n.t('Open a report where it is first mentioned'),
      ),
      matchOnDetail: true,
    });
    const first = chosen?.file.uses.places[0];
    if (chosen === undefined || first === undefined) return;
    // The place may have moved since it was read; the editor keeps it within the text.
    await vscode.window.showTextDocument(chosen.file.uri, { selection: placeToRange(first) });
  }
}

function titleOf(target: CardTarget, catalog: Catalog): string {
  switch (target.kind) {
    case 'entity':
      return catalog.entities.get(target.id)?.name ?? target.id;
    case 'claim':
      return catalog.claims.get(target.id)?.statement ?? target.id;
    case 'source':
      return catalog.sources.get(target.id)?.title ?? target.id;
  }
}
