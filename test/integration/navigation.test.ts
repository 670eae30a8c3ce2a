import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEditors, openSample, openText, positionOf, reportOf } from './support/workspace.ts';

const TEXT = 'The MIVD spoke.\n\nChina did not. **MSS** neither.\n';

function selected(editor: vscode.TextEditor): string {
  return editor.document.getText(editor.selection);
}

describe('getting about', () => {
  afterEach(closeEditors);

  it('goes from mention to mention and round again', async () => {
    const editor = await openText(TEXT);
    const seen: string[] = [];
    for (let step = 0; step < 4; step++) {
      await vscode.commands.executeCommand('dossier.nextMention');
      seen.push(selected(editor));
    }
    assert.deepEqual(seen, ['MIVD', 'China', 'MSS', 'MIVD']);
    await vscode.commands.executeCommand('dossier.previousMention');
    assert.equal(selected(editor), 'MSS');
  });

  it('goes to a place that a tree names', async () => {
    const { document } = await openSample();
    const { mentions } = await reportOf(document);
    const last = mentions.at(-1);
    assert.isDefined(last);
    const span = { start: last.start, end: last.end };
    await vscode.commands.executeCommand('dossier.revealSpan', { uri: document.uri.toString(), span });
    const editor = vscode.window.activeTextEditor;
    assert.isDefined(editor);
    assert.equal(document.offsetAt(editor.selection.start), last.start);
  });

  it('goes from a mention to its entry in the pack', async () => {
    const { document } = await openText(TEXT);
    const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, 'MIVD'),
    );
    const target = found[0];
    assert.isDefined(target);
    assert.match(target.targetUri.path, /china-europe-2024\.yaml$/);
    const pack = await vscode.workspace.openTextDocument(target.targetUri);
    assert.match(pack.getText(target.targetRange), /id: mivd\b/);
  });

  it('lists and lights up all mentions of the same entity', async () => {
    const { document } = await openText('China here.\n\nBeijing there, and China once more.\n');
    const at = positionOf(document, 'Beijing');
    const words = (ranges: readonly vscode.Range[]): readonly string[] =>
      ranges.map((range) => document.getText(range));
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at,
    );
    // Those of other reports come too.
    const here = references.filter(({ uri }) => uri.toString() === document.uri.toString());
    assert.deepEqual(words(here.map(({ range }) => range)), ['China', 'Beijing', 'China']);
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      at,
    );
    assert.deepEqual(words(highlights.map(({ range }) => range)), ['China', 'Beijing', 'China']);
  });
});
