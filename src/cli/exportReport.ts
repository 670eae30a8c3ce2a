import { english } from './english.ts';
import { resolve } from 'node:path';
import { besideFile, changeFile } from '../core/annotation/atomicFile.ts';
import type { ExportedReport } from '../core/export/exportedReport.ts';
import { exported } from '../core/view/exports.ts';
import type { Context } from './context.ts';
import { EXIT, Failure, type ExitCode } from './failure.ts';
import { STANDARD_INPUT } from './files.ts';
import { recordsOf } from './records.ts';
import { complainOfProblems, eachReport } from './reports.ts';
import { fileText, plainLine, safeJson, terminal } from './terminal.ts';

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
  for (const note of notes) await host.err(terminal`dossier: ${plainLine(english(note))}\n`);
  const { output } = context.arguments;
  if (output === undefined) await print(text, context);
  else {
    const file = resolve(host.currentFolder, output);
    await changeFile(host.textFiles, file, besideFile(file, crypto.randomUUID()), () => text);
  }
  return all ? EXIT.clean : EXIT.failed;
}

/** What a terminal or a build server would obey is written out: in JSON so that it means the same, else so that it is told. */
async function print(text: string, { host, arguments: { to } }: Context): Promise<void> {
  if (to === 'stix' || to === 'web-annotation' || to === 'claimreview') {
    await host.out(terminal`${safeJson(JSON.parse(text), 2)}\n`);
    return;
  }
  const printed = fileText(text);
  await host.out(printed);
  if (printed === text) return;
  await host.err(terminal`dossier: some characters that steer terminals were written out; --output FILE keeps them\n`);
}
