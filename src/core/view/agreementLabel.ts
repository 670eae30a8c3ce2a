import { disagreements, type Agreement, type Verdict } from '../annotation/agreement.ts';
import { stanceLabel } from './annotationsOutline.ts';

/**
 * How far two people agree, on a line: `Ann and Bob: kappa 0.40 on 50 passages that both annotated, their spans 83 %
 * the same; 15 disagreements; 4 annotated by Ann only, 2 by Bob only`. Untrusted text.
 */
export function agreementLabel(one: Agreement): string {
  const [first, second] = one.between;
  const { length } = one.pairs;
  const only = `${String(one.onlyA.length)} annotated by ${first} only, ${String(one.onlyB.length)} by ${second} only`;
  if (length === 0) return `${first} and ${second}: no passage that both annotated; ${only}`;
  const apart = disagreements(one).length;
  const kappa =
    one.kappa === undefined ? 'no kappa (each always took the same stance)' : `kappa ${one.kappa.toFixed(2)}`;
  const spans = `their spans ${String(Math.round(100 * (one.overlap ?? 0)))} % the same`;
  return [
    `${first} and ${second}: ${kappa} on ${counted(length, 'passage')} that both annotated, ${spans}`,
    counted(apart, 'disagreement'),
    only,
  ].join('; ');
}

/** `Ann supports, Bob disputes: “the words”` */
export function disagreementLabel(a: Verdict, b: Verdict, words: string): string {
  return `${a.creator} ${stanceLabel(a.stance)}, ${b.creator} ${stanceLabel(b.stance)}: “${words}”`;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
