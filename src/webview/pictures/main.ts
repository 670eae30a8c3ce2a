import { Panel } from './panel.ts';
import { panelState, type PanelState } from './panelState.ts';
import type { ToExtension, ToPanel } from './protocol.ts';

/* What the panel's page runs. Only the extension that made the page can send it messages. */

interface VsCode {
  readonly postMessage: (message: ToExtension) => void;
  readonly getState: () => unknown;
  readonly setState: (state: PanelState) => void;
}

declare function acquireVsCodeApi(): VsCode;

function run({ postMessage: send, getState, setState }: VsCode): void {
  let panel: Panel | undefined;

  window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
    switch (data.type) {
      case 'start':
        panel ??= new Panel({
          words: data.words,
          state: panelState(getState()),
          send,
          keep: (state) => {
            setState(state);
          },
        });
        break;
      case 'answer':
        panel?.take(data);
        break;
    }
  });
  send({ type: 'ready' });
}

run(acquireVsCodeApi());
