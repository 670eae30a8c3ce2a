import { assert } from 'chai';
import * as vscode from 'vscode';
import { api, closeEditors, fileUri, openSample, positionOf } from './support/workspace.ts';

const PACK = `# Who is who, with care
dossier: 1
id: renames
title: Renames
sources:
  - { id: okapi-2024, title: On okapis, issued: 2024 } # the one
actors:
  - id: okapi-group
    name: Okapi Group # main
    names: [OKG]
  - { id: okapi-front, name: Okapi Front, type: body, relations: [{ to: okapi-group, is: part of }] }
claims:
  - { id: okapi-claim, statement: The Okapi Group was seen., about: [okapi-group], evidence: [{ source: okapi-2024 }] }
end: renames
`;
const REPORT = `# Okapi

The Okapi Group was seen [@okapi-2024, p. 1]. OKG too, said the MIVD in Fortinet systems.[^okapi-2024]

[^okapi-2024]: A **note** on the **Okapi** Group.
`;
const OTHER = 'Of the okapi group much is said [@okapi-2024]. The Policy Forum met.\n';
const PROJECT = 'chosen: { Policy Forum: okapi-group } # ours\n';
const RECORDS =
  '{"body":[{"type":"dossier:Assessment","dossier:sources":["okapi-2024"],"dossier:claim":"okapi-claim"}]}\n';

const FILES = {
  'renames.dossier.yaml': PACK,
  'one.md': REPORT,
  'sub/two.md': OTHER,
  'dossier.yaml': PROJECT,
  '.dossier/annotations/one.md.jsonl': RECORDS,
} as const;

type Path = keyof typeof FILES;

async function textOf(path: Path): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(path)));
}

/** What the files would be after the rename at these words of a file; nothing is written. */
async function renamed(path: Path, words: string, next: string): Promise<Partial<Record<string, string>>> {
  const { document } = await openSample(path);
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    positionOf(document, words).translate(0, 1),
    next,
  );
  const after: Record<string, string> = {};
  for (const [uri, edits] of edit.entries()) {
    const changed = await vscode.workspace.openTextDocument(uri);
    const name = Object.keys(FILES).find((one) => uri.path.endsWith(`/${one}`)) ?? uri.path;
    after[name] = edits
      .toSorted((a, b) => b.range.start.compareTo(a.range.start))
      .reduce((text, { range, newText }) => {
        const start = changed.offsetAt(range.start);
        return text.slice(0, start) + newText + text.slice(changed.offsetAt(range.end));
      }, changed.getText());
  }
  return after;
}

