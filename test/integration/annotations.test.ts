import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import { readRecords, writeRecord } from '../../src/core/annotation/record.ts';
import { claimIdFor } from '../../src/core/catalog/claimDraft.ts';
import { claimId } from '../../src/core/catalog/ids.ts';
import type { OutlineNode } from '../../src/core/view/outline.ts';
import { annotationOn } from '../support/annotations.ts';
import { api, closeEditors, fileUri, hoverText, positionOf } from './support/workspace.ts';

const TEXT = `# Notes

Officials said that the malware was found on a server of the ministry in March.

The embassy declined to comment on the report, as it has done before.
`;
const PASSAGE = 'the malware was found on a server';

async function written(path: string, text: string): Promise<vscode.Uri> {
  const uri = fileUri(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(path)));
}

/** The groups of the view, each with the labels in it. */
async function groups(): Promise<readonly (readonly [string, readonly string[]])[]> {
  const extension = await api();
  await extension.whenIdle();
  return extension
    .outline('annotations')
    .map(({ label, children }) => [label, children.map((one) => one.label)] as const);
}

async function node(): Promise<OutlineNode> {
  const extension = await api();
  await extension.whenIdle();
  const [group] = extension.outline('annotations');
  const first = group?.children[0];
  assert.isDefined(first);
  return first;
}

/** What the first annotation's words are now, by where it is. */
async function words(document: vscode.TextDocument): Promise<string> {
  await (await api()).whenIdle();
  const { target } = await node();
  assert.equal(target?.kind, 'annotation');
  if (target?.kind !== 'annotation' || target.span === undefined) return '';
  return document.getText().slice(target.span.start, target.span.end);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const extension = await api();
  for (let turn = 0; turn < 100; turn += 1) {
    await extension.whenIdle();
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`not in time: ${JSON.stringify(await groups())}`);
}

/** Annotates as a person does who takes the first answer and then Escape. */
async function annotate(document: vscode.TextDocument, passage: string): Promise<void> {
  const start = document.getText().indexOf(passage);
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + passage.length));
  // Three steps: no claim, "mentions", done.
  await accepted(vscode.commands.executeCommand('dossier.annotateClaim'));
}

/** Takes the first answer of every question until the command is done. Quick inputs take the key once they are shown. */
async function accepted(done: Thenable<unknown>): Promise<void> {
  let isDone = false;
  const ended = Promise.resolve(done).then(() => {
    isDone = true;
    return isDone;
  });
  for (let turn = 0; turn < 60; turn += 1) {
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 100))]);
    if (isDone) return;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  assert.fail('the questions came to no end');
}

