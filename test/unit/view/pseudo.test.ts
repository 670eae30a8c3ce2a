import { expect, test } from 'vitest';
import { agreements, verdictsIn } from '../../../src/core/annotation/agreement.ts';
import type { Stance } from '../../../src/core/annotation/annotation.ts';
import { placed } from '../../../src/core/annotation/placedAnnotation.ts';
import { readableReport } from '../../../src/core/annotation/readableReport.ts';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { analyse } from '../../../src/core/report/analyse.ts';
import type { StatementStatus } from '../../../src/core/report/report.ts';
import { agreementFacts } from '../../../src/core/view/agreementLabel.ts';
import { annotationsOutline } from '../../../src/core/view/annotationsOutline.ts';
import { cardFor, credibilityLabel } from '../../../src/core/view/card.ts';
import { dateLabel } from '../../../src/core/view/dateLabel.ts';
import { entityTimeline } from '../../../src/core/view/entityTimeline.ts';
import { verdictLine } from '../../../src/core/view/judgedLabel.ts';
import { pictureOf } from '../../../src/core/view/picture.ts';
import { pictureGround } from '../../../src/core/view/pictureScope.ts';
import { reviewTexts } from '../../../src/core/view/reviewTexts.ts';
import { reliabilityLabel, sourceCard } from '../../../src/core/view/sourceCard.ts';
import { statusLabel, statusMeaning } from '../../../src/core/view/statusLabel.ts';
import { annotationOn } from '../../support/annotations.ts';
import { actor, catalogOf, claim, incident, source } from '../../support/catalog.ts';
import { pseudo, untranslated } from '../../support/pseudo.ts';

/*
 * Whatever the core says itself goes through the translator. The packs and reports here speak Greek, so that every Latin
 * letter that is left outside of the translator's brackets is a word that nobody could translate.
 */

const catalog = catalogOf(
  actor('a', ['Ωμέγα'], { type: 'υπηρεσία', relations: [['b', 'μέρος']] }),
  actor('b', ['Σίγμα'], { type: '' }),
  incident('i', ['Κάππα'], {
    type: 'εισβολή',
    actors: [['a', 'στόχος']],
    events: [{ what: 'εύρεση', date: '2024-02-06' }, { what: 'τέλος' }, { what: 'αρχή', date: '2023-11' }],
  }),
  source('s', { title: 'Τίτλος', author: [{ literal: 'Ψι' }], issued: '2024-03', reliability: 'B' }),
  claim('c', { statement: 'Λέει κάτι.', about: ['a', 'i'], evidence: ['s'] }),
  claim('d', { statement: 'Δεν λέει κάτι.', about: ['a'], evidence: ['s'], disputes: ['c'] }),
);
const TEXT = 'Η Ωμέγα βρέθηκε στο δίκτυο της άλλης υπηρεσίας πέρυσι τον Μάρτιο και κανείς δεν το είδε.\n';
const GONE = 'Κάτι που δεν υπάρχει πια πουθενά αλλού στο κείμενο αυτό.\n';

/** Everything that is shown or read out of a value; ids and kinds are neither. */
function shown(value: unknown): readonly string[] {
  const found: string[] = [];
  const waiting: { readonly value: unknown; readonly isShown: boolean }[] = [{ value, isShown: true }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value === 'string' && next.isShown) found.push(next.value);
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, inner] of Object.entries(next.value)) {
      const isShown = Array.isArray(next.value) ? next.isShown : SHOWN.has(key);
      waiting.push({ value: inner, isShown });
    }
  }
  return found;
}

const SHOWN: ReadonlySet<string> = new Set([
  'label',
  'description',
  'tooltip',
  'facts',
  'ties',
  'when',
  'issued',
  'between',
  'recorded',
  'now',
]);

const STANCES: readonly Stance[] = ['supports', 'disputes', 'mentions'];
const report = readableReport(parseDocument(TEXT).blocks);
const annotations = [
  ...STANCES.map((stance, i) =>
    annotationOn(TEXT, 'βρέθηκε στο δίκτυο', {
      id: `urn:uuid:0b8f1d55-55a4-4d21-8b52-d3f3a77a3c0${String(i)}`,
      creator: 'Ξι'.repeat(i + 1),
      stance,
      credibility: 2,
    }),
  ),
  annotationOn(`${TEXT}${GONE}`, 'δεν υπάρχει πια', { id: 'urn:uuid:0b8f1d55-55a4-4d21-8b52-d3f3a77a3c09' }),
].map((one) => ({ ...one, creator: one.creator.replace('Ann Analyst', 'Ξι'), state: one.state }));
const all = annotations.map((one) => placed(one, report));
const STATUSES: readonly StatementStatus[] = [
  'unsourced',
  'unresolved',
  'single-source',
  'corroborated',
  'disputed',
  'conflicting',
];

test.each([
  ['annotations', () => annotationsOutline(all, catalog, pseudo)],
  ['agreement', () => agreements(verdictsIn('x', all)).map((one) => agreementFacts(one, pseudo))],
  ['review', () => annotations.map((one) => reviewTexts(one, undefined, report, pseudo))],
  [
    'verdicts',
    () =>
      (['supports', 'disputes'] as const).map((stance) =>
        verdictLine({ id: 'x', by: 'Ξι', stance, state: 'resolved', when: '2024-02-06', note: 'Όχι.' }, pseudo),
      ),
  ],
  ['statuses', () => STATUSES.flatMap((status) => [statusLabel(status, pseudo), statusMeaning(status, pseudo)])],
  ['grades', () => [reliabilityLabel('B', pseudo), credibilityLabel(3, pseudo)]],
  ['dates', () => Array.from({ length: 12 }, (_, i) => dateLabel(`2024-${String(i + 1).padStart(2, '0')}-01`, pseudo))],
  ['cards', () => [...catalog.entities.keys()].map((id) => cardFor(id, catalog, { l10n: pseudo }))],
  ['timelines', () => [...catalog.entities.keys()].map((id) => entityTimeline(id, catalog, pseudo))],
  ['sources', () => [...catalog.sources.keys()].map((id) => sourceCard(id, catalog, { l10n: pseudo }))],
  [
    'pictures',
    () =>
      (['packs', 'report'] as const).map((scope) =>
        pictureOf(
          { scope, filter: {} },
          pictureGround(catalog, pseudo),
          scope === 'report' ? analyse(TEXT, catalog) : undefined,
          pseudo,
        ),
      ),
  ],
])('%s say nothing that no translator has seen', (_, say) => {
  const texts = shown(say());
  expect(texts.join('\n')).toContain('⟦');
  // Choices of kinds are named by the panel.
  const kinds = new Set(['actor', 'incident', 'source', 'claim']);
  for (const text of texts) if (!kinds.has(text)) expect(untranslated(text).join('\n'), text).not.toMatch(/[A-Za-z]/);
});
