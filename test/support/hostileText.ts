/*
 * Text as an attacker writes it into a pack, a report, an annotation or a file's name: each has worked against somebody.
 * The marks and the command are recognised in what comes out.
 */

const ESC = '\u001B';

export const HOSTILE_TEXT: readonly string[] = [
  '[click](command:workbench.action.terminal.new)',
  '[click](command:dossier.showInPack?%5B%5D "title")',
  '![](https://evil.example/beacon.png)',
  '[a](https://evil.example/x)',
  '[a](file:///etc/passwd)',
  '[a](vscode://x/y) [b](javascript:alert(1)) [c](data:text/html,x)',
  '<https://evil.example> https://evil.example/a www.evil.example a@evil.example',
  '<img src=x onerror=alert(1)>',
  '"><img src=x onerror=alert(1)><"',
  "' onmouseover='alert(1)",
  '" onmouseover="alert(1)" x="',
  '` onmouseover=`alert(1)',
  '<a href="command:workbench.action.terminal.new">x</a>',
  '<svg/onload=alert(1)><style>*{background:url(https://evil.example)}</style>',
  '</script><script>alert(1)</script>',
  '</span></p><iframe srcdoc="<script>alert(1)</script>">',
  '<!-- --> <?php x ?> <![CDATA[x]]> --!>',
  '&lt;script&gt;&#60;script&#62;&NewLine;',
  '```\r\n[x](command:a)\r```',
  'a\r[x](command:a)\u2028[y](command:b)\u2029',
  '# heading\n\n- item\n\n---\n\n| a |\n|---|\n',
  '[ref]: https://evil.example\n\n[ref]',
  '$(zap) $(sync~spin) $(terminal)',
  '::set-env name=PATH::/evil',
  '\n::error file=a,line=1::owned\n::add-mask::x',
  '##[command]owned ##vso[task.setvariable variable=a]b',
  '%0A::warning::owned',
  `${ESC}[2J${ESC}[31mred${ESC}]8;;https://evil.example${ESC}\\link${ESC}]52;c;cm0gLXJm\u0007`,
  '\u009B31mred\u009D0;title\u009C\u0008\u0008\u007F',
  'safe\rEVIL overwritten',
  'user\u202Etxt.exe\u202C \u2066isolate\u2069 \u200Emark\u200F',
  'tag\u{E0069}\u{E0067}\u{E006E}\u{E006F}\u{E0072}\u{E0065}\u{E0001}',
  'zero\u200Bwidth\u00ADsoft\u2060join\uFEFFbom\u180E',
  'null\u0000byte\u0001\u001F',
  'half\uD800a\uDC00',
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-1+cmd()',
  '@SUM(1)',
  '\t=1+1',
  '__proto__',
  'constructor',
  '../../../../etc/passwd',
  'C:\\Windows\\system32',
  '\\\\server\\share\\x',
  '${process.exit()} {{7*7}} #{x} %{x} `id` $(id)',
  '.*+?^${}()|[\\]',
  '*x *x '.repeat(200),
  '['.repeat(500),
  'a'.repeat(20_000),
  'Z\u0351\u036B'.repeat(300),
];

/** What no surface may obey: controls, direction, tags, lone halves. */
export const OBEYED = /[\p{Cc}\p{Surrogate}\u061C\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;
