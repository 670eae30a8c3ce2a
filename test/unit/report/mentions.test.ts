import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/core/catalog/catalog.ts';
import { buildCatalog } from '../../../src/core/catalog/buildCatalog.ts';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { scanNames, settleMentions, shiftedNames } from '../../../src/core/report/mentions.ts';
import type { AnalyseOptions, Mention } from '../../../src/core/report/report.ts';
import { splitSentences } from '../../../src/core/report/sentences.ts';
import { actor, catalogOf, incident, packOf, tool } from '../../support/catalog.ts';
import { marks } from '../../support/marks.ts';

function mentionsIn(text: string, catalog: Catalog, options: AnalyseOptions = {}): readonly Mention[] {
  const scans = parseDocument(text).blocks.map((block) =>
    scanNames(block, splitSentences(block.readable.text), catalog),
  );
  return settleMentions(scans, catalog, options);
}

/** Each mark `{id:text}` is a mention of that entity, and there is no other. */
function check(catalog: Catalog, input: string, options: AnalyseOptions = {}): void {
  const { text, spans } = marks(input);
  const show = (name: string, { start, end }: { start: number; end: number }): string =>
    `${name} ${String(start)} ${text.slice(start, end)}`;
  expect(mentionsIn(text, catalog, options).map((one) => show(one.entity, one))).toEqual(
    spans.map((one) => show(one.name, one)),
  );
}

const bear = actor('bear', ['Fancy Bear', 'APT28']);
const names = catalogOf(bear, tool('rd', ['R&D Kit']), tool('emotet', ['Emotet']));

describe('names in Markdown', () => {
  it.each([
    '> Seen: {bear:Fancy\n> Bear} again',
    '- seen {bear:Fancy\n  Bear}',
    '**{bear:Fancy** Bear} x',
    '*{bear:APT*28}',
    '_{bear:Fancy Bear}_, __{bear:APT28}__, ~~{emotet:Emotet}~~',
    '{rd:R&amp;D Kit} and {rd:R\\&D Kit}',
    '[{emotet:Emotet}](https://emotet.example/emotet "Emotet") and ![{emotet:Emotet} map](emotet.png "Emotet")',
    '# On {emotet:Emotet}\n\n| a | b |\n| - | - |\n| {emotet:Emotet} | Fancy |\n| Bear | {bear:APT28} |',
    'Fancy\n\nBear, `Emotet`, <b title="Emotet">{emotet:Emotet}</b> <!-- Emotet -->',
    '```\nEmotet\n```\n\n    Emotet\n\n<https://emotet.example>\n\n[x]: emotet "Emotet"\n\n[^1]: {emotet:Emotet}\n\nx[^1]',
    '---\ntitle: Emotet\n---\n\n{emotet:Emotet}',
    'Fancy `x` Bear, Fancy ![x](y) Bear',
    '{bear:Fancy&nbsp;Bear} {bear:Fancy  \nBear} {bear:Fancy\\\nBear}',
    '\u{1F525}{emotet:Emotet}\u{1F525}',
  ])('%s', (input) => check(names, input));
});

describe('names that may be something else', () => {
  const catalog = catalogOf(
    actor('play', ['Play', 'Balloonfly']),
    actor('equation', ['Equation Group']),
    tool('at', ['at']),
    tool('quasar', ['QuasarRAT']),
  );

  it.each([
    'Play is fun. Page at a time.',
    'Equation matters, and the Equation too. Quasars.',
    'The {play:Play} ransomware. {play:Play} struck again.',
    '{play:Balloonfly} struck. {play:Play} is its tool; to play is not.',
    'It is said that {play:Play} struck. # not a heading',
    'The {equation:Equation Group} and {equation:Equation}, but no Equation Editor.',
    '{quasar:QuasarRAT} is {quasar:Quasar}',
  ])('%s', (input) => check(catalog, input));
});

describe('names of several entities', () => {
  const carbanak = [
    actor('group', ['Carbanak', 'Anunak Group'], { relations: [['kit', 'uses']] }),
    tool('malware', ['Carbanak', 'Sekur']),
    tool('kit', ['Kitty Tool']),
  ] as const;
  const catalog = catalogOf(...carbanak);
  const on = (text: string, options: AnalyseOptions = {}): Mention | undefined =>
    mentionsIn(text, catalog, options).find(({ why }) => why.name === 'Carbanak');

  it('are shown with all candidates when nothing decides', () => {
    expect(on('By Carbanak.')).toMatchObject({ entity: 'group', candidates: ['group', 'malware'] });
  });

  it('are decided by another name of one, by a relation, by the word beside them', () => {
    expect(on('By Carbanak, known as Sekur.')).toMatchObject({
      entity: 'malware',
      why: { beat: [{ entity: 'group', reason: 'named-elsewhere' }] },
    });
    expect(on('By Carbanak with Kitty Tool.')).toMatchObject({
      entity: 'group',
      why: { beat: [{ entity: 'malware', reason: 'related-named-elsewhere' }] },
    });
    expect(on('The Carbanak malware.')).toMatchObject({
      entity: 'malware',
      why: { beat: [{ entity: 'group', reason: 'kind-beside' }] },
    });
    expect(on('By Carbanak, known as Sekur.')?.candidates).toBeUndefined();
  });

  it('are settled by a person, whatever else is said', () => {
    const chosen = {
      chosen: Object.fromEntries([['carbanak', catalog.entities.get(carbanak[0].id)?.id ?? carbanak[0].id]]),
    };
    const mention = on('By Carbanak, known as Sekur.', chosen);
    expect(mention).toMatchObject({ entity: 'group' });
    expect(mention?.candidates).toBeUndefined();
    expect(on('By Carbanak.', { chosen: {} })?.candidates).toHaveLength(2);
  });

  it('are one where the packs say so', () => {
    const a = packOf('one', tool('emotet-1', ['Emotet'], { externalIds: ['S0367'] }));
    const b = packOf('two', tool('emotet-2', ['Emotet', 'S0367']));
    const both = buildCatalog([a, b]).catalog;
    const [mention] = mentionsIn('Emotet', both);
    expect(mention).toMatchObject({ entity: 'emotet-1', why: { beat: [{ entity: 'emotet-2' }] } });
    expect(mention?.candidates).toBeUndefined();
  });
});

