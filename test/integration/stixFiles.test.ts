import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/vscode/host/manifest.ts';
import { api, closeEditors, fileUri, openText, reportOf } from './support/workspace.ts';

/** Files as other programs name them, each with an intrusion set of its own; the last one has a name that nobody looks for. */
const FILES: readonly (readonly [path: string, name: string])[] = [
  ['intel/harbour.stix2.json', 'Copper Lantern'],
  ['intel/harbour.stix21.json', 'Marble Otter'],
  ['intel/bundle--5a1c3a52-6f0e-4d5e-9a1d-2f1f9f3b7c11.json', 'Velvet Anchor'],
  ['enterprise-attack.json', 'Paper Walrus'],
  ['attack/mobile-attack-17.1.json', 'Silver Bittern'],
];
const OTHER = ['intel/package.json', 'Wooden Magpie'] as const;

function bundle(name: string, number: number): Uint8Array {
  const id = `0000000${String(number)}-1111-4222-8333-444444444444`;
  const times = { created: '2024-02-06T00:00:00.000Z', modified: '2024-02-06T00:00:00.000Z' };
  return new TextEncoder().encode(
    JSON.stringify({
      type: 'bundle',
      id: `bundle--${id}`,
      objects: [{ type: 'intrusion-set', spec_version: '2.1', id: `intrusion-set--${id}`, ...times, name }],
    }),
  );
}

describe('STIX files of the workspace', () => {
  before(async () => {
    for (const [number, [path, name]] of [...FILES, OTHER].entries()) {
      await vscode.workspace.fs.writeFile(fileUri(path), bundle(name, number));
    }
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
    await (await api()).whenIdle();
  });

  after(async () => {
    await closeEditors();
    for (const path of ['intel', 'attack', 'enterprise-attack.json']) {
      await vscode.workspace.fs.delete(fileUri(path), { recursive: true });
    }
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
    await (await api()).whenIdle();
  });

  it('are known by the names that programs give them', async () => {
    const read = (await api()).catalog().packs.filter(({ format }) => format === 'stix');
    assert.sameMembers(
      read.map(({ path }) => path),
      FILES.map(([path]) => fileUri(path).toString()),
    );
    assert.deepEqual(
      read.map(({ entities }) => entities.length),
      FILES.map(() => 1),
    );
  });

  it('are found in reports, and stand in the view of entities', async () => {
    const names = [...FILES.map(([, name]) => name), OTHER[1]];
    const { document } = await openText(`They are ${names.join(', ')}.\n`);
    const found = (await reportOf(document)).mentions.map(({ name }) => name);
    assert.deepEqual(
      found,
      FILES.map(([, name]) => name),
    );
    const shown = (await api()).outline('entities').flatMap(({ children }) => children.map(({ label }) => label));
    for (const [, name] of FILES) assert.include(shown, name);
    assert.notInclude(shown, OTHER[1]);
  });

  it('lose what is taken out of them, and say what is wrong in them', async () => {
    const [[path] = ['']] = FILES;
    await vscode.workspace.fs.writeFile(
      fileUri(path),
      new TextEncoder().encode('{"type":"bundle","id":"bundle--9","id":"bundle--8","objects":[]}'),
    );
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
    await (await api()).whenIdle();
    const codes = vscode.languages
      .getDiagnostics(fileUri(path))
      .filter(({ source }) => source === 'Dossier')
      .map(({ code }) => (typeof code === 'object' ? code.value : code));
    assert.includeMembers(codes, ['duplicate-key', 'stix-bundle']);
    const names = [...(await api()).catalog().entities.values()].map(({ name }) => name);
    assert.notInclude(names, 'Copper Lantern');
    assert.include(names, 'Marble Otter');
  });
});
