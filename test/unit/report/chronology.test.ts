import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/core/catalog/buildCatalog.ts';
import { readDossierPack } from '../../../src/core/catalog/readPack.ts';
import { analyse } from '../../../src/core/report/analyse.ts';

/* A data test: sentences of ours against the bundled pack, whose events they speak of. */

const path = 'data/china-europe-2024.yaml';
const { value } = readDossierPack(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'), path);
const { catalog } = buildCatalog(value === undefined ? [] : [value]);

const conflicts = (sentence: string): number =>
  analyse(`${sentence} [@verregghen-2024, para. 5].`, catalog).findings.filter(({ code }) => code === 'date-conflict')
    .length;

test.each([
  'In its annual report for 2023, the MIVD disclosed the Fortinet intrusion',
  'The MIVD, founded in 1988, disclosed the Fortinet intrusion',
  'The MIVD disclosed in February 2024 that malware planted in 2022 had sat in a Fortinet device',
  'The MIVD disclosed malware first seen in 2022 on Fortinet systems',
  'In April 2024 Reuters reported that the MIVD had disclosed malware on Fortinet systems',
  'On 12 June 2024 the MIVD disclosed that the Fortinet campaign was larger than thought',
  'By 10 February 2024 the MIVD had disclosed the Fortinet malware and the embassy had answered',
  'Before 5 February 2024 the MIVD had disclosed nothing about Fortinet',
  'In a letter of 3 March 2024 the minister said that the MIVD had found malware on Fortinet systems',
  'Since January 2024, when Fortinet patched the flaw, the MIVD has disclosed more',
  'The MIVD malware disclosed on 6 February affects Fortinet models sold until 2021',
  'Five months later, in July 2024, the MIVD disclosed nothing new about Fortinet',
  'The MIVD disclosed the 2023 Fortinet intrusion on 6 February 2024',
  'Dutch military intelligence, whose 2019 report named China, revealed the Fortinet malware',
  'The MIVD published its 2022 review before it disclosed the Fortinet malware',
  'In the year 2024 the MIVD disclosed the Fortinet intrusion',
  'The Chinese embassy in The Hague denied on 7 February 2024 that China was behind the Fortinet malware that the MIVD had disclosed',
  'The Chinese embassy in the Netherlands denied it, as it had in 2021',
  'A British parliamentary researcher, arrested for spying for China, appeared in court on 5 May 2024',
  'The British parliamentary researcher arrested in 2023 had visited China in 2018',
  'Police arrested a British parliamentary researcher who had met a Chinese agent in 2021',
  'In 2025 a court freed the British parliamentary researcher who had been arrested for spying for China',
  'In December 2023 a far-right Belgian politician was exposed as a Chinese agent; he had been recruited in 2019',
  'A Chinese spy recruited the far-right Belgian politician in 2019',
  'In 2018 a Chinese spy began to bribe a far-right Belgian politician, the Financial Times reported',
  'The Financial Times reported in 2024 on the far-right Belgian politician and his Chinese handler',
  'Lithuania announced the Taiwanese Representative Office in July 2021 and it opened on 18 November 2021',
  'China withdrew its ambassador from Lithuania on 10 August 2021',
  'In 2023, two years after Lithuania had announced the Taiwanese Representative Office, trade recovered',
  'After China had withdrawn its ambassador from Lithuania, Germany sent a new one to Beijing in 2022',
  'The Taiwanese Representative Office in Vilnius was renamed in 2024',
  'China escalated its espionage against Lithuania between 2021 and 2023',
  'China has stepped up espionage on Lithuania; the report was published on 7 March 2024',
  'In a 2022 interview the head of the MIVD disclosed how he works with Fortinet',
  'The elections of 2024 in Lithuania drew Chinese intelligence services',
  'Elections in 2020 in Lithuania were watched by Chinese intelligence services gathering information',
  'The MIVD warned in 2023 and again in 2024 about malware',
  'The MIVD malware report (2023) was revealed to members of parliament',
  'The MIVD revealed the malware on Tuesday 6 February 2024',
  'A researcher at the House of Commons was arrested in March 2023 for spying for China, and charged on 22 April 2024',
  'The MIVD disclosed it in 2024, not in 2023, says Fortinet',
  'As was revealed in 2016 in another case, the MIVD watches malware',
])('no conflict: %s', (sentence) => {
  expect(conflicts(sentence)).toBe(0);
});

test.each([
  'On Monday, 5 February 2024, the MIVD revealed malware in a Fortinet system',
  'The MIVD publicly disclosed the Fortinet breach in January 2024',
  'In the autumn of 2023, it was disclosed by the MIVD that Fortinet systems had malware',
  'The MIVD went public on 6 March 2024 and revealed the Fortinet malware',
  'It was revealed by the MIVD on 6 February 2023 that malware sat in Fortinet systems',
  'The disclosure of 8 February 2024 by the MIVD named Fortinet',
  'A British parliamentary researcher was detained in May 2023 on suspicion of spying for China',
  'Arrested in March 2022, the British parliamentary researcher is accused of spying for China',
  'The arrest of the British parliamentary researcher in 2021 for spying for China made headlines',
  'In November 2022, the case of the far-right Belgian politician and the Chinese spy came to light',
  'Lithuania opened the Taiwanese Representative Office in 2020',
  'China recalled its ambassador from Lithuania in 2023 over the Taiwanese office',
  'The Chinese embassy in the Netherlands denied on 10 February 2024 that it was behind the malware found by the MIVD',
  'MIVD revealed the malware in Fortinet systems on Feb 16th',
  '2024-02-16: The MIVD discloses the Fortinet malware',
])('a conflict: %s', (sentence) => {
  expect(conflicts(sentence)).toBe(1);
});