describe('why', () => {
  it('says which name, whose, by which rule, and what it beat', () => {
    const catalog = catalogOf(
      actor('mss', [{ text: 'Ministry of State Security', by: ['china'] }]),
      actor('state', ['State Security']),
      tool('jss', ['JSSLoader']),
      tool('net', ['NetWire']),
    );
    const rules = mentionsIn(
      'The ministry of state security, JSS Loader, ＪＳＳＬｏａｄｅｒ, JSSLoader, NetWireRAT',
      catalog,
    );
    expect(rules.map(({ why }) => why.rule)).toEqual([
      'case-folded',
      'separator-differs',
      'characters-folded',
      'as-written',
      'generic-tail',
    ]);
    expect(rules[0]?.why).toEqual({
      name: 'Ministry of State Security',
      by: ['china'],
      rule: 'case-folded',
      beat: [{ entity: 'state', reason: 'longer-name' }],
    });
  });
});

describe('cues', () => {
  const catalog = catalogOf(
    actor('mivd', ['MIVD', 'Dutch Military Intelligence Service']),
    actor('fortinet', ['Fortinet']),
    actor('mss', ['Ministry of State Security']),
    actor('china', ['China']),
    incident('breach', ['Fortinet breach'], {
      cues: [
        ['@mivd', '@fortinet'],
        ['@mivd', 'malware|hack*'],
      ],
    }),
    incident('posts', ['Overseas posts'], { cues: [['police station*', '@china|Chinese']] }),
    incident('security', ['Security affair'], { cues: [['@mss', 'security']] }),
  );

  it.each([
    'The {breach:{mivd:MIVD} found malware} there.',
    '{breach:Malware at the {mivd:MIVD}}, once more malware.',
    'The {breach:{mivd:MIVD} was hacked}! The {mivd:MIVD} said no more. Malware exists.',
    'It hit {breach:{fortinet:Fortinet} and the {mivd:Dutch Military Intelligence Service}}.',
    'No {breach:{mivd:MIVD} **mal**ware}?',
    '> The {breach:{mivd:MIVD}\n> saw hackers} there.',
    'Some {posts:Police\nStations of {china:China}}.',
    'Unregistered {posts:Chinese police stations} exist.',
    'Policestations of {china:China}; police state of {china:China}.',
    'The {mss:Ministry of State Security} only, then the {security:{mss:Ministry of State Security} and its security}.',
    'The {breach:Fortinet breach} at the {mivd:MIVD}.',
    '- the {mivd:MIVD}\n- malware',
  ])('%s', (input) => check(catalog, input));

  it('say which terms they are', () => {
    const mention = mentionsIn('The MIVD found malware.', catalog).find(({ via }) => via === 'cue');
    expect(mention?.why).toEqual({ name: 'MIVD + malware or hack…', by: [], rule: 'cue', beat: [] });
  });

  it('are found in a block four times as long at a few times the cost', () => {
    const cost = (part: string, length: number): number => {
      const [block] = parseDocument(part.repeat(Math.floor(length / part.length))).blocks;
      const sentences = splitSentences(block!.readable.text);
      const before = process.cpuUsage().user;
      scanNames(block!, sentences, catalog);
      return process.cpuUsage().user - before;
    };
    for (const part of [
      'The MIVD saw malware. ',
      'The MIVD saw malware, ',
      'Police stations, security, malware, MIVD, ',
    ]) {
      cost(part, 5_000);
      const small = Math.max(cost(part, 100_000), 5_000);
      // A quadratic cost would be sixteen times as high.
      expect(cost(part, 400_000) / small, part).toBeLessThan(12);
    }
  });
});

describe('scans', () => {
  it('move with their block', () => {
    const [block] = parseDocument('Seen: **Fancy** Bear.').blocks;
    const scan = scanNames(block!, [], names);
    expect(shiftedNames(scan, 7).names.map(({ start, end }) => [start, end])).toEqual([[15, 27]]);
    expect(shiftedNames(scan, 0)).toBe(scan);
  });
});
