import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/vscode/host/manifest.ts';
import { api, closeEditors, openText } from './support/workspace.ts';

/** What somebody might pass to a command that is meant for our own links. */
const ODD: readonly unknown[] = [
  undefined,
  null,
  42,
  'mivd',
  {},
  { kind: 'entity' },
  { kind: 'entity', id: 'no-such' },
  { kind: 'entity', id: '__proto__' },
  { kind: 'source', id: ['antoniuk-2024'] },
  { kind: 'file', id: '/etc/passwd' },
  { target: { kind: 'claim', id: '../..' } },
  { uri: 'file:///etc/passwd', span: { start: -1, end: 5 } },
  { uri: 'no uri', span: { start: 0, end: 1 } },
];

describe('commands', () => {
  afterEach(closeEditors);

  it('are all registered', async () => {
    await api();
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.values(COMMAND).filter((id) => !known.has(id)),
      [],
    );
  });

  it('refuse arguments that are none, and change nothing', async () => {
    const { document } = await openText('Nothing.\n');
    for (const command of [COMMAND.insertAtCursor, COMMAND.copy, COMMAND.openSource, COMMAND.revealSpan]) {
      for (const argument of ODD) await vscode.commands.executeCommand(command, argument);
    }
    assert.equal(document.getText(), 'Nothing.\n');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  it('insert a name and a citation at the cursor', async () => {
    const editor = await openText('');
    await vscode.commands.executeCommand(COMMAND.insertAtCursor, { kind: 'entity', id: 'mss' });
    await editor.edit((edit) => {
      edit.insert(editor.selection.active, ' ');
    });
    await vscode.commands.executeCommand(COMMAND.insertAtCursor, { kind: 'source', id: 'antoniuk-2024' });
    assert.equal(editor.document.getText(), 'Ministry of State Security [@antoniuk-2024]');
  });

  it('copy where there is nothing to insert into', async () => {
    await vscode.commands.executeCommand(COMMAND.insertAtCursor, { kind: 'claim', id: 'nl-malware-fortinet' });
    assert.equal(await vscode.env.clipboard.readText(), '[@verregghen-2024, para. 5]');
  });

  it('turn highlighting off and on, for good', async () => {
    const set = (): unknown => vscode.workspace.getConfiguration().get('dossier.highlighting.enabled');
    assert.equal(set(), true);
    await vscode.commands.executeCommand(COMMAND.toggleHighlighting);
    assert.equal(set(), false);
    await vscode.commands.executeCommand(COMMAND.toggleHighlighting);
    assert.equal(set(), true);
  });

  it('show everything about an entity on a page of its own', async () => {
    await openText('The MIVD.\n');
    await vscode.commands.executeCommand(COMMAND.showCard, { kind: 'entity', id: 'mivd' });
    const input = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .map((tab) => tab.input)
      .find((one) => one instanceof vscode.TabInputCustom && one.uri.scheme === 'dossier-card');
    assert.instanceOf(input, vscode.TabInputCustom);
    const page = (await vscode.workspace.openTextDocument(input.uri)).getText();
    assert.match(page, /^# Dutch Military Intelligence Service\n/);
    assert.include(page, '## Claims');
    // The page is no report: nothing in it is underlined or listed.
    assert.isUndefined((await api()).reportFor(input.uri));
  });
});
