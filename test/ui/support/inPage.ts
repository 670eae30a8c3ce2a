/*
 * Functions that Playwright sends into the page: each stands alone, without anything from outside itself.
 */

/** An underlined stretch of the editor. */
export interface Underline {
  readonly text: string;
  /** `solid`, `dashed`, `dotted`, `wavy`. */
  readonly style: string;
  /** As the browser computes it: `rgb(…)`. */
  readonly color: string;
  /** Its upper edge on the screen, in CSS pixels. */
  readonly y: number;
}

/** A place on the screen, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Runs in the page: the stretches of the editor that are underlined, neighbours of one look joined; `false`: none. High
 * Contrast has a border in the underline's place.
 */
export function underlinesInPage(): Underline[] | false {
  const found: { text: string; style: string; color: string; y: number }[] = [];
  const lines = [...document.querySelectorAll<HTMLElement>('.editor-instance .view-lines .view-line')];
  lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  for (const line of lines) {
    let joinable = false;
    for (const span of line.querySelectorAll<HTMLElement>(':scope > span > span')) {
      const style = getComputedStyle(span);
      // Addresses that VS Code found by itself are underlined too.
      const isBordered = style.borderBottomStyle !== 'none';
      const isUnderlined =
        isBordered || (style.textDecorationLine.includes('underline') && !span.classList.contains('detected-link'));
      const pattern = isBordered ? style.borderBottomStyle : style.textDecorationStyle;
      const color = isBordered ? style.borderBottomColor : style.textDecorationColor;
      const text = (span.textContent ?? '').replaceAll('\u00A0', ' ');
      const last = found.at(-1);
      if (!isUnderlined) {
        joinable = false;
      } else if (joinable && last?.style === pattern && last.color === color) {
        last.text += text;
      } else {
        found.push({
          text,
          style: pattern,
          color,
          y: span.getBoundingClientRect().y,
        });
        joinable = true;
      }
    }
  }
  return found.length > 0 && found;
}

/** Runs in the page: the place of the first visible occurrence of a word in the editor; `null`: not there yet. */
export function wordBoxInPage(word: string): Box | null {
  for (const line of document.querySelectorAll('.editor-instance .view-lines .view-line')) {
    const at = (line.textContent ?? '').replaceAll('\u00A0', ' ').indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let offset = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (at >= offset && at < offset + length) range.setStart(node, at - offset);
      if (at + word.length > offset && at + word.length <= offset + length)
        range.setEnd(node, at + word.length - offset);
      offset += length;
    }
    // A word that is broken over two rows of the screen has two boxes; the first will do.
    const box = range.getClientRects()[0];
    if (box !== undefined && box.width > 0) return { x: box.x, y: box.y, width: box.width, height: box.height };
  }
  return null;
}

/** Whether the editor's hover shows more than that it is loading. */
export function isCardReady(): boolean {
  const texts = [...document.querySelectorAll('.monaco-resizable-hover .monaco-hover-content')].map((hover) =>
    hover.textContent.trim(),
  );
  return texts.some((text) => text !== '' && !text.startsWith('Loading'));
}

/** Whether the words are underlined in one piece; a name that is broken over two rows of the screen is two. */
export function hasUnderlineInPage({ words, wanted }: { readonly words: string; readonly wanted: boolean }): boolean {
  const spans = [...document.querySelectorAll('.editor-instance .view-lines .view-line > span > span')];
  const has = spans.some(
    (span) =>
      span.textContent.replaceAll('\u00A0', ' ') === words &&
      (getComputedStyle(span).textDecorationLine.includes('underline') ||
        getComputedStyle(span).borderBottomStyle !== 'none') &&
      !span.classList.contains('detected-link'),
  );
  return has === wanted;
}

/** Whether the list of commands has gone, be it that another list has taken its place. */
export function isPaletteClosed(): boolean {
  const widget = document.querySelector<HTMLElement>('.quick-input-widget');
  const input = widget?.querySelector('input');
  return widget === null || widget.offsetParent === null || input?.value.startsWith('>') !== true;
}

/** Whether the list of commands is open, ready for typing. */
export function isPaletteOpen(): boolean {
  const widget = document.querySelector<HTMLElement>('.quick-input-widget');
  const input = widget?.querySelector('input');
  const isVisible = widget !== null && widget.offsetParent !== null;
  return isVisible && input === document.activeElement && input?.value.startsWith('>') === true;
}

