import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/vscode/host/manifest.ts';
import { api, closeEditors, eventually, fileUri, openText, reportOf } from './support/workspace.ts';

const ENTITIES = 100_000;

/** A pack of some 18 MB, as a program would write it. */
function large(): Uint8Array {
  const actors = Array.from({ length: ENTITIES }, (_, i) => ({
    id: `heron-${i}`,
    name: `Grey Heron ${i}`,
    summary: 'A group that sits in cranes and listens to what the harbour says, by day and by night.',
    relations: [{ to: `heron-${(i * 7) % ENTITIES}`, is: 'linked to' }],
  }));
  return new TextEncoder().encode(JSON.stringify({ dossier: 1, id: 'large', actors }));
}

/** The longest time for which nothing else had its turn, in milliseconds, until it is asked for. */
function longestPause(): () => number {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

describe('large packs', () => {
  const pack = fileUri('large.dossier.json');

  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(pack).then(undefined, () => undefined);
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
    await (await api()).whenIdle();
  });

  it('are read without holding the extension host up', async () => {
    await vscode.workspace.fs.writeFile(pack, large());
    await (await api()).whenIdle();
    const pause = longestPause();
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
    const longest = pause();
    console.log(`[test] longest pause while ${ENTITIES} entities were read: ${longest.toFixed(0)} ms`);
    assert.isAtLeast((await api()).catalog().entities.size, ENTITIES);
    const { document } = await openText(`It was Grey Heron ${ENTITIES - 1}.\n`);
    assert.deepEqual(
      (await reportOf(document)).mentions.map(({ entity }) => entity),
      [`heron-${ENTITIES - 1}`],
    );
  });

  it('are there when they have been asked for, also where a watcher tells of them in the middle', async () => {
    for (const _ of [1, 2, 3]) {
      await vscode.workspace.fs.writeFile(pack, large());
      await vscode.commands.executeCommand(COMMAND.reloadPacks);
      assert.isAtLeast((await api()).catalog().entities.size, ENTITIES);
      await vscode.workspace.fs.delete(pack);
      await vscode.commands.executeCommand(COMMAND.reloadPacks);
      assert.isBelow((await api()).catalog().entities.size, ENTITIES);
    }
  });

  it('are compiled once when they are asked for anew', async () => {
    await vscode.workspace.fs.writeFile(pack, large());
    await eventually('the pack is read', async () => {
      await (await api()).whenIdle();
      return (await api()).catalog().entities.size >= ENTITIES;
    });
    const before = (await api()).catalog().generation;
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
    await (await api()).whenIdle();
    assert.equal((await api()).catalog().generation, before + 1);
  });

  it('can be given up while they are read, and say so', async () => {
    const before = (await api()).catalog().entities.size;
    // Read first: that the file is there would be told in the middle, and it be read again.
    await vscode.workspace.fs.writeFile(pack, large());
    await eventually('the pack is read', async () => {
      await (await api()).whenIdle();
      return (await api()).catalog().entities.size >= ENTITIES;
    });
    const codes = (): readonly unknown[] =>
      vscode.languages.getDiagnostics(pack).map(({ code }) => (typeof code === 'object' ? code.value : code));
    const reloaded = vscode.commands.executeCommand(COMMAND.reloadPacks);
    await eventually('reading is stopped', async () => {
      await vscode.commands.executeCommand(COMMAND.stopReading);
      return codes().includes('reading-stopped');
    });
    await reloaded;
    await (await api()).whenIdle();
    assert.equal((await api()).catalog().entities.size, before, 'nothing of it counts');
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
    await eventually('it is read when asked for again', async () => {
      await (await api()).whenIdle();
      return (await api()).catalog().entities.size >= ENTITIES && codes().length === 0;
    });
  });

  it('are searched without holding the extension host up', async () => {
    await vscode.workspace.fs.writeFile(pack, large());
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
    await eventually('the pack is read', async () => {
      await (await api()).whenIdle();
      return (await api()).catalog().entities.size >= ENTITIES;
    });
    const search = async (words: string): Promise<readonly string[]> =>
      (
        await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', words)
      ).map(({ name }) => name);
    const pause = longestPause();
    assert.include(await search('Grey Heron 99999'), 'Grey Heron 99999');
    const longest = pause();
    console.log(
      `[test] longest pause while ${ENTITIES} entities were made ready to be searched: ${longest.toFixed(0)} ms`,
    );
    const started = performance.now();
    assert.include(await search('Grey Heron 12345'), 'Grey Heron 12345');
    console.log(`[test] a search of them, through the editor: ${(performance.now() - started).toFixed(0)} ms`);
  });

  it('that are cut off for a moment count as they were', async () => {
    await vscode.workspace.fs.writeFile(
      pack,
      new TextEncoder().encode('{"dossier":1,"id":"x","actors":[{"id":"kudu","name":"Kudu Ltd"}]}'),
    );
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
    const { document } = await openText('It was Kudu Ltd.\n');
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(pack));
    await editor.edit((edit) => {
      edit.delete(new vscode.Range(0, 60, 0, 62));
    });
    assert.deepEqual(
      (await reportOf(document)).mentions.map(({ name }) => name),
      ['Kudu Ltd'],
    );
    const codes = vscode.languages
      .getDiagnostics(pack)
      .filter(({ source }) => source === 'Dossier')
      .map(({ code }) => (typeof code === 'object' ? code.value : code));
    assert.includeMembers(codes, ['json-syntax', 'kept-entries']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
