/*
 * The 125 cases of the plan: by what each is held here, or why it does not fit, or that it is not done. A test sees to it
 * that every case stands here once and every file that is named is there.
 */

export type Held =
  /** A case of `npm run torture`, by its id. */
  | { readonly kind: 'torture'; readonly by: string }
  /** Tests that run with `npm test` or by a script. */
  | { readonly kind: 'tests'; readonly files: readonly string[] }
  | { readonly kind: 'unfit'; readonly why: string }
  | { readonly kind: 'open'; readonly why: string };

export interface Item {
  readonly id: string;
  readonly what: string;
  readonly held: Held;
}

const by = (id: string): Held => ({ kind: 'torture', by: id });
const tests = (...files: readonly string[]): Held => ({ kind: 'tests', files: files.map((file) => `test/${file}`) });
const unfit = (why: string): Held => ({ kind: 'unfit', why });
const open = (why: string): Held => ({ kind: 'open', why });

const ITEMS: readonly (readonly [id: string, what: string, held: Held])[] = [
  ['A1', 'kept reading equals a fresh one', by('A1')],
  ['A2', 'our copy of the text equals the editor’s', by('D8')],
  ['A3', 'spans on the specification’s examples', tests('unit/report/commonmark.test.ts')],
  ['A4', 'escapes and references', tests('unit/markdown/readable.test.ts', 'unit/report/mentions.test.ts')],
  ['A5', 'surrogates, joiners, flags', tests('unit/text/fold.test.ts')],
  ['A6', 'normal forms', tests('unit/text/fold.test.ts')],
  ['A7', 'case that changes length', tests('unit/text/fold.test.ts')],
  ['A8', 'right to left', tests('unit/text/visibleText.test.ts', 'unit/text/fold.test.ts')],
  ['A9', 'tabs', tests('unit/markdown/readable.test.ts')],
  ['A10', 'line ends', tests('unit/text/lineIndex.test.ts', 'unit/report/analyser.test.ts')],
  ['A11', 'byte order mark', tests('unit/report/analyser.test.ts', 'unit/cli/run.test.ts')],
  ['A12', 'bytes that are no text', tests('unit/cli/decode.test.ts')],
  ['A13', 'front matter', tests('unit/markdown/document.test.ts')],
  ['A14', 'invisible characters in names', tests('unit/text/fold.test.ts')],
  ['A15', 'names across breaks', tests('unit/report/mentions.test.ts')],
  ['A16', 'against a second reader', tests('unit/markdown/differential.test.ts')],
  ['A17', 'edits and their undo', tests('unit/report/analyser.test.ts')],
  ['B1', 'pathological inputs', by('B1')],
  ['B2', 'growth', by('B2')],
  ['B3', 'nesting 10,000 deep', by('B3')],
  ['B4', 'inputs of cmark-gfm’s CVEs', by('B1')],
  ['B5', 'inputs found by search', by('B1')],
  ['B6', 'search for new ones', by('B6')],
  ['B7', 'a megabyte on one line', by('B7')],
  ['B8', 'a realistic report of a megabyte', by('E1')],
  ['B9', 'footnotes, definitions, headings without end', by('B3')],
  ['B10', 'tables', by('B3')],
  ['B11', 'a name without end', by('B3')],
  [
    'B12',
    'reports of 20 and 50 MB',
    open(
      'above 2 million units a report is not read while one types, and the language status says so; not tried at 20 and 50 MB.',
    ),
  ],
  ['B13', 'deadline', tests('unit/vscode/workerReading.test.ts')],
  ['B14', 'an old process', by('B6')],
  ['C1', 'every prefix', by('C1')],
  ['C2', 'bytes changed', by('C2')],
  ['C3', 'bytes and lines moved', by('C3')],
  ['C4', 'place of problems', tests('unit/catalog/mutations.test.ts')],
  ['C5', 'one bad entry of 1,000', by('C5')],
  ['C6', 'a folder, a pipe, a device instead of a file', tests('ui/hostile.test.ts')],
  ['C7', 'an id twice in a pack', tests('unit/catalog/readPack.test.ts')],
  ['C8', 'two packs define an id', tests('unit/data/foundingPack.test.ts', 'unit/catalog/readPack.test.ts')],
  ['C9', 'a name of two entities', tests('unit/report/mentions.test.ts')],
  ['C10', 'circles', tests('unit/catalog/circles.test.ts')],
  ['C11', 'references that lead nowhere', tests('unit/catalog/readPack.test.ts')],
  ['C12', '100,000 entities', by('E11')],
  ['C13', 'a bundle of 100 MB', by('E5')],
  ['C14', 'deep nesting', by('C14')],
  ['C15', 'alias and merge bombs', by('C14')],
  ['C16', 'a mapping of 100,000 keys', by('C14')],
  ['C17', 'texts and lists without end', by('C14')],
  ['C18', 'YAML’s surprises', tests('unit/catalog/readPack.test.ts')],
  ['C19', '__proto__ and its kin', by('C19')],
  ['C20', 'names that are patterns', by('C20')],
  ['C21', 'names that are common words', tests('unit/catalog/nameMatcher.test.ts')],
  ['C22', 'odd STIX objects', tests('unit/catalog/readStix.test.ts')],
  ['C23', 'odd MISP clusters', tests('unit/catalog/readMisp.test.ts')],
  ['C24', 'BibTeX', tests('unit/catalog/readBibtex.test.ts', 'unit/catalog/bibtexExpansion.test.ts')],
  ['C25', 'published sets', tests('bench/packs.ts')],
  [
    'C26',
    'hash lock',
    unfit(
      'packs are edited by hand and by Git; a lock would warn at every honest edit. A pack that was cut off is found by its `end` line.',
    ),
  ],
  ['D1', 'killed while writing', by('D1')],
  ['D2', 'the n-th call fails', by('D2')],
  ['D3', 'disk full', by('D2')],
  ['D4', 'Windows holds the file', by('D4')],
  ['D5', 'target is a link, read-only, another owner’s', by('D5')],
  ['D6', 'changed between read and write', by('D6')],
  ['D7', 'pack open and unsaved', tests('integration/packAuthoring.test.ts')],
  ['D8', 'typing while an answer is made', by('D8')],
  ['D9', 'stale results', by('D9')],
  ['D10', 'packs that go while open', tests('integration/packs.test.ts')],
  ['D11', 'a watcher that loses events', tests('ui/windowReturn.test.ts')],
  ['D12', 'a storm of events', unfit('events only start a timer anew; one search follows (packFiles.ts).')],
  ['D13', 'two windows', by('D13')],
  ['D14', 'undo', tests('integration/packAuthoring.test.ts', 'integration/edits.test.ts')],
  ['D15', 'applyEdit says no', tests('integration/faults.test.ts')],
  ['D16', 'several folders', tests('unit/report/projectFile.test.ts')],
  ['D17', 'other schemes', tests('integration/activation.test.ts')],
  ['D18', 'odd paths', tests('unit/cli/run.test.ts', 'unit/annotation/annotationPath.test.ts')],
  ['D19', 'a slow disk', by('D9')],
  ['D20', 'same time, other content', tests('unit/report/summaryShelf.test.ts')],
  ['D21', 'auto-save, reload in the middle', open('tried by hand only.')],
  [
    'D22',
    'the host crashes',
    unfit(
      'nothing is kept in memory that is not in a file: reports belong to the editor, annotations are written whole (D1).',
    ),
  ],
  ['E1', 'typing in a large report', by('E1')],
  ['E2', 'longest hold', by('E1')],
  [
    'E3',
    'never called unresponsive',
    open('VS Code’s log is not searched; steps are measured (E1, E7), and the hostile workspace is typed into.'),
  ],
  ['E4', 'activation', tests('integration/activation.test.ts')],
  ['E5', 'memory', by('E6')],
  ['E6', '20,000 reports', by('E7')],
  ['E7', 'worker dies', tests('unit/vscode/workerReading.test.ts')],
  ['E8', 'cancellation', by('E8')],
  ['E9', 'disposal', by('E9')],
  ['E10', 'command line in a pipe', tests('unit/cli/run.test.ts')],
  ['E11', 'matcher on 100,000 names', by('E11')],
  ['E12', 'a picture of 100,000 nodes', by('E12')],
  ['F1', 'command links in every field and sink', by('F1')],
  ['F2', 'carriage returns, fences, comments', by('F1')],
  ['F3', 'HTML', by('F1')],
  ['F4', 'beacons', tests('ui/hostile.test.ts')],
  ['F5', 'a hover that freezes the window', tests('unit/vscode/safeMarkdown.test.ts')],
  ['F6', 'addresses', by('F6')],
  ['F7', 'Markdown that we write', by('F1')],
  ['F8', 'HTML payloads', by('F8')],
  ['F9', 'policy of webviews', tests('unit/architecture.test.ts')],
  ['F10', 'forged messages', by('F10')],
  ['F11', 'paths in references', tests('unit/report/projectFile.test.ts', 'unit/vscode/isWithin.test.ts')],
  ['F12', 'links that lead out', tests('ui/hostile.test.ts', 'unit/vscode/isWithin.test.ts')],
  ['F13', 'hostile settings', tests('ui/hostile.test.ts')],
  ['F14', 'traps around everything', by('F14')],
  ['F15', 'patterns that are slow', by('F15')],
  ['F16', 'no sockets, eval, shell', by('F16')],
  ['F17', 'pollution end to end', by('C19')],
  ['F18', 'bidi and invisible characters', by('F1')],
  ['F19', 'look-alikes', tests('unit/text/confusables.test.ts')],
  ['F20', 'what language models are told', unfit('Dossier offers no tools to language models.')],
  ['F21', 'what language models ask', unfit('Dossier offers no tools to language models.')],
  ['F22', 'URI handler', unfit('there is none; a test holds that (sinks.ts).')],
  ['F23', 'requests into the local network', unfit('there are no requests.')],
  ['F24', 'bombs that are downloaded', unfit('nothing is downloaded.')],
  ['F25', 'commands of build servers', by('F25')],
  ['F26', 'escape sequences', by('F25')],
  ['F27', 'exports', tests('unit/export/csv.test.ts', 'unit/export/markdownTable.test.ts')],
  ['F28', 'zip', unfit('no archive is read.')],
  ['F29', 'secrets and telemetry', by('F16')],
  ['F30', 'supply chain', by('F30')],
  ['G1', 'mutations of everything', by('G1')],
  ['G2', 'one feature throws', tests('integration/faults.test.ts')],
  ['G3', 'each guard off in turn', by('G3')],
  ['G4', 'the suite 50 times', open('not run: hours.')],
];

export const CHECKLIST: readonly Item[] = ITEMS.map(([id, what, held]) => ({ id, what, held }));
