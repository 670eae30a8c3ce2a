import { visibleText } from '../../core/text/visibleText.ts';

/*
 * Elements made one by one. Text of packs and reports gets in as text and as attributes only, with whatever would hide
 * or reorder it written out.
 */

type Attributes = Readonly<Record<string, string | number | undefined>>;

export function html<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  return filledElement(document.createElement(tag), attributes, children);
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
  return filledElement(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, typeof value === 'number' ? String(rounded(value)) : value);
  }
}

/** For names and titles: one line, nothing hidden. */
export function plain(text: string): string {
  return visibleText(text);
}

function filledElement<E extends Element>(element: E, attributes: Attributes, children: readonly (Node | string)[]): E {
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
