import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/vscode/host/manifest.ts';
import { api, closeEditors, fileUri, hoverText, openText, positionOf, reportOf } from './support/workspace.ts';

/*
 * What goes wrong in one place stays there. The tests share VS Code's own objects and the product's newest values with the
 * product, and break them while it runs.
 */

/** Puts something else in an object's place while `work` runs. */
async function replaced<T>(owner: object, name: string, put: PropertyDescriptor, work: () => Promise<T>): Promise<T> {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  assert.isTrue(Reflect.defineProperty(owner, name, { configurable: true, ...put }), `${name} can be replaced`);
  try {
    return await work();
  } finally {
    if (own === undefined) Reflect.deleteProperty(owner, name);
    else Reflect.defineProperty(owner, name, own);
  }
}

describe('an edit that VS Code refuses', () => {
  const pack = fileUri('refused.dossier.yaml');
  const PACK = 'dossier: 1\nid: refused\nactors:\n  - { id: tapir-group, name: Tapir Group }\nend: refused\n';
  const TEXT = 'The MIVD says that malware sat on its Fortinet systems. It was TPR-7, or Winter Group.\n';

  before(async () => {
    await vscode.workspace.fs.writeFile(pack, new TextEncoder().encode(PACK));
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
  });

  after(async () => {
    await vscode.workspace.fs.delete(pack);
    await vscode.workspace.fs.delete(fileUri('refused.md'));
    await vscode.commands.executeCommand(COMMAND.reloadPacks);
    await (await api()).whenIdle();
  });

  afterEach(closeEditors);

  /** What people are told while every edit is refused. */
  async function toldBy(work: () => Thenable<unknown>): Promise<readonly string[]> {
    const told: string[] = [];
    const tell = async (message: string): Promise<undefined> => {
      told.push(message);
    };
    let asked = 0;
    const refuse = async (): Promise<boolean> => {
      asked += 1;
      return false;
    };
    await replaced(vscode.workspace, 'applyEdit', { value: refuse }, () =>
      replaced(vscode.window, 'showInformationMessage', { value: tell }, () =>
        replaced(vscode.window, 'showErrorMessage', { value: tell }, async () => {
          await work();
          assert.isAbove(asked, 0, 'an edit was tried');
        }),
      ),
    );
    return told;
  }

  const target = { kind: 'entity', id: 'tapir-group' };
  const asks: readonly (readonly [string, (uri: vscode.Uri) => readonly unknown[]])[] = [
    [COMMAND.addEntity, () => [{ name: 'Quagga Front', kind: 'actor', pack: pack.toString() }]],
    [COMMAND.addName, () => [{ ...target, name: 'TPR-7', pack: pack.toString() }]],
    [COMMAND.addSource, () => [{ title: 'On tapirs', authors: 'Doe, Jane', issued: '2024', pack: pack.toString() }]],
    [
      COMMAND.nameInFull,
      (uri) => [
        { uri: uri.toString(), span: { start: 4, end: 8 } },
        { kind: 'entity', id: 'mivd' },
      ],
    ],
    [COMMAND.ignoreEverywhere, (uri) => [{ uri: uri.toString(), code: 'unsourced-statement' }]],
    [COMMAND.chooseEntity, (uri) => [{ uri: uri.toString(), name: 'MIVD', entity: 'mivd' }]],
  ];
  for (const [command, argumentsFor] of asks) {
    it(`is told by ${command}, and nothing is changed`, async () => {
      const uri = fileUri('refused.md');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await reportOf(document);
      const told = await toldBy(() => vscode.commands.executeCommand(command, ...argumentsFor(uri)));
      assert.lengthOf(told, 1);
      assert.match(told[0] ?? '', /could not be (?:changed|written)/);
      assert.equal(document.getText(), TEXT);
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(pack)), PACK);
    });
  }

  it('is told by the command that inserts a citation', async () => {
    const { document } = await openText(TEXT);
    const told = await toldBy(async () => {
      const [source] = (await api()).catalog().sources.values();
      const pickFirst = async (items: readonly object[]): Promise<object | undefined> =>
        items.find((item) => 'evidence' in item);
      assert.isDefined(source);
      await replaced(vscode.window, 'showQuickPick', { value: pickFirst }, () =>
        Promise.resolve(vscode.commands.executeCommand(COMMAND.insertCitation)),
      );
    });
    assert.lengthOf(told, 1);
    assert.match(told[0] ?? '', /could not be changed/);
    assert.equal(document.getText(), TEXT);
  });
});

