import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, inject } from 'vitest';
import { checkout } from '../../../scripts/checkout.ts';
import type { UiHost } from '../../../scripts/uiHost.ts';
import type { Workbench } from './workbench.ts';

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

/**
 * Between the tests of a file that share a window: closes cards and lists, so that a test which failed does not drag the
 * next ones along, and leaves a picture of the failure in `out/ui`.
 */
export function tidyBetweenTests(workbench: () => Workbench | undefined): void {
  afterEach(async ({ task }) => {
    const open = workbench();
    if (open === undefined) return;
    if (task.result?.state === 'fail') {
      const folder = join(checkout, 'out', 'ui');
      await mkdir(folder, { recursive: true });
      const path = join(folder, `${task.name.replaceAll(/\W+/g, '-').slice(0, 80)}.png`);
      await open.page.screenshot({ path });
      console.log(`How it looked when it failed: ${path}`);
    }
    await open.closePopups();
  });
}
