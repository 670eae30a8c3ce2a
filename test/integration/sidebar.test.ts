import { assert } from 'chai';
import * as vscode from 'vscode';
import { entityId } from '../../src/core/catalog/ids.ts';
import type { OutlineNode } from '../../src/core/view/outline.ts';
import { api, closeEditors, openSample, openText } from './support/workspace.ts';

function named(nodes: readonly OutlineNode[], label: string): OutlineNode {
  const found = nodes.find((node) => node.label === label);
  assert.isDefined(found, `${label} among ${nodes.map((node) => node.label).join(', ')}`);
  return found;
}

describe('the trees', () => {
  afterEach(closeEditors);

  it('lead from a source to its claims and whom they are about', async () => {
    const extension = await api();
    await extension.whenIdle();
    const source = named(extension.outline('sources'), 'Verregghen 2024');
    assert.isAbove(source.children.length, 20);
    const disputed = source.children.find(({ icon }) => icon === 'disputed-claim');
    assert.isDefined(disputed);
    assert.isAbove(disputed.children.length, 0);
  });

  it('list the mentions of the report in front', async () => {
    const { document } = await openSample();
    const extension = await api();
    await extension.whenIdle();
    const entity = named(extension.outline('report'), 'Ministry of State Security');
    for (const { target } of entity.children) {
      assert.equal(target?.kind, 'span');
      if (target?.kind === 'span') {
        assert.match(document.getText().slice(target.span.start, target.span.end), /MSS|Ministry/);
      }
    }
  });

  it('follow the report in front, and are empty for one that names nobody', async () => {
    await openSample();
    await openText('It rains.\n');
    const extension = await api();
    await extension.whenIdle();
    assert.deepEqual(extension.outline('report'), []);
    await openSample();
    await extension.whenIdle();
    assert.isAbove(extension.outline('report').length, 5);
  });

  it('show statements by status, by section and in order, as a person says', async () => {
    await openText('The MIVD was there.\n\n# Then\n\nThe MIVD said so [@verregghen-2024, para. 5].\n');
    const extension = await api();
    const shown = async (command: string): Promise<readonly string[]> => {
      await vscode.commands.executeCommand(command);
      await extension.whenIdle();
      return extension.outline('statements').map(({ label, children }) => `${label}: ${String(children.length)}`);
    };
    try {
      assert.deepEqual(await shown('dossier.statementsBySection'), ['Before the first heading: 1', 'Then: 1']);
      assert.deepEqual(await shown('dossier.statementsInOrder'), [
        'The MIVD was there.: 0',
        'The MIVD said so [@verregghen-2024, para. 5].: 0',
      ]);
    } finally {
      assert.deepEqual(await shown('dossier.statementsByStatus'), ['Unsourced: 1', 'One source: 1']);
    }
  });

  it('lead from actors, from claims and from sources to what they have to do with each other', async () => {
    const extension = await api();
    await extension.whenIdle();
    const actors = extension.outline('entities').find(({ icon }) => icon === 'actor');
    assert.isDefined(actors);
    const mivd = named(actors.children, 'Dutch Military Intelligence Service');
    assert.isNotEmpty(mivd.children.filter(({ icon }) => icon === 'incident'));
    assert.isNotEmpty(mivd.children.filter(({ icon }) => icon.endsWith('claim')));
    const about = named(extension.outline('claims'), 'Dutch Military Intelligence Service');
    assert.deepEqual(about.target, { kind: 'entity', id: entityId('mivd') });
    assert.isNotEmpty(about.children);
  });

  it('give every node an id of its own', async () => {
    await openSample();
    const extension = await api();
    await extension.whenIdle();
    for (const view of ['entities', 'claims', 'sources', 'report', 'statements'] as const) {
      const ids: string[] = [];
      const waiting = [...extension.outline(view)];
      for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        ids.push(node.id);
        waiting.push(...node.children);
      }
      assert.equal(new Set(ids).size, ids.length, view);
    }
  });
});
