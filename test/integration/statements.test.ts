import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  api,
  closeEditors,
  fileUri,
  hoverText,
  openSample,
  openText,
  positionOf,
  reportOf,
} from './support/workspace.ts';

const BARE = 'The MIVD says that malware sat on its Fortinet systems.\n';
const LATE =
  'The MIVD revealed on 9 February 2024 that malware was on its Fortinet systems [@verregghen-2024, para. 5].\n';

function codes(document: vscode.TextDocument): readonly string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'Dossier')
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)))
    .toSorted();
}

async function actionsAt(document: vscode.TextDocument, words: string): Promise<readonly vscode.CodeAction[]> {
  const at = positionOf(document, words);
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    vscode.CodeActionKind.QuickFix.value,
  );
  return found;
}

async function take(action: vscode.CodeAction | undefined): Promise<void> {
  assert.isDefined(action);
  if (action.edit !== undefined) assert.isTrue(await vscode.workspace.applyEdit(action.edit));
  if (action.command !== undefined) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
  await (await api()).whenIdle();
}

describe('statements and findings', () => {
  afterEach(closeEditors);

  it('are in the Problems view, each with its page', async () => {
    const { document } = await openText(`${BARE}\n${LATE}\nNothing was confirmed by the MIVD [@nobody-2020].\n`);
    assert.deepEqual(codes(document), ['date-conflict', 'unknown-source', 'unsourced-statement']);
    for (const { code } of vscode.languages.getDiagnostics(document.uri)) {
      if (typeof code !== 'object') assert.fail('a code without a page');
      await vscode.workspace.fs.stat(code.target);
    }
  });

  it('the evidence that fits is cited by a quick fix', async () => {
    const { document } = await openText(BARE);
    const cite = (await actionsAt(document, 'MIVD')).find(({ title }) => title.startsWith('Cite Verregghen 2024'));
    await take(cite);
    assert.include(document.getText(), 'Fortinet systems [@verregghen-2024, para. 5].');
    assert.equal((await reportOf(document)).statements[0]?.status, 'disputed');
    assert.notInclude(codes(document), 'unsourced-statement');
  });

  it('a date is corrected, in the form in which it was written', async () => {
    const { document } = await openText(LATE);
    const fix = (await actionsAt(document, '9 February')).find(({ title }) => title.includes('6 February 2024'));
    assert.isTrue(fix?.isPreferred);
    await take(fix);
    assert.include(document.getText(), 'revealed on 6 February 2024 that');
    assert.notInclude(codes(document), 'date-conflict');
  });

  it('a finding is left alone in its paragraph, in its file, and in the project', async () => {
    const project = fileUri('dossier.yaml');
    const draft = fileUri('ignore.md');
    for (const where of ['this paragraph', 'this file', 'this project']) {
      await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(`# Title\n\n${BARE}`));
      const { document } = await openSample('ignore.md');
      assert.deepEqual(codes(document), ['unsourced-statement']);
      const ignore = (await actionsAt(document, 'MIVD')).find(
        ({ title }) => title.includes('unsourced-statement') && title.endsWith(where),
      );
      await take(ignore);
      if (where === 'this project') {
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(project));
        assert.equal(text, 'ignore:\n  - unsourced-statement\n');
      }
      assert.deepEqual(codes(document), [], where);
      await closeEditors();
    }
    await vscode.workspace.fs.delete(project);
    await vscode.workspace.fs.delete(draft);
    await (await api()).whenIdle();
  });

  it('stand in a tree with their coverage', async () => {
    await openText(`${BARE}\n${LATE}`);
    const groups = (await api()).outline('statements');
    assert.deepEqual(
      groups.map(({ icon }) => icon),
      ['conflicting', 'unsourced'],
    );
  });

  it('findings are visited in order, round and round', async () => {
    const editor = await openText(`${BARE}\nNothing was confirmed by the MIVD [@nobody-2020].\n`);
    const lines: number[] = [];
    for (let count = 0; count < 3; count += 1) {
      await vscode.commands.executeCommand('dossier.nextFinding');
      lines.push(editor.selection.active.line);
    }
    assert.deepEqual(lines, [2, 0, 2]);
  });
});

describe('citations', () => {
  afterEach(closeEditors);

  it('are completed behind @: what fits the sentence first, then every source', async () => {
    const { document } = await openText('The MIVD says that its Fortinet systems held malware [@');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(document.getText().length),
      '@',
    );
    const ours = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
    const [first] = ours.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
    assert.equal(first?.insertText, '[@verregghen-2024, para. 5]');
    const labels = ours.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.includeMembers(labels, ['@antoniuk-2024', '@verregghen-2024']);
  });

  it('say what they lead to', async () => {
    const { document } = await openText(LATE);
    const text = await hoverText(document, positionOf(document, 'verregghen-2024'));
    assert.include(text, '$(book)');
    assert.include(text, 'Rests on');
  });

  it('lead to the source in its pack, and to all that cites it', async () => {
    const { document } = await openText(`${LATE}\nThe MIVD warned firms [@verregghen-2024, para. 5].\n`);
    const at = positionOf(document, 'verregghen-2024').translate(0, 2);
    const definitions = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    const targets = definitions.map((each) => ('targetUri' in each ? each.targetUri : each.uri).path);
    assert.isTrue(targets.some((path) => path.endsWith('data/china-europe-2024.yaml')));
    const references = await vscode.commands.executeCommand<readonly vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at,
    );
    // The built-in Markdown support takes the brackets for a link and lists them too; statements begin with their line.
    const here = references.filter(
      ({ uri, range }) => uri.toString() === document.uri.toString() && range.start.character === 0,
    );
    assert.deepEqual(
      here.map(({ range }) => range.start.line).toSorted((a, b) => a - b),
      [0, 2],
    );
  });
});
