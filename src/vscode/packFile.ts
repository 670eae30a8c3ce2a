import * as vscode from 'vscode';
import type { Pack } from '../core/catalog/model.ts';
import type { PackProblem, ReadResult } from '../core/catalog/problem.ts';
import { readAny } from '../core/catalog/readAny.ts';
import { fingerprint } from '../core/text/fingerprint.ts';
import { LineIndex } from '../core/text/lineIndex.ts';

/** A problem and where the editor shows it. */
export interface PlacedProblem {
  readonly problem: PackProblem;
  readonly range: vscode.Range;
}

/** A file that is a pack, or that should be one. */
export interface PackFile {
  readonly uri: vscode.Uri;
  readonly bundled: boolean;
  /** Absent when nothing at all could be read. */
  readonly pack?: Pack;
  /** Of the text that was read: the only link between offsets in the pack and places in the editor. */
  readonly lines: LineIndex;
  /** Of the text that was read: another text has another one. */
  readonly fingerprint: string;
  readonly problems: readonly PlacedProblem[];
}

const MEGABYTE = 1024 * 1024;
/** YAML with positions reads 3 MB a second, JSON 200: what is larger would hold the editor up. */
const LARGEST = { yaml: 16 * MEGABYTE, json: 256 * MEGABYTE } as const;

/** Reads a pack: what stands in the editor if it is open there, saved or not, else what stands on disk. Never throws. */
export async function readPackFile(uri: vscode.Uri, bundled: boolean): Promise<PackFile> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return await packFromText(open.getText(), uri, bundled);
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    const limit = uri.path.toLowerCase().endsWith('.json') ? LARGEST.json : LARGEST.yaml;
    if (size > limit) {
      return failed(
        uri,
        bundled,
        'pack-too-large',
        vscode.l10n.t(
          'This pack has {0} MB; at most {1} MB are read. Split it, or keep it as JSON.',
          Math.round(size / MEGABYTE),
          limit / MEGABYTE,
        ),
      );
    }
    const bytes = await vscode.workspace.fs.readFile(uri);
    // The decoder drops a byte order mark, as the editor does: offsets agree between the two.
    return await packFromText(new TextDecoder().decode(bytes), uri, bundled);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed(uri, bundled, 'pack-unreadable', vscode.l10n.t('This pack could not be read: {0}', reason));
  }
}

async function packFromText(text: string, uri: vscode.Uri, bundled: boolean): Promise<PackFile> {
  const { value, problems } = await read(text, uri);
  const lines = new LineIndex(text);
  return {
    uri,
    bundled,
    ...(value === undefined ? {} : { pack: value }),
    lines,
    fingerprint: fingerprint(text),
    problems: problems.map((problem) => placed(problem, lines)),
  };
}

/** A pack in any format. The BibTeX reader is large: what it brings along is set up only where a `.bib` file is. */
async function read(text: string, uri: vscode.Uri): Promise<ReadResult<Pack>> {
  if (!uri.path.toLowerCase().endsWith('.bib')) return readAny(text, uri.toString());
  const { readBibtex } = await import('../core/catalog/readBibtex.ts');
  return readBibtex(text, uri.toString());
}

/** Where a problem of this file is shown. */
export function placed(problem: PackProblem, lines: LineIndex): PlacedProblem {
  return { problem, range: rangeOf(problem, lines) };
}

/** The line index counts from 1, the editor from 0. */
function rangeOf(problem: PackProblem, lines: LineIndex): vscode.Range {
  const start = lines.at(problem.span.start);
  const end = lines.at(problem.span.end);
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

function failed(uri: vscode.Uri, bundled: boolean, code: string, message: string): PackFile {
  const problem: PackProblem = {
    code,
    severity: 'error',
    message,
    path: uri.toString(),
    span: { start: 0, end: 0 },
    line: 1,
    column: 1,
  };
  return {
    uri,
    bundled,
    lines: new LineIndex(''),
    fingerprint: '',
    problems: [{ problem, range: new vscode.Range(0, 0, 0, 0) }],
  };
}
