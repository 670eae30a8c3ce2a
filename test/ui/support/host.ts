import { inject } from 'vitest';
import type { UiHost } from '../../../scripts/uiHost.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface is merged with vitest's own
  interface ProvidedContext {
    uiHost: UiHost;
  }
}

/** The server and browser that scripts/testUi.ts has started. */
export function uiHost(): UiHost {
  return inject('uiHost');
}
