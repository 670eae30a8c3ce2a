import * as fc from 'fast-check';
import type { Catalog } from '../../src/core/catalog/catalog.ts';
import { actor, catalogOf, claim, incident, source, tool } from './catalog.ts';
import { markdownText } from './markdownText.ts';

/** A catalog in which everything that reaches over a whole report happens: shared names, doubtful ones, cues, sources. */
export function trialCatalog(): Catalog {
  return catalogOf(
    actor('fancy-bear', ['Fancy Bear', 'APT28', 'Sofacy', 'Stormwatch']),
    actor('cozy-bear', ['Cozy Bear', 'APT29', 'Stormwatch']),
    actor('mivd', ['MIVD', 'Dutch Military Intelligence']),
    actor('play', ['Play'], { type: 'ransomware group' }),
    tool('coathanger', ['COATHANGER']),
    incident('gate-breach', ['Gate breach'], { cues: [['@mivd', 'breach*|intrusion']], actors: [['mivd', 'target']] }),
    source('li-2024', { URL: 'https://example.org/li', issued: '2024-02' }),
    source('moss-2023', { title: 'Cranes that listen', URL: 'https://example.org/moss' }),
    claim('c1', {
      statement: 'Fancy Bear breached the MIVD in 2023.',
      about: ['fancy-bear', 'mivd'],
      evidence: ['li-2024, p. 3'],
    }),
    claim('c2', {
      statement: 'Fancy Bear did not breach the MIVD.',
      about: ['fancy-bear'],
      disputes: ['c1'],
      evidence: ['moss-2023'],
    }),
  );
}

/** Sentences that say something of the catalog's entities, in Markdown of every kind. */
export const SENTENCES = [
  'Fancy Bear breached the MIVD in 2023 [@li-2024, p. 3]. ',
  'The **Cozy** Bear was seen. ',
  'Stormwatch acted. ',
  'An intrusion hit the MIVD.[^1] ',
  'Play wrote a note. ',
  'They use COATHANGER, says [Li](https://example.org/li). ',
  'It is APT28 or APT29? ',
  'See [the paper][a] on Sofacy. ',
  '\n\n[^1]: Li, @li-2024.\n\n',
  '\n\n[^1]: <https://example.org/moss>\n\n',
  '\n\n[a]: https://example.org/li\n',
  '\n\n## Fancy Bear\n\n',
  '\n\n| Who | What |\n|---|---|\n| Fancy Bear | Stormwatch [@li-2024] |\n\n',
  '\n- MIVD breached\n- Fancy Bear\n',
  '<!-- dossier-ignore -->',
  '\n\n---\n\n',
  '---\ntitle: Fancy Bear\n---\n',
  '\uFEFF',
];

/** Random reports: prose about the catalog's entities between random Markdown. */
export function reportText(maxLength = 16): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...SENTENCES) }, markdownText(6)), {
      maxLength,
      size: 'max',
    })
    .map((parts) => parts.join(''));
}
