import * as vscode from 'vscode';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { Disposable, type Owned } from '../host/lifetime.ts';
import { during } from '../host/surfaces.ts';
import { label } from '../host/visibleText.ts';

/** Milliseconds after which reading is offered to be stopped: most large packs are read by then. */
const PATIENCE = 5_000;
const MEGABYTE = 1024 * 1024;

/** Says which large packs are being read: in the status bar, and after a while with a way to stop. */
export function registerPackProgress(catalogs: CatalogStore): Owned {
  return new PackProgress(catalogs);
}

class PackProgress extends Disposable {
  readonly #catalogs: CatalogStore;
  /** Ends what is shown; absent when nothing is. */
  #end: (() => void) | undefined;

  constructor(catalogs: CatalogStore) {
    super();
    this.#catalogs = catalogs;
    this.register(
      catalogs.onDidChangeReading(() => {
        this.#show();
      }),
    );
    this.#show();
  }

  override dispose(): void {
    this.#end?.();
    super.dispose();
  }

  #show(): void {
    const busy = this.#catalogs.slowReadings.length > 0;
    if (busy === (this.#end !== undefined)) return;
    if (!busy) {
      this.#end?.();
      this.#end = undefined;
      return;
    }
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const patience = setTimeout(() => {
      this.#offerStop(ended);
    }, PATIENCE);
    this.#end = () => {
      clearTimeout(patience);
      end();
    };
    const title = label(vscode.l10n.t('Dossier reads {0}', this.#inWords()), 300);
    void during({ location: vscode.ProgressLocation.Window, title }, () => ended);
  }

  #offerStop(ended: Promise<void>): void {
    const title = label(vscode.l10n.t('Dossier reads {0}', this.#inWords()), 300);
    const location = vscode.ProgressLocation.Notification;
    void during({ location, title, cancellable: true }, (_, token) => {
      token.onCancellationRequested(() => {
        this.#catalogs.stopReading();
      });
      return ended;
    });
  }

  #inWords(): string {
    return this.#catalogs.slowReadings
      .slice(0, 3)
      .map(({ uri, size }) => {
        const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
        return vscode.l10n.t('{0} ({1} MB)', name, Math.max(1, Math.round(size / MEGABYTE)));
      })
      .join(', ');
  }
}
