import type { Page } from 'playwright-core';

/** A node of Chromium's accessibility tree: what a screen reader is given. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
}

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
}

/** The accessibility tree below the first element that fits a CSS selector, as Chromium computes it, in its order. */
export async function accessibleNodes(page: Page, selector: string): Promise<readonly AccessibleNode[]> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Accessibility.enable');
    const expression = `document.querySelector(${JSON.stringify(selector)})`;
    const { result } = await session.send('Runtime.evaluate', { expression });
    if (result.objectId === undefined) throw new Error(`Nothing on the page is “${selector}”.`);
    const found = await session.send('Accessibility.queryAXTree', { objectId: result.objectId });
    return found.nodes
      .filter((node: AxNode) => !node.ignored)
      .map(({ role, name }: AxNode) => ({ role: text(role), name: text(name) }));
  } finally {
    await session.detach();
  }
}

function text(value: { readonly value?: unknown } | undefined): string {
  return typeof value?.value === 'string' ? value.value : '';
}

/** The names of those with a role. */
export async function accessibleNames(page: Page, selector: string, role: string): Promise<readonly string[]> {
  const nodes = await accessibleNodes(page, selector);
  return nodes.filter((node) => node.role === role).map(({ name }) => name);
}
