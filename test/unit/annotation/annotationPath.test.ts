import { expect, test } from 'vitest';
import { annotationPath, reportPath, sourceAddress } from '../../../src/core/annotation/annotationPath.ts';

test.each(['report.md', 'a/b c/report #1.md', 'ä/ö.markdown'])(
  '%s has its records below one folder, and they lead back to it',
  (report) => {
    const records = annotationPath(report);
    expect(records).toBe(`.dossier/annotations/${report}.jsonl`);
    expect(reportPath(records)).toBe(report);
    // As a program would that resolves the address against the file of records.
    const base = new URL(`https://x.example/folder/${records.split('/').map(encodeURIComponent).join('/')}`);
    const resolved = new URL(sourceAddress(report), base).pathname;
    expect(decodeURIComponent(resolved)).toBe(`/folder/${report}`);
  },
);

test.each([
  'report.md',
  '.dossier/annotations/.jsonl',
  '.dossier/annotations/x.md',
  'x/.dossier/annotations/x.md.jsonl',
])('%s is no file of records', (path) => {
  expect(reportPath(path)).toBeUndefined();
});
