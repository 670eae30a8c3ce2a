import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/core/report/analyse.ts';
import { MOST_NODES, type Network } from '../../../src/core/view/network.ts';
import { pictureOf, type Picture, type PictureQuestion } from '../../../src/core/view/picture.ts';
import { pictureGround } from '../../../src/core/view/pictureScope.ts';
import { actor, catalogOf } from '../../support/catalog.ts';
import { catalogFrom } from '../../support/catalogFrom.ts';
import { SMALL_PACK } from '../../support/smallPack.ts';

const catalog = catalogFrom(SMALL_PACK);
const ground = pictureGround(catalog);

function picture(filter: PictureQuestion['filter'] = {}, text?: string): Picture {
  const scope = text === undefined ? 'packs' : 'report';
  return pictureOf({ scope, filter }, ground, text === undefined ? undefined : analyse(text, catalog));
}

function nodes({ nodes: all }: Network): readonly string[] {
  return all.map(({ kind, label, isBeside }) => `${kind}: ${label}${isBeside ? ' (beside)' : ''}`).toSorted();
}

function links({ nodes: all, links: drawn }: Network): readonly string[] {
  const labels = new Map(all.map(({ key, label }) => [key, label]));
  return drawn.map(({ from, to, kind, label }) => `${labels.get(from)} –${kind}: ${label}→ ${labels.get(to)}`);
}

describe('the network of all packs', () => {
  const { network } = picture();

  test('has actors, incidents, sources and the claims of disputes', () => {
    expect(nodes(network)).toEqual([
      'actor: Freedonia',
      'actor: Grey Heron',
      'actor: Port Authority',
      'claim: Freedonia has nothing to do with the cranes.',
      'claim: Grey Heron had access to crane controls.',
      'incident: Crane control breach',
      'source: Moss 2024',
      'source: Moss et al. 2024',
      'source: Port Authority 2023',
    ]);
  });

  test('ties them by role, relation, evidence, subject and dispute, several ties of a kind as one', () => {
    expect(links(network)).toEqual([
      'Freedonia has nothing to do with the cranes. –dispute: disputes→ Grey Heron had access to crane controls.',
      'Grey Heron –role: attacker→ Crane control breach',
      'Port Authority –role: target; reporter→ Crane control breach',
      'Grey Heron had access to crane controls. –about: about→ Grey Heron',
      'Grey Heron had access to crane controls. –about: about→ Crane control breach',
      'Freedonia has nothing to do with the cranes. –about: about→ Freedonia',
      'Freedonia has nothing to do with the cranes. –about: about→ Crane control breach',
      'Grey Heron –relation: works for→ Freedonia',
      'Port Authority 2023 –evidence: 1 claim→ Grey Heron',
      'Moss 2024 –evidence: 1 claim→ Grey Heron',
      'Port Authority 2023 –evidence: 1 claim→ Crane control breach',
      'Moss 2024 –evidence: 1 claim→ Crane control breach',
      'Port Authority 2023 –evidence: source→ Grey Heron had access to crane controls.',
      'Moss 2024 –evidence: 1 claim→ Freedonia',
      'Moss 2024 –evidence: source→ Freedonia has nothing to do with the cranes.',
    ]);
  });

  test('tells those who hear it what the drawing shows', () => {
    const heron = network.nodes.find(({ label }) => label === 'Grey Heron');
    expect(heron?.facts).toEqual(['actor (threat actor)', '2 claims', 'disputed']);
    expect(heron?.ties).toEqual([
      'attacker: Crane control breach',
      'claim: Grey Heron had access to crane controls.',
      'works for Freedonia',
      'from Port Authority 2023',
      'from Moss 2024',
    ]);
    expect(heron?.isDisputed).toBe(true);
    const denial = network.nodes.find(({ label }) => label.startsWith('Freedonia has'));
    expect(denial?.facts).toEqual(['claim of Freedonia']);
    expect(denial?.ties[0]).toBe('disputes: Grey Heron had access to crane controls.');
  });
});

