import { assert } from 'chai';
import * as vscode from 'vscode';
import { readRecords } from '../../src/core/annotation/record.ts';
import type { OutlineNode } from '../../src/core/view/outline.ts';
import { api, closeEditors, fileUri } from './support/workspace.ts';

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
  const done = vscode.commands.executeCommand('dossier.annotateClaim');
  let isDone = false;
  const ended = Promise.resolve(done).then(() => {
    isDone = true;
    return isDone;
  });
  // Three steps: no claim, "mentions", done. Quick inputs take the key once they are shown.
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
    const [record] = readRecords(await read(file));
    assert.equal(record?.kind, 'annotation');
    if (record?.kind !== 'annotation') return;
    assert.include(record.annotation, { creator: 'Ann Analyst', stance: 'mentions', state: 'open' });
    assert.equal(record.annotation.quote.exact, PASSAGE);
    assert.include(record.line, '"source":"../../../notes/annotated.md"');

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
});
