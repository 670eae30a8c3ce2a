import { expect, test } from 'vitest';
import type { Host } from '../../src/cli/host.ts';
import { fileText, joinedText, plainLine, terminal } from '../../src/cli/terminal.ts';
import type { Paint } from '../../src/cli/terminal.ts';
import { joinedHtml, markup, shortHtml, type SafeHtml } from '../../src/preview/safeHtml.ts';
import type { toMarkdownString } from '../../src/vscode/cards/cardMarkdown.ts';
import type { SafeMarkdown } from '../../src/vscode/host/safeMarkdown.ts';
import type * as surfaces from '../../src/vscode/host/surfaces.ts';
import { label, type PlainLabel } from '../../src/vscode/host/visibleText.ts';

/*
 * Text as it stands in a pack or report does not compile into any surface. The compiler is the test: `tsc` fails where
 * an expected error is missing.
 */

type First<F extends (...args: never) => unknown> = Parameters<F>[0];

const raw: string = '[x](command:workbench.action.terminal.new) \u202E\u001B[31m<b>';

test('raw text does not compile into a surface', () => {
  // @ts-expect-error -- raw text in a notification
  const message: First<typeof surfaces.inform> = raw;
  // @ts-expect-error -- raw text in an entry of a list
  const pick: surfaces.ShownPick = { label: raw };
  // @ts-expect-error -- raw text behind the label of an entry
  const described: surfaces.ShownPick = { label: label(raw), description: raw };
  // @ts-expect-error -- raw text below an input box
  const input: First<typeof surfaces.askLine> = { prompt: raw };
  // @ts-expect-error -- raw text in the Problems view
  const problem: Parameters<typeof surfaces.problemAt>[1] = raw;
  // @ts-expect-error -- raw text in a tree
  const row: surfaces.ShownRow = { label: raw, spoken: label(raw) };
  // @ts-expect-error -- raw text in a completion
  const completion: surfaces.ShownCompletionLabel = { label: raw };
  // @ts-expect-error -- raw text in a hover
  const hover: First<typeof toMarkdownString> = raw;
  // @ts-expect-error -- raw text on a terminal
  const out: First<Host['out']> = raw;
  // @ts-expect-error -- raw text in a colour
  const painted: Parameters<Paint>[1] = raw;
  // @ts-expect-error -- raw text within a line of the terminal
  const line = (): unknown => terminal`a ${raw}`;
  // @ts-expect-error -- raw text in HTML
  const markedUp = (): unknown => joinedHtml([raw]);
  // @ts-expect-error -- raw text as Markdown that has been made safe
  const markdown: SafeMarkdown = raw;
  // @ts-expect-error -- raw text as HTML that has been made safe
  const html: SafeHtml = raw;
  expect([
    message,
    pick,
    described,
    input,
    problem,
    row,
    completion,
    hover,
    out,
    painted,
    line,
    markedUp,
    markdown,
    html,
  ]).toHaveLength(14);
});

test('what has been through its escaper does', () => {
  const plain: PlainLabel = label(raw);
  const pick: surfaces.ShownPick = { label: plain, detail: label(raw, 10) };
  const out: First<Host['out']> = terminal`${plainLine(raw)}: ${joinedText([fileText(raw)])}`;
  expect(pick.label).toContain(']\u2060(');
  expect(out).not.toContain('\u001B');
  expect(markup`${raw} ${shortHtml(raw, 20)}`.value).not.toContain('<');
});
