import type { Picture } from '../../core/view/picture.ts';
import type { PictureTarget } from '../../core/view/pictureItems.ts';
import type { PictureKind } from '../../core/view/pictureKinds.ts';
import type { StageState } from './panelState.ts';
import type { Words } from './protocol.ts';

/** Something that can be chosen: a node, an incident's lane, an event, a source. */
export interface Item {
  readonly key: string;
  readonly target: PictureTarget;
  readonly event?: number;
  readonly kind: PictureKind;
  readonly label: string;
  readonly facts: readonly string[];
  readonly ties: readonly string[];
}

/** What a person does on a stage. */
export interface StageEvents {
  /** Has the keyboard (or had it last) or the mouse on it (`isOver`); `undefined`: nothing. */
  look(item: Item | undefined, isOver: boolean): void;
  reveal(item: Item, focus: boolean): void;
  card(item: Item): void;
  /** Something that is worth keeping has changed: the zoom, or what is chosen. */
  moved(): void;
}

/** A way to look at a picture. */
export interface Stage {
  readonly element: HTMLElement;
  show(picture: Picture, words: Words, title: string): void;
  /** Draws anew: the panel has another size, or the theme is another one. */
  resized(): void;
  /** Puts the keyboard on what was chosen, or on the first item; `false` where there is none. */
  focus(): boolean;
  /** Multiplies the zoom; 0 shows all. */
  zoom(by: number): void;
  /** What can be saved; absent for the list. */
  readonly drawing: SVGSVGElement | undefined;
  /** What is kept while the panel is hidden. */
  state: StageState;
}

/** For VS Code's own context menu: what the commands in it are about. */
export function menuContext({ target }: Item): string {
  return JSON.stringify({
    webviewSection: 'item',
    kind: target.kind,
    id: target.id,
    preventDefaultContextMenuItems: true,
  });
}

export function spoken({ label, facts }: Item): string {
  return [label, ...facts].join(', ');
}
