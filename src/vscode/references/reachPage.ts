import * as vscode from 'vscode';
import { fileLink, joined, muted, NOTHING, safe, SafeMarkdown, text } from '../host/safeMarkdown.ts';

/* The page about what falls with a source or a claim, as Markdown for the built-in preview. */

const PARAGRAPH = SafeMarkdown.unchecked('\n\n');
const LINE = SafeMarkdown.unchecked('\n');
const MOST_REPORTS = 200;
const QUOTED = 400;

export interface ReachedPlace {
  /** 1-based. */
  readonly line: number;
  /** The statement; empty where its report could not be read. */
  readonly words: string;
  /** What else it rests on, as labels. */
  readonly others: readonly string[];
  /** Sources that pass on what is withdrawn, as labels. */
  readonly through: readonly string[];
}

export interface ReachedReport {
  /** Its path, for people. */
  readonly label: string;
  /** Its path from the first workspace folder; absent when no link can lead there. */
  readonly path?: string;
  readonly places: readonly ReachedPlace[];
}

export interface ReachOnPage {
  readonly kind: 'source' | 'claim';
  /** `Verregghen 2024`, or the claim's words. */
  readonly label: string;
  readonly title?: string;
  readonly reports: readonly ReachedReport[];
  /** Sources that only pass it on, as labels. */
  readonly passedOnBy: readonly string[];
  /** Claims of the packs that stand in it, and how many of them nowhere else. */
  readonly claims: number;
  readonly claimsAlone: number;
  /** What keeps the page from being whole. */
  readonly note?: string;
}

export function reachPage(reach: ReachOnPage): SafeMarkdown {
  const places = reach.reports.flatMap((report) => report.places);
  const alone = places.filter(({ others }) => others.length === 0).length;
  return safe`${joined(
    [
      safe`# ${vscode.l10n.t('What rests on {0}', reach.label)}`,
      reach.title === undefined ? NOTHING : muted(text(reach.title, 500)),
      safe`**${summary(places.length, reach.reports.length, alone)}**`,
      reach.passedOnBy.length === 0
        ? NOTHING
        : safe`${vscode.l10n.t('It is only passed on by: {0}.', reach.passedOnBy.join(', '))}`,
      reach.kind === 'claim' || reach.claims === 0
        ? NOTHING
        : safe`${vscode.l10n.t('{0} claims of the packs stand in it, {1} of them nowhere else.', reach.claims, reach.claimsAlone)}`,
      reach.note === undefined ? NOTHING : muted(text(reach.note)),
      section(vscode.l10n.t('On nothing else'), reach.reports, ({ others }) => others.length === 0),
      section(vscode.l10n.t('On others too'), reach.reports, ({ others }) => others.length > 0),
    ],
    PARAGRAPH,
  )}${LINE}`;
}

function summary(statements: number, reports: number, alone: number): string {
  if (statements === 0) return vscode.l10n.t('No statement of this workspace rests on it.');
  const what =
    statements === 1
      ? vscode.l10n.t('1 statement in 1 report rests on it')
      : reports === 1
        ? vscode.l10n.t('{0} statements in 1 report rest on it', statements)
        : vscode.l10n.t('{0} statements in {1} reports rest on it', statements, reports);
  return alone === statements
    ? vscode.l10n.t('{0}, and on nothing else.', what)
    : vscode.l10n.t('{0}, {1} of them on nothing else.', what, alone);
}

function section(
  title: string,
  reports: readonly ReachedReport[],
  fits: (place: ReachedPlace) => boolean,
): SafeMarkdown {
  const parts = reports.flatMap(({ label, path, places }) => {
    const own = places.filter(fits);
    const first = own[0];
    if (first === undefined) return [];
    const name = path === undefined ? text(label, 300) : fileLink(text(label, 300), path, first.line);
    const items = own.map((place) => safe`- ${item(place, path)}`);
    return [safe`### ${name}${PARAGRAPH}${joined(items, LINE)}`];
  });
  if (parts.length === 0) return NOTHING;
  const rest = parts.length - MOST_REPORTS;
  const more = rest > 0 ? muted(vscode.l10n.t('{0} more reports', rest)) : NOTHING;
  return joined([safe`## ${title}`, ...parts.slice(0, MOST_REPORTS), more], PARAGRAPH);
}

function item({ line, words, others, through }: ReachedPlace, path: string | undefined): SafeMarkdown {
  const where = vscode.l10n.t('line {0}', line);
  return joined(
    [
      path === undefined ? text(where) : fileLink(where, path, line),
      words === '' ? undefined : safe`“${text(words, QUOTED)}”`,
      others.length === 0 ? undefined : muted(vscode.l10n.t('also on {0}', others.join(', '))),
      through.length === 0 ? undefined : muted(vscode.l10n.t('through {0}', through.join(', '))),
    ],
    ' · ',
  );
}
