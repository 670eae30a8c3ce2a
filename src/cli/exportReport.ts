import type { ExportedReport } from '../core/export/exportedReport.ts';
import { exported } from '../core/view/exports.ts';
import type { Context } from './context.ts';
import { EXIT, Failure, type ExitCode } from './failure.ts';
import { STANDARD_INPUT } from './files.ts';
import { recordsOf } from './records.ts';
import { complainOfProblems, eachReport } from './reports.ts';
import { plainLine } from './terminal.ts';

/** `dossier export --to TARGET FILE…`: reports, what they rest on and what people say of them, for use elsewhere. */
export async function exportReport(context: Context): Promise<ExitCode> {
  const { host } = context;
  const { to } = context.arguments;
  const reports: ExportedReport[] = [];
  let time = '';
  const all = await eachReport(context, async (file) => {
    if (to === 'markdown' && reports.length > 0) throw new Failure('--to markdown takes one report at a time');
    const changed = file.path === STANDARD_INPUT ? undefined : await host.changed(file.path);
    if (changed !== undefined && changed > time) time = changed;
    const { path, records } = await recordsOf(context, file.path);
    reports.push({ path, records, text: file.text, report: file.report, catalog: file.catalog });
    await complainOfProblems(context, file);
  });
  if (reports.length === 0) return EXIT.failed;
  const { text, notes } = exported(to, reports, time);
  await host.out(text);
  for (const note of notes) await host.err(`dossier: ${plainLine(note)}\n`);
  return all ? EXIT.clean : EXIT.failed;
}
