import { chmod, chown, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE_FILES } from '../../src/cli/nodeFiles.ts';
import { besideFile, changeFile } from '../../src/core/annotation/atomicFile.ts';
import type { Outcome } from './case.ts';

/*
 * Files that are links, that may not be written to, or that belong to somebody else: each is written as what it is, or
 * left as it is and that is told. Modes do not bind root, so root becomes nobody for as long as it writes.
 */

const NOBODY = 65_534;

interface Place {
  readonly what: string;
  readonly mode: number;
  readonly folder?: number;
  readonly owner?: number;
  readonly linked?: true;
  readonly written: boolean;
}

const OWN = process.geteuid?.() === 0 ? NOBODY : (process.geteuid?.() ?? 0);

const PLACES: readonly Place[] = [
  { what: 'a file for its owner alone', mode: 0o600, written: true },
  { what: 'a file for a group', mode: 0o660, written: true },
  { what: 'a read-only file', mode: 0o444, written: false },
  { what: 'a file that nobody may read', mode: 0o000, written: false },
  { what: 'a read-only folder', mode: 0o644, folder: 0o555, written: false },
  { what: 'a folder that nobody may list', mode: 0o644, folder: 0o333, written: false },
  { what: 'a link to a file beside it', mode: 0o640, linked: true, written: true },
  { what: 'a link to a read-only file', mode: 0o444, linked: true, written: false },
  ...(OWN === NOBODY
    ? [
        { what: 'another owner’s file', mode: 0o644, owner: 0, written: false },
        { what: 'another owner’s file that all may write', mode: 0o666, owner: 0, written: true },
      ]
    : []),
];

/** Writes as somebody whom modes bind; gives the error. */
async function writeAs(path: string): Promise<unknown> {
  const isRoot = OWN === NOBODY;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    await changeFile(NODE_FILES, path, besideFile(path, 'me'), (text) => `${text}more\n`);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

async function tryPlace(
  root: string,
  { what, mode, folder, owner, linked, written }: Place,
): Promise<readonly string[]> {
  const inside = join(root, what.replaceAll(/\W+/g, '-'));
  await mkdir(inside);
  const real = join(inside, 'real.jsonl');
  const path = linked === true ? join(inside, 'linked.jsonl') : real;
  await writeFile(real, 'before\n');
  if (linked === true) await symlink('real.jsonl', path);
  if (process.geteuid?.() === 0) {
    await chown(real, owner ?? OWN, owner ?? OWN);
    await chown(inside, OWN, OWN);
  }
  await chmod(real, mode);
  await chmod(inside, folder ?? 0o755);
  const error = await writeAs(path);
  await chmod(inside, 0o755);
  const after = await stat(real);
  const failed: string[] = [];
  if ((after.mode & 0o777) !== mode) failed.push(`its mode became ${(after.mode & 0o777).toString(8)}`);
  if (linked === true && !(await lstat(path)).isSymbolicLink()) failed.push('the link is gone');
  await chmod(real, 0o644).catch(() => undefined);
  const text = await readFile(real, 'utf8');
  if (text !== (written ? 'before\nmore\n' : 'before\n')) failed.push(`it says ${JSON.stringify(text)}`);
  if (!written && !(error instanceof Error && /EACCES|EPERM/.test(error.message))) failed.push('nobody is told');
  if (written && error !== undefined) failed.push(error instanceof Error ? error.message : 'refused');
  const names = (await readdir(inside)).filter((name) => name.endsWith('.tmp'));
  if (names.length > 0) failed.push('something was left beside it');
  return failed.map((line) => `${what}: ${line}`);
}

export async function everyMode(): Promise<Outcome> {
  const root = await mkdtemp(join(tmpdir(), 'dossier-modes-'));
  const failed: string[] = [];
  try {
    await chmod(root, 0o755);
    for (const place of PLACES) failed.push(...(await tryPlace(root, place)));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return {
    tried: PLACES.length,
    failed,
    note: OWN === NOBODY ? 'written as nobody' : 'not root: others’ files not tried',
  };
}