describe('a feature that fails', () => {
  const TEXT =
    '# Draft\n\nThe MIVD says that malware sat on its Fortinet systems for a month [@antoniuk-2024].\n\n' +
    'The MSS hacked it in 2019, they said [@nobody-2024].\n';

  afterEach(closeEditors);

  type Surface = readonly [name: string, ask: (document: vscode.TextDocument) => Promise<unknown>];

  /** What VS Code asks each provider, as what a person would see of it. */
  const SURFACES: readonly Surface[] = [
    ['hover of a name', (document) => hoverText(document, positionOf(document, 'MIVD'))],
    ['hover of a citation', (document) => hoverText(document, positionOf(document, 'antoniuk-2024'))],
    ['code actions', (document) => provided(document, 'vscode.executeCodeActionProvider', 'MSS')],
    ['definition', (document) => provided(document, 'vscode.executeDefinitionProvider', 'antoniuk-2024')],
    ['references', (document) => provided(document, 'vscode.executeReferenceProvider', 'MIVD')],
    ['highlights', (document) => provided(document, 'vscode.executeDocumentHighlights', 'MIVD')],
    ['symbols', () => provided(undefined, 'vscode.executeWorkspaceSymbolProvider')],
    ['problems', async (document) => vscode.languages.getDiagnostics(document.uri).map(({ message }) => message)],
    ['names in the tree', async () => (await api()).outline('report').map(({ label }) => label)],
    ['statements in the tree', async () => (await api()).outline('statements').map(({ label }) => label)],
  ];

  async function provided(document: vscode.TextDocument | undefined, ask: string, words = ''): Promise<unknown> {
    const given =
      document === undefined
        ? await vscode.commands.executeCommand(ask, 'MIVD')
        : await vscode.commands.executeCommand(ask, document.uri, ...(words === '' ? [] : [at(document, words)]));
    return Array.isArray(given) ? given.length : given;
  }

  function at(document: vscode.TextDocument, words: string): vscode.Position | vscode.Range {
    const position = positionOf(document, words);
    return words === 'MSS' ? new vscode.Range(position, position.translate(0, 3)) : position;
  }

  async function answers(document: vscode.TextDocument): Promise<ReadonlyMap<string, string>> {
    await (await api()).whenIdle();
    const found = new Map<string, string>();
    for (const [name, ask] of SURFACES) {
      found.set(name, await ask(document).then(JSON.stringify, (error: unknown) => `failed: ${String(error)}`));
    }
    await (await api()).whenIdle();
    return found;
  }

  async function typed(document: vscode.TextDocument, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), text);
    assert.isTrue(await vscode.workspace.applyEdit(edit));
  }

  for (const map of [
    'entities',
    'claims',
    'sources',
    'claimsAbout',
    'claimsFrom',
    'disputedBy',
    'incidentsOf',
  ] as const) {
    it(`does not take the others along: what asks for ${map} throws, and comes back`, async () => {
      const { document } = await openText(TEXT);
      const before = await answers(document);
      for (const [name, answer] of before) assert.notMatch(answer, /^(?:failed|\[\]|0$|"")/, name);
      const found = (await api()).catalog()[map];
      let asked = 0;
      const fail = (): never => {
        asked += 1;
        throw new Error('a fault, on purpose');
      };
      const broken = await replaced(found, 'get', { value: fail }, async () => {
        const answered = await answers(document);
        await typed(document, 'They left.\n');
        // Whatever was under way has ended, however it ended.
        await (await api()).whenIdle();
        return answered;
      });
      assert.isAbove(asked, 0, 'it was asked for');
      const same = [...before].filter(([name, answer]) => broken.get(name) === answer).map(([name]) => name);
      assert.isAbove(same.length, 3, `still answer: ${same.join(', ')}`);
      // And afterwards everything is as it was.
      await typed(document, 'They slept.\n');
      assert.deepEqual([...(await answers(document))], [...before]);
    });
  }
});
