import type { FindingCode, StatementStatus } from '../report/report.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';

/** A statement's status in a word or two. */
export function statusLabel(status: StatementStatus, l10n: Translator = ENGLISH_L10N): string {
  switch (status) {
    case 'unsourced':
      return l10n.t('unsourced');
    case 'unresolved':
      return l10n.t('unresolved source');
    case 'single-source':
      return l10n.t('one source');
    case 'corroborated':
      return l10n.t('corroborated');
    case 'disputed':
      return l10n.t('disputed');
    case 'conflicting':
      return l10n.t('conflicting');
  }
}

/** What a status says about a statement, to stand behind "This statement …". */
export function statusMeaning(status: StatementStatus, l10n: Translator = ENGLISH_L10N): string {
  switch (status) {
    case 'unsourced':
      return l10n.t('cites no source');
    case 'unresolved':
      return l10n.t('cites something that no source in the packs has');
    case 'single-source':
      return l10n.t('rests on one source, or on several that pass on the same one');
    case 'corroborated':
      return l10n.t('rests on two or more sources that do not derive from one another');
    case 'disputed':
      return l10n.t('rests on a claim that another claim stands against');
    case 'conflicting':
      return l10n.t('gives a date or figure that differs from the record');
  }
}

const FINDING: Readonly<Record<FindingCode, { readonly title: string; readonly meaning: string }>> = {
  'unsourced-statement': {
    title: 'Statement without a source',
    meaning: 'A sentence asserts something about an actor or incident and cites nothing.',
  },
  'unknown-source': {
    title: 'Citation that leads nowhere',
    meaning: 'A citation uses a key or address that no source in the packs has.',
  },
  'date-conflict': {
    title: 'Date differs from the record',
    meaning: 'A sentence speaks of a known event and gives it another date than the packs do.',
  },
  overstated: {
    title: 'Wording surer than the evidence',
    meaning: 'A sentence is worded with more certainty than the claim it rests on (ICD 203 and PHIA scales).',
  },
  'ambiguous-name': {
    title: 'Name of several entities',
    meaning: 'A name belongs to more than one entity, and nothing else in the report decides which is meant.',
  },
  'lookalike-letters': {
    title: 'Letters that only look Latin',
    meaning: 'A word mixes Latin letters with look-alikes of another script, so that a search will not find it.',
  },
  'preferred-name': {
    title: 'Another name is preferred',
    meaning: 'The pack prefers another name for this entity.',
  },
};

/** What a kind of finding is called. */
export function findingTitle(code: FindingCode): string {
  return FINDING[code].title;
}

/** What a kind of finding means, in a sentence. */
export function findingMeaning(code: FindingCode): string {
  return FINDING[code].meaning;
}
