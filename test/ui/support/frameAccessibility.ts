import type { CDPSession, Frame } from 'playwright-core';

/** A node of Chromium's accessibility tree, as a screen reader gets it. */
export interface SpokenNode {
  readonly role: string;
  readonly name: string;
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

/** The accessibility tree of a frame, without what is ignored. */
export async function spokenInFrame(frame: Frame): Promise<readonly SpokenNode[]> {
  const session = await sessionOf(frame);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const frameId = idOf(frame, frameTree);
    const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '') }));
  } finally {
    await session.detach();
  }
}

/**
 * What CDP calls a frame: the innermost one below its parent. A webview writes its document anew, and then its address is
 * told differently by Playwright and by CDP.
 */
function idOf(frame: Frame, tree: FrameTree): string {
  const addresses = new Set([frame.url(), frame.parentFrame()?.url()]);
  let found = tree;
  const waiting = [tree];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (addresses.has(next.frame.url)) found = next;
    waiting.push(...(next.childFrames ?? []));
  }
  for (let inner = found.childFrames?.at(-1); inner !== undefined; inner = inner.childFrames?.at(-1)) found = inner;
  return found.frame.id;
}

/** A frame in a process of its own has a session of its own; else the nearest one above it speaks for it. */
async function sessionOf(frame: Frame): Promise<CDPSession> {
  for (let one: Frame | null = frame; one !== null; one = one.parentFrame()) {
    try {
      return await frame.page().context().newCDPSession(one);
    } catch {
      // Part of its parent's process.
    }
  }
  return frame.page().context().newCDPSession(frame.page());
}
