import type { Judged, PersonVerdict } from '../annotation/judgedStatement.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';
import { ENGLISH, type OutlineWords } from './outlineWords.ts';

/** A statement's status and whose verdicts stand: `disputed by Ann`, `one source · supported by Bob`. Untrusted text. */
export function judgedLabel(
  judged: Judged,
  words: Pick<OutlineWords, 'status' | 'disputedBy' | 'supportedBy'> = ENGLISH,
): string {
  const open = judged.verdicts.filter(({ state }) => state === 'open');
  const by = (stance: PersonVerdict['stance']): string =>
    [...new Set(open.filter((one) => one.stance === stance).map((one) => one.by))].join(', ');
  const [disputed, supported] = [by('disputes'), by('supports')];
  const isByPeople = judged.by.length > 0;
  return [
    isByPeople ? words.disputedBy(judged.by.join(', ')) : words.status(judged.status),
    isByPeople || disputed === '' ? undefined : words.disputedBy(disputed),
    supported === '' ? undefined : words.supportedBy(supported),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** One verdict on a line: `Ann disputes it, 2026-11-22: “One source.”`. Untrusted text. */
export function verdictLine({ by, stance, state, when, note }: PersonVerdict, l10n: Translator = ENGLISH_L10N): string {
  const said = note === undefined || note.trim() === '' ? '' : `: “${note.replace(/\s+/g, ' ').trim()}”`;
  const resolved = state === 'resolved' ? ` (${l10n.t('resolved')})` : '';
  return `${verdictOnIt(by, stance, l10n)}, ${when.slice(0, 10)}${resolved}${said}`;
}

function verdictOnIt(by: string, stance: PersonVerdict['stance'], l10n: Translator): string {
  switch (stance) {
    case 'supports':
      return l10n.t('{0} supports it', by);
    case 'disputes':
      return l10n.t('{0} disputes it', by);
  }
}
