/** Measures text as it will be drawn. */
export class TextWidth {
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #known = new Map<string, number>();
  #font = '';

  /** `like`: an element with the font, at the size in CSS pixels. */
  use(like: Element, size: number): void {
    const font = `${size}px ${getComputedStyle(like).fontFamily}`;
    if (font === this.#font || this.#context === null) return;
    this.#font = font;
    this.#context.font = font;
    this.#known.clear();
  }

  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const width = this.#context?.measureText(text).width ?? text.length * 7;
    this.#known.set(text, width);
    return width;
  }
}
