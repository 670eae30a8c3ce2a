import { assert } from 'chai';
import * as vscode from 'vscode';
import { api, closeEditors, fileUri } from './support/workspace.ts';

/* What `dossier.yaml` says of one report goes with it. */

const PROJECT = `# ours
chosen: { Okapi: okapi-group }
reports:
  notes/one.md: { chosen: { Policy Forum: neris-policy-forum } }
  kept.md: { chosen: { Policy Forum: senne-policy-forum } }
`;

describe('choices for one report', () => {
  const written = async (path: string, text: string): Promise<void> => {
    await vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
  };
  const project = async (): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri('dossier.yaml')));
  const renamed = async (from: string, to: string): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileUri(from), fileUri(to));
    assert.isTrue(await vscode.workspace.applyEdit(edit));
  };
  const until = async (text: string): Promise<void> => {
    for (let turn = 0; turn < 200 && (await project()) !== text; turn += 1) {
      await (await api()).whenIdle();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.equal(await project(), text);
  };
  /** Whom the name means in a report, as the product reads it. */
  const meant = async (path: string): Promise<string | undefined> => {
    const document = await vscode.workspace.openTextDocument(fileUri(path));
    await vscode.window.showTextDocument(document);
    const extension = await api();
    for (let turn = 0; turn < 200; turn += 1) {
      await extension.whenIdle();
      const [mention] = extension.reportFor(document.uri)?.mentions ?? [];
      if (mention !== undefined && mention.candidates === undefined) return mention.entity;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return undefined;
  };

  before(async () => {
    await written('dossier.yaml', PROJECT);
    await written('notes/one.md', 'The Policy Forum met.\n');
    for (let turn = 0; turn < 200 && (await meant('notes/one.md')) === undefined; turn += 1);
    await closeEditors();
  });

  after(async () => {
    await closeEditors();
    for (const path of ['dossier.yaml', 'notes', 'papers']) {
      await vscode.workspace.fs.delete(fileUri(path), { recursive: true }).then(undefined, () => undefined);
    }
    await (await api()).whenIdle();
  });

  it('go with the report when it is renamed, and back again', async () => {
    await renamed('notes/one.md', 'notes/what: now.md');
    await until(PROJECT.replace('notes/one.md:', '"notes/what: now.md":'));
    assert.equal(await meant('notes/what: now.md'), 'neris-policy-forum');
    await closeEditors();
    await renamed('notes/what: now.md', 'notes/one.md');
    // The quotes stay; nobody needs them, and nobody is hurt.
    await until(PROJECT.replace('notes/one.md:', '"notes/one.md":'));
  });

  it('go with a folder above it, and leave what somebody is writing into the project file unsaved', async () => {
    await written('dossier.yaml', PROJECT);
    const document = await vscode.workspace.openTextDocument(fileUri('dossier.yaml'));
    const editor = await vscode.window.showTextDocument(document);
    for (let turn = 0; turn < 200 && document.getText() !== PROJECT; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '# not yet saved\n');
    });
    await (await api()).whenIdle();
    await renamed('notes', 'papers');
    const wanted = `# not yet saved\n${PROJECT.replace('notes/one.md', 'papers/one.md')}`;
    for (let turn = 0; turn < 200 && document.getText() !== wanted; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.equal(document.getText(), wanted);
    assert.isTrue(document.isDirty);
    assert.equal(await project(), PROJECT);
    assert.equal(await meant('papers/one.md'), 'neris-policy-forum');
  });
});
