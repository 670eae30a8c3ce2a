import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/*
 * The bundled pack against what it has to hold. `foundingPack.json` lists ids and attributions; where the inventory
 * that list was taken from lies beside the checkout, the list itself is held against it.
 */

const root = join(import.meta.dirname, '../../..');
const inventoryFile = join(root, '../shared/inventory.yaml');

interface RawName {
  readonly text: string;
  readonly match?: boolean;
  readonly by?: readonly string[];
}
interface RawEntity {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly summary?: string;
  readonly names?: readonly (string | RawName)[];
  readonly relations?: readonly { readonly to: string; readonly is: string }[];
}
interface RawIncident extends RawEntity {
  readonly cues: readonly (readonly string[])[];
  readonly events?: readonly { readonly what: string; readonly date?: string | number; readonly words?: string[] }[];
  readonly actors: readonly { readonly id: string; readonly role: string }[];
}
interface RawClaim {
  readonly id: string;
  readonly statement: string;
  readonly about: readonly string[];
  readonly assertedBy?: string;
  readonly likelihood?: string;
  readonly disputes?: readonly string[];
  readonly corroborates?: readonly string[];
  readonly evidence: readonly { readonly source: string; readonly locator: string }[];
  readonly credibility?: number;
  readonly date?: string | number;
}
interface RawPack {
  readonly dossier: number;
  readonly id: string;
  readonly sources: readonly {
    readonly id: string;
    readonly author: readonly { readonly family: string; readonly given: string }[];
    readonly issued: string | number;
    readonly reliability: string;
    readonly note: string;
  }[];
  readonly actors: readonly RawEntity[];
  readonly incidents: readonly RawIncident[];
  readonly claims: readonly RawClaim[];
}
interface Expected {
  readonly sources: readonly { readonly id: string; readonly author: string; readonly issued: string }[];
  readonly actors: readonly { readonly id: string; readonly type: string }[];
  readonly incidents: readonly string[];
  readonly claims: readonly ExpectedClaim[];
}
interface ExpectedClaim {
  readonly id: string;
  readonly source: string;
  readonly locator: string;
  readonly about: readonly string[];
  readonly assertedBy?: string;
  readonly likelihood?: string;
  readonly disputes?: readonly string[];
  readonly corroborates?: readonly string[];
}

const pack: RawPack = parse(readFileSync(join(root, 'data/china-europe-2024.yaml'), 'utf8'));
const expected: Expected = JSON.parse(readFileSync(join(root, 'test/fixtures/data/foundingPack.json'), 'utf8'));

/** What the list fixes of a claim of the pack; the wording is free. */
function factsOf(claim: RawClaim): ExpectedClaim {
  const [evidence, ...more] = claim.evidence;
  if (evidence === undefined || more.length > 0) throw new Error(`${claim.id} has not exactly one place`);
  const { id, about, assertedBy, likelihood, disputes, corroborates } = claim;
  return {
    id,
    ...evidence,
    about,
    ...(assertedBy === undefined ? {} : { assertedBy }),
    ...(likelihood === undefined ? {} : { likelihood }),
    ...(disputes === undefined ? {} : { disputes }),
    ...(corroborates === undefined ? {} : { corroborates }),
  };
}

