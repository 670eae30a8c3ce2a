/** A pack of our own with one of everything that views show: an event, a dispute, owners of names, a derived source. */
export const SMALL_PACK = `
dossier: 1
id: harbour
title: The harbour case
sources:
  - { id: moss-2024, type: article, author: [{ family: Moss, given: Ada }], title: Cranes that listen, issued: 2024-03,
      url: 'https://example.org/cranes', publisher: Harbour Weekly, reliability: B }
  - { id: port-2023, type: report, author: [{ literal: Port Authority }], title: Yearly report, issued: 2023-11-02, reliability: A }
  - { id: wire-2024, type: article, author: [{ family: Moss }, { family: Li }, { family: Okoro }], title: A summary,
      issued: 2024, derivedFrom: [moss-2024], url: 'javascript:alert(1)' }
actors:
  - id: grey-heron
    name: Grey Heron
    type: threat actor
    names: [{ text: GH-7, by: [port-2023] }, { text: Harbour Group, by: [Wireline Labs], prefer: true }, { text: heron, match: false }]
    summary: A group that sits in cranes.
    relations: [{ to: freedonia, is: works for }]
  - { id: freedonia, name: Freedonia, type: state }
  - { id: port-authority, name: Port Authority, type: institution }
incidents:
  - id: crane-breach
    name: Crane control breach
    type: intrusion
    cues: [['@grey-heron', cranes]]
    events:
      - { what: disclosed, date: 2024-02-06, words: [disclose*] }
      - { what: first seen, date: 2023, words: [first seen] }
      - { what: denied, words: [den*] }
    actors: [{ id: grey-heron, role: attacker }, { id: port-authority, role: target }, { id: port-authority, role: reporter }]
claims:
  - { id: heron-in-cranes, statement: Grey Heron had access to crane controls., about: [grey-heron, crane-breach],
      assertedBy: port-authority, likelihood: highly likely, credibility: 2, evidence: [{ source: port-2023, locator: p. 4 }] }
  - { id: freedonia-denies, statement: Freedonia has nothing to do with the cranes., about: [freedonia, crane-breach],
      disputes: [heron-in-cranes], assertedBy: freedonia, evidence: [{ source: moss-2024, locator: para. 5 }] }
  - { id: heron-older, statement: Grey Heron was first named in spring., about: [grey-heron], date: 2021-04,
      corroborates: [heron-in-cranes], evidence: [{ source: moss-2024 }] }
end: harbour
`;
