import { say, type Message } from '../text/message.ts';

/*
 * The pack format, said once. `checkShape.ts` reads files by it, `packSchema.ts` prints it as the JSON Schema that
 * editors use. What a shape cannot say (ids that lead nowhere, impossible days) is in `packChecks.ts`.
 */

export interface TextShape {
  readonly kind: 'text';
  /** Most characters (code points). */
  readonly max: number;
  /** What the text must look like, and how to say so to a person. */
  readonly pattern?: { readonly source: string; readonly says: Message };
}
export interface Field {
  readonly shape: Shape;
  readonly required?: true;
  /** Shown by editors while a pack is written. */
  readonly about: Message;
}
export interface RecordShape {
  readonly kind: 'record';
  /** What one is called in messages: "a claim", "a relation". */
  readonly noun: Message;
  readonly fields: Readonly<Record<string, Field>>;
  /** The keys of the fields that are required. */
  readonly required: readonly string[];
}
export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
  readonly min?: number;
  readonly max: number;
  /** `actors:` with nothing behind it counts as an empty list. */
  readonly orNothing?: true;
}
export type Shape =
  | TextShape
  | RecordShape
  | ListShape
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  | { readonly kind: 'truth' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  /** EDTF level 0; a year may be written as a number. */
  | { readonly kind: 'date' }
  /** A plain text, or a record that says more. */
  | { readonly kind: 'either'; readonly text: TextShape; readonly record: RecordShape };

/** The parts of a pack that hold entries, in the order in which a pack is read. */
export const SECTIONS = ['sources', 'actors', 'tools', 'incidents', 'claims'] as const;
export type Section = (typeof SECTIONS)[number];

export const LONGEST_TEXT = 65_536;
export const LONGEST_NAME = 200;
export const MOST_ENTRIES = 1_000_000;
const MOST_ITEMS = 10_000;

export const DATE_SOURCE = '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$';
/** Written so that a text is tried in one way only. */
const WORDS_SOURCE = '\\s*[^\\s@|*][^@|*]*\\*?';
const ALTERNATIVE = `(@[^\\s@|*]+|${WORDS_SOURCE})`;
export const ID_SOURCE = '^[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:+/#-]*$';

const TEXT: Shape = { kind: 'text', max: LONGEST_TEXT };
const LINE: TextShape = { kind: 'text', max: 2_000 };
const NAME: TextShape = { kind: 'text', max: LONGEST_NAME };
const ID: TextShape = {
  kind: 'text',
  max: LONGEST_NAME,
  pattern: { source: ID_SOURCE, says: say('letters, digits and _ . : + / # -, no spaces: `mivd-fortinet-intrusion`') },
};
const URL_TEXT: TextShape = {
  kind: 'text',
  max: 4_000,
  pattern: { source: '^[A-Za-z][A-Za-z0-9+.-]*:[^\\s]+$', says: say('a whole address: `https://example.org/report`') },
};
const TERM: TextShape = {
  kind: 'text',
  max: 2_000,
  pattern: {
    source: `^${ALTERNATIVE}(\\|${ALTERNATIVE})*$`,
    says: say('`@id` for a mention of that entity, words, `word*` for any ending, `a|b` for either'),
  },
};
const WORDS: TextShape = {
  kind: 'text',
  max: LONGEST_NAME,
  pattern: { source: `^${WORDS_SOURCE}$`, says: say('words, or `word*` for any ending') },
};
const DATE: Shape = { kind: 'date' };
const IDS: Shape = { kind: 'list', of: ID, max: MOST_ITEMS, orNothing: true };

function record(noun: Message, fields: Readonly<Record<string, Field>>): RecordShape {
  return {
    kind: 'record',
    noun,
    fields,
    required: Object.keys(fields).filter((key) => fields[key]?.required === true),
  };
}
function list(of: Shape, min?: number): ListShape {
  return { kind: 'list', of, max: MOST_ITEMS, orNothing: true, ...(min === undefined ? {} : { min }) };
}

const AGENT: Shape = {
  kind: 'either',
  text: NAME,
  record: record(say('an author'), {
    family: { shape: NAME, about: say('Family name.') },
    given: { shape: NAME, about: say('Given names.') },
    literal: { shape: NAME, about: say('A body, or a name that is not to be taken apart.') },
  }),
};

const SOURCE = record(say('a source'), {
  id: { shape: ID, required: true, about: say('The key by which reports cite it: `[@verregghen-2024, para. 5]`.') },
  type: { shape: NAME, about: say('A CSL type: `report`, `article-newspaper`, `webpage`. Without it: `document`.') },
  title: { shape: LINE, required: true, about: say('Its title.') },
  author: { shape: list(AGENT), about: say('Who wrote it: `{ family, given }`, `{ literal }`, or a plain name.') },
  issued: { shape: DATE, about: say('When it appeared: 2024, 2024-02 or 2024-02-06.') },
  url: { shape: URL_TEXT, about: say('Where it can be read.') },
  publisher: { shape: LINE, about: say('Who published it.') },
  containerTitle: { shape: LINE, about: say('The newspaper, site or series it appeared in.') },
  doi: { shape: LINE, about: say('Its DOI.') },
  note: { shape: TEXT, about: say('Anything a reader should know about it.') },
  reliability: {
    shape: { kind: 'choice', of: ['A', 'B', 'C', 'D', 'E', 'F'] },
    about: say('Admiralty code: A completely reliable … E unreliable, F cannot be judged.'),
  },
  derivedFrom: { shape: IDS, about: say('Sources it only passes on: they and it count as one.') },
  marking: { shape: NAME, about: say('Handling: `TLP:AMBER`.') },
});

const NAMED: Shape = {
  kind: 'either',
  text: NAME,
  record: record(say('a name'), {
    text: { shape: NAME, required: true, about: say('The name as a report would write it.') },
    case: {
      shape: { kind: 'choice', of: ['exact', 'any', 'auto'] },
      about: say(
        '`exact`: only as written; `any`: capitals do not matter; `auto`: short, capital and common words as written.',
      ),
    },
    match: { shape: { kind: 'truth' }, about: say('false: shown on the card, never searched in a report.') },
    prefer: { shape: { kind: 'truth' }, about: say('true: the name to use in reports; others get a hint.') },
    by: { shape: list(NAME), about: say('Whose name it is: ids of sources or entities, or plain words.') },
    note: { shape: LINE, about: say('Anything to know about this name.') },
  }),
};

const RELATION = record(say('a relation'), {
  to: { shape: ID, required: true, about: say('The id of the other entity.') },
  is: { shape: NAME, required: true, about: say('What this one is to it: `part of`, `linked to`.') },
});
const ROLE = record(say('a role'), {
  id: { shape: ID, required: true, about: say('The id of the actor or tool.') },
  role: { shape: NAME, required: true, about: say('Its part in what happened: `target`, `said to be the intruder`.') },
});
const EVENT = record(say('an event'), {
  what: { shape: LINE, required: true, about: say('What happened: `disclosed`.') },
  date: { shape: DATE, about: say('When: 2024, 2024-02 or 2024-02-06.') },
  words: { shape: list(WORDS), about: say('Words by which a sentence speaks of it: `disclos*`, `made public`.') },
});

function entity(noun: Message, extra: Readonly<Record<string, Field>>): RecordShape {
  return record(noun, {
    id: { shape: ID, required: true, about: say('Yours to choose; the same id in two packs is the same thing.') },
    name: { shape: NAME, required: true, about: say('Its main name.') },
    type: { shape: NAME, about: say('What it is, in your own word: `intelligence service`, `malware`.') },
    names: { shape: list(NAMED), about: say('Other names. Repeat the main name here to give it switches.') },
    summary: { shape: TEXT, about: say('What to know about it, in a sentence or two.') },
    relations: { shape: list(RELATION), about: say('What it is to others: `{ to: netherlands, is: part of }`.') },
    references: { shape: IDS, about: say('Ids of sources that the summary rests on.') },
    externalIds: { shape: list(NAME), about: say('What other systems call it: `G0007`.') },
    marking: { shape: NAME, about: say('Handling: `TLP:AMBER`.') },
    ...extra,
  });
}

const INCIDENT = entity(say('an incident'), {
  cues: {
    shape: list({ kind: 'list', of: TERM, min: 1, max: 20 }),
    about: say('Terms which, together in one sentence, mean this incident: `["@mivd", "breach*|intrusion"]`.'),
  },
  events: { shape: list(EVENT), about: say('What happened when, and the words that announce it.') },
  actors: { shape: list(ROLE), about: say('Who had which part in it.') },
});

const CLAIM = record(say('a claim'), {
  id: { shape: ID, required: true, about: say('Yours to choose.') },
  statement: { shape: TEXT, required: true, about: say('What the source says, no surer than it says it.') },
  about: {
    shape: { kind: 'list', of: ID, min: 1, max: MOST_ITEMS },
    required: true,
    about: say('Ids of the actors, tools and incidents it speaks of.'),
  },
  assertedBy: { shape: ID, about: say('The entity that says so inside the source; left out: the author.') },
  likelihood: { shape: NAME, about: say('The hedge as the source words it: `highly likely`, `may`.') },
  disputes: { shape: IDS, about: say('Ids of claims that it speaks against.') },
  corroborates: { shape: IDS, about: say('Ids of claims that it supports.') },
  evidence: {
    shape: list(
      record(say('an item of evidence'), {
        source: { shape: ID, required: true, about: say('The id of the source.') },
        locator: { shape: NAME, about: say('Where in it: `para. 5`, `p. 3`.') },
      }),
    ),
    about: say('Which sources say so, and where.'),
  },
  credibility: {
    shape: { kind: 'whole', min: 1, max: 6 },
    about: say('Admiralty code: 1 confirmed … 5 improbable, 6 cannot be judged.'),
  },
  date: { shape: DATE, about: say('The time it speaks of: 2024, 2024-02 or 2024-02-06.') },
  marking: { shape: NAME, about: say('Handling: `TLP:AMBER`.') },
});

function section(of: RecordShape): ListShape {
  return { kind: 'list', of, max: MOST_ENTRIES, orNothing: true };
}

export const PACK = record(say('a pack'), {
  dossier: { shape: { kind: 'whole', min: 1, max: 1 }, required: true, about: say('Version of this format: 1.') },
  $schema: { shape: LINE, about: say('For editors.') },
  id: { shape: ID, required: true, about: say('The id of this pack.') },
  title: { shape: LINE, about: say('What it is about.') },
  description: { shape: TEXT, about: say('What a reader should know about it.') },
  license: { shape: LINE, about: say('The terms under which it may be passed on.') },
  sources: { shape: section(SOURCE), about: say('Documents that can be cited.') },
  actors: {
    shape: section(entity(say('an actor'), {})),
    about: say('States, agencies, groups, persons, companies, institutions.'),
  },
  tools: { shape: section(entity(say('a tool'), {})), about: say('Malware and other software.') },
  incidents: { shape: section(INCIDENT), about: say('What happened.') },
  claims: { shape: section(CLAIM), about: say('What the sources say.') },
  end: { shape: ID, about: say("The pack's id once more, as the last line: a file that was cut off lacks it.") },
});
