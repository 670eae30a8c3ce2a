const SIZE = 100_000;

/** Names in no order, as packs have them. */
function heron(i: number): string {
  return `Grey Heron ${String((i * 7_919) % SIZE)}`;
}

/** A pack of 100,000 entities in Dossier's own JSON: names of several words, relations, sources, a claim for every tenth entity. */
export function largePack(): string {
  const actors = Array.from({ length: SIZE }, (_, i) => ({
    id: `actor-${String(i)}`,
    name: heron(i),
    type: 'threat actor',
    names: [`Harbour Group ${String(i)}`, { text: `GH-${String(i)}`, case: 'exact', by: ['source-1'] }],
    summary: 'A group that sits in cranes and listens to what the harbour says, by day and by night.',
    relations: [{ to: `actor-${String((i * 7) % SIZE)}`, is: 'linked to' }],
  }));
  const sources = Array.from({ length: 5_000 }, (_, i) => ({
    id: `source-${String(i)}`,
    title: `Report ${String(i)}`,
    issued: '2024-02',
  }));
  const claims = Array.from({ length: 10_000 }, (_, i) => ({
    id: `claim-${String(i)}`,
    statement: `${heron(i * 10)} listened.`,
    about: [`actor-${String(i * 10)}`],
    evidence: [{ source: `source-${String(i % 5_000)}`, locator: 'p. 1' }],
  }));
  return JSON.stringify({ dossier: 1, id: 'generated', sources, actors, claims });
}
