import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/vscode/host/manifest.ts';
import { api, closeEditors, fileUri } from './support/workspace.ts';

describe('a report in an editor that is no text editor', () => {
  const report = fileUri('rendered.md');

  before(async () => {
    const text = '# Title\n\nThe MIVD says that malware sat on its Fortinet systems.\n';
    await vscode.workspace.fs.writeFile(report, new TextEncoder().encode(text));
    await vscode.commands.executeCommand('vscode.openWith', report, 'vscode.markdown.preview.editor');
  });

  after(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(report);
  });

  it('is read all the same: trees, Problems, and a palette that copies', async () => {
    const extension = await api();
    const deadline = performance.now() + 20_000;
    while (extension.outline('report').length === 0 && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await extension.whenIdle();
    }
    assert.isUndefined(vscode.window.activeTextEditor);
    assert.isAbove(extension.outline('report').length, 0);
    assert.isAbove(extension.outline('statements').length, 0);
    const codes = vscode.languages
      .getDiagnostics(report)
      .map(({ code }) => (typeof code === 'object' ? code.value : code));
    assert.deepEqual(codes, ['unsourced-statement']);
    await vscode.commands.executeCommand(COMMAND.insertAtCursor, { kind: 'source', id: 'antoniuk-2024' });
    assert.equal(await vscode.env.clipboard.readText(), '[@antoniuk-2024]');
  });
});
