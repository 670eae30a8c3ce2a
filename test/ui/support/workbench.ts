import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { checkout } from '../../../scripts/checkout.ts';
import { copySample } from '../../../scripts/sample.ts';
import { removeFolder, temporaryFolder } from '../../../scripts/temporaryFolder.ts';
import type { UiHost } from '../../../scripts/uiHost.ts';
import { workbenchUrl } from '../../../scripts/workbench.ts';
import {
  hasUnderlineInPage,
  isCardReady,
  isListOpen,
  isPaletteClosed,
  isPaletteOpen,
  underlinesInPage,
  wordBoxInPage,
  type Box,
  type Underline,
} from './inPage.ts';

/*
 * The workbench of VS Code as a person sees it: what is done here is done with mouse and keyboard, what is read is
 * read off the page.
 */

/** VS Code's own names of its themes, by what they look like. */
export const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;

export type Theme = keyof typeof THEMES;

export interface WorkbenchOptions {
  readonly host: UiHost;
  readonly theme?: Theme;
  /** Files that the copy of the sample workspace gets besides its own: path -> text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Is given the folder and the page before anything is opened. */
  readonly prepare?: (folder: string, page: Page) => Promise<void>;
  /** The file to open; `report.md` of the sample if absent. */
  readonly open?: string;
  /** An address to open instead of a file of the workspace. */
  readonly openUri?: string;
  /** Opens a window without a folder and without a file. */
  readonly isEmpty?: boolean;
  /** One of `files` that is a `.code-workspace`, opened instead of the folder. */
  readonly workspaceFile?: string;
  /** Settings of the workspace. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Uses what is installed in the server instead of the extension of this checkout. */
  readonly installed?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  /** Runs in the page before VS Code does. */
  readonly before?: () => void;
}

export class Workbench {
  readonly page: Page;
  /** The open folder, a copy of the sample workspace. */
  readonly folder: string;
  readonly #browser: Browser;

  private constructor(page: Page, folder: string, browser: Browser) {
    this.page = page;
    this.folder = folder;
    this.#browser = browser;
  }

