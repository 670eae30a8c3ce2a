/*
 * A drawing as a file of its own: what the style sheet and the theme say is written onto each element, and what only
 * the panel needs is taken off.
 */

const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'paint-order',
] as const;
const COLOURS: ReadonlySet<string> = new Set(['fill', 'stroke']);
const DROPPED = ['class', 'tabindex', 'role', 'style'];

/** The drawing as the text of an SVG file, in the colours of the theme. */
export function standaloneSvg(drawing: SVGSVGElement, title: string): string {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('A copy of the drawing is another thing.');
  const colours = new Colours();
  const gone: Element[] = [];
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [at, element] of originals.entries()) {
    const own = copies[at];
    if (own === undefined) continue;
    const style = getComputedStyle(element);
    const isHidden = style.display === 'none' || style.visibility === 'hidden';
    if (isHidden && element.tagName !== 'clipPath' && element.closest('defs') === null) gone.push(own);
    const name = own.getAttribute('role') === 'option' ? own.getAttribute('aria-label') : undefined;
    // Taking one off moves the others up.
    for (const { name: attribute } of Array.from(own.attributes)) {
      if (DROPPED.includes(attribute) || /^(aria-|data-)/.test(attribute)) own.removeAttribute(attribute);
    }
    if (isHidden) continue;
    for (const property of STYLES) {
      const value = style.getPropertyValue(property);
      if (value !== '') own.setAttribute(property, COLOURS.has(property) ? colours.plain(value) : value);
    }
    if (name) own.prepend(titled(name));
  }
  for (const element of gone) element.remove();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('role', 'img');
  copy.prepend(titled(title), background(drawing, colours));
  return new XMLSerializer().serializeToString(copy);
}

/** The same as a picture of pixels, twice as fine as on the screen. */
export async function standalonePng(drawing: SVGSVGElement, title: string): Promise<Uint8Array> {
  const { width, height } = sizeOf(drawing);
  // Beyond this browsers give an empty canvas.
  const scale = Math.min(2, 16_000 / Math.max(width, height));
  const url = URL.createObjectURL(new Blob([standaloneSvg(drawing, title)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (blob === null) throw new Error('The browser gave no picture.');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}

function titled(text: string): SVGTitleElement {
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = text;
  return title;
}

function background(drawing: SVGSVGElement, colours: Colours): SVGRectElement {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const { width, height } = sizeOf(drawing);
  rect.setAttribute('width', String(width));
  rect.setAttribute('height', String(height));
  rect.setAttribute('fill', colours.plain(getComputedStyle(document.body).backgroundColor));
  return rect;
}

function sizeOf(drawing: SVGSVGElement): { readonly width: number; readonly height: number } {
  return { width: drawing.width.baseVal.value, height: drawing.height.baseVal.value };
}

/** Colours as every program reads them: `rgb()`, whatever syntax the browser computes. */
class Colours {
  readonly #context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });

  plain(colour: string): string {
    if (/^(none|rgba?\(|url\(|#)/.test(colour) || this.#context === null) return colour;
    this.#context.clearRect(0, 0, 1, 1);
    this.#context.fillStyle = colour;
    this.#context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 255] = this.#context.getImageData(0, 0, 1, 1).data;
    return a === 255 ? `rgb(${r}, ${g}, ${b})` : `rgba(${r}, ${g}, ${b}, ${(a / 255).toFixed(3)})`;
  }
}
