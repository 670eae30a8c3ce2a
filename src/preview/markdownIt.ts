/*
 * As much of markdown-it as is used here. VS Code hands its own instance to the plugin; nothing of it is bundled.
 */

export interface Token {
  type: string;
  tag: string;
  content: string;
  /** 1 opens, -1 closes, 0 is whole. */
  nesting: number;
  /** Not drawn: the paragraph in an item of a tight list. */
  hidden: boolean;
  children: Token[] | null;
  attrs: [string, string][] | null;
  attrGet(name: string): string | null;
  attrJoin(name: string, value: string): void;
}

export type TokenMaker = new (type: string, tag: string, nesting: number) => Token;

export interface State {
  readonly Token: TokenMaker;
}

export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: State) => void): void } };
  readonly renderer: { render(tokens: Token[], options: unknown, env: unknown): string };
}
