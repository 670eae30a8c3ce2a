import type { CommandName } from './options.ts';

const GENERAL = `dossier: who a Markdown report speaks of, what it claims, and what that rests on

Usage
  dossier mentions FILE…      where actors, incidents and tools are named
  dossier claims FILE…        each statement with its status, sources and claims
  dossier check FILE…         findings; exit code 1 when there are any
  dossier lookup WORDS        what the packs know about somebody or something
  dossier pack check FILE…    problems in packs
  dossier export FILE…        a report for use elsewhere: footnotes, sources, STIX, …
  dossier import FILE…        annotations that were exported, here or elsewhere
  dossier agreement FILE…     where two who annotated a report disagree

FILE may be a folder (all Markdown files in and below it) or - for standard input.

Options
  --pack FILE         read this pack too; may be given several times
                      (Dossier YAML or JSON, STIX, MISP galaxy, CSL-JSON, BibTeX)
  --no-bundled-pack   do without the pack that comes with Dossier
  --format FORMAT     how to print; "dossier COMMAND --help" names the formats
  --to TARGET         export: markdown, sources, csv, web-annotation, stix or claimreview
  --output FILE, -o   export: write it there
  --fail-on SEVERITY  check: error, warning, information, hint or never
  --help, --version

A file dossier.yaml in the report's folder or above it names packs and sets severities.

Exit codes
  0 clean   1 findings, problems, or nothing found   2 could not run
`;

const OF: Readonly<Record<CommandName, string>> = {
  mentions: `dossier mentions FILE… [--format text|json] [--pack FILE] [--no-bundled-pack]

Prints where the reports name the actors, incidents and tools of the packs.
JSON: offsets in UTF-16 units, byte order mark not counted; line and column from 1.
`,
  claims: `dossier claims FILE… [--format text|json|csv|markdown] [--pack FILE] [--no-bundled-pack]

Prints the register of each report: every statement with its place, its status,
the sources it cites and the claims it rests on.
`,
  check: `dossier check FILE… [--format text|json|sarif] [--fail-on SEVERITY] [--pack FILE] [--no-bundled-pack]

Prints findings. Exit code 1 when one is at or above --fail-on
(error, warning, information, hint or never; warning when not given),
2 when a file could not be checked.
`,
  lookup: `dossier lookup WORDS [--format text|json] [--pack FILE] [--no-bundled-pack]

Finds entities, claims and sources by the words of their names, statements and titles.
Order and typing slips do not matter. Exit code 1 when nothing is found.
`,
  'pack check': `dossier pack check FILE… [--format text|json] [--fail-on SEVERITY]

Reads packs and prints what is wrong in them, each problem with its place. Several
files are checked together: what one refers to may stand in another. Exit code 1 when
a problem is at or above --fail-on (error when not given), 2 when a file cannot be read.
`,
  export: `dossier export FILE… [--to TARGET] [--output FILE] [--pack FILE] [--no-bundled-pack]

Prints reports for use elsewhere, with the annotations kept beside them:
  markdown        the report with plain footnotes instead of Pandoc citations
  sources         the sources it cites with their grades (Admiralty code), a Markdown table
  csv             the same as CSV
  web-annotation  its annotations, a W3C Web Annotation collection
  stix            whom it names, what it rests on and what people say of it, a STIX 2.1 bundle
  claimreview     people's verdicts as schema.org ClaimReview
"dossier claims" prints its statements.
`,
  import: `dossier import FILE…

Lays the annotations of Web Annotation and STIX files beside the reports that they name,
in .dossier/annotations below the current folder. What is there stays, unless a newer
version comes. Exit code 1 when something could not be taken, 2 when a file cannot be read.
`,
  agreement: `dossier agreement FILE… [--format text|json]

Prints for every two people who annotated the same passages how far they agree (Cohen's
kappa on stance, overlap of their spans), and where they disagree.
`,
};

/** The help for a command, or for all of them. */
export function help(command: CommandName | undefined): string {
  return command === undefined ? GENERAL : OF[command];
}
