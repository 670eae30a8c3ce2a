import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from './case.ts';
import { copyOfSources, passes } from './sourceCopy.ts';

/*
 * Each guard, taken out of a copy of the sources: a test must notice. A guard that nothing notices is one that a careless
 * change would take away.
 */

export interface Guard {
  readonly what: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
  /** The unit tests that must fail; `tsc` for what only the compiler sees. */
  readonly noticedBy: string;
}

export const GUARDS: readonly Guard[] = [
  {
    what: 'markers in a block are counted',
    file: 'src/core/markdown/limits.ts',
    find: "return 'too-many-markers';",
    put: 'return undefined;',
    noticedBy: 'test/unit/markdown/limits.test.ts',
  },
  {
    what: 'YAML is no deeper than 32',
    file: 'src/core/catalog/yamlText.ts',
    find: 'columns.length + flow > DEEPEST',
    put: 'false',
    noticedBy: 'test/unit/catalog/mutations.test.ts',
  },
  {
    what: 'YAML has no anchors',
    file: 'src/core/catalog/yamlText.ts',
    find: "case '&':",
    put: "case '\\u0001':",
    noticedBy: 'test/unit/catalog/mutations.test.ts',
  },
  {
    what: 'YAML is no larger than 16 MB',
    file: 'src/core/catalog/yamlText.ts',
    find: 'LONGEST_YAML = 16 * 1024 * 1024',
    put: 'LONGEST_YAML = 160 * 1024 * 1024',
    noticedBy: 'test/unit/catalog/mutations.test.ts',
  },
  {
    what: 'BibTeX’s braces are no deeper than 64',
    file: 'src/core/catalog/readBibtex.ts',
    find: '++depth > DEEPEST_BRACES',
    put: '++depth > Infinity',
    noticedBy: 'test/unit/torture.test.ts',
  },
  {
    what: 'BibTeX’s texts do not double without end',
    file: 'src/core/catalog/readBibtex.ts',
    find: 'if (long === undefined) return undefined;',
    put: 'if (long === undefined || true) return undefined;',
    noticedBy: 'test/unit/catalog/bibtexExpansion.test.ts',
  },
  {
    what: 'BibTeX’s long fields are blanked',
    file: 'src/core/catalog/bibtexExpansion.ts',
    find: 'if (end - start <= most) continue;',
    put: 'if (end - start <= Infinity) continue;',
    noticedBy: 'test/unit/catalog/bibtexExpansion.test.ts',
  },
  {
    what: 'reading in a worker has a deadline',
    file: 'src/vscode/catalog/workerReading.ts',
    find: 'fail(new DeadlineError(deadline));',
    put: '',
    noticedBy: 'test/unit/vscode/catalog/workerReading.test.ts',
  },
  {
    what: 'hovers escape',
    file: 'src/vscode/host/safeMarkdown.ts',
    find: 'return `\\\\${mark}`;',
    put: 'return mark;',
    noticedBy: 'test/unit/vscode/host/safeMarkdown.test.ts',
  },
  {
    what: 'hovers make no links of addresses',
    file: 'src/vscode/host/safeMarkdown.ts',
    find: '(match) => `${match}\\u2060`',
    put: '(match) => match',
    noticedBy: 'test/unit/vscode/host/safeMarkdown.test.ts',
  },
  {
    what: 'only https addresses are links',
    file: 'src/core/text/httpsAddress.ts',
    find: "url.protocol !== 'https:'",
    put: 'false',
    noticedBy: 'test/unit/torture.test.ts',
  },
  {
    what: 'hidden characters are shown',
    file: 'src/core/text/visibleText.ts',
    find: '      HIDDEN,',
    put: '      /(?!)/g,',
    noticedBy: 'test/unit/text/visibleText.test.ts',
  },
  {
    what: 'messages have no command links',
    file: 'src/vscode/host/visibleText.ts',
    find: '/[$\\]](?=\\()/g, (mark)',
    put: '/[$](?=\\()/g, (mark)',
    noticedBy: 'test/unit/vscode/host/visibleText.test.ts',
  },
  {
    what: 'raw text does not compile into a surface',
    file: 'src/vscode/host/surfaces.ts',
    find: 'export async function inform(message: PlainLabel',
    put: 'export async function inform(message: string',
    noticedBy: 'tsc',
  },
  {
    what: 'raw text does not compile onto a terminal',
    file: 'src/cli/host.ts',
    find: 'out(text: TerminalText)',
    put: 'out(text: string)',
    noticedBy: 'tsc',
  },
  {
    what: 'HTML is escaped',
    file: 'src/preview/safeHtml.ts',
    find: '/[&<>"\'`]/g',
    put: '/[&>]/g',
    noticedBy: 'test/unit/torture.test.ts',
  },
  {
    what: 'a terminal gets no escape sequences',
    file: 'src/cli/terminal.ts',
    find: '/[\\p{Cc}\\p{Surrogate}',
    put: '/[\\p{Surrogate}',
    noticedBy: 'test/unit/cli/terminal.test.ts',
  },
  {
    what: 'a line begins no command of a build server',
    file: 'src/cli/terminal.ts',
    find: "plain.replace('::', '\\\\x3a:')",
    put: 'plain',
    noticedBy: 'test/unit/cli/terminal.test.ts',
  },
  {
    what: 'a spreadsheet computes nothing',
    file: 'src/core/export/csv.ts',
    find: "? `'${text}` : text",
    put: '? text : text',
    noticedBy: 'test/unit/export/csv.test.ts',
  },
  {
    what: 'what is written into a report is text',
    file: 'src/vscode/host/writtenText.ts',
    find: "    .replace(/[\\\\`*[\\]<~|]/g, '\\\\$&')\n",
    put: '',
    noticedBy: 'test/unit/vscode/host/writtenText.test.ts',
  },
  {
    what: 'a folder beside is not a folder below',
    file: 'src/vscode/host/isWithin.ts',
    find: 'above.every((part, at) => part === below[at])',
    put: 'path.startsWith(folder)',
    noticedBy: 'test/unit/vscode/host/isWithin.test.ts',
  },
  {
    what: 'writers of one file step back',
    file: 'src/core/annotation/atomicFile.ts',
    find: 'if (!(await isAlone(files, path, temporary))) {',
    put: 'if (temporary === path) {',
    noticedBy: 'test/unit/annotation/atomicFile.test.ts',
  },
  {
    what: 'a file is compared before it is replaced',
    file: 'src/core/annotation/atomicFile.ts',
    find: 'if ((await files.read(path)) !== before) continue;',
    put: '',
    noticedBy: 'test/unit/annotation/atomicFile.test.ts',
  },
  {
    what: 'of two readings the newest counts',
    file: 'src/vscode/host/newest.ts',
    find: 'return () => mine === this.#number;',
    put: 'return () => mine > 0;',
    noticedBy: 'test/unit/torture.test.ts',
  },
  {
    what: 'a reading of other packs is dropped',
    file: 'src/vscode/reports/liveReport.ts',
    find: '    this.#reading = undefined;\n',
    put: '',
    noticedBy: 'test/unit/torture.test.ts',
  },
  {
    what: 'nobody but surfaces.ts talks to VS Code’s plain surfaces',
    file: 'src/vscode/host/log.ts',
    find: 'void inform(label(error.message));',
    put: 'void vscode.window.showInformationMessage(error.message);',
    noticedBy: 'test/unit/architecture.test.ts',
  },
  {
    what: 'nothing reaches the network',
    file: 'src/vscode/citations/openSource.ts',
    find: 'await vscode.env.openExternal(',
    put: "await fetch('https://evil.example'); await vscode.env.openExternal(",
    noticedBy: 'test/unit/architecture.test.ts',
  },
  {
    what: 'nothing starts a process',
    file: 'src/cli/files.ts',
    find: "import { join } from 'node:path';",
    put: "import { join } from 'node:path';\nimport 'node:child_process';",
    noticedBy: 'test/unit/architecture.test.ts',
  },
  {
    what: 'project files name no packs outside',
    file: 'src/core/report/projectFile.ts',
    find: "'..'",
    put: "'...'",
    noticedBy: 'test/unit/report/projectFile.test.ts',
  },
];

export async function tryGuards(tell: (line: string) => void): Promise<Outcome> {
  const copy = await copyOfSources();
  const failed: string[] = [];
  try {
    for (const guard of GUARDS) {
      const path = join(copy, guard.file);
      const text = await readFile(path, 'utf8');
      if (!text.includes(guard.find)) {
        failed.push(`${guard.what}: ${guard.file} no longer says ${guard.find.slice(0, 40)}`);
        continue;
      }
      await writeFile(
        path,
        text.replace(guard.find, () => guard.put),
      );
      const noticed = !(await passes(copy, guard.noticedBy));
      await writeFile(path, text);
      tell(`${noticed ? 'noticed' : 'NOT NOTICED'}: ${guard.what} (${guard.noticedBy})`);
      if (!noticed) failed.push(`${guard.what}: ${guard.noticedBy} passes without it`);
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
  return { tried: GUARDS.length, failed };
}
