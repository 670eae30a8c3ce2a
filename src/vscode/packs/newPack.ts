/**
 * A pack to begin with: one entry of each sort, so that its author sees how they hang together, and sees a name
 * underlined before having read any page of the documentation. Not translated: these are data.
 */
export const NEW_PACK = `# What this project knows: whom its reports speak of, and what has been said about them.
# Change the example, save the file anywhere in the folder, and its names are underlined in reports.
dossier: 1
id: my-pack
title: My pack

sources:
  - id: doe-2024
    author: [{ given: Jane, family: Doe }]
    title: What is known of the Example Group
    issued: 2024-03
    url: https://example.org/report
    reliability: C

actors:
  - id: example-group
    name: Example Group
    type: threat actor
    names: [EXG-1]
    summary: Who this is, in a sentence or two.

incidents:
  - id: example-intrusion
    name: Example Corp intrusion
    type: intrusion
    cues:
      - ['@example-group', 'Example Corp', 'intrusion|break-in']
    events:
      - { what: came to light, date: 2024-02, words: [disclose*, reveal*] }
    actors:
      - { id: example-group, role: suspected }

claims:
  - id: example-claim
    statement: The Example Group was behind the intrusion at Example Corp.
    about: [example-group, example-intrusion]
    likelihood: likely
    evidence: [{ source: doe-2024, locator: p. 3 }]

# The last line tells a whole file from one that was cut off.
end: my-pack
`;
