/*
 * Examples of what GitHub Flavored Markdown adds to CommonMark, section by section, in words of our own (the
 * specification's text is not under a licence that lets us copy it). Each is a report of its own.
 */
export const GFM_EXAMPLES: readonly (readonly [section: string, markdown: string])[] = [
  ['Tables', '| crane | heron |\n| --- | --- |\n| lake | river |\n'],
  ['Tables: alignment', '| stork | egret |\n:-: | -----------:\nmarsh | `delta`\n'],
  ['Tables: escaped pipes', '| b\\|ird |\n| ------ |\n| nest `\\|` twig |\n| wing **\\|** feather |\n'],
  ['Tables: broken by a quote', '| gull | tern |\n| --- | --- |\n| coast | dune |\n> harbour\n'],
  ['Tables: broken by a heading', '| gull | tern |\n| --- | --- |\n| coast | dune |\n# harbour | quay\n'],
  ['Tables: broken by an empty line', '| owl | hawk |\n| --- | --- |\n| wood | cliff |\nbarn\n\nbarn owl\n'],
  ['Tables: columns that differ', '| finch | lark |\n| --- |\n| meadow |\n'],
  ['Tables: short and long rows', '| robin | wren |\n| --- | --- |\n| hedge |\n| ivy | moss | fern |\n'],
  ['Tables: no body', '| swift | martin |\n| --- | --- |\n'],
  [
    'Tables: links and emphasis',
    '| [plover](http://shore.example/plover) | *sand*piper |\n|-|-|\n| ![knot](ruff.png "dunlin") | ~~curlew~~ |\n',
  ],
  ['Tables: behind a paragraph', 'pelican\n| ibis | spoonbill |\n| --- | --- |\n| lagoon | reed |\n'],
  [
    'Tables: in containers',
    '> | jay | rook |\n> | - | - |\n> | oak | elm |\n\n- | daw | crow |\n  | - | - |\n  | tower | field |\n',
  ],
  ['Task list items', '- [ ] heron\n- [x] stork\n- [X] egret\n'],
  ['Task list items: nested', '- [x] lake\n  - [ ] marsh\n  - [x] delta\n- [ ] river\n'],
  ['Task list items: none', '- [] crane\n- [y] gull\n- [ ]tern\n- text [ ] owl\n'],
  ['Strikethrough', '~~heron~~ stork, ~egret~ gull\n'],
  ['Strikethrough: across paragraphs', 'This ~~has a\n\nnew paragraph~~.\n'],
  ['Strikethrough: three markers', 'This will ~~~not~~~ strike.\n'],
  ['Strikethrough: within words', 'her~~on~~ra and ~~st**or**k~~\n'],
  ['Autolinks: www', 'www.heron.example\n\nVisit www.stork.example/egret?gull=tern for owl.\n'],
  [
    'Autolinks: trailing punctuation',
    'See www.heron.example/lake. And www.stork.example/marsh, or (www.egret.example/delta).\n',
  ],
  [
    'Autolinks: parentheses',
    'www.search.example/owl?q=(hawk+kite)&wren=1 and (www.search.example/owl?q=(hawk)) done\n',
  ],
  ['Autolinks: references', 'www.search.example/owl?q=hawk&hl;\n\nwww.search.example/owl?q=hawk&kite=wren\n'],
  ['Autolinks: less-than', 'www.heron.example/he<lp\n'],
  ['Autolinks: http', 'http://heron.example\n\n(Visit https://crypt.example/stork?find=\\*) egret\n'],
  ['Autolinks: mail', 'heron@lake.example and he.ron+stork@marsh.example, not heron@marsh+stork.example.\n'],
  ['Autolinks: mail that ends oddly', 'a.b-c_d@e.f\n\na.b-c_d@e.f-\n\na.b-c_d@e.f_ gull\n'],
  ['Autolinks: in other things', '[see www.heron.example now](stork) *www.egret.example* `www.gull.example`\n'],
  ['Disallowed raw HTML', '<strong>heron</strong> <em>stork <xmp> egret</em>\n'],
  ['Footnotes', 'heron[^a] stork.[^long]\n\n[^a]: lake\n[^long]: marsh\n\n    delta\n\n    - river\n'],
  ['Footnotes: none', 'heron[^ab c] stork[^missing]\n\n[^]: lake\n'],
  ['Footnotes: lazy and in itself', 'owl[^1]\n\n[^1]: hawk\nkite\n\n    wren[^1]\nlark\n'],
  [
    'All together',
    '# heron ~~stork~~\n\n- [x] egret www.gull.example\n\n  | tern | owl[^1] |\n  |-|-|\n  | hawk | kite |\n\n[^1]: wren ~~lark~~\n',
  ],
];
