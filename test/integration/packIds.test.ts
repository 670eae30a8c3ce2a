import { assert } from 'chai';
import * as vscode from 'vscode';
import { api, closeEditors, fileUri, hoverText, positionOf } from './support/workspace.ts';

const TEXT = `dossier: 1
id: ids
actors:
  - id: okapi-group
    name: Okapi Group
    relations: [{ to: mivd, is: near }]
claims:
  - id: okapi-claim
    statement: The Okapi Group was seen.
    about: [okapi-group, mi]
    assertedBy: mivd
    evidence: [{ source: , locator: p. 3 }]
incidents:
  - id: okapi-affair
    name: Okapi affair
    cues: [["@mivd", "@oka"]]
end: ids
`;

describe('ids in packs', () => {
  const pack = fileUri('ids.dossier.yaml');
  let document: vscode.TextDocument;

  before(async () => {
    await vscode.workspace.fs.writeFile(pack, new TextEncoder().encode(TEXT));
    await vscode.commands.executeCommand('dossier.reloadPacks');
    document = await vscode.workspace.openTextDocument(pack);
    await vscode.window.showTextDocument(document);
  });

  after(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(pack);
    await vscode.commands.executeCommand('dossier.reloadPacks');
    await (await api()).whenIdle();
  });

  async function offered(position: vscode.Position): Promise<readonly string[]> {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    // Without a description it is one of the words that the editor finds in the file.
    return list.items.flatMap(({ label }) => (typeof label === 'string' ? [] : [label.label]));
  }

  it('are offered where entities are meant, by id and by name', async () => {
    const about = positionOf(document, 'mi]').translate(0, 2);
    assert.equal((await offered(about))[0], 'mivd');
    assert.include(await offered(positionOf(document, 'oka"]').translate(0, 3)), 'okapi-group');
  });

  it('are offered where a source has yet to be named, and only sources', async () => {
    const found = await offered(positionOf(document, ', locator'));
    assert.include(found, 'verregghen-2024');
    assert.notInclude(found, 'mivd');
  });

  it('are not offered in plain text', async () => {
    assert.notInclude(await offered(positionOf(document, 'was seen').translate(0, 3)), 'mivd');
  });

  it('show their card and lead to their entry', async () => {
    const at = positionOf(document, 'mivd', 'to:').translate(0, 1);
    assert.include(await hoverText(document, at), 'Dutch Military Intelligence Service');
    const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    assert.deepEqual(
      links.map((link) => ('targetUri' in link ? link.targetUri : link.uri).path.split('/').at(-1)),
      ['china-europe-2024.yaml'],
    );
  });
});
