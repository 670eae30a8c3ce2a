import { english } from './english.ts';
import { createHash } from 'node:crypto';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEFAULT_SEVERITY } from '../core/report/findings.ts';
import type { Finding, FindingCode, Severity } from '../core/report/report.ts';
import type { Span } from '../core/text/span.ts';
import type { LineIndex } from '../core/text/lineIndex.ts';
import { findingMeaning, findingTitle } from '../core/view/statusLabel.ts';
import { STANDARD_INPUT } from './files.ts';
import type { AnalysedFile } from './reports.ts';
import { safeJson, terminal, type TerminalText } from './terminal.ts';

const RULES: readonly FindingCode[] = [
  'unsourced-statement',
  'unknown-source',
  'date-conflict',
  'overstated',
  'ambiguous-name',
  'lookalike-letters',
  'preferred-name',
];

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Findings of a run as a SARIF 2.1.0 log (OASIS), as GitHub code scanning and editors read it. */
export class SarifLog {
  readonly #version: string;
  readonly #root: string;
  readonly #results: object[] = [];
  readonly #notifications: object[] = [];
  /** How often a fingerprint has been given, so that two findings that read the same stay two. */
  readonly #given = new Map<string, number>();

  /** `root`: the folder that paths are given relative to. */
  constructor(version: string, root: string) {
    this.#version = version;
    this.#root = root;
  }

  add(file: AnalysedFile): void {
    const uri = this.#uri(file.path);
    for (const finding of file.report.findings) this.#results.push(this.#result(finding, file, uri));
    for (const problem of file.report.problems) {
      this.#notifications.push({
        descriptor: { id: problem.code },
        level: 'warning',
        message: { text: messageText(`Not read in full: ${english(problem.message)}`) },
        locations: [location(problem.span, file.lines, uri)],
      });
    }
  }

  /** The whole log. `complete`: whether every file could be checked. */
  text(complete: boolean): TerminalText {
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Dossier', version: this.#version, rules: RULES.map(rule) } },
          columnKind: 'utf16CodeUnits',
          invocations: [
            {
              executionSuccessful: complete,
              ...(this.#notifications.length === 0 ? {} : { toolExecutionNotifications: this.#notifications }),
            },
          ],
          results: this.#results,
        },
      ],
    };
    return terminal`${safeJson(log, 2)}\n`;
  }

  #result(finding: Finding, file: AnalysedFile, uri: string): object {
    const fixes = finding.fixes.flatMap((fix) =>
      fix.kind === 'replace'
        ? {
            description: { text: messageText(`Replace with "${fix.edit.newText}"`) },
            artifactChanges: [
              {
                artifactLocation: { uri },
                replacements: [
                  { deletedRegion: region(fix.edit, file.lines), insertedContent: { text: fix.edit.newText } },
                ],
              },
            ],
          }
        : [],
    );
    return {
      ruleId: finding.code,
      ruleIndex: RULES.indexOf(finding.code),
      level: LEVEL[finding.severity],
      message: { text: messageText(english(finding.message)) },
      locations: [location(finding, file.lines, uri)],
      partialFingerprints: { 'dossierFinding/v1': this.#fingerprint(finding, file, uri) },
      ...(fixes.length === 0 ? {} : { fixes }),
    };
  }

  /** The same for the same words of the same file, wherever edits have moved them. */
  #fingerprint(finding: Finding, file: AnalysedFile, uri: string): string {
    const words = file.text.slice(finding.start, finding.end).replace(/\s+/g, ' ');
    const hash = createHash('sha256')
      .update(JSON.stringify([finding.code, uri, words]))
      .digest('hex')
      .slice(0, 32);
    const before = this.#given.get(hash) ?? 0;
    this.#given.set(hash, before + 1);
    return `${hash}:${String(before + 1)}`;
  }

  #uri(path: string): string {
    if (path === STANDARD_INPUT) return 'stdin.md';
    const full = resolve(this.#root, path);
    const below = relative(this.#root, full);
    if (below.startsWith('..') || isAbsolute(below)) return pathToFileURL(full).href;
    // A first segment with a colon would read as a scheme; encodeURIComponent takes care of that.
    const segments = below.replace(/\p{Surrogate}/gu, '\uFFFD').split(sep);
    return segments.map(encodeURIComponent).join('/');
  }
}

function rule(code: FindingCode): object {
  return {
    id: code,
    name: code.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase()),
    shortDescription: { text: findingTitle(code) },
    fullDescription: { text: findingMeaning(code) },
    help: { text: findingMeaning(code) },
    defaultConfiguration: { level: LEVEL[DEFAULT_SEVERITY[code]] },
  };
}

function location(span: Span, lines: LineIndex, uri: string): object {
  return { physicalLocation: { artifactLocation: { uri }, region: region(span, lines) } };
}

function region(span: Span, lines: LineIndex): object {
  const start = lines.at(span.start);
  const end = lines.at(span.end);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

/** In a SARIF message brackets are links (3.11.6), so those of plain text are escaped. */
function messageText(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}