async function refusal(document: vscode.TextDocument, words: string, after = ''): Promise<string> {
  try {
    await vscode.commands.executeCommand(
      'vscode.prepareRename',
      document.uri,
      positionOf(document, words, after).translate(0, 1),
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}

describe('rename', () => {
  before(async () => {
    for (const [path, text] of Object.entries(FILES)) {
      await vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
    }
    await vscode.commands.executeCommand('dossier.reloadPacks');
    await vscode.commands.executeCommand('dossier.readReports');
    await (await api()).whenIdle();
  });

  afterEach(closeEditors);

  after(async () => {
    for (const path of Object.keys(FILES)) await vscode.workspace.fs.delete(fileUri(path));
    await vscode.workspace.fs.delete(fileUri('sub'), { recursive: true });
    await vscode.workspace.fs.delete(fileUri('.dossier'), { recursive: true });
    await vscode.commands.executeCommand('dossier.reloadPacks');
    await (await api()).whenIdle();
  });

  it('of a source, from a citation: its entry, what points to it, citations, footnotes, annotations', async () => {
    const after = await renamed('one.md', 'okapi-2024', 'okapi-2025');
    const everywhere = (text: string): string => text.replaceAll('okapi-2024', 'okapi-2025');
    assert.deepEqual(after, {
      'renames.dossier.yaml': everywhere(PACK),
      'one.md': everywhere(REPORT),
      'sub/two.md': everywhere(OTHER),
      '.dossier/annotations/one.md.jsonl': everywhere(RECORDS),
    });
  });

  it('of an entity, from a pack: its entry, what points to it, the choices of the project; no prose', async () => {
    const after = await renamed('renames.dossier.yaml', 'okapi-group, is', 'okapis');
    assert.deepEqual(after, {
      'renames.dossier.yaml': PACK.replaceAll('okapi-group', 'okapis'),
      'dossier.yaml': PROJECT.replace('okapi-group', 'okapis'),
    });
  });

  it('of a claim', async () => {
    const after = await renamed('renames.dossier.yaml', 'okapi-claim', 'c1');
    assert.deepEqual(after, {
      'renames.dossier.yaml': PACK.replace('okapi-claim', 'c1'),
      '.dossier/annotations/one.md.jsonl': RECORDS.replace('okapi-claim', 'c1'),
    });
  });

  it('of a name, from a report: in its pack and where reports write it; other names stay', async () => {
    const after = await renamed('one.md', 'Okapi Group', 'Okapi *Union*');
    assert.deepEqual(after, {
      'renames.dossier.yaml': PACK.replace('name: Okapi Group', 'name: Okapi *Union*'),
      'one.md': REPORT.replace('The Okapi Group', 'The Okapi \\*Union\\*'),
      'sub/two.md': OTHER.replace('okapi group', 'Okapi \\*Union\\*'),
    });
  });

  it('of a name, from its pack', async () => {
    const after = await renamed('renames.dossier.yaml', 'OKG', 'OKG-1');
    assert.deepEqual(after, {
      'renames.dossier.yaml': PACK.replace('[OKG]', '[OKG-1]'),
      'one.md': REPORT.replace('OKG too', 'OKG-1 too'),
    });
  });

  it('is made as one edit that the packs and reports then agree on', async () => {
    const { document } = await openSample('one.md');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'okapi-2024').translate(0, 1),
      'okapi-2025',
    );
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    // `saveAll` saves what is open in an editor; what was changed behind it is unsaved too.
    for (const changed of vscode.workspace.textDocuments) if (changed.isDirty) await changed.save();
    await (await api()).whenIdle();
    assert.include(await textOf('sub/two.md'), '[@okapi-2025]');
    assert.isTrue([...(await api()).catalog().sources.keys()].some((id) => id === 'okapi-2025'));
    const unknown = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ code }) => typeof code === 'object' && code.value === 'unknown-source');
    assert.deepEqual(unknown, []);
    for (const [path, text] of Object.entries(FILES)) {
      const open = await vscode.workspace.openTextDocument(fileUri(path));
      const back = new vscode.WorkspaceEdit();
      back.replace(open.uri, open.validateRange(new vscode.Range(0, 0, 10_000, 0)), text);
      await vscode.workspace.applyEdit(back);
      await open.save();
    }
    await (await api()).whenIdle();
  });

  it('says why not, before anything is typed', async () => {
    const { document } = await openSample('one.md');
    assert.match(await refusal(document, 'MIVD'), /“MIVD” stands in no pack that can be written to/);
    assert.equal(await refusal(document, 'Okapi Group'), '');
    const two = await openSample('sub/two.md');
    assert.equal(await refusal(two.document, 'okapi-2024'), '');
    const pack = await openSample('team.dossier.yaml');
    assert.match(
      await refusal(pack.document, 'conservative-mps'),
      /“conservative-mps” is an id of the pack “.+”, which/,
    );
    assert.match(await refusal(pack.document, 'verregghen-2024]'), /“verregghen-2024” is an id of the pack/);
    assert.equal(await refusal(pack.document, 'senne-policy-forum'), '');
  });

  it('changes nothing for ids that are none, are taken, or stand in a pack of somebody else', async () => {
    const { document } = await openSample('one.md');
    const at = positionOf(document, 'okapi-2024').translate(0, 1);
    const report = await openSample('report.md');
    const foreign = positionOf(report.document, 'antoniuk-2024').translate(0, 1);
    for (const [uri, position, next] of [
      [document.uri, at, 'two words'],
      [document.uri, at, 'antoniuk-2024'],
      [report.document.uri, foreign, 'antoniuk-2025'],
    ] as const) {
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        uri,
        position,
        next,
      );
      assert.deepEqual(edit.entries(), [], next);
    }
  });
});
