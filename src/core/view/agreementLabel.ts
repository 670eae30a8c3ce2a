import { disagreements, type Agreement, type Verdict } from '../annotation/agreement.ts';
import { verdict } from './annotationsOutline.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';

/**
 * How far two people agree, on a line: `Ann and Bob: kappa 0.40 on 50 passages that both annotated, their spans 83 %
 * the same; 15 disagreements; 4 annotated by Ann only, 2 by Bob only`. Untrusted text.
 */
export function agreementLabel(one: Agreement, l10n: Translator = ENGLISH_L10N): string {
  const { between, facts } = agreementFacts(one, l10n);
  return `${between}: ${facts}`;
}

/** Whom it is between, and how far they agree. */
export function agreementFacts(
  one: Agreement,
  l10n: Translator = ENGLISH_L10N,
): { readonly between: string; readonly facts: string } {
  const [first, second] = one.between;
  const { length } = one.pairs;
  const between = l10n.t('{0} and {1}', first, second);
  const only = l10n.t('{0} annotated by {1} only, {2} by {3} only', one.onlyA.length, first, one.onlyB.length, second);
  if (length === 0) return { between, facts: `${l10n.t('no passage that both annotated')}; ${only}` };
  const apart = disagreements(one).length;
  const kappa =
    one.kappa === undefined
      ? l10n.t('no kappa (each always took the same stance)')
      : l10n.t('kappa {0}', one.kappa.toFixed(2));
  const same = Math.round(100 * (one.overlap ?? 0));
  const facts = [
    length === 1
      ? l10n.t('{0} on 1 passage that both annotated, their spans {1} % the same', kappa, same)
      : l10n.t('{0} on {1} passages that both annotated, their spans {2} % the same', kappa, length, same),
    apart === 1 ? l10n.t('1 disagreement') : l10n.t('{0} disagreements', apart),
    only,
  ];
  return { between, facts: facts.join('; ') };
}

/** `Ann supports, Bob disputes: “the words”` */
export function disagreementLabel(a: Verdict, b: Verdict, words: string, l10n: Translator = ENGLISH_L10N): string {
  return `${verdict(a, l10n)}, ${verdict(b, l10n)}: “${words}”`;
}
