import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEditors, openText } from './support/workspace.ts';

async function offered(text: string): Promise<vscode.CompletionList> {
  const { document } = await openText(text);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(text.length),
  );
  return list;
}

/** VS Code itself offers words of the text; they have another kind. */
const inserted = ({ items }: vscode.CompletionList): readonly unknown[] =>
  items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text).map(({ insertText }) => insertText);

describe('names while typing', () => {
  afterEach(closeEditors);

  it('are completed from three letters with a capital', async () => {
    assert.include([...inserted(await offered('Seen by MIV'))], 'MIVD');
    assert.notInclude([...inserted(await offered('Seen by MI'))], 'MIVD');
    assert.notInclude([...inserted(await offered('Seen by miv'))], 'MIVD');
  });

  it('become the preferred name, unless set otherwise', async () => {
    const settings = vscode.workspace.getConfiguration('dossier');
    const words = 'He met Conservative Mem';
    assert.include([...inserted(await offered(words))], 'Conservative MPs');
    await settings.update('completion.names', 'asTyped', vscode.ConfigurationTarget.Workspace);
    try {
      assert.include([...inserted(await offered(words))], 'Conservative Members of Parliament');
      await settings.update('completion.names', 'off', vscode.ConfigurationTarget.Workspace);
      assert.notInclude([...inserted(await offered(words))], 'Conservative Members of Parliament');
    } finally {
      await settings.update('completion.names', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('are left alone in code', async () => {
    assert.notInclude([...inserted(await offered('```\nMIV'))], 'MIVD');
  });

  it('lead from a citation to its source by a link', async () => {
    const { document } = await openText(
      'Seen [@vilnius-panel, p. 2].[^a] No address: [@verregghen-2024].\n\n[^a]: @vilnius-panel\n',
    );
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      100,
    );
    const ours = links.filter(({ target }) => target?.path === 'dossier.openSource');
    assert.deepEqual(
      ours.map(({ range }) => document.getText(range)),
      ['vilnius-panel', 'a', 'vilnius-panel'],
    );
    assert.deepEqual(JSON.parse(ours[0]?.target?.query ?? ''), [{ kind: 'source', id: 'vilnius-panel' }]);
  });
});
