import * as vscode from 'vscode';
import { registerCommand } from '../host/commands.ts';
import { Disposable, DisposableValue } from '../host/lifetime.ts';
import { COMMAND, PANEL } from '../host/manifest.ts';
import { createPanel, PicturePanel, type PicturePanelDeps, type ShownPicture } from './picturePanel.ts';

/** The timeline and the network of a report or of all packs: one panel, brought back with the window. */
export class Pictures extends Disposable {
  readonly #deps: PicturePanelDeps;
  readonly #panel = this.register(new DisposableValue<PicturePanel>());

  constructor(deps: PicturePanelDeps) {
    super();
    this.#deps = deps;
    this.register(
      registerCommand(COMMAND.showPictures, deps.log, () => {
        const open = this.#panel.value;
        if (open === undefined) this.#take(createPanel());
        else open.reveal();
      }),
    );
    this.register(
      vscode.window.registerWebviewPanelSerializer(PANEL.pictures, {
        deserializeWebviewPanel: (panel) => {
          this.#take(panel);
          return Promise.resolve();
        },
      }),
    );
  }

  /** What the panel was last told; absent when there is none. */
  get shown(): ShownPicture | undefined {
    return this.#panel.value?.shown;
  }

  #take(panel: vscode.WebviewPanel): void {
    const made = new PicturePanel(panel, this.#deps);
    this.#panel.value = made;
    panel.onDidDispose(() => {
      if (this.#panel.value === made) this.#panel.value = undefined;
    });
  }
}
