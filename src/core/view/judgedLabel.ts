import type { Judged, PersonVerdict } from '../annotation/judgedStatement.ts';
import { stanceLabel } from './annotationsOutline.ts';
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
export function verdictLine({ by, stance, state, when, note }: PersonVerdict): string {
  const said = note === undefined || note.trim() === '' ? '' : `: “${note.replace(/\s+/g, ' ').trim()}”`;
  return `${by} ${stanceLabel(stance)} it, ${when.slice(0, 10)}${state === 'resolved' ? ' (resolved)' : ''}${said}`;
}
