import { assert } from 'chai';
import * as vscode from 'vscode';
import { api, closeEditors, fileUri, reportOf } from './support/workspace.ts';

describe('the sample report', () => {
  afterEach(closeEditors);

  it('opens as a new document, once, and its packs count as long as it is open', async () => {
    // The folder of these tests has the sample's pack itself: without it, this is any folder.
    const pack = fileUri('team.dossier.yaml');
    const text = await vscode.workspace.fs.readFile(pack);
    await vscode.workspace.fs.delete(pack);
    const known = async (): Promise<boolean> => {
      await vscode.commands.executeCommand('dossier.reloadPacks');
      await (await api()).whenIdle();
      return [...(await api()).catalog().sources.keys()].some((id) => id === 'vilnius-panel');
    };
    try {
      assert.isFalse(await known());
      await vscode.commands.executeCommand('dossier.openSample');
      const document = vscode.window.activeTextEditor?.document;
      assert.isDefined(document);
      assert.equal(document.uri.scheme, 'untitled');
      assert.equal(document.languageId, 'markdown');
      assert.isTrue(await known());
      const { citations } = await reportOf(document);
      const unknown = citations.filter(({ sources }) => sources.length === 0).map(({ key }) => key);
      // The one that is wrong on purpose.
      assert.deepEqual(unknown, ['verreggen-2024']);
      await vscode.commands.executeCommand('dossier.openSample');
      assert.equal(vscode.window.activeTextEditor?.document, document);
      await closeEditors();
      assert.isFalse(await known());
    } finally {
      await vscode.workspace.fs.writeFile(pack, text);
      await vscode.commands.executeCommand('dossier.reloadPacks');
      await (await api()).whenIdle();
    }
  });
});
