/** The folder of annotations, below the folder that reports are counted from. */
export const ANNOTATION_FOLDER = '.dossier/annotations';

const ENDING = '.jsonl';

/** Where the records of a report are: `a/b.md` has them in `.dossier/annotations/a/b.md.jsonl`. */
export function annotationPath(report: string): string {
  return `${ANNOTATION_FOLDER}/${report}${ENDING}`;
}

/** The report that a file of records is about; `undefined` for a path that is none. The reverse of the above. */
export function reportPath(records: string): string | undefined {
  const start = `${ANNOTATION_FOLDER}/`;
  if (!records.startsWith(start) || !records.endsWith(ENDING)) return undefined;
  const path = records.slice(start.length, -ENDING.length);
  return path === '' ? undefined : path;
}

/** The report's address as its records name it: relative to their file, each step percent-encoded (RFC 3986). */
export function sourceAddress(report: string): string {
  const up = ANNOTATION_FOLDER.split('/').length + report.split('/').length - 1;
  return '../'.repeat(up) + report.split('/').map(encodeURIComponent).join('/');
}
