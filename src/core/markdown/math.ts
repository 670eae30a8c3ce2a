import type { Readable, Run } from './block.ts';
import { BARRIER } from './block.ts';
import type { Span } from '../text/span.ts';

/*
 * `$…$` and `$$…$$`, as Pandoc and VS Code's preview read them: an opening `$` has no white space behind it, the next one
 * closes it if it has none before it and no digit behind it; so `$5 or $10` is money. The Markdown parser knows no math;
 * what it reads as text is looked at here, whoever read it.
 *
 * There is no switch: the preview has math on unless told otherwise, and so have Pandoc and GitHub. A blank line ends a
 * formula as it ends a paragraph (TeX allows none in display math either). Directives (`:abbr[…]{…}`) are text, since no
 * renderer that shows reports here knows them: what stands in them is what the reader sees.
 */

/** The readable text with every formula a barrier, and the source of the formulas. */
export function withoutMath(
  readable: Readable,
  source: string,
): { readonly readable: Readable; readonly math: readonly Span[] } {
  if (!readable.text.includes('$')) return { readable, math: [] };
  const spans = formulas(readable, dollars(readable, source));
  if (spans.length === 0) return { readable, math: [] };
  const runs: Run[] = [];
  const math: Span[] = [];
  let text = '';
  let next = 0;
  for (const run of readable.runs) {
    let at = run.at;
    const end = run.at + run.length;
    const identity = run.length === run.end - run.start;
    while (at < end) {
      const span = spans[next];
      if (span === undefined || span.start >= end) {
        text += keep(readable.text, run, at, end, identity, text.length, runs);
        break;
      }
      if (at < span.start) {
        text += keep(readable.text, run, at, span.start, identity, text.length, runs);
        at = span.start;
      }
      // Both ends of a formula are dollars, which are read character by character.
      const stop = Math.min(span.end, end);
      if (at === span.start) {
        const start = run.start + (at - run.at);
        math.push({ start, end: start });
      }
      if (stop === span.end) {
        const whole = math.at(-1);
        const start = whole?.start ?? run.start;
        const sourceEnd = run.start + (stop - run.at);
        math[math.length - 1] = { start, end: sourceEnd };
        runs.push({ at: text.length, length: 1, start, end: sourceEnd });
        text += BARRIER;
        next++;
      }
      at = stop;
    }
  }
  return { readable: { text, runs }, math };
}

function keep(text: string, run: Run, from: number, to: number, identity: boolean, at: number, runs: Run[]): string {
  runs.push(
    identity
      ? { at, length: to - from, start: run.start + from - run.at, end: run.start + to - run.at }
      : { at, length: run.length, start: run.start, end: run.end },
  );
  return text.slice(from, to);
}

/** Dollars that stand in the source as they are read: not `\$`, not `&#36;`. */
function dollars({ text, runs }: Readable, source: string): readonly number[] {
  const found: number[] = [];
  for (const run of runs) {
    if (run.length !== run.end - run.start) continue;
    for (let at = text.indexOf('$', run.at); at >= 0 && at < run.at + run.length; at = text.indexOf('$', at + 1)) {
      if (source.charCodeAt(run.start + at - run.at) === 36) found.push(at);
    }
  }
  return found;
}

function formulas({ text }: Readable, at: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  let doubles = true;
  for (let i = 0; i < at.length; i++) {
    const start = at[i] ?? 0;
    if (at[i + 1] === start + 1) {
      let close = i + 2;
      if (doubles) while (close < at.length && at[close + 1] !== (at[close] ?? 0) + 1) close++;
      doubles &&= close < at.length;
      if (doubles) spans.push({ start, end: (at[close] ?? 0) + 2 });
      i = doubles ? close + 1 : i + 1;
      continue;
    }
    // The very next dollar closes, or this one opens nothing.
    const next = at[i + 1];
    if (next === undefined || isSpace(text.charCodeAt(start + 1)) || !closes(text, next, start)) continue;
    spans.push({ start, end: next + 1 });
    i++;
  }
  return spans;
}

function closes(text: string, at: number, start: number): boolean {
  const next = text.charCodeAt(at + 1);
  return at > start + 1 && !isSpace(text.charCodeAt(at - 1)) && !(next >= 48 && next <= 57);
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}
