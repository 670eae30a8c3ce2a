import { assert } from 'chai';
import * as vscode from 'vscode';
import { claimId, entityId, sourceId } from '../../src/core/catalog/ids.ts';
import { api, closeEditors, fileUri, next, openSample, openText, positionOf } from './support/workspace.ts';

const FOLDER = 'reports';
const MIVD = { kind: 'entity', id: entityId('mivd') } as const;
const NOTE = `# A note

The MIVD found malware on its Fortinet systems [@verregghen-2024, para. 5].
`;

const note = (name: string): vscode.Uri => fileUri(`${FOLDER}/${name}.md`);

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** The files of `reports/` that speak of something, as the extension knows once it says what is wanted. */
async function known(
  target: Parameters<Awaited<ReturnType<typeof api>>['usesOf']>[0],
  wanted: readonly string[],
): Promise<void> {
  const extension = await api();
  for (let tries = 0; ; tries++) {
    await extension.whenIdle();
    const found = extension
      .usesOf(target)
      .filter(({ uri }) => uri.path.includes(`/${FOLDER}/`))
      .map(({ uri }) => uri.path.split('/').at(-1));
    if (JSON.stringify(found) === JSON.stringify(wanted)) return;
    // File events come when the file system sends them, and nobody else knows when that is.
    if (tries === 100) assert.deepEqual(found, [...wanted]);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('across the reports of the workspace', () => {
  before(async () => {
    await write(note('one'), NOTE);
    await write(note('two'), 'Nobody.\n\nThe Dutch Military Intelligence Service, MIVD, again.\n');
  });

  afterEach(closeEditors);

  after(async () => {
    await vscode.workspace.fs.delete(fileUri(FOLDER), { recursive: true });
    await known(MIVD, []);
  });

  it('knows who is mentioned, what is cited and what is rested on, in files that nobody has open', async () => {
    await openSample();
    await known(MIVD, ['one.md', 'two.md']);
    await known({ kind: 'source', id: sourceId('verregghen-2024') }, ['one.md']);
    const extension = await api();
    const [first] = extension.usesOf(MIVD).filter(({ uri }) => uri.path.endsWith('/one.md'));
    assert.deepEqual(first?.uses, { count: 1, places: [{ line: 3, column: 5, endLine: 3, endColumn: 9 }] });
    const report = extension.catalog().claimsFrom.get(sourceId('verregghen-2024')) ?? [];
    assert.isNotEmpty(report.filter((id) => extension.usesOf({ kind: 'claim', id }).length > 0));
    assert.isEmpty(extension.usesOf({ kind: 'claim', id: claimId('no-such-claim') }));
  });

  it('follows files that come, change and go', async () => {
    await openSample();
    await write(note('three'), 'The MIVD.\n');
    await known(MIVD, ['one.md', 'three.md', 'two.md']);
    await write(note('three'), 'Nobody at all is here.\n');
    await known(MIVD, ['one.md', 'two.md']);
    await vscode.workspace.fs.delete(note('three'));
    await known(MIVD, ['one.md', 'two.md']);
  });

  it('follows a folder that is moved in from elsewhere, and out again', async () => {
    const outside = fileUri('../outside-reports');
    const inside = fileUri(`${FOLDER}/in`);
    await write(vscode.Uri.joinPath(outside, 'deep', 'three.md'), 'The MIVD.\n');
    await known(MIVD, ['one.md', 'two.md']);
    await vscode.workspace.fs.rename(outside, inside);
    await known(MIVD, ['three.md', 'one.md', 'two.md']);
    await vscode.workspace.fs.rename(inside, outside);
    await known(MIVD, ['one.md', 'two.md']);
    await vscode.workspace.fs.delete(outside, { recursive: true });
  });

  it('follows what is typed before it is saved, and forgets it when it is dropped', async () => {
    // In a browser VS Code saves by itself.
    const files = vscode.workspace.getConfiguration('files');
    await files.update('autoSave', 'off', vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await openSample(`${FOLDER}/one.md`);
      const { document } = editor;
      await editor.edit((edit) => {
        edit.delete(new vscode.Range(0, 0, document.lineCount, 0));
      });
      await known(MIVD, ['two.md']);
      await closeEditors();
      await known(MIVD, ['one.md', 'two.md']);
    } finally {
      await files.update('autoSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('leaves out what files.exclude leaves out', async () => {
    const settings = vscode.workspace.getConfiguration('files');
    await openSample();
    await settings.update('exclude', { '**/two.md': true }, vscode.ConfigurationTarget.Workspace);
    try {
      await known(MIVD, ['one.md']);
    } finally {
      await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await known(MIVD, ['one.md', 'two.md']);
  });

  it('knows nothing of other reports when it is switched off', async () => {
    const settings = vscode.workspace.getConfiguration('dossier');
    await settings.update('index.enabled', false, vscode.ConfigurationTarget.Workspace);
    try {
      await known(MIVD, []);
    } finally {
      await settings.update('index.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await known(MIVD, ['one.md', 'two.md']);
  });

  it('finds all references of a name and of a citation in all reports', async () => {
    const { document } = await openText('The MIVD [@verregghen-2024].\n');
    await known(MIVD, ['one.md', 'two.md']);
    const find = async (words: string): Promise<readonly string[]> => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        positionOf(document, words).translate(0, 2),
      );
      return found.map(({ uri, range }) => `${uri.path.split('/').at(-1) ?? ''}:${String(range.start.line + 1)}`);
    };
    const ofName = await find('MIVD');
    assert.includeMembers([...ofName], ['one.md:3', 'two.md:3', 'report.md:28']);
    assert.strictEqual(ofName.filter((place) => place.startsWith('two.md')).length, 2);
    const ofSource = await find('@verregghen');
    assert.includeMembers([...ofSource], ['one.md:3']);
    assert.notInclude([...ofSource], 'two.md:3');
  });

  it('names the reports on the page of an entity, of a source and of a claim', async () => {
    await openSample();
    await known(MIVD, ['one.md', 'two.md']);
    const page = async (target: { readonly kind: string; readonly id: string }): Promise<string> => {
      const shown = next(vscode.workspace.onDidOpenTextDocument, ({ uri }) => uri.scheme === 'dossier-card');
      await vscode.commands.executeCommand('dossier.showCard', target);
      const { uri } = await shown;
      const document = await vscode.workspace.openTextDocument(uri);
      const text = document.getText();
      await closeEditors();
      return text;
    };
    const entity = await page(MIVD);
    assert.match(entity, /## Mentioned in/);
    assert.match(entity, /\(\/reports\/one\.md#L3\)/);
    assert.match(await page({ kind: 'source', id: 'verregghen-2024' }), /## Cited in[\s\S]*\(\/reports\/one\.md#L3\)/);
    const claim = (await api())
      .catalog()
      .claimsFrom.get(sourceId('verregghen-2024'))
      ?.find((id) => id.includes('fortinet') || id.includes('malware'));
    assert.isDefined(claim);
    assert.match(await page({ kind: 'claim', id: claim }), /## Relied on in[\s\S]*#L\d+/);
  });

  it('says what rests on a source, and which of it on nothing else, as the text stands', async () => {
    await write(
      note('four'),
      'The MIVD found malware [@verregghen-2024, para. 5].\n\nThe MIVD saw\nit too [@verregghen-2024; @antoniuk-2024].\n',
    );
    await openSample();
    await known({ kind: 'source', id: sourceId('verregghen-2024') }, ['four.md', 'one.md']);
    const uri = vscode.Uri.from({ scheme: 'dossier-reach', path: '/source/verregghen-2024/What rests on it.md' });
    const page = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(page, /^# What rests on Verregghen 2024/);
    const [alone, others] = page.split('## On others too');
    assert.match(alone ?? '', /## On nothing else[\s\S]*\(\/reports\/four\.md#L1\) · “The MIVD found malware/);
    assert.match(alone ?? '', /\(\/reports\/one\.md#L3\)/);
    assert.match(others ?? '', /\(\/reports\/four\.md#L3\) · “The MIVD saw it too .*also on Antoniuk 2024/);
    await vscode.workspace.fs.delete(note('four'));
    await known(MIVD, ['one.md', 'two.md']);
  });

  it('finds entities, sources and claims as symbols of the workspace, in their pack', async () => {
    await openSample();
    const find = (query: string): Thenable<vscode.SymbolInformation[]> =>
      vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', query);
    const actor = (await find('MIVD')).find(({ name }) => name.startsWith('MIVD'));
    assert.isDefined(actor);
    assert.strictEqual(actor.name, 'MIVD (Dutch Military Intelligence Service)');
    assert.match(actor.location.uri.path, /china-europe-2024\.yaml$/);
    const pack = await vscode.workspace.openTextDocument(actor.location.uri);
    assert.match(
      pack.getText(new vscode.Range(actor.location.range.start, pack.lineAt(pack.lineCount - 1).range.end)),
      /^\W*id: mivd\b/,
    );
    const source = (await find('verregghen')).filter(({ kind }) => kind === vscode.SymbolKind.File);
    assert.isTrue(source.some(({ name }) => /^Verregghen 2024: .*@verregghen-2024/.test(name)));
    assert.isTrue((await find('malware')).some(({ kind }) => kind === vscode.SymbolKind.String));
    assert.isEmpty((await find('')).filter(({ location }) => location.uri.path.endsWith('.yaml')));
  });
});