describe('annotations', () => {
  before(async () => {
    await api();
    await vscode.workspace
      .getConfiguration()
      .update('dossier.annotations.creator', 'Ann Analyst', vscode.ConfigurationTarget.Global);
  });

  after(async () => {
    await vscode.workspace
      .getConfiguration()
      .update('dossier.annotations.creator', undefined, vscode.ConfigurationTarget.Global);
  });

  afterEach(closeEditors);

  it('are kept beside the report, go with its edits, and are there again when it is opened again', async () => {
    const uri = await written('notes/annotated.md', TEXT);
    const document = await vscode.workspace.openTextDocument(uri);
    await annotate(document, PASSAGE);
    assert.deepEqual(await groups(), [['Open', [PASSAGE]]]);
    assert.isFalse(document.isDirty, 'the report is as it was');

    const file = '.dossier/annotations/notes/annotated.md.jsonl';
    const [kept] = readRecords(await read(file));
    assert.equal(kept?.kind, 'annotation');
    if (kept?.kind !== 'annotation') return;
    assert.include(kept.annotation, { creator: 'Ann Analyst', stance: 'mentions', state: 'open' });
    assert.equal(kept.annotation.quote.exact, PASSAGE);
    assert.include(kept.line, '"source":"../../../notes/annotated.md"');

    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'A line above.\n\n');
    const inside = document.positionAt(TEXT.indexOf('server'));
    edit.insert(uri, inside, 'mail ');
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    assert.equal(await words(document), 'the malware was found on a mail server');
    assert.isTrue(await document.save());
    await until(async () => (await read(file)).includes('on a mail server'));
    await closeEditors();

    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await until(async () => (await groups()).length === 1);
    assert.deepEqual(await groups(), [['Open', ['the malware was found on a mail server']]]);
  });

  it('are found again, or given to review, when somebody else changes the report', async () => {
    const uri = await written('notes/outside.md', TEXT);
    const document = await vscode.workspace.openTextDocument(uri);
    await annotate(document, PASSAGE);
    await closeEditors();

    await written('notes/outside.md', `# New\n\n${TEXT.replace('the malware was', 'the *malware*\nwas')}`);
    let again = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(again);
    await until(async () => again.getText().startsWith('# New') && (await groups())[0]?.[0] === 'Open');
    assert.equal(await words(again), 'the *malware*\nwas found on a server');

    await closeEditors();
    await written('notes/outside.md', `${TEXT}\n${TEXT}`);
    again = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(again);
    await until(async () => (await groups())[0]?.[0] === 'Needs review');
    const review = await node();
    assert.deepEqual(
      review.children.map(({ label }) => label),
      [PASSAGE, PASSAGE],
    );
    await vscode.commands.executeCommand('dossier.reattachAnnotation', review.children[1]);
    await until(async () => (await groups())[0]?.[0] === 'Open');
    assert.equal(await words(again), PASSAGE);
  });

  it('are resolved and reopened, and what others write into the file is kept', async () => {
    const uri = await written('notes/state.md', TEXT);
    const document = await vscode.workspace.openTextDocument(uri);
    await annotate(document, PASSAGE);
    const file = '.dossier/annotations/notes/state.md.jsonl';
    await written(file, `${await read(file)}<<<<<<< theirs\n`);
    await vscode.commands.executeCommand('dossier.resolveAnnotation', await node());
    await until(async () => (await groups())[0]?.[0] === 'Resolved');
    assert.match(await read(file), /"dossier:state":"resolved".*\n<<<<<<< theirs\n$/);
    await vscode.commands.executeCommand('dossier.reopenAnnotation', await node());
    await until(async () => (await groups())[0]?.[0] === 'Open');
  });

  it('go where their report goes', async () => {
    const uri = await written('notes/old.md', TEXT);
    const document = await vscode.workspace.openTextDocument(uri);
    await annotate(document, PASSAGE);
    await closeEditors();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, fileUri('notes/sub/new.md'));
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri('notes/sub/new.md')));
    await until(async () => (await groups()).length === 1);
    assert.equal((await groups())[0]?.[0], 'Open');
    assert.include(
      await read('.dossier/annotations/notes/sub/new.md.jsonl'),
      '"source":"../../../../notes/sub/new.md"',
    );
    const left = await vscode.workspace.fs.readDirectory(fileUri('.dossier/annotations/notes'));
    assert.notInclude(
      left.map(([name]) => name),
      'old.md.jsonl',
    );
  });

  /** A report with records that are there before it is opened. */
  async function openWith(path: string, ...annotations: readonly Partial<Annotation>[]): Promise<vscode.TextDocument> {
    const uri = await written(`notes/${path}`, TEXT);
    const lines = annotations.map((given) => `${record(path, given)}\n`);
    await written(recordsOf(path), lines.join(''));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    return document;
  }

  const recordsOf = (path: string): string => `.dossier/annotations/notes/${path}.jsonl`;

  function record(path: string, given: Partial<Annotation> = {}): string {
    const up = '../'.repeat(2 + path.split('/').length);
    return writeRecord(annotationOn(TEXT, PASSAGE, given), `${up}notes/${path}`);
  }

  const BOB = { id: 'urn:uuid:0b8f1d55-55a4-4d21-8b52-d3f3a77a3c01', creator: 'Bob', stance: 'supports' } as const;

  it('go with a folder that is renamed, and back again', async () => {
    await openWith('folder/a.md', {});
    await closeEditors();
    for (const [from, to] of [
      ['notes/folder', 'notes/other'],
      ['notes/other', 'notes/folder'],
    ] as const) {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(fileUri(from), fileUri(to));
      assert.isTrue(await vscode.workspace.applyEdit(edit));
      const document = await vscode.workspace.openTextDocument(fileUri(`${to}/a.md`));
      await vscode.window.showTextDocument(document);
      await until(async () => (await groups())[0]?.[0] === 'Open');
      assert.equal(await words(document), PASSAGE);
      await closeEditors();
    }
    assert.equal(await read(recordsOf('folder/a.md')), `${record('folder/a.md')}\n`);
  });

  it('come back when the undo of a rename brings the report back', async () => {
    await openWith('undone.md', {});
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileUri('notes/undone.md'), fileUri('notes/renamed.md'));
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    await until(async () => (await read(recordsOf('renamed.md')).catch(() => '')) !== '');
    const back = new vscode.WorkspaceEdit();
    back.renameFile(fileUri('notes/renamed.md'), fileUri('notes/undone.md'));
    assert.isTrue(await vscode.workspace.applyEdit(back));
    await until(async () => (await read(recordsOf('undone.md')).catch(() => '')) === `${record('undone.md')}\n`);
  });

  it('wait while their report is deleted, and are there when it is restored', async () => {
    await openWith('deleted.md', {});
    await until(async () => (await groups())[0]?.[0] === 'Open');
    await closeEditors();
    await vscode.workspace.fs.delete(fileUri('notes/deleted.md'));
    assert.equal(await read(recordsOf('deleted.md')), `${record('deleted.md')}\n`);
    const uri = await written('notes/deleted.md', TEXT);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await until(async () => (await groups())[0]?.[0] === 'Open');
  });

  it('stay on their words when only the line endings are others', async () => {
    const document = await openWith('endings.md', {});
    await until(async () => (await groups())[0]?.[0] === 'Open');
    await written('notes/endings.md', TEXT.replaceAll('\n', '\r\n'));
    await until(async () => document.eol === vscode.EndOfLine.CRLF);
    assert.equal(await words(document), PASSAGE);
  });

  it('of two branches stand side by side, and a line that is none stays as it is', async () => {
    const merged = `<<<<<<< ours\n${record('merged.md')}\n=======\n${record('merged.md', BOB)}\n>>>>>>> theirs\n`;
    // Before the report is open: of a folder that was just made anew, VS Code's watcher misses changes now and then.
    await written(recordsOf('merged.md'), merged);
    const document = await vscode.workspace.openTextDocument(await written('notes/merged.md', TEXT));
    await vscode.window.showTextDocument(document);
    await until(async () => (await groups())[0]?.[1].length === 1);
    const passage = await node();
    assert.equal(passage.description, 'Ann Analyst disputes, Bob supports · they disagree');
    const hover = await hoverText(document, positionOf(document, 'malware'));
    assert.match(hover, /Disputes[^]*Ann Analyst[^]*Supports[^]*Bob/);
    await vscode.commands.executeCommand('dossier.resolveAnnotation', passage.children[1]);
    await until(async () => (await groups()).length === 2);
    const now = await read(recordsOf('merged.md'));
    assert.equal(now.replace(/.*Bob.*\n/, ''), merged.replace(/.*Bob.*\n/, ''));
    assert.match(now, /Bob.*"dossier:state":"resolved"/);
  });

  it('that need review are shown beside the place they could be at, and re-attached from there', async () => {
    const document = await openWith('review.md', { note: 'Why?' });
    await until(async () => (await groups())[0]?.[0] === 'Open');
    await written('notes/review.md', `${TEXT}\n${TEXT}`);
    await until(async () => (await groups())[0]?.[0] === 'Needs review');
    const lost = await node();
    await vscode.commands.executeCommand('dossier.reviewAnnotation', lost.children[1]);
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.instanceOf(tab, vscode.TabInputTextDiff);
    if (!(tab instanceof vscode.TabInputTextDiff)) return;
    const [left, right] = await Promise.all(
      [tab.original, tab.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
    );
    assert.include(left?.getText(), `The passage:\n\n${PASSAGE}`);
    assert.include(right?.getText(), `The passage:\n\n${PASSAGE}`);
    await vscode.commands.executeCommand('dossier.reattachAnnotation', tab.modified);
    await until(async () => (await groups())[0]?.[0] === 'Open');
    const { target } = await node();
    assert.equal(target?.kind === 'annotation' && target.span?.start, document.getText().lastIndexOf(PASSAGE));
    const open = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
    assert.isFalse(open.some((input) => input instanceof vscode.TabInputTextDiff));
  });

  it('are compared, and the passage that two disagree about is shown', async () => {
    const document = await openWith('compared.md', {}, BOB);
    await until(async () => (await groups())[0]?.[0] === 'Open');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await accepted(vscode.commands.executeCommand('dossier.compareAnnotators', { scope: 'one' }));
    await until(async () => document.getText(vscode.window.activeTextEditor?.selection) === PASSAGE);
  });

  it('make a statement disputed, and say whose verdict that is', async () => {
    const text = 'The MIVD says that malware sat on its Fortinet systems for a month [@antoniuk-2024].\n';
    const uri = await written('notes/judged.md', text);
    const said = annotationOn(text, text.slice(0, 40), { note: 'I called them.' });
    await written(recordsOf('judged.md'), `${writeRecord(said, '../../../notes/judged.md')}\n`);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const extension = await api();
    await until(async () => (await groups())[0]?.[0] === 'Open');
    await extension.whenIdle();
    const [status] = extension.outline('statements');
    assert.match(status?.children[0]?.description ?? '', /disputed by Ann Analyst/);
    assert.notEqual(extension.reportFor(uri)?.statements[0]?.status, undefined);
  });

  it('offer a claim of their own, which goes into a pack', async () => {
    const said = 'Lithuania opened a school for sailors in June';
    const text = `${said} [@antoniuk-2024, para. 3].\n`;
    const uri = await written('notes/claim.md', text);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, text.length - 1);
    await (await api()).whenIdle();
    const done = vscode.commands.executeCommand('dossier.annotateClaim');
    // Claims of the cited source come first; "New claim…" stands last, one step up from the first.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectPrevious');
    await accepted(done);
    await until(async () => (await groups())[0]?.[0] === 'Open');
    const [kept] = readRecords(await read(recordsOf('claim.md')));
    const id = kept?.kind === 'annotation' ? kept.annotation.claim : undefined;
    assert.equal(id, claimId(claimIdFor(`${said}.`, new Set())));
    const extension = await api();
    await until(async () => [...extension.catalog().claims.keys()].some((one) => one === id));
    const claim = [...extension.catalog().claims.values()].find((one) => one.id === id);
    assert.deepEqual(
      claim?.evidence.map(({ source, locator }) => [String(source), locator]),
      [['antoniuk-2024', 'para. 3']],
    );
    assert.equal(claim?.statement, `${said}.`);
    assert.include(claim?.about.map(String) ?? [], 'lithuania');
  });

  it('are exported and come back as they were', async () => {
    await openWith('exported.md', { note: 'Why?' }, BOB);
    await until(async () => (await groups())[0]?.[0] === 'Open');
    const before = await read(recordsOf('exported.md'));
    for (const to of ['stix', 'web-annotation']) {
      const file = fileUri(`notes/exported-${to}.json`);
      await vscode.commands.executeCommand('dossier.export', { to, file: file.toString() });
      const edit = new vscode.WorkspaceEdit();
      edit.deleteFile(fileUri(recordsOf('exported.md')));
      assert.isTrue(await vscode.workspace.applyEdit(edit));
      await until(async () => (await groups()).length === 0);
      await vscode.commands.executeCommand('dossier.importAnnotations', { file: file.toString() });
      await until(async () => (await groups())[0]?.[0] === 'Open');
      assert.equal(await read(recordsOf('exported.md')), before);
    }
  });

  it('are refused where nothing can be written', async () => {
    const files = new Map([['/a.md', new TextEncoder().encode(TEXT)]]);
    const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
    const refuse = (): never => {
      throw vscode.FileSystemError.NoPermissions();
    };
    const provider: vscode.FileSystemProvider = {
      onDidChangeFile: changed.event,
      watch: () => new vscode.Disposable(() => undefined),
      stat: ({ path }) => {
        const size = files.get(path)?.length;
        if (size === undefined && path !== '/') throw vscode.FileSystemError.FileNotFound();
        return { type: size === undefined ? 2 : 1, ctime: 0, mtime: 0, size: size ?? 0 };
      },
      readDirectory: () => [...files.keys()].map((path) => [path.slice(1), vscode.FileType.File]),
      readFile: ({ path }) => files.get(path) ?? refuse(),
      createDirectory: refuse,
      writeFile: refuse,
      delete: refuse,
      rename: refuse,
    };
    const registered = vscode.workspace.registerFileSystemProvider('readonlyfiles', provider, { isReadonly: true });
    try {
      const uri = vscode.Uri.from({ scheme: 'readonlyfiles', path: '/a.md' });
      const document = await vscode.workspace.openTextDocument(uri);
      await annotate(document, PASSAGE);
      assert.deepEqual(await groups(), [], 'nothing is shown that is not kept');
    } finally {
      await closeEditors();
      registered.dispose();
      changed.dispose();
    }
  });
});
