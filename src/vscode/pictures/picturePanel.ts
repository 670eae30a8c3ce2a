import * as vscode from 'vscode';
import { pictureSteps, type Picture, type PictureQuestion } from '../../core/view/picture.ts';
import { placesIn } from '../../core/view/picturePlaces.ts';
import type { AnswerState, PictureView, ToPanel } from '../../webview/pictures/protocol.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { toRange } from '../host/convert.ts';
import { HumanError } from '../host/humanError.ts';
import type { Idle } from '../host/idle.ts';
import { inSlices } from '../host/inSlices.ts';
import { Later } from '../host/later.ts';
import { Disposable } from '../host/lifetime.ts';
import { showError, type Log } from '../host/log.ts';
import { COMMAND, PANEL } from '../host/manifest.ts';
import { Newest } from '../host/newest.ts';
import { Grounds } from './grounds.ts';
import { panelMessage, type PanelMessage, type TargetNamed } from './pictureMessages.ts';
import { picturePage } from './picturePage.ts';
import { pictureWords } from './pictureWords.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import { whisper } from '../host/surfaces.ts';
import { cardTarget, type CardTarget } from '../host/target.ts';
import { label } from '../host/visibleText.ts';

const AFTER_CHANGE = 150;
/** A picture that took long to make is made anew the less often: at most a fifth of the time goes into it. */
const SHARE = 4;
const MESSAGE_TIME = 4000;
/** Milliseconds after which the panel says that it is being drawn; what comes sooner would only flicker. */
const PATIENCE = 200;

export interface PicturePanelDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly active: ActiveReport;
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
  readonly idle: Idle;
}

/** What was last sent, for tests. */
export interface ShownPicture {
  readonly state: AnswerState;
  readonly question: PictureQuestion;
  readonly picture?: Picture;
}