describe('the founding pack', () => {
  it('has 2 sources, 29 actors, 10 incidents and 49 claims', () => {
    const { sources, actors, incidents, claims } = pack;
    expect([sources.length, actors.length, incidents.length, claims.length]).toEqual([2, 29, 10, 49]);
  });

  it('has the sources of the list, with their authors and dates', () => {
    const found = pack.sources.map(({ id, author, issued }) => ({
      id,
      author: author.map((one) => `${one.given} ${one.family}`).join(', '),
      issued: String(issued),
    }));
    expect(found).toEqual(expected.sources);
    for (const source of pack.sources) expect(source.reliability).toMatch(/^[A-F]$/);
  });

  it('has the actors of the list, each of its type', () => {
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    const found = pack.actors.map(({ id, type }) => ({ id, type }));
    expect(found.toSorted(byId)).toEqual(expected.actors.toSorted(byId));
  });

  it('has the incidents of the list, each with cues and the actors that took part', () => {
    expect(pack.incidents.map((incident) => incident.id)).toEqual(expected.incidents);
    for (const incident of pack.incidents) {
      expect(incident.cues.length, incident.id).toBeGreaterThan(0);
      for (const cue of incident.cues) expect(cue.length, `${incident.id}: one term is no cue`).toBeGreaterThan(1);
      expect(incident.actors.length, incident.id).toBeGreaterThan(0);
    }
  });

  it('has the claims of the list: place, who asserts, about whom, likelihood, disputes, corroboration', () => {
    expect(pack.claims.map(factsOf)).toEqual(expected.claims);
  });

  it('says in one sentence what a claim says, and says what it is about', () => {
    for (const claim of pack.claims) {
      expect(claim.statement, claim.id).toMatch(/^[A-Z].*[^.]\.$/);
      expect(claim.statement.length, claim.id).toBeGreaterThan(40);
      expect(claim.credibility, claim.id).toBeOneOf([1, 2, 3, 4, 5, 6]);
    }
    const statements = pack.claims.map((claim) => claim.statement);
    expect(new Set(statements).size).toBe(statements.length);
  });

  it('keeps the hedge of a claim in its wording', () => {
    const hedges: Readonly<Record<string, RegExp>> = {
      expected: /\bare expected to\b/,
      'highly likely': /\bhighly likely\b/,
      likely: /\blikely\b/,
      may: /\bmay\b/,
    };
    const hedged = pack.claims.filter((claim) => claim.likelihood !== undefined);
    expect(hedged).toHaveLength(4);
    for (const claim of hedged) expect(claim.statement).toMatch(hedges[claim.likelihood ?? ''] ?? /$^/);
  });

  it('points only at what it has', () => {
    const entities = new Set([...pack.actors, ...pack.incidents].map((entity) => entity.id));
    const sources = new Set(pack.sources.map((source) => source.id));
    for (const entity of [...pack.actors, ...pack.incidents]) {
      for (const relation of entity.relations ?? []) expect(entities, entity.id).toContain(relation.to);
      for (const name of entity.names ?? []) {
        for (const by of typeof name === 'string' ? [] : (name.by ?? [])) expect(sources, entity.id).toContain(by);
      }
    }
    for (const incident of pack.incidents) {
      for (const { id } of incident.actors) expect(entities, incident.id).toContain(id);
      for (const alternative of incident.cues.flat().flatMap((term) => term.split('|'))) {
        expect(alternative, incident.id).toMatch(/^(@[a-z0-9-]+|[\p{L}\p{N}][\p{L}\p{N} -]*\*?)$/u);
        if (alternative.startsWith('@')) expect(entities, incident.id).toContain(alternative.slice(1));
      }
    }
  });

  it('gives no name to two entities and no adjective alone to anyone', () => {
    const owners = new Map<string, string>();
    for (const entity of [...pack.actors, ...pack.incidents]) {
      for (const name of [entity.name, ...(entity.names ?? [])]) {
        const text = (typeof name === 'string' ? name : name.text).toLowerCase();
        expect(owners.get(text) ?? entity.id, `whose name is "${text}"`).toBe(entity.id);
        owners.set(text, entity.id);
      }
    }
    for (const adjective of ['chinese', 'dutch', 'british', 'belgian', 'lithuanian', 'russian', 'european']) {
      expect([...owners.keys()]).not.toContain(adjective);
    }
  });

  it('dates events as the documents give them', () => {
    const dated = pack.incidents.flatMap((incident) =>
      (incident.events ?? []).map((event) => [incident.id, event.what, String(event.date ?? '')].join(' | ')),
    );
    expect(dated).toEqual([
      'mivd-fortinet-intrusion | signs of espionage found | 2023',
      'mivd-fortinet-intrusion | disclosed | 2024-02-06',
      'mivd-fortinet-intrusion | answered by the Chinese embassy | 2024-02-07',
      'belgian-politician-recruitment | came to light | 2023-12',
      'belgian-politician-recruitment | run and bribed | ',
      'uk-parliament-researcher-arrest | arrested | 2023-03',
      'taiwan-office-vilnius-2021 | opening announced | 2021',
      'taiwan-office-vilnius-2021 | ambassador withdrawn | 2021',
      'lithuania-espionage-escalation | rise in cyberspace | 2021',
      'lithuania-espionage-escalation | reported by Lithuania | 2024',
      'lithuania-2024-election-collection | elections | 2024',
    ]);
    const silent = pack.incidents.flatMap((incident) =>
      (incident.events ?? []).filter((event) => !event.words?.length),
    );
    expect(silent.map((event) => event.what)).toEqual(['reported by Lithuania']);
  });
});

describe('the list', () => {
  it('says what the inventory says', (context) => {
    if (!existsSync(inventoryFile)) {
      const why =
        'SKIPPED: the inventory is not beside this checkout (../shared/inventory.yaml), the list stands alone';
      console.warn(why);
      context.skip(why);
    }
    const inventory: {
      sources: { id: string; author: string; issued: string }[];
      actors: Record<string, string>;
      incidents: Record<string, string>;
      claims: (Omit<ExpectedClaim, 'locator'> & { para: number; 'attributed-to': string })[];
    } = parse(readFileSync(inventoryFile, 'utf8'));
    expect(expected.sources.map(({ id, author }) => ({ id, author }))).toEqual(
      inventory.sources.map(({ id, author }) => ({ id, author })),
    );
    expect(expected.actors).toEqual(
      Object.entries(inventory.actors).map(([id, words]) => ({ id, type: /\(([^,)]+)/.exec(words)?.[1] })),
    );
    expect(expected.incidents).toEqual(Object.keys(inventory.incidents));
    expect(expected.claims).toEqual(
      inventory.claims.map(({ para, 'attributed-to': by, ...claim }) => ({
        ...claim,
        locator: `para. ${para}`,
        ...(by === 'author' ? {} : { assertedBy: by }),
      })),
    );
  });
});
