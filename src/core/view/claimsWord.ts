import type { Translator } from '../text/l10n.ts';

/** `no claims`, `1 claim`, `3 claims` */
export function claimsWord(count: number, l10n: Translator): string {
  if (count === 0) return l10n.t('no claims');
  return count === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', count);
}
