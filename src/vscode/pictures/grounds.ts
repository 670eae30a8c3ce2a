import type { Catalog } from '../../core/catalog/catalog.ts';
import type { Steps } from '../../core/catalog/steps.ts';
import type { Translator } from '../../core/text/l10n.ts';
import { groundSteps, type PictureGround } from '../../core/view/pictureScope.ts';
import { inSlices } from '../host/inSlices.ts';

/** The newest catalog made ready for pictures, in slices, once. */
export class Grounds {
  readonly #l10n: Translator;
  #current:
    { readonly catalog: Catalog; readonly steps: Steps<PictureGround>; made: PictureGround | undefined } | undefined;

  constructor(l10n: Translator) {
    this.#l10n = l10n;
  }

  /**
   * `undefined` when it is not wanted any more. What has been made until then is kept: whoever types in the filter asks
   * again before it is ready, and the next one goes on with it.
   */
  async of(catalog: Catalog, wanted: () => boolean): Promise<PictureGround | undefined> {
    if (this.#current?.catalog !== catalog) {
      this.#current = { catalog, steps: groundSteps(catalog, this.#l10n), made: undefined };
    }
    const current = this.#current;
    if (current.made !== undefined) return current.made;
    const made = await inSlices(current.steps, wanted);
    if (made !== undefined) current.made = made;
    return made;
  }
}
