import { assert } from 'chai';
import * as vscode from 'vscode';
import { api, closeEditors, fileUri, next, openText, reportOf } from './support/workspace.ts';

const PACK = 'zebra.dossier.yaml';
const TEXT = `dossier: 1
id: zebra
title: Zebra
actors:
  - id: zebra-corp
    name: Zebra Corp
    type: company
end: zebra
`;

function mentioned(report: { readonly mentions: readonly { readonly name: string }[] }): readonly string[] {
  return report.mentions.map(({ name }) => name);
}

describe('packs', () => {
  const pack = fileUri(PACK);

  before(async () => {
    // In a browser VS Code saves by itself after a second, and there would be nothing left to revert to.
    const files = vscode.workspace.getConfiguration('files');
    await files.update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  });

  beforeEach(async () => {
    await vscode.workspace.fs.writeFile(pack, new TextEncoder().encode(TEXT));
    await vscode.commands.executeCommand('dossier.reloadPacks');
  });

  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(pack).then(undefined, () => undefined);
    await vscode.commands.executeCommand('dossier.reloadPacks');
    await (await api()).whenIdle();
  });

  it('of the workspace are searched for', async () => {
    const { document } = await openText('It was Zebra Corp.\n');
    assert.deepEqual(mentioned(await reportOf(document)), ['Zebra Corp']);
  });

  it('count as they stand in the editor, saved or not', async () => {
    const { document } = await openText('It was Zebra Corp, or Quagga Ltd.\n');
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(pack));
    const at = editor.document.getText().indexOf('Zebra Corp');
    await editor.edit((edit) => {
      edit.replace(
        new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 'Zebra Corp'.length)),
        'Quagga Ltd',
      );
    });
    assert.isTrue(editor.document.isDirty);
    assert.deepEqual(mentioned(await reportOf(document)), ['Quagga Ltd']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.deepEqual(mentioned(await reportOf(document)), ['Zebra Corp']);
  });

  it('say what is wrong in them, where it is wrong, and the rest still counts', async () => {
    const { document } = await openText('It was Zebra Corp, and the MIVD.\n');
    const opened = await vscode.workspace.openTextDocument(pack);
    const editor = await vscode.window.showTextDocument(opened);
    const marked = next(vscode.languages.onDidChangeDiagnostics, ({ uris }) =>
      uris.some((uri) => uri.toString() === pack.toString() && vscode.languages.getDiagnostics(uri).length > 0),
    );
    await editor.edit((edit) => {
      edit.insert(opened.positionAt(opened.getText().indexOf('end:')), '  - id: nameless\n    type: company\n');
    });
    await (await api()).whenIdle();
    await marked;
    const diagnostics = vscode.languages.getDiagnostics(pack).filter(({ source }) => source === 'Dossier');
    assert.isAbove(diagnostics.length, 0);
    assert.isTrue(
      diagnostics.every(({ range }) => range.start.line >= 7),
      'at the entry without a name',
    );
    assert.deepEqual(mentioned(await reportOf(document)), ['Zebra Corp', 'Dutch Military Intelligence Service']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await (await api()).whenIdle();
    assert.deepEqual(
      vscode.languages.getDiagnostics(pack).filter(({ source }) => source === 'Dossier'),
      [],
    );
  });

  it('that are deleted are no longer known', async () => {
    const { document } = await openText('It was Zebra Corp.\n');
    await vscode.workspace.fs.delete(pack);
    await vscode.commands.executeCommand('dossier.reloadPacks');
    assert.deepEqual(mentioned(await reportOf(document)), []);
  });
});

describe('BibTeX', () => {
  const file = fileUri('library.bib');

  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(file);
    await vscode.commands.executeCommand('dossier.reloadPacks');
  });

  it('is read as sources that can be cited', async () => {
    const entry = '@article{okapi2023, author = {Okapi, Olga}, title = {On {MIVD} matters}, year = 2023}\n';
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(entry));
    await vscode.commands.executeCommand('dossier.reloadPacks');
    const { sources } = (await api()).catalog();
    const found = [...sources.values()].find(({ id }) => id === 'okapi2023');
    const wrong = vscode.languages.getDiagnostics(file).map(({ message }) => message);
    assert.isDefined(found, [...sources.keys(), ...wrong].join(', '));
    assert.equal(found.title, 'On MIVD matters');
  });
});
