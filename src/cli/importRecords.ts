import { english } from './english.ts';
import { dirname, join } from 'node:path';
import { annotationPath, sourceAddress } from '../core/annotation/annotationPath.ts';
import { besideFile, changeFile } from '../core/annotation/atomicFile.ts';
import type { JsonObject } from '../core/annotation/record.ts';
import { mergeRecords, type MergedRecords } from '../core/annotation/recordChanges.ts';
import { importedAnnotations } from '../core/export/importAnnotations.ts';
import type { Context } from './context.ts';
import { EXIT, Failure, type ExitCode } from './failure.ts';
import { complain, readText } from './files.ts';
import { plainPath, terminal } from './terminal.ts';

/**
 * `dossier import FILE…`: lays annotations from Web Annotation or STIX files beside the reports that they name, below
 * the current folder. What is there already stays, unless a newer version comes.
 */
export async function importRecords(context: Context): Promise<ExitCode> {
  const { host } = context;
  const { operands } = context.arguments;
  if (operands.length === 0) throw new Failure('name a file to import, or - for standard input');
  let all = true;
  let left = 0;
  for (const operand of operands) {
    const read = await readText(host, operand);
    const found = read.kind === 'failed' ? undefined : importedAnnotations(read.text);
    if (found === undefined) {
      if (read.kind === 'read')
        await complain(host, read.path, 1, 1, 'these are no Web Annotations and no STIX bundle');
      all = false;
      continue;
    }
    for (const problem of found.problems) await complain(host, read.path, 1, 1, english(problem));
    if (found.elsewhere.length > 0) {
      const count = String(found.elsewhere.length);
      await complain(host, read.path, 1, 1, `${count} annotations name no report below this folder and are left out`);
    }
    left += found.problems.length + found.elsewhere.length;
    for (const [report, records] of found.byReport) {
      if ((await host.kind(report)) !== 'file')
        await complain(host, read.path, 1, 1, `there is no report ${report} here yet; its annotations wait for it`);
      const { added, updated, kept } = await merge(context, report, records);
      const counts = terminal`${added} added, ${updated} updated, ${kept} as they were`;
      await host.out(terminal`${plainPath(report)}: ${counts}\n`);
    }
  }
  if (!all) return EXIT.failed;
  return left > 0 ? EXIT.findings : EXIT.clean;
}

async function merge({ host }: Context, report: string, records: readonly JsonObject[]): Promise<MergedRecords> {
  const file = join(host.currentFolder, annotationPath(report));
  await host.makeFolder(dirname(file));
  let merged: MergedRecords = { text: '', added: 0, updated: 0, kept: 0 };
  await changeFile(host.textFiles, file, besideFile(file, crypto.randomUUID()), (before) => {
    merged = mergeRecords(before, records, sourceAddress(report));
    return merged.text;
  });
  return merged;
}
