import { describe, expect, test } from 'vitest';
import { parseInvocation } from '../../../src/cli/options.ts';

const failure = (...args: readonly string[]): string => {
  try {
    parseInvocation(args);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  return 'no failure';
};

describe('reading a command line', () => {
  test('a command, its files and options in any order', () => {
    expect(
      parseInvocation([
        '--pack',
        'a.yaml',
        'check',
        'one.md',
        '--format=sarif',
        '-',
        '--pack=b.bib',
        '--no-bundled-pack',
        '--fail-on',
        'hint',
      ]),
    ).toEqual({
      kind: 'run',
      arguments: {
        command: 'check',
        operands: ['one.md', '-'],
        packs: ['a.yaml', 'b.bib'],
        bundledPack: false,
        format: 'sarif',
        failOn: 'hint',
        to: 'markdown',
        output: undefined,
      },
    });
  });

  test('behind -- everything is a file', () => {
    expect(parseInvocation(['mentions', '--', '--odd.md'])).toMatchObject({ arguments: { operands: ['--odd.md'] } });
  });

  test('each command has a format of its own to begin with', () => {
    expect(parseInvocation(['claims', 'a.md'])).toMatchObject({ arguments: { format: 'text' } });
    expect(parseInvocation(['export', 'a.md'])).toMatchObject({ arguments: { to: 'markdown' } });
    expect(parseInvocation(['export', '--to', 'stix', 'a.md'])).toMatchObject({ arguments: { to: 'stix' } });
    expect(parseInvocation(['pack', 'check', 'a.yaml'])).toMatchObject({
      arguments: { command: 'pack check', format: 'text' },
    });
  });

  test('help and version', () => {
    expect(parseInvocation(['--help'])).toEqual({ kind: 'help', command: undefined });
    expect(parseInvocation(['check', '-h'])).toEqual({ kind: 'help', command: 'check' });
    expect(parseInvocation(['--version'])).toEqual({ kind: 'version' });
    expect(parseInvocation([])).toEqual({ kind: 'help', command: undefined });
  });

  test.each([
    [['chekc', 'a.md'], 'Failure: unknown command "chekc"; did you mean "check"?'],
    [
      ['frobnicate'],
      'Failure: unknown command "frobnicate"; there are mentions, claims, check, lookup, pack check, export, import, agreement',
    ],
    [['pack', 'chek'], 'Failure: unknown command "pack chek"; there is "pack check"'],
    [['pack'], 'Failure: pack needs a command: pack check FILE…'],
    [['check', '--to', 'stix', 'a.md'], 'Failure: --to belongs to "export"'],
    [
      ['export', '--to', 'sitx', 'a.md'],
      'Failure: --to cannot be "sitx" (did you mean "stix"?); it is one of markdown, sources, csv, web-annotation, stix, claimreview',
    ],
    [
      ['export', '--format', 'csv', 'a.md'],
      'Failure: export says with --to what it makes; "claims" prints the statements, with --format csv or markdown',
    ],
    [['check', '--formt', 'json'], 'Failure: unknown option --formt; did you mean --format?'],
    [['check', '-x'], 'Failure: unknown option -x'],
    [['check', '--constructor'], 'Failure: unknown option --constructor'],
    [['check', '--format', 'xml'], 'Failure: "check" --format cannot be "xml"; it is one of text, json, sarif'],
    [
      ['check', '--format', 'sarfi'],
      'Failure: "check" --format cannot be "sarfi" (did you mean "sarif"?); it is one of text, json, sarif',
    ],
    [['mentions', '--format', 'sarif'], 'Failure: "mentions" --format cannot be "sarif"; it is one of text, json'],
    [['check', '--pack'], 'Failure: --pack needs a value: a pack file'],
    [['check', '--pack', '--format'], 'Failure: --pack needs a value: a pack file'],
    [['check', '--no-bundled-pack=no'], 'Failure: --no-bundled-pack takes no value'],
    [['mentions', '--fail-on', 'hint'], 'Failure: --fail-on belongs to "check" and "pack check"'],
    [
      ['check', '--fail-on', 'notice'],
      'Failure: --fail-on cannot be "notice"; it is one of error, warning, information, hint, never',
    ],
  ])('%j', (args, expected) => {
    expect(failure(...args)).toBe(expected);
  });
});
