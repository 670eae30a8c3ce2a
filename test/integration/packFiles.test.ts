import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/vscode/host/manifest.ts';
import { api, closeEditors, eventually, fileUri, folder, openText, reportOf } from './support/workspace.ts';

/* What happens to files, as the watchers tell it: nobody asks for packs to be read again. */

function text(name: string, id = 'nyala'): string {
  return `dossier: 1\nid: ${id}\nactors:\n  - id: ${id}-corp\n    name: ${name}\n    type: company\nend: ${id}\n`;
}

async function write(path: string, content: string): Promise<vscode.Uri> {
  const uri = fileUri(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

const gone = async (...uris: readonly vscode.Uri[]): Promise<void> => {
  for (const uri of uris) {
    await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
  }
};

function codesOf(uri: vscode.Uri): readonly unknown[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Dossier')
    .map(({ code }) => (typeof code === 'object' ? code.value : code));
}

describe('files that are packs', () => {
  let report: vscode.TextDocument;

  const names = async (): Promise<string> => (await reportOf(report)).mentions.map(({ name }) => name).join(', ');
  /** Where the pack of the first mention stands, from the workspace's folder. */
  const place = async (): Promise<string | undefined> => {
    const [mention] = (await reportOf(report)).mentions;
    const entity = mention === undefined ? undefined : (await api()).catalog().entities.get(mention.entity);
    return entity?.origins[0]?.path.slice(folder().toString().length + 1);
  };

  before(async () => {
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  });

  beforeEach(async () => {
    report = (await openText('It was Nyala Corp, and later Kob Ltd.\n')).document;
    assert.equal(await names(), '');
  });

  afterEach(async () => {
    await closeEditors();
    await gone(
      ...['nyala.dossier.yaml', 'moved.dossier.yaml', 'herd', 'flock'].map(fileUri),
      vscode.Uri.joinPath(folder(), '..', 'outside'),
    );
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
    await (await api()).whenIdle();
  });

  it('count as soon as they are there, and no longer when they are gone', async () => {
    const pack = await write('nyala.dossier.yaml', text('Nyala Corp'));
    await eventually('the new pack is read', async () => (await names()) === 'Nyala Corp');
    await write('nyala.dossier.yaml', text('Kob Ltd'));
    await eventually('the changed pack is read', async () => (await names()) === 'Kob Ltd');
    await vscode.workspace.fs.delete(pack);
    await eventually('the deleted pack is forgotten', async () => (await names()) === '');
  });

  it('count as they were while they are half saved, and say so', async () => {
    const whole = text('Nyala Corp');
    const pack = await write('nyala.dossier.yaml', whole);
    await eventually('the new pack is read', async () => (await names()) === 'Nyala Corp');
    // Another program has written a part of it.
    await write('nyala.dossier.yaml', `${whole.slice(0, whole.indexOf('    type'))}    names: [NYA-1, "NY`);
    await eventually('the problem is shown', async () => {
      await (await api()).whenIdle();
      return codesOf(pack).includes('kept-entries');
    });
    assert.include(codesOf(pack), 'yaml-syntax');
    assert.equal(await names(), 'Nyala Corp');
    await write('nyala.dossier.yaml', text('Kob Ltd'));
    await eventually('the rest is read', async () => (await names()) === 'Kob Ltd' && codesOf(pack).length === 0);
  });

  it('are found under the names that exports have, and what only looks like one is left alone', async () => {
    const actor = { type: 'threat-actor', id: 'threat-actor--1', name: 'Nyala Corp' };
    const bundle = (id: string): string => JSON.stringify({ type: 'bundle', id: `bundle--${id}`, objects: [actor] });
    const found = [
      'enterprise-attack.json',
      'ics-attack-17.1.json',
      'bundle--2f1c.json',
      'own.stix.json',
      'own.stix2.json',
    ];
    for (const name of found) await write(`herd/${name}`, bundle(name));
    // A layer of the ATT&CK Navigator, and settings of some tool.
    for (const name of ['enterprise-attack-layer.json', 'stix.json', 'bundle.json'])
      await write(`herd/${name}`, '{"a":1}');
    await eventually('all of them are read', async () => {
      const entity = (await reportOf(report)).mentions[0]?.entity;
      const origins = entity === undefined ? [] : ((await api()).catalog().entities.get(entity)?.origins ?? []);
      return origins.length === found.length;
    });
    for (const name of ['enterprise-attack-layer.json', 'stix.json', 'bundle.json']) {
      assert.deepEqual(codesOf(fileUri(`herd/${name}`)), [], name);
    }
  });

  it('are followed when they are renamed in the editor, with what is not saved', async () => {
    const pack = await write('nyala.dossier.yaml', text('Nyala Corp'));
    await eventually('the new pack is read', async () => (await names()) === 'Nyala Corp');
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(pack));
    const at = editor.document.positionAt(editor.document.getText().indexOf('Nyala Corp'));
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(at, at.translate(0, 'Nyala Corp'.length)), 'Kob Ltd');
    });
    await eventually('what is typed counts', async () => (await names()) === 'Kob Ltd');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(pack, fileUri('moved.dossier.yaml'));
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    await eventually('it is known under its new name', async () => (await place()) === 'moved.dossier.yaml');
    assert.equal(await names(), 'Kob Ltd');
    assert.deepEqual(codesOf(pack), []);
  });

  it('are followed when another program renames them', async () => {
    const pack = await write('nyala.dossier.yaml', text('Nyala Corp'));
    await eventually('the new pack is read', async () => (await names()) === 'Nyala Corp');
    await vscode.workspace.fs.rename(pack, fileUri('moved.dossier.yaml'));
    await eventually('it is known under its new name', async () => (await place()) === 'moved.dossier.yaml');
    assert.equal(await names(), 'Nyala Corp');
    await vscode.workspace.fs.rename(fileUri('moved.dossier.yaml'), fileUri('herd'));
    await eventually('what is no pack by its name is forgotten', async () => (await names()) === '');
  });

  it('go, and come, with the folder that they are in', async () => {
    await write('herd/deep/nyala.dossier.yaml', text('Nyala Corp'));
    await write('herd/kob.dossier.yaml', text('Kob Ltd', 'kob'));
    await eventually('both are read', async () => (await names()) === 'Nyala Corp, Kob Ltd');
    await vscode.workspace.fs.rename(fileUri('herd'), fileUri('flock'));
    await eventually(
      'they are known in the renamed folder',
      async () => (await place()) === 'flock/deep/nyala.dossier.yaml',
    );
    assert.equal(await names(), 'Nyala Corp, Kob Ltd');
    await vscode.workspace.fs.delete(fileUri('flock'), { recursive: true });
    await eventually('they are gone with the folder', async () => (await names()) === '');
  });

  it('come with a folder that is moved in from elsewhere', async () => {
    const outside = vscode.Uri.joinPath(folder(), '..', 'outside');
    const inside = vscode.Uri.joinPath(outside, 'deep', 'nyala.dossier.yaml');
    await vscode.workspace.fs.writeFile(inside, new TextEncoder().encode(text('Nyala Corp')));
    await vscode.workspace.fs.rename(outside, fileUri('herd'));
    await eventually('what came with the folder is read', async () => (await names()) === 'Nyala Corp');
    await vscode.workspace.fs.rename(fileUri('herd'), outside);
    await eventually('what went with the folder is forgotten', async () => (await names()) === '');
  });
});
