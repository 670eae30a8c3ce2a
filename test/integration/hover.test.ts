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

const HOSTILE = 'hostile.dossier.yaml';

describe('the hover card', () => {
  afterEach(closeEditors);

  it('says who it is, what is claimed and where', async () => {
    const { document } = await openSample();
    const card = await hoverText(document, positionOf(document, 'MSS'));
    assert.include(card, '**Ministry of State Security**');
    assert.include(card, 'intelligence service');
    assert.match(card, /Verregghen 2024, para\\\. \d+/);
    assert.include(card, 'command:dossier.showInSidebar?');
    assert.include(card, 'command:dossier.allMentions?');
  });

  it('says what disputes a claim', async () => {
    const { document } = await openText('China-linked threat actors were in Fortinet systems.\n');
    const card = await hoverText(document, positionOf(document, 'Fortinet'));
    assert.match(card, /\$\(warning\) disputed/);
    assert.include(card, 'Chinese embassy in the Netherlands');
  });

  it('says what happened and when', async () => {
    const { document } = await openText('It was the Fortinet intrusion at Dutch military intelligence.\n');
    const card = await hoverText(document, positionOf(document, 'intrusion'));
    assert.include(card, '6 February 2024');
    assert.include(card, '$(flame)');
  });

  it('says why, where that cannot be seen', async () => {
    const { document } = await openText('Seen by the ministry of state security.\n');
    const card = await hoverText(document, positionOf(document, 'ministry'));
    assert.include(card, 'Marked for the name “Ministry of State Security”');
  });

  it('lists whom an ambiguous name may mean, and settles it here', async () => {
    const { document } = await openText('The Policy Forum met.\n');
    const card = await hoverText(document, positionOf(document, 'Policy'));
    assert.match(card, /Ambiguous name[\s\S]*- \[Neris Policy Forum\][\s\S]*- \[Senne Policy Forum\]/);
    assert.match(card, /command:dossier\.chooseEntity\?/);
    assert.notMatch(card, /\*\*(?:Neris|Senne) Policy Forum\*\*/, 'the card of one of them stands for no other');
    const command = /\(command:dossier\.nameInFull\?(\S+)/.exec(card)?.[1] ?? '';
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the link's own arguments, to be passed on as they are
    const [place, target] = JSON.parse(decodeURIComponent(command)) as readonly [object, object];
    await vscode.commands.executeCommand('dossier.nameInFull', place, target);
    assert.match(document.getText(), /^The (?:Neris|Senne) Policy Forum met\.$/m);
    // The place has moved on: the same link does nothing more.
    await vscode.commands.executeCommand('dossier.nameInFull', { ...place, span: { start: 0, end: 3 } }, target);
    assert.match(document.getText(), /^The (?:Neris|Senne) Policy Forum met\.$/m);
  });

  it('settles an ambiguous name in this report, and in no other', async () => {
    const one = fileUri('one.md');
    const two = fileUri('two.md');
    const project = fileUri('dossier.yaml');
    for (const uri of [one, two]) {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('The Policy Forum met.\n'));
    }
    try {
      const { document } = await openSample('one.md');
      const card = await hoverText(document, positionOf(document, 'Policy'));
      const [, link = ''] = /\[in this report\]\(command:dossier\.chooseEntity\?(\S+)/.exec(card) ?? [];
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the link's own arguments, to be passed on as they are
      const [choice] = JSON.parse(decodeURIComponent(link)) as readonly [{ readonly entity: string }];
      await vscode.commands.executeCommand('dossier.chooseEntity', choice);
      const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(project));
      assert.equal(written, `reports:\n  one.md:\n    chosen:\n      Policy Forum: ${choice.entity}\n`);
      const [mention] = (await reportOf(document)).mentions;
      assert.equal(mention?.entity, choice.entity);
      assert.isUndefined(mention?.candidates);
      const other = await openSample('two.md');
      assert.lengthOf((await reportOf(other.document)).mentions[0]?.candidates ?? [], 2);
    } finally {
      await closeEditors();
      for (const uri of [one, two, project]) await vscode.workspace.fs.delete(uri);
      await (await api()).whenIdle();
    }
  });

  it('says who else could have been meant, and why it is not them', async () => {
    const { document } = await openText('The Neris Policy Forum met. The Policy Forum did.\n');
    const card = await hoverText(document, positionOf(document, 'Policy Forum did'));
    assert.match(card, /And not Senne Policy Forum \\\(the report names this one elsewhere\\\)/);
    assert.notInclude(card, 'Ambiguous');
  });

  it('stays away from words that are no mention', async () => {
    const { document } = await openSample();
    assert.equal(await hoverText(document, positionOf(document, 'winter')), '');
    assert.equal(await hoverText(document, positionOf(document, '`MIVD`').translate(0, 2)), '');
  });

  it('knows the text as it is now, not as it was', async () => {
    const editor = await openText('Nobody.\n');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'The MIVD and ');
    });
    // Asked at once, before the report has been read again by itself.
    assert.include(await hoverText(editor.document, new vscode.Position(0, 5)), 'Dutch Military Intelligence Service');
  });

  it('runs no command but ours, and takes pack text for text', async () => {
    await vscode.workspace.fs.writeFile(
      fileUri(HOSTILE),
      new TextEncoder().encode(
        JSON.stringify({
          dossier: 1,
          id: 'hostile',
          title: 'Hostile',
          sources: [
            { id: 'evil-1', title: '[x](command:evil)', author: [{ literal: '<img src=x>' }], url: 'http://a/' },
          ],
          actors: [
            {
              id: 'eve',
              name: 'Evelyn Quux',
              type: '[t](command:workbench.action.terminal.new)',
              summary: '![i](https://evil.example/beacon.png) <img src=x onerror=alert(1)> https://evil.example $(zap)',
            },
          ],
          claims: [
            {
              id: 'eve-1',
              statement: '[run](command:workbench.action.quit) \u202E <a href="command:x">y</a>',
              about: ['eve'],
              evidence: [{ source: 'evil-1', locator: 'p. ](command:z)' }],
            },
          ],
        }),
      ),
    );
    try {
      await vscode.commands.executeCommand('dossier.reloadPacks');
      const { document } = await openText('It was Evelyn Quux.\n');
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        positionOf(document, 'Quux'),
      );
      const contents = hovers.flatMap((hover) => hover.contents);
      assert.isAbove(contents.length, 0);
      for (const content of contents) {
        if (!(content instanceof vscode.MarkdownString)) throw new Error('a card is Markdown');
        assert.isObject(content.isTrusted, 'trusted for named commands only');
        for (const [target] of content.value.matchAll(/(?<!\\)\]\([^)]*\)/g)) {
          assert.match(target, /^\]\((?:command:dossier\.\w+\?|https:)/);
        }
        assert.notMatch(content.value, /<(?!\/?span|br>)/);
        assert.notMatch(content.value, /(?<!\\)!\[|\$\(zap\)|\u202E/);
      }
    } finally {
      await vscode.workspace.fs.delete(fileUri(HOSTILE));
      await vscode.commands.executeCommand('dossier.reloadPacks');
      await (await api()).whenIdle();
    }
  });
});