/** One panel: answers what its page asks, and answers again when the report or the packs change. */
export class PicturePanel extends Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #deps: PicturePanelDeps;
  #ask: Extract<PanelMessage, { type: 'ask' }> | undefined;
  readonly #grounds = new Grounds(vscode.l10n);
  readonly #answers = new Newest();
  readonly #later: Later;
  #cost = 0;
  /** What was revealed last, and how many times: once more goes to the next place. */
  #revealed = { what: '', count: 0 };
  shown: ShownPicture | undefined;

  constructor(panel: vscode.WebviewPanel, deps: PicturePanelDeps) {
    super();
    this.#panel = this.register(panel);
    this.#deps = deps;
    this.#later = this.register(
      new Later({
        begin: () => deps.idle.begin(),
        failed: (error) => {
          deps.log.error('Drawing the timeline and the network', error);
        },
      }),
    );
    const folder = bundleFolder(deps.extensionUri);
    panel.iconPath = new vscode.ThemeIcon('type-hierarchy');
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    this.register(
      panel.webview.onDidReceiveMessage((given: unknown) => {
        void this.#take(given);
      }),
    );
    this.register(
      panel.onDidDispose(() => {
        this.dispose();
      }),
    );
    this.register(
      deps.catalogs.onDidChange(() => {
        this.#answerSoon(0);
      }),
    );
    this.register(
      deps.active.onDidChange(() => {
        this.#answerSoon(0);
      }),
    );
    this.register(
      deps.reports.onDidChangeReport((uri) => {
        if (uri.toString() !== deps.active.document?.uri.toString()) return;
        this.#answerSoon(Math.max(AFTER_CHANGE, SHARE * this.#cost));
      }),
    );
    panel.webview.html = picturePage(
      panel.webview,
      vscode.Uri.joinPath(folder, 'pictures.js'),
      vscode.Uri.joinPath(folder, 'pictures.css'),
      crypto.randomUUID().replaceAll('-', ''),
    );
  }

  reveal(): void {
    this.#panel.reveal();
  }

  async #take(given: unknown): Promise<void> {
    const { log } = this.#deps;
    const message = panelMessage(given);
    if (message === undefined) {
      log.warn('The panel has said something that is no message.');
      return;
    }
    try {
      await this.#do(message);
    } catch (error) {
      showError(error, `The panel: ${message.type}`, log);
    }
  }

  async #do(message: PanelMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#send({ type: 'start', words: pictureWords() });
        return;
      case 'ask':
        this.#ask = message;
        this.#answerSoon(0);
        return;
      case 'reveal':
        await this.#reveal(this.#known(message.target), message.event, message.focus);
        return;
      case 'card':
        await vscode.commands.executeCommand(COMMAND.showCard, this.#known(message.target));
        return;
      case 'pack':
        await vscode.commands.executeCommand(COMMAND.showInPack, this.#known(message.target));
        return;
      case 'newPack':
        await vscode.commands.executeCommand(COMMAND.newPack);
        return;
      case 'saveSvg':
        await this.#save(message.view, 'svg', new TextEncoder().encode(message.data));
        return;
      case 'savePng':
        await this.#save(message.view, 'png', message.data);
        return;
      case 'failed':
        throw new Error(message.message);
    }
  }

  #known(named: TargetNamed): CardTarget {
    const target = cardTarget(named, this.#deps.catalogs.catalog);
    if (target === undefined)
      throw new HumanError(vscode.l10n.t('The packs that are loaded do not know this any more.'));
    return target;
  }

  #answerSoon(delay: number): void {
    if (this.disposed || this.#ask === undefined) return;
    this.#later.do('answer', delay, () => this.#answer());
  }

  /**
   * Answers the newest question. A picture of large packs takes a while: it is made in slices, and dropped when packs,
   * question, report or a newer answer have overtaken it.
   */
  async #answer(): Promise<void> {
    const ask = this.#ask;
    if (ask === undefined) return;
    const { active, catalogs, reports } = this.#deps;
    const { document } = active;
    const { catalog } = catalogs;
    const isNewest = this.#answers.begin();
    const wanted = (): boolean =>
      isNewest() && !this.disposed && this.#ask === ask && catalogs.catalog === catalog && active.document === document;
    // The newest there is: while a long report is being read, asking for the current one would read it all at once.
    const report = document === undefined ? undefined : reports.reading(document.uri)?.report;
    const name = document?.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    const about = { number: ask.number, ...(name === undefined ? {} : { report: name }) };
    const patience = setTimeout(() => {
      if (wanted()) this.#send({ type: 'answer', ...about, state: 'drawing' });
    }, PATIENCE);
    try {
      const started = performance.now();
      const ground = await this.#grounds.of(catalog, wanted);
      const picture = ground && (await inSlices(pictureSteps(ask.question, ground, report, vscode.l10n), wanted));
      if (picture === undefined) return;
      this.#cost = performance.now() - started;
      const state = this.#stateOf(ask.question, picture, report !== undefined);
      this.shown = { state, question: ask.question, picture };
      this.#send({ type: 'answer', ...about, state, picture });
    } finally {
      clearTimeout(patience);
    }
  }

  #stateOf({ scope }: PictureQuestion, { total, found }: Picture, isRead: boolean): AnswerState {
    const { active, catalogs, reports } = this.#deps;
    if (catalogs.state === 'loading') return 'loading';
    if (catalogs.state === 'none') return 'noPacks';
    if (scope === 'report') {
      if (active.document === undefined) return 'noReport';
      if (reports.isTooLong(active.document)) return 'tooLong';
      if (!isRead) return 'reading';
    }
    if (total === 0) return scope === 'report' ? 'emptyReport' : 'noPacks';
    return found === 0 ? 'noMatch' : 'some';
  }

  /** Where the report speaks of it: the first place, then the next with each time; its card where it does not. */
  async #reveal(target: CardTarget, event: number | undefined, focus: boolean): Promise<void> {
    const { active, catalogs } = this.#deps;
    const { document, reading } = active;
    const places =
      document === undefined || reading === undefined ? [] : placesIn(reading.report, target, event, catalogs.catalog);
    if (document === undefined || places.length === 0) {
      await vscode.commands.executeCommand(COMMAND.showCard, target, ...(focus ? [] : [{ preserveFocus: true }]));
      return;
    }
    const what = [document.uri.toString(), target.kind, target.id, event].join('\n');
    this.#revealed = { what, count: this.#revealed.what === what ? this.#revealed.count + 1 : 0 };
    const at = this.#revealed.count % places.length;
    const place = places[at] ?? { start: 0, end: 0 };
    await vscode.window.showTextDocument(document, {
      selection: toRange(document, place),
      viewColumn: active.editor?.viewColumn ?? this.#besidePanel(),
      preserveFocus: !focus,
    });
    const words = label(document.getText(toRange(document, place)), 60);
    whisper(label(vscode.l10n.t('Place {0} of {1}: {2}', at + 1, places.length, words)), MESSAGE_TIME);
  }

  /** The report is open in another tab of some group; never on top of the panel. */
  #besidePanel(): vscode.ViewColumn {
    const { document } = this.#deps.active;
    for (const group of vscode.window.tabGroups.all) {
      const has = group.tabs.some(
        ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === document?.uri.toString(),
      );
      if (has) return group.viewColumn;
    }
    return this.#panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  }

  async #save(view: PictureView, format: 'svg' | 'png', bytes: Uint8Array): Promise<void> {
    if (!vscode.workspace.isTrusted) {
      throw new HumanError(vscode.l10n.t('In Restricted Mode nothing is written. Trust the workspace first.'));
    }
    const { document } = this.#deps.active;
    const isOfReport = this.#ask?.question.scope === 'report' && document !== undefined;
    const name = isOfReport ? (document.uri.path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '') : 'packs';
    const folder =
      document !== undefined && document.uri.scheme !== 'untitled'
        ? vscode.Uri.joinPath(document.uri, '..')
        : vscode.workspace.workspaceFolders?.[0]?.uri;
    const file = `${name}-${view}.${format}`;
    const uri = await vscode.window.showSaveDialog({
      filters: format === 'svg' ? { SVG: ['svg'] } : { PNG: ['png'] },
      title: vscode.l10n.t('Save Picture'),
      ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, file) }),
    });
    if (uri === undefined) return;
    await vscode.workspace.fs.writeFile(uri, bytes);
    whisper(label(vscode.l10n.t('Saved {0}', vscode.workspace.asRelativePath(uri))), MESSAGE_TIME);
  }

  #send(message: ToPanel): void {
    const { webview } = this.#panel;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a webview is no window: it has one receiver
    void webview.postMessage(message).then(undefined, (error: unknown) => {
      this.#deps.log.warn(`Sending to the panel: ${String(error)}`);
    });
  }
}

/** The only folder that the page may load from. */
export function bundleFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

export function createPanel(): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    PANEL.pictures,
    vscode.l10n.t('Timeline and Network'),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
    { enableScripts: true, localResourceRoots: [] },
  );
}
