import { assert } from 'chai';
import * as vscode from 'vscode';
import { api, closeEditors, fileUri, openSample, openText, reportOf } from './support/workspace.ts';

describe('activation', () => {
  afterEach(closeEditors);

  it('comes with opening a Markdown file', async () => {
    const extension = vscode.extensions.getExtension('dossier.dossier');
    assert.isDefined(extension);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri('report.md')));
    await api();
    assert.isTrue(extension.isActive);
  });

  it('reads the packs, bundled and of the workspace', async () => {
    const extension = await api();
    await extension.whenIdle();
    const catalog = extension.catalog();
    const names = [...catalog.entities.values()].map(({ name }) => name);
    assert.include(names, 'Neris Policy Forum', 'from team.dossier.yaml of the workspace');
    assert.isAbove(names.length, 39, 'the bundled pack has 29 actors and 10 incidents');
    assert.isAbove(catalog.claims.size, 40);
  });

  it('analyses a report when it is opened', async () => {
    const { document } = await openSample();
    const report = await reportOf(document);
    assert.equal(report.length, document.getText().length);
    assert.isAbove(report.mentions.length, 20);
    for (const mention of report.mentions) {
      const text = document.getText().slice(mention.start, mention.end);
      assert.isAbove(text.trim().length, 0, mention.name);
    }
  });

  it('follows what is typed', async () => {
    const { document } = await openText('Nothing here yet.\n');
    assert.deepEqual((await reportOf(document)).mentions, []);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), 'It was the MIVD that spoke.');
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    const { mentions } = await reportOf(document);
    assert.deepEqual(
      mentions.map(({ start, end }) => document.getText().slice(start, end)),
      ['MIVD'],
    );
  });
});