/** Whether a list other than that of commands is open, ready for typing. */
export function isListOpen(): boolean {
  const widget = document.querySelector<HTMLElement>('.quick-input-widget');
  const input = widget?.querySelector('input');
  const isVisible = widget !== null && widget.offsetParent !== null;
  return isVisible && input === document.activeElement && input?.value.startsWith('>') === false;
}

/** How a word's mark has looked, frame by frame. */
export interface Watched {
  readonly frames: number;
  /** Frames in which the word stood in the editor without its mark. */
  readonly bare: number;
}

/** Runs in the page: from now on looks at every frame whether the word is underlined wherever it stands in the editor. */
export function watchWordInPage(word: string): void {
  const seen = { frames: 0, bare: 0 };
  Object.assign(globalThis, { watchedWord: seen });
  const look = (): void => {
    for (const line of document.querySelectorAll('.editor-instance .view-lines .view-line')) {
      if (!(line.textContent ?? '').includes(word)) continue;
      seen.frames += 1;
      const isMarked = [...line.querySelectorAll(':scope > span > span')].some(
        (span) =>
          (span.textContent ?? '').includes(word) && getComputedStyle(span).textDecorationLine.includes('underline'),
      );
      if (!isMarked) seen.bare += 1;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: what has been seen so far. */
export function watchedInPage(): Watched {
  const seen: unknown = Reflect.get(globalThis, 'watchedWord');
  const count = (name: string): number => {
    const value: unknown = typeof seen === 'object' && seen !== null ? Reflect.get(seen, name) : 0;
    return typeof value === 'number' ? value : 0;
  };
  return { frames: count('frames'), bare: count('bare') };
}

/** Runs in the page: whether so many frames have been looked at. */
export function hasWatchedInPage(frames: number): boolean {
  const seen: unknown = Reflect.get(globalThis, 'watchedWord');
  const count: unknown = typeof seen === 'object' && seen !== null ? Reflect.get(seen, 'frames') : 0;
  return typeof count === 'number' && count >= frames;
}

/** Runs in the page: the frames and tints that decorations lay over the text, as `border style, border width, tint`. */
export function overlaysInPage(): string[] {
  return [...document.querySelectorAll('.editor-instance .view-overlays .cdr[class*="TextEditorDecorationType"]')].map(
    (one) => {
      const style = getComputedStyle(one);
      return `${style.borderBottomStyle} ${style.borderTopWidth} ${style.borderBottomWidth} ${style.backgroundColor}`;
    },
  );
}

/** Runs in the page before anything else: remembers every squiggle and margin mark that ever appears. */
export function watchFindingsInPage(): void {
  const seen = new Set<string>();
  Object.assign(globalThis, { seenFindings: seen });
  new MutationObserver(() => {
    for (const one of document.querySelectorAll('.view-overlays [class*="squiggly-"]')) {
      seen.add([...one.classList].find((name) => name.startsWith('squiggly-')) ?? '');
    }
    for (const one of document.querySelectorAll('.glyph-margin-widgets [class*="TextEditorDecorationType"]')) {
      seen.add(getComputedStyle(one).backgroundImage);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Runs in the page: all that have appeared so far. */
export function findingsSeenInPage(): string[] {
  const seen: unknown = Reflect.get(globalThis, 'seenFindings');
  return seen instanceof Set ? [...seen].map(String) : [];
}

/** Runs in the page: whether a text is well-formed XML. */
export function isWellFormedInPage(text: string): boolean {
  return new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null;
}

/** Runs in the page: how many colours a PNG (in base64) has among every seventh of its pixels. */
export async function pixelColoursInPage(base64: string): Promise<number> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (context === null) return 0;
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
  return new Set(pixels.filter((_, at) => at % 7 === 0)).size;
}

/** True when VS Code has written these words down among what it restores when the window is loaded again. */
export async function isKeptInPage(words: string): Promise<boolean> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => {
        resolve(request.result);
      });
      request.addEventListener('error', () => {
        reject(new Error(String(request.error)));
      });
    });
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith('vscode-web-state-db-') !== true) continue;
    const database = await done(indexedDB.open(name));
    try {
      for (const store of database.objectStoreNames) {
        const values: readonly unknown[] = await done(database.transaction(store).objectStore(store).getAll());
        if (values.some((value) => typeof value === 'string' && value.includes(words))) return true;
      }
    } finally {
      database.close();
    }
  }
  return false;
}
