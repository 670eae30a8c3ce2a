import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ShownPicture } from '../../src/vscode/pictures/picturePanel.ts';
import { api, closeEditors, openSample, openText } from './support/workspace.ts';

/** What the panel shows, once it fits; its page starts in a process of its own, which sends no event here. */
async function shown(fits: (picture: ShownPicture) => boolean): Promise<ShownPicture> {
  const extension = await api();
  for (let tries = 0; tries < 400; tries += 1) {
    await extension.whenIdle();
    const picture = extension.picture();
    if (picture !== undefined && fits(picture)) return picture;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`The panel shows ${JSON.stringify(extension.picture()?.state)}`);
}

function labels({ picture }: ShownPicture): readonly string[] {
  return picture?.network.nodes.map(({ label }) => label) ?? [];
}

describe('the timeline and the network', () => {
  afterEach(closeEditors);

  it('are of the report in front, and follow it', async () => {
    const { document } = await openText('The MIVD disclosed a malware on 6 February 2024.\n');
    await vscode.commands.executeCommand('dossier.showPictures');
    const first = await shown(({ state }) => state === 'some');
    assert.include(labels(first), 'Dutch Military Intelligence Service');
    assert.notInclude(labels(first), 'Fortinet');
    assert.deepEqual(
      first.picture?.timeline.lanes.map(({ label }) => label),
      ['Fortinet intrusion at Dutch military intelligence'],
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), 'Fortinet said nothing.\n');
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    await shown((picture) => labels(picture).includes('Fortinet'));
  });

  it('say what is missing when there is nothing to draw', async () => {
    await openText('It rains.\n');
    await vscode.commands.executeCommand('dossier.showPictures');
    await shown(({ state }) => state === 'emptyReport');
    await closeEditors();
    await vscode.commands.executeCommand('dossier.showPictures');
    await shown(({ state }) => state === 'noReport');
  });

  it('are one panel, however often they are asked for', async () => {
    await openSample();
    await vscode.commands.executeCommand('dossier.showPictures');
    await vscode.commands.executeCommand('dossier.showPictures');
    await shown(({ state }) => state === 'some');
    const panels = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview);
    assert.lengthOf(panels, 1);
  });
});