  /** Opens a window on a copy of the sample workspace and waits until its editor shows text. */
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const folder = await temporaryFolder('ui');
    await copySample(folder);
    const settings = {
      'workbench.colorTheme': THEMES[options.theme ?? 'dark'],
      // Nothing fades in: what is there can be seen, and photographed, at once.
      'workbench.reduceMotion': 'on',
      ...options.settings,
    };
    const files = { '.vscode/settings.json': JSON.stringify(settings), ...options.files };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const browser = await chromium.connect(options.host.browser);
    const page = await browser.newPage({ viewport: options.size ?? { width: 1280, height: 800 } });
    page.setDefaultTimeout(60_000);
    if (options.before !== undefined) await page.addInitScript(options.before);
    await options.prepare?.(folder, page);
    const workbench = new Workbench(page, folder, browser);
    await page.goto(
      workbenchUrl({
        origin: options.host.origin,
        folder,
        ...(options.isEmpty === true ? { isEmpty: true } : { openFile: join(folder, options.open ?? 'report.md') }),
        ...(options.openUri === undefined ? {} : { openUri: options.openUri }),
        ...(options.workspaceFile === undefined ? {} : { workspaceFile: join(folder, options.workspaceFile) }),
        ...(options.installed === true ? {} : { extensionDevelopmentPath: checkout }),
      }),
    );
    const ready = options.isEmpty === true ? '.activitybar a[aria-label^="Dossier"]' : '.monaco-editor .view-line';
    await page.locator(ready).first().waitFor({ timeout: 90_000 });
    if (options.workspaceFile !== undefined) await workbench.#waitForFolders(ready);
    return workbench;
  }

  /**
   * Now and then, on a busy machine, VS Code opens a workspace's file and none of its folders, for good, since it has read
   * the file before it could reach its server. What a person does then is what helps: the window is loaded again.
   */
  async #waitForFolders(ready: string): Promise<void> {
    for (let left = 3; ; left -= 1) {
      const folder = this.page.locator('.explorer-folders-view .monaco-list-row').first();
      const isThere = await folder.waitFor({ timeout: 15_000 }).then(
        () => true,
        () => false,
      );
      if (isThere) return;
      if (left === 0) throw new Error('VS Code opened the workspace without its folders, time and again');
      console.log('VS Code opened the workspace without its folders: the window is loaded again.');
      await this.page.reload();
      await this.page.locator(ready).first().waitFor({ timeout: 90_000 });
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await removeFolder(this.folder);
  }

  /** Waits until something of the editor is underlined: the product has started, and has read the report. */
  async waitForUnderlines(): Promise<void> {
    await this.page.waitForFunction(underlinesInPage, undefined, { timeout: 60_000 });
  }

  /** Waits until exactly these words are, or are no longer, underlined somewhere in the visible part of the editor. */
  async waitForUnderline(words: string, is: 'there' | 'gone' = 'there'): Promise<void> {
    await this.page.waitForFunction(hasUnderlineInPage, { words, wanted: is === 'there' });
  }

  /** Waits until a notification says this: behind the bell, for under test VS Code shows none by itself. Clears all. */
  async notified(words: RegExp): Promise<void> {
    await this.#isAnswered();
    await this.palette('Notifications: Show Notifications');
    const center = this.page.locator('.notifications-center');
    await center.getByText(words).first().waitFor();
    await this.palette('Notifications: Clear All Notifications');
    await center.waitFor({ state: 'hidden' });
  }

  /** What is underlined in the visible part of the editor, from top to bottom. */
  async underlines(): Promise<readonly Underline[]> {
    return (await this.page.evaluate(underlinesInPage)) || [];
  }

  /** Waits until no question stands open: an answer is looked at in the extension host, and the palette would end it before. */
  async #isAnswered(): Promise<void> {
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Opens the palette and puts text into it. */
  async #quickInput(text: string): Promise<void> {
    // A list that is just closing takes the key; another one would be filled instead.
    for (let tries = 0; tries < 10; tries++) {
      await this.page.keyboard.press('F1');
      const opened = this.page.waitForFunction(isPaletteOpen, undefined, { timeout: 3000 });
      const isOpen = await opened.then(
        () => true,
        () => false,
      );
      if (isOpen) break;
    }
    await this.page.locator('.quick-input-widget input').fill(text);
  }

  /**
   * Goes to the row with these words, so that Enter takes it. That it is in the list is not enough: until what was typed
   * has been looked for, the commands that were used last stand there, and a longer title may come first.
   */
  async #goToRow(words: string | RegExp): Promise<void> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row', { hasText: words });
    await rows.first().waitFor();
    const focused = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: words });
    for (let tries = 0; tries < 20; tries++) {
      const isFocused = await focused.waitFor({ timeout: 1000 }).then(
        () => true,
        () => false,
      );
      if (isFocused) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The keyboard does not reach ${String(words)} in the list.`);
  }

  /** Runs a command by its title in the palette. */
  async palette(title: string): Promise<void> {
    await this.#quickInput(`>${title}`);
    await this.#goToRow(title);
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction(isPaletteClosed);
  }

  /** Runs a command that opens a list of its own, and types into that; waits until there is something to pick. */
  async pickFrom(title: string, words: string): Promise<void> {
    await this.palette(title);
    // What is typed before the list has opened would land in the report.
    await this.page.waitForFunction(isListOpen);
    await this.typeText(words);
    await this.picks();
  }

  /** The entries of the open quick pick, as they read, once there are any. */
  async picks(): Promise<readonly string[]> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map(oneLine);
  }

  /**
   * Waits until a message says these words, looks at it with `seen`, and puts all messages away. For extensions under
   * development the server runs as for VS Code's own tests, where no message pops up; all of them stand in the list.
   */
  async waitForMessage(words: string, seen?: () => Promise<void>): Promise<void> {
    await this.#isAnswered();
    await this.palette('Notifications: Show Notifications');
    const list = this.page.locator('.notifications-center');
    await list.locator('.notification-list-item', { hasText: words }).first().waitFor();
    await seen?.();
    await this.palette('Notifications: Clear All Notifications');
    await list.waitFor({ state: 'hidden' });
  }

  /** Puts the cursor into the editor, at the end of its text. */
  async goToEnd(): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press('Control+End');
  }

  /** Types as a person does; where VS Code offers completions, they are left alone. */
  async typeText(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 15 });
  }

  /** Puts the keyboard into the editor; a page or list that is just closing takes the key with it. */
  async focusEditor(): Promise<void> {
    const focused = this.page.locator('.editor-instance .monaco-editor.focused').first();
    for (let tries = 0; tries < 10; tries++) {
      await this.page.keyboard.press('Control+1');
      const isFocused = await focused.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (isFocused) return;
    }
    throw new Error('The keyboard does not reach the editor.');
  }

  /** Scrolls the first line that contains the words into the middle of the editor, and puts the cursor before it. */
  async revealLine(words: string, file = 'report.md'): Promise<void> {
    const lines = (await readFile(join(this.folder, file), 'utf8')).split('\n');
    const line = lines.findIndex((text) => text.includes(words)) + 1;
    if (line === 0) throw new Error(`“${words}” does not stand in ${file}.`);
    await this.goTo(line);
  }

  /** Puts the cursor into a line and column, as the palette does it; both begin with 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.#quickInput(`:${String(line)}:${String(column)}`);
    await this.#goToRow(new RegExp(`line ${String(line)}\\b`));
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    // The list is gone a moment before the editor takes keys again.
    await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
    await this.page.locator('.statusbar-item', { hasText: new RegExp(`^Ln ${String(line)}, `) }).waitFor();
  }

  /** Where a word stands on the screen; it has to be visible. The whole stretch may hold several elements. */
  async boxOf(word: string): Promise<Box> {
    const handle = await this.page.waitForFunction(wordBoxInPage, word);
    const box = await handle.jsonValue();
    if (box === null) throw new Error(`“${word}” is not visible.`);
    return box;
  }

  /** Rests the mouse on a word of the editor and returns what the card that opens reads. */
  async hoverWord(word: string): Promise<string> {
    const box = await this.boxOf(word);
    // From elsewhere, so that the mouse moves onto the word.
    await this.page.mouse.move(box.x + box.width / 2, box.y + 60);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    const card = this.card();
    await card.waitFor();
    await this.page.waitForFunction(isCardReady);
    return oneLine(await card.innerText());
  }

  /** The hover of the editor that is open. */
  card(): Locator {
    return this.page.locator('.monaco-resizable-hover .monaco-hover:visible').first();
  }

  /** Rests the mouse on a word that should have no card; whether one opened in a second and a half. */
  async opensCard(word: string): Promise<boolean> {
    const box = await this.boxOf(word);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    // What does not happen sends no event; hovers open after 300 ms.
    await this.page.waitForTimeout(1500);
    return this.card().isVisible();
  }

  /** Where the cursor is, as the status bar says: `Ln 12, Col 3`, with the selection if there is one. */
  async cursor(): Promise<string> {
    return oneLine(await this.page.locator('.statusbar-item', { hasText: /^Ln \d+/ }).innerText());
  }

  /** Takes a picture of the window; what is fading in is shown as it will be. */
  async picture(path: string): Promise<void> {
    await this.page.screenshot({ path, animations: 'disabled' });
  }

  /** Closes whatever card or list is open. */
  async closePopups(): Promise<void> {
    await this.page.mouse.move(640, 1);
    for (const popup of [this.page.locator('.quick-input-widget'), this.card()]) {
      for (let tries = 0; tries < 3 && (await popup.isVisible()); tries++) await this.page.keyboard.press('Escape');
      await popup.waitFor({ state: 'hidden' });
    }
  }

  /** Opens the Dossier container in the side bar, as a click on its icon does. */
  async openSidebar(): Promise<void> {
    const pane = this.page.locator('.sidebar .pane-header', { hasText: 'In this report' });
    if (!(await pane.isVisible())) {
      // Its badge lies on the icon and takes the click as well; Playwright would take it for an obstacle.
      await this.page.locator('.activitybar .action-item a[aria-label^="Dossier"]').first().click({ force: true });
    }
    await pane.waitFor();
  }

  /** A view of the side bar, by its title. */
  view(title: string): Locator {
    return this.page.locator('.sidebar .pane', { has: this.page.locator('.pane-header', { hasText: title }) });
  }

  /** The rows of a view as they read, once there are any; opens the side bar and the view. */
  async openView(title: string): Promise<readonly string[]> {
    await this.openSidebar();
    const view = this.view(title);
    const header = view.locator('.pane-header');
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    await view.locator('.monaco-list-row').first().waitFor();
    return this.rows(title);
  }

  /** The visible rows of an open view. */
  async rows(title: string): Promise<readonly string[]> {
    return (await this.view(title).locator('.monaco-list-row').allInnerTexts()).map(oneLine);
  }

  /** Opens or closes a row that has others below it. */
  async toggleRow(view: string, text: string): Promise<void> {
    await this.view(view).locator('.monaco-list-row', { hasText: text }).first().locator('.monaco-tl-twistie').click();
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