describe('the filter', () => {
  test('by kind leaves only those and the links between them', () => {
    const { network } = picture({ kinds: ['actor'] });
    expect(nodes(network)).toEqual(['actor: Freedonia', 'actor: Grey Heron', 'actor: Port Authority']);
    expect(links(network)).toEqual(['Grey Heron –relation: works for→ Freedonia']);
  });

  test('by status keeps what has such a claim', () => {
    expect(nodes(picture({ status: 'disputed' }).network)).toEqual([
      'actor: Grey Heron',
      'claim: Grey Heron had access to crane controls.',
      'incident: Crane control breach',
      'source: Port Authority 2023',
    ]);
    expect(nodes(picture({ status: 'unsourced' }).network)).toEqual([
      'actor: Port Authority',
      'source: Moss et al. 2024',
    ]);
    expect(nodes(picture({ status: 'corroborated' }).network)).toContain('actor: Grey Heron');
  });

  test('by source keeps what it speaks of, and itself', () => {
    expect(nodes(picture({ source: 'moss-2024', kinds: ['actor', 'source'] }).network)).toEqual([
      'actor: Freedonia',
      'actor: Grey Heron',
      'source: Moss 2024',
      'source: Moss et al. 2024',
    ]);
  });

  test('by text finds any name from the beginning of its words, whatever their case, and shows what is tied to it', () => {
    expect(nodes(picture({ text: 'gh-7', kinds: ['actor'] }).network)).toEqual([
      'actor: Freedonia (beside)',
      'actor: Grey Heron',
    ]);
    expect(picture({ text: 'GREY her' }).found).toBe(3);
    expect(picture({ text: 'ron' }).found).toBe(0);
  });

  test('offers what there is to choose from, with its number, whatever the filter leaves', () => {
    const { choices, total, found } = picture({ text: 'ron' });
    expect({ total, found }).toEqual({ total: 9, found: 0 });
    expect(choices.kinds.map(({ value, count }) => [value, count])).toEqual([
      ['actor', 3],
      ['incident', 1],
      ['source', 3],
      ['claim', 2],
    ]);
    expect(choices.statuses).toContainEqual({ value: 'unsourced', label: 'no claims', count: 2 });
    expect(choices.sources[0]).toEqual({ value: 'moss-2024', label: 'Moss 2024', count: 6 });
  });
});

describe("a report's network", () => {
  const text = 'Grey Heron had access to crane controls [@port-2023, p. 4]. Grey Heron is new.\n';

  test('has what it speaks of, with what stands against what it relies on', () => {
    expect(nodes(picture({}, text).network)).toEqual([
      'actor: Grey Heron',
      'claim: Freedonia has nothing to do with the cranes.',
      'claim: Grey Heron had access to crane controls.',
      'source: Port Authority 2023',
    ]);
  });

  test('says how often, and takes the status of its statements', () => {
    const { network, choices } = picture({}, text);
    const heron = network.nodes.find(({ label }) => label === 'Grey Heron');
    expect(heron?.facts).toContain('mentioned 2 times in this report');
    expect(network.nodes.find(({ label }) => label.startsWith('Freedonia has'))?.facts).toContain('not in this report');
    expect(choices.statuses.map(({ value }) => value)).toEqual(['disputed', 'unsourced']);
  });

  test('is empty for one that speaks of nobody', () => {
    expect(picture({}, 'It rains.\n')).toMatchObject({ total: 0, found: 0, network: { nodes: [], links: [] } });
  });
});

test('nodes are bounded: those with the most to say stay, the rest is counted', () => {
  const hub = actor('hub', ['The hub itself']);
  const others = Array.from({ length: MOST_NODES + 30 }, (_, at) =>
    actor(`actor-${String(at).padStart(3, '0')}`, [`Actor number ${at}`], {
      relations: at % 2 === 0 ? [['hub', 'knows']] : [],
    }),
  );
  const crowded = pictureOf(
    { scope: 'packs', filter: {} },
    pictureGround(catalogOf(...others, hub)),
    undefined,
  ).network;
  expect(crowded.nodes).toHaveLength(MOST_NODES);
  expect(crowded.leftOut).toBe(31);
  expect(crowded.nodes[0]?.label).toBe('The hub itself');
  expect(crowded.links).toHaveLength((MOST_NODES + 30) / 2);
});
