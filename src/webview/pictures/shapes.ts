import type { PictureKind } from '../../core/view/pictureKinds.ts';

/** The outline of a kind around the origin: kinds differ by shape, so that nothing hangs on colour. */
export function shapeOf(kind: PictureKind, r: number): string {
  switch (kind) {
    case 'actor':
      return `M${r},0A${r},${r} 0 1 1 ${-r},0A${r},${r} 0 1 1 ${r},0Z`;
    case 'incident': {
      const d = r * 1.2;
      return `M0,${-d}L${d},0L0,${d}L${-d},0Z`;
    }
    case 'tool': {
      const h = r * 1.15;
      return `M0,${-h}L${h},${h * 0.8}L${-h},${h * 0.8}Z`;
    }
    case 'source': {
      // A page with a corner turned down.
      const [w, h, c] = [r * 0.8, r * 1.05, r * 0.6];
      return `M${-w},${-h}L${w - c},${-h}L${w},${-h + c}L${w},${h}L${-w},${h}ZM${w - c},${-h}L${w - c},${-h + c}L${w},${-h + c}`;
    }
    case 'claim': {
      // A speech bubble.
      const [w, h] = [r * 1.15, r * 0.75];
      return `M${-w},${-h}L${w},${-h}L${w},${h}L${-w * 0.1},${h}L${-w * 0.55},${h * 1.75}L${-w * 0.55},${h}L${-w},${h}Z`;
    }
  }
}
