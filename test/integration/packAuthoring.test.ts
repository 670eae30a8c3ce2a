import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/vscode/host/manifest.ts';
import { api, closeEditors, fileUri, openText, reportOf } from './support/workspace.ts';

const PACK = 'authoring.dossier.yaml';
const TEXT = `# Ours
dossier: 1
id: authoring
title: Authoring

actors:
  # the first
  - id: okapi-group
    name: Okapi Group   # as it calls itself

end: authoring
`;

function names(report: { readonly mentions: readonly { readonly name: string }[] }): readonly string[] {
  return report.mentions.map(({ name }) => name);
}

async function select(editor: vscode.TextEditor, words: string): Promise<void> {
  const at = editor.document.getText().indexOf(words);
  editor.selection = new vscode.Selection(
    editor.document.positionAt(at),
    editor.document.positionAt(at + words.length),
  );
  await vscode.window.showTextDocument(editor.document, { selection: editor.selection });
}

describe('writing packs from a report', () => {
  const pack = fileUri(PACK);
  const textNow = async (): Promise<string> => (await vscode.workspace.openTextDocument(pack)).getText();

  beforeEach(async () => {
    await vscode.workspace.fs.writeFile(pack, new TextEncoder().encode(TEXT));
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
  });

  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(pack).then(undefined, () => undefined);
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
    await (await api()).whenIdle();
  });

  it('adds what is selected as an entity, which is underlined at once', async () => {
    const editor = await openText('It was **Quagga** Front, they said.\n');
    assert.deepEqual(names(await reportOf(editor.document)), []);
    await select(editor, '**Quagga** Front');
    const id = await vscode.commands.executeCommand(COMMAND.addEntity, {
      kind: 'actor',
      type: 'threat actor',
      summary: 'Striped.',
      pack: pack.toString(),
    });
    assert.equal(id, 'quagga-front');
    assert.deepEqual(names(await reportOf(editor.document)), ['Quagga Front']);
    const added = '  - id: quagga-front\n    name: Quagga Front\n    type: threat actor\n    summary: Striped.\n';
    assert.equal(await textNow(), TEXT.replace('itself\n', `itself\n${added}`), 'every other byte is as it was');
    const opened = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(pack));
    await vscode.commands.executeCommand('undo');
    assert.equal(opened.document.getText(), TEXT);
    assert.deepEqual(names(await reportOf(editor.document)), []);
  });

  it('counts an entry that is not saved yet', async () => {
    const configuration = vscode.workspace.getConfiguration('files.refactoring');
    await configuration.update('autoSave', false, vscode.ConfigurationTarget.Global);
    try {
      const { document } = await openText('It was the Quagga Front.\n');
      await vscode.commands.executeCommand(COMMAND.addEntity, {
        name: 'Quagga Front',
        kind: 'incident',
        pack: pack.toString(),
      });
      assert.isTrue((await vscode.workspace.openTextDocument(pack)).isDirty);
      assert.deepEqual(names(await reportOf(document)), ['Quagga Front']);
    } finally {
      await configuration.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
      await (await vscode.workspace.openTextDocument(pack)).save();
    }
  });

  it('gives an entity of ours another name where it stands', async () => {
    const editor = await openText('It was OKG-7.\n');
    await select(editor, 'OKG-7');
    await vscode.commands.executeCommand(COMMAND.addName, { kind: 'entity', id: 'okapi-group' });
    assert.deepEqual(names(await reportOf(editor.document)), ['Okapi Group']);
    assert.include(await textNow(), 'name: Okapi Group   # as it calls itself\n    names: [OKG-7]\n');
    // A second time it is known.
    await vscode.commands.executeCommand(COMMAND.addName, { kind: 'entity', id: 'okapi-group', name: 'OKG-7' });
    assert.equal((await textNow()).split('OKG-7').length, 2);
  });

  it('gives an entity of the bundled pack another name in a pack of ours', async () => {
    const { document } = await openText('It was the Harbour Listeners.\n');
    await vscode.commands.executeCommand(COMMAND.addName, {
      kind: 'entity',
      id: 'mivd',
      name: 'Harbour Listeners',
      pack: pack.toString(),
    });
    const report = await reportOf(document);
    assert.deepEqual(
      report.mentions.map(({ entity }) => entity),
      ['mivd'],
    );
    assert.include(await textNow(), '- id: mivd\n    name: Dutch Military Intelligence Service\n');
    const entity = [...(await api()).catalog().entities.values()].find(({ id }) => id === 'mivd');
    assert.equal(entity?.origins.length, 2, 'one entity, described by two packs');
  });

  it('adds a source under a key that can be cited', async () => {
    const { document } = await openText('The MIVD was hacked [@doe-2024].\n');
    assert.equal((await reportOf(document)).findings.filter(({ code }) => code === 'unknown-source').length, 1);
    const key = await vscode.commands.executeCommand(COMMAND.addSource, {
      title: 'On hacking',
      url: 'https://example.org/2024/02/on-hacking',
      authors: 'Doe, Jane',
      issued: '2024-02',
      pack: pack.toString(),
    });
    assert.equal(key, 'doe-2024');
    assert.equal((await reportOf(document)).findings.filter(({ code }) => code === 'unknown-source').length, 0);
    const text = await textNow();
    assert.include(text, 'sources:\n  - id: doe-2024\n');
    assert.isTrue(text.endsWith('\nend: authoring\n'), 'the end stays the end');
    // The same address under another key would count as a second source.
    const again = { title: 'On hacking', url: 'http://www.example.org/2024/02/on-hacking/' };
    assert.isUndefined(await vscode.commands.executeCommand(COMMAND.addSource, again));
    assert.equal(await textNow(), text);
  });

  it('makes a pack where there is none, and never over a file that is there', async () => {
    const others = await vscode.workspace.findFiles('**/*.dossier.yaml');
    const kept = await Promise.all(
      others.map(async (uri) => ({ uri, bytes: await vscode.workspace.fs.readFile(uri) })),
    );
    for (const { uri } of kept) await vscode.workspace.fs.delete(uri);
    // What a new pack would be called is taken by something that is none.
    const [root] = vscode.workspace.workspaceFolders ?? [];
    const taken = fileUri(`${root?.name ?? ''}.dossier.yaml`);
    await vscode.workspace.fs.writeFile(taken, new TextEncoder().encode('# mine\n'));
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
    try {
      const { document } = await openText('It was the Quagga Front.\n');
      await vscode.commands.executeCommand(COMMAND.addEntity, { name: 'Quagga Front', kind: 'tool' });
      assert.deepEqual(names(await reportOf(document)), ['Quagga Front']);
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(taken)), '# mine\n');
    } finally {
      for (const uri of await vscode.workspace.findFiles('**/*.dossier.yaml')) await vscode.workspace.fs.delete(uri);
      for (const { uri, bytes } of kept) await vscode.workspace.fs.writeFile(uri, bytes);
    }
  });

  it('offers both for a selection, as refactorings', async () => {
    const { document } = await openText('It was the Quagga Front, see https://example.org/x.\n');
    const titles = async (words: string): Promise<readonly string[]> => {
      const at = document.getText().indexOf(words);
      const range = new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        'refactor.dossier',
      );
      return actions.map(({ title }) => title);
    };
    assert.deepEqual(await titles('Quagga Front'), [
      'Add “Quagga Front” to a Pack…',
      'Add “Quagga Front” as Other Name of…',
    ]);
    assert.deepEqual(await titles('https://example.org/x'), ['Add This Source…']);
  });
});
