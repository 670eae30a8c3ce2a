/*
 * Packs to break. `WHOLE_PACK` uses every field of the format once and has no problem at all.
 */

export const WHOLE_PACK = `dossier: 1
id: harbour-2024
title: The harbour case
description: Invented, for tests.
license: CC0-1.0
sources:
  - id: moss-2024
    type: article-newspaper
    title: Cranes that listen
    author: [{ family: Moss, given: Ada }, { literal: Harbour Weekly }, 'Okoro, Ben']
    issued: 2024-03-05
    url: https://example.org/cranes
    publisher: Harbour Weekly
    containerTitle: Harbour Weekly
    doi: 10.1000/182
    note: Second printing.
    reliability: B
    derivedFrom: [port-2023]
    marking: TLP:GREEN
  - { id: port-2023, title: Yearly report, issued: 2023 }
actors:
  - id: grey-heron
    name: Grey Heron
    type: threat actor
    names:
      - GH-seven
      - { text: Harbour Group, case: exact, match: true, prefer: true, by: [port-2023, Wireline], note: Its own name. }
    summary: A group that sits in cranes.
    relations: [{ to: freedonia, is: works for }]
    references: [moss-2024]
    externalIds: [G9999]
    marking: TLP:AMBER
  - { id: freedonia, name: Freedonia, type: state }
tools:
  - { id: cranebug, name: CraneBug, type: malware, names: [CrnBug] }
incidents:
  - id: crane-breach
    name: Crane control breach
    type: intrusion
    cues:
      - ['@grey-heron', cranes]
      - ['@freedonia|@cranebug', breach*|broke into, harbour]
    events:
      - { what: disclosed, date: 2024-02-06, words: [disclos*, made public] }
    actors: [{ id: grey-heron, role: said to be the intruder }, { id: cranebug, role: used }]
claims:
  - id: first-word
    statement: The group had a microphone in each crane.
    about: [grey-heron, crane-breach]
    assertedBy: freedonia
    likelihood: likely
    disputes: [second-word]
    corroborates: [third-word]
    evidence: [{ source: moss-2024, locator: para. 2 }]
    credibility: 2
    date: 2024-02
    marking: TLP:AMBER
  - { id: second-word, statement: There was no microphone., about: [crane-breach], evidence: [{ source: port-2023 }] }
  - { id: third-word, statement: Cranes hummed., about: [crane-breach], evidence: [{ source: port-2023 }] }
end: harbour-2024
`;
