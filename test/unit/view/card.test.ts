import { describe, expect, test } from 'vitest';
import { cardFor, credibilityLabel } from '../../../src/core/view/card.ts';
import { claimCard } from '../../../src/core/view/claimCard.ts';
import { webAddress } from '../../../src/core/view/claimLine.ts';
import { reliabilityLabel, sourceCard } from '../../../src/core/view/sourceCard.ts';
import { catalogFrom, claimId, entityId, sourceId } from '../../support/catalogFrom.ts';
import { SMALL_PACK } from '../../support/smallPack.ts';

const catalog = catalogFrom(SMALL_PACK);

describe("an actor's card", () => {
  const card = cardFor(entityId('grey-heron'), catalog);

  test('says who it is', () => {
    expect(card).toMatchObject({
      kind: 'actor',
      title: 'Grey Heron',
      type: 'threat actor',
      summary: 'A group that sits in cranes.',
    });
  });

  test('names and whose they are: a source by its label, others in their own words', () => {
    expect(card?.names).toEqual([
      { text: 'GH-7', by: ['Port Authority 2023'], preferred: false, searched: true },
      { text: 'Harbour Group', by: ['Wireline Labs'], preferred: true, searched: true },
      { text: 'heron', by: [], preferred: false, searched: false },
    ]);
  });

  test('claims newest first: by their own date, else by that of their source', () => {
    expect(card?.claims.map(({ id }) => id)).toEqual(['heron-in-cranes', 'heron-older']);
    expect(card?.claimCount).toBe(2);
  });

  test('a claim with who asserts it, how surely, where, and what disputes it', () => {
    expect(card?.claims[0]).toEqual({
      id: 'heron-in-cranes',
      statement: 'Grey Heron had access to crane controls.',
      assertedBy: { label: 'Port Authority', entity: 'port-authority' },
      likelihood: 'highly likely',
      credibility: 2,
      evidence: [{ id: 'port-2023', label: 'Port Authority 2023', title: 'Yearly report', locator: 'p. 4' }],
      disputedBy: [
        {
          id: 'freedonia-denies',
          statement: 'Freedonia has nothing to do with the cranes.',
          assertedBy: { label: 'Freedonia', entity: 'freedonia' },
          evidence: [
            {
              id: 'moss-2024',
              label: 'Moss 2024',
              title: 'Cranes that listen',
              url: 'https://example.org/cranes',
              locator: 'para. 5',
            },
          ],
        },
      ],
      disputes: [],
    });
  });

  test("without an asserter of its own it is the source's author", () => {
    expect(card?.claims[1]?.assertedBy).toEqual({ label: 'Ada Moss' });
  });

  test('incidents with role and time, relations', () => {
    expect(card?.incidents).toEqual([
      { id: 'crane-breach', label: 'Crane control breach', roles: ['attacker'], when: '2023 – 6 February 2024' },
    ]);
    expect(card?.relations).toEqual([{ is: 'works for', to: { id: 'freedonia', label: 'Freedonia' } }]);
  });

  test('as many claims as asked for, and how many there are', () => {
    const short = cardFor(entityId('grey-heron'), catalog, { claims: 1 });
    expect([short?.claims.length, short?.claimCount]).toEqual([1, 2]);
  });

  test('nobody knows it', () => {
    expect(cardFor(entityId('nobody'), catalog)).toBeUndefined();
  });
});

describe("an incident's card", () => {
  const card = cardFor(entityId('crane-breach'), catalog);

  test('its timeline, the oldest first, undated ones last', () => {
    expect(card?.events).toEqual([
      { what: 'first seen', when: '2023' },
      { what: 'disclosed', when: '6 February 2024' },
      { what: 'denied' },
    ]);
    expect(card?.when).toBe('2023 – 6 February 2024');
  });

  test('who takes part, each once with all roles', () => {
    expect(card?.actors).toEqual([
      { id: 'grey-heron', label: 'Grey Heron', kind: 'actor', roles: ['attacker'] },
      { id: 'port-authority', label: 'Port Authority', kind: 'actor', roles: ['target', 'reporter'] },
    ]);
  });
});

describe("a claim's card", () => {
  test('what it is about, disputes and is borne out by', () => {
    expect(claimCard(claimId('freedonia-denies'), catalog)).toMatchObject({
      about: [
        { id: 'freedonia', label: 'Freedonia', kind: 'actor' },
        { id: 'crane-breach', label: 'Crane control breach', kind: 'incident' },
      ],
      disputes: [{ id: 'heron-in-cranes' }],
    });
    expect(claimCard(claimId('heron-in-cranes'), catalog)?.corroboratedBy).toEqual([
      { id: 'heron-older', label: 'Grey Heron was first named in spring.' },
    ]);
    expect(claimCard(claimId('none'), catalog)).toBeUndefined();
  });
});

describe("a source's card", () => {
  test('says what it is and what it holds', () => {
    expect(sourceCard(sourceId('moss-2024'), catalog)).toMatchObject({
      label: 'Moss 2024',
      authors: 'Ada Moss',
      issued: 'March 2024',
      url: 'https://example.org/cranes',
      reliability: 'B',
      claimCount: 2,
    });
    expect(sourceCard(sourceId('moss-2024'), catalog, { claims: 1 })?.claims).toHaveLength(1);
  });

  test('derivation, and no address that may not be opened', () => {
    const card = sourceCard(sourceId('wire-2024'), catalog);
    expect(card?.derivedFrom).toMatchObject([{ id: 'moss-2024', label: 'Moss 2024' }]);
    expect(card).not.toHaveProperty('url');
    expect(sourceCard(sourceId('none'), catalog)).toBeUndefined();
  });
});

test('only web addresses may be opened', () => {
  expect(webAddress('HTTPS://example.org/a')).toBe('HTTPS://example.org/a');
  for (const text of ['command:x', 'file:///etc/passwd', 'javascript:alert(1)', 'https://', 'https://a b', undefined]) {
    expect(webAddress(text)).toBeUndefined();
  }
});

test('the Admiralty code in words', () => {
  expect(reliabilityLabel('B')).toBe('usually reliable');
  expect(credibilityLabel(1)).toBe('confirmed by other sources');
});
