import { assert } from 'chai';
import * as vscode from 'vscode';
import { analyse } from '../../src/core/report/analyse.ts';
import type { Report } from '../../src/core/report/report.ts';
import { api, closeEditors, fileUri, openText, reportOf } from './support/workspace.ts';

/** What writers do to a report, in odd places. */
const SNIPPETS = [
  'MIVD',
  ' China ',
  '\n\n',
  '**',
  '> ',
  '```\n',
  '[^taiwan]',
  '[@antoniuk-2024, para. 2]',
  '# Beijing\n',
  '- ',
  '😀',
  '\\',
  '|',
  '<!-- ',
  ' -->',
];

/** Numbers from 0 to 1 that look random and come again with the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A report gives some of its parts only when they are asked for: all of them, as plain values. */
function plain(report: Report): unknown {
  return JSON.parse(JSON.stringify(report));
}

describe('a report that is edited', () => {
  afterEach(closeEditors);

  it('says what a fresh reading of the same text would say, after any edit', async () => {
    const seed = Date.now() % 1_000_000;
    const random = numbers(seed);
    // Not the sample itself: VS Code in a browser saves by itself, and other tests want the sample whole.
    const sample = await vscode.workspace.openTextDocument(fileUri('report.md'));
    const { document } = await openText(sample.getText());
    const catalog = (await api()).catalog();
    for (let edit = 0; edit < 40; edit++) {
      const changes = new vscode.WorkspaceEdit();
      const length = document.getText().length;
      const start = Math.floor(random() * length);
      const end = Math.min(length, start + (random() < 0.5 ? 0 : Math.floor(random() * 40)));
      const snippet = SNIPPETS[Math.floor(random() * SNIPPETS.length)] ?? '';
      const range = document.validateRange(new vscode.Range(document.positionAt(start), document.positionAt(end)));
      changes.replace(document.uri, range, snippet);
      await vscode.workspace.applyEdit(changes);
      const report = await reportOf(document);
      assert.deepEqual(plain(report), plain(analyse(document.getText(), catalog)), `seed ${seed}, edit ${edit}`);
    }
  });

  it('follows other line ends, undo and several cursors', async () => {
    const editor = await openText('The MIVD.\n\n> China and\n> the MSS.\n');
    const { document } = editor;
    const catalog = (await api()).catalog();
    const fresh = async (): Promise<void> => {
      assert.deepEqual(plain(await reportOf(document)), plain(analyse(document.getText(), catalog)));
    };
    await editor.edit((edit) => {
      edit.setEndOfLine(vscode.EndOfLine.CRLF);
    });
    assert.include(document.getText(), '\r\n');
    await fresh();
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'Beijing. ');
      edit.insert(new vscode.Position(2, 2), 'Fortinet, ');
      edit.delete(new vscode.Range(0, 4, 0, 8));
    });
    await fresh();
    await vscode.commands.executeCommand('undo');
    await fresh();
    assert.equal((await reportOf(document)).mentions.length, 3);
  });
});
