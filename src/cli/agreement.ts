import { agreements, disagreements, verdictsIn, type Agreement, type Verdict } from '../core/annotation/agreement.ts';
import type { Annotation } from '../core/annotation/annotation.ts';
import { LineIndex } from '../core/text/lineIndex.ts';
import { agreementLabel, disagreementLabel } from '../core/view/agreementLabel.ts';
import type { Context } from './context.ts';
import { EXIT, Failure, type ExitCode } from './failure.ts';
import { readText, reportFiles } from './files.ts';
import { placedIn, recordsOf } from './records.ts';
import { placeOf } from './reports.ts';
import { joinedText, plainLine, plainPath, safeJson, terminal, type TerminalText } from './terminal.ts';

interface Found {
  readonly verdicts: Verdict[];
  readonly annotations: Map<string, Annotation>;
  readonly lines: Map<string, LineIndex>;
  /** Annotations whose passage is not found for certain. */
  review: number;
}

/** `dossier agreement FILE…`: where people who annotated the same passages disagree, and how much they agree. */
export async function agreement(context: Context): Promise<ExitCode> {
  const { host } = context;
  const { operands, format } = context.arguments;
  if (operands.length === 0) throw new Failure('name a file or folder');
  const found: Found = { verdicts: [], annotations: new Map(), lines: new Map(), review: 0 };
  let all = true;
  for await (const operand of reportFiles(host, operands)) {
    if (operand instanceof Failure) throw operand;
    const { records } = await recordsOf(context, operand);
    if (records.length === 0) continue;
    const read = await readText(host, operand);
    if (read.kind === 'failed') {
      all = false;
      continue;
    }
    const placed = placedIn(read.text, records);
    found.verdicts.push(...verdictsIn(read.path, placed));
    for (const { annotation } of placed) found.annotations.set(annotation.id, annotation);
    found.lines.set(read.path, new LineIndex(read.text));
    found.review += placed.filter(({ where }) => where.kind === 'review').length;
  }
  const between = agreements(found.verdicts);
  await host.out(format === 'json' ? json(between, found) : text(between, found));
  return all ? EXIT.clean : EXIT.failed;
}

function text(between: readonly Agreement[], { annotations, lines, review }: Found): TerminalText {
  const parts = between.flatMap((one) => [
    plainLine(agreementLabel(one)),
    ...disagreements(one).map(({ a, b }) => {
      const { line, column } = lines.get(a.report)?.at(a.start) ?? { line: 1, column: 1 };
      const said = plainLine(disagreementLabel(a, b, annotations.get(a.id)?.quote.exact ?? ''));
      return terminal`    ${plainPath(a.report)}:${line}:${column}: ${said}`;
    }),
  ]);
  const none = between.length === 0 ? [terminal`No two people have annotated these reports.`] : [];
  const left = review === 0 ? [] : [terminal`${review} annotations need review and are not counted.`];
  return terminal`${joinedText([...none, ...parts, ...left], terminal`\n`)}\n`;
}

function json(between: readonly Agreement[], { annotations, lines, review }: Found): TerminalText {
  const side = (verdict: Verdict): object => {
    const note = annotations.get(verdict.id)?.note;
    return {
      annotation: verdict.id,
      by: verdict.creator,
      stance: verdict.stance,
      ...(note === undefined ? {} : { note }),
    };
  };
  const all = between.map((one) => ({
    between: one.between,
    kappa: one.kappa ?? null,
    overlap: one.overlap ?? null,
    pairs: one.pairs.length,
    onlyFirst: one.onlyA.length,
    onlySecond: one.onlyB.length,
    disagreements: disagreements(one).map(({ a, b, overlap }) => ({
      path: a.report,
      ...placeOf(a, lines.get(a.report) ?? new LineIndex('')),
      text: annotations.get(a.id)?.quote.exact ?? '',
      overlap,
      verdicts: [side(a), side(b)],
    })),
  }));
  return terminal`${safeJson({ version: 1, agreements: all, needReview: review }, 2)}\n`;
}
