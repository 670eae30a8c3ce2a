import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/core/catalog/buildCatalog.ts';
import { readDossierPack } from '../../../src/core/catalog/readPack.ts';
import { analyse } from '../../../src/core/report/analyse.ts';

/* A data test: sentences of ours against the bundled pack, whose actors they speak of. */

const path = 'data/china-europe-2024.yaml';
const { value } = readDossierPack(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'), path);
const { catalog } = buildCatalog(value === undefined ? [] : [value]);

test.each([
  'China rebuffs the accusation.',
  // A verb that stands in none of our lists.
  'China scoffs at it.',
  'Beijing loses patience with Lithuania.',
  'NATO tightens its rules.',
  '- MSS recruits over LinkedIn',
  '- MIVD: malware found on a Fortinet device',
  'The CCP rules China.',
  'Russia and China cooperate.',
  'Fortinet fixes the flaw within days.',
  'Xi Jinping leads the party.',
  'The European Parliament condemns it.',
  'Spies working for China infiltrate European parliaments.',
  'We assess that China is likely to continue.',
  'Our sources say China pays well.',
  'This shows that China is patient.',
  'This report finds that the MSS ran the operation.',
  'In our view, China bears responsibility.',
  'The report names China as the culprit.',
  'If the MSS succeeds, Europe loses.',
  'Chinese hackers (see section 2) breached the MIVD.',
  'There is no evidence that Russia took part.',
  '“We reject it,” the Chinese embassy in The Hague said.',
  'China’s answer: a flat denial, as the embassy put it.',
  'Report writers in China fled.',
  'Consider this: the MSS employs thousands.',
])('a statement: %s', (text) => {
  expect(analyse(text, catalog).statements.length).toBe(1);
});

test.each([
  'This chapter covers China, Russia and the EU.',
  'In this section we look at the MSS.',
  'Table 3 lists all cases in Belgium.',
  'Figure 1: Map of Chinese police stations',
  'As discussed above, see the part on NATO.',
  'Source: MIVD',
  'Sources: MIVD, European Parliament',
  'Consider the case of Lithuania.',
  'Compare Belgium and the Netherlands.',
  'Key actors: China, MSS, CCP',
  '- **China** (state)',
  '- MIVD, Dutch Military Intelligence Service',
  'Chinese embassy in The Hague',
  'What about Russia?',
  'See also: NATO.',
  'The table below shows cases in the Netherlands.',
  'The following section deals with Lithuania.',
  'We thank the MIVD for its help.',
  'For more on NATO, see chapter 3.',
  'Our analysis focuses on China.',
  'TODO: check with the MIVD',
  'Last updated: 3 March 2024, European Parliament',
  '[MIVD](https://example.org), [NATO](https://example.org)',
  'From China to Lithuania',
  'China and the West: a history',
  'The aim of this report is to describe how China works.',
  'The purpose of this paper is to map the MSS.',
  'This is a report about China.',
  'How China spies on Lithuania',
  'China, Russia, and the art of influence',
  'The next table compares Belgium and Lithuania.',
  'Below is a list of Chinese intelligence services.',
  'Thanks to NATO for the data.',
])('none: %s', (text) => {
  expect(analyse(text, catalog).statements).toEqual([]);
});
