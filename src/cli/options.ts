import { parseArgs } from 'node:util';
import { didYouMean } from '../core/catalog/didYouMean.ts';
import { EXPORT_TARGETS, type ExportTarget } from '../core/view/exports.ts';
import { Failure } from './failure.ts';

export type CommandName = 'mentions' | 'claims' | 'check' | 'lookup' | 'pack check' | 'export' | 'import' | 'agreement';
export type Format = 'text' | 'json' | 'csv' | 'markdown' | 'sarif';
export type FailOn = 'error' | 'warning' | 'information' | 'hint' | 'never';

/** What each command can print, the one it prints by itself first. */
export const FORMATS: Readonly<Record<CommandName, readonly [Format, ...Format[]]>> = {
  mentions: ['text', 'json'],
  claims: ['text', 'json', 'csv', 'markdown'],
  check: ['text', 'json', 'sarif'],
  lookup: ['text', 'json'],
  'pack check': ['text', 'json'],
  // What an export prints is said with --to; these two print for people.
  export: ['text'],
  import: ['text'],
  agreement: ['text', 'json'],
};

const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'information', 'hint', 'never'];

export interface Arguments {
  readonly command: CommandName;
  /** Files, or for `lookup` words. */
  readonly operands: readonly string[];
  readonly packs: readonly string[];
  readonly bundledPack: boolean;
  readonly format: Format;
  readonly failOn: FailOn | undefined;
  /** What `export` makes. */
  readonly to: ExportTarget;
  /** The file that `export` writes; standard output when absent. */
  readonly output: string | undefined;
}

export type Invocation =
  | { readonly kind: 'run'; readonly arguments: Arguments }
  | { readonly kind: 'help'; readonly command: CommandName | undefined }
  | { readonly kind: 'version' };

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  pack: { type: 'string', multiple: true },
  'no-bundled-pack': { type: 'boolean' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  to: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

const WANTS_VALUE: Readonly<Record<string, string>> = {
  pack: 'a pack file',
  format: 'a format',
  'fail-on': FAIL_ON.join(', '),
  to: EXPORT_TARGETS.join(', '),
  output: 'a file',
};

/** Reads a command line (without the program's own name). Throws a `Failure` that says what would be right. */
export function parseInvocation(args: readonly string[]): Invocation {
  const { values, tokens, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option') checkOption(token.name, token.rawName, token.value, token.inlineValue);
  }
  const { command, operands } = commandOf(positionals);
  if (values.help === true) return { kind: 'help', command };
  if (values.version === true) return { kind: 'version' };
  if (command === undefined) return { kind: 'help', command };
  const failOn = text(values['fail-on']);
  if (failOn !== undefined && command !== 'check' && command !== 'pack check') {
    throw new Failure(`--fail-on belongs to "check" and "pack check"`);
  }
  const to = text(values.to);
  const output = text(values.output);
  if (command !== 'export' && (to !== undefined || output !== undefined)) {
    throw new Failure(`--${to === undefined ? 'output' : 'to'} belongs to "export"`);
  }
  if (command === 'export' && values.format !== undefined) {
    throw new Failure(
      'export says with --to what it makes; "claims" prints the statements, with --format csv or markdown',
    );
  }
  return {
    kind: 'run',
    arguments: {
      command,
      operands,
      packs: Array.isArray(values.pack) ? values.pack.flatMap((one) => text(one) ?? []) : [],
      bundledPack: values['no-bundled-pack'] !== true,
      format: formatOf(command, text(values.format)),
      failOn: failOn === undefined ? undefined : choice('--fail-on', failOn, FAIL_ON),
      to: to === undefined ? 'markdown' : choice('--to', to, EXPORT_TARGETS),
      output,
    },
  };
}

function checkOption(name: string, raw: string, value: string | undefined, inline: boolean | undefined): void {
  if (!Object.hasOwn(OPTIONS, name)) {
    const near = didYouMean(name, Object.keys(OPTIONS));
    throw new Failure(`unknown option ${raw}${near === undefined ? '' : `; did you mean --${near}?`}`);
  }
  const wants = Object.hasOwn(WANTS_VALUE, name) ? WANTS_VALUE[name] : undefined;
  if (wants === undefined) {
    if (value !== undefined) throw new Failure(`${raw} takes no value`);
  } else if (value === undefined || value === '' || (inline !== true && value.startsWith('--'))) {
    throw new Failure(`${raw} needs a value: ${wants}`);
  }
}

function commandOf(positionals: readonly string[]): {
  readonly command: CommandName | undefined;
  readonly operands: readonly string[];
} {
  const [first, second, ...rest] = positionals;
  if (first === undefined) return { command: undefined, operands: [] };
  if (first === 'pack') {
    if (second === 'check') return { command: 'pack check', operands: rest };
    throw new Failure(
      second === undefined
        ? 'pack needs a command: pack check FILE…'
        : `unknown command "pack ${second}"; there is "pack check"`,
    );
  }
  const known = COMMANDS.find((name) => name === first);
  if (known !== undefined) return { command: known, operands: positionals.slice(1) };
  const near = didYouMean(first, COMMANDS);
  throw new Failure(
    `unknown command "${first}"${near === undefined ? `; there are ${COMMANDS.join(', ')}` : `; did you mean "${near}"?`}`,
  );
}

const COMMANDS: readonly CommandName[] = [
  'mentions',
  'claims',
  'check',
  'lookup',
  'pack check',
  'export',
  'import',
  'agreement',
];

function formatOf(command: CommandName, wanted: string | undefined): Format {
  const formats = FORMATS[command];
  return wanted === undefined ? formats[0] : choice(`"${command}" --format`, wanted, formats);
}

function choice<T extends string>(what: string, wanted: string, choices: readonly T[]): T {
  const found = choices.find((one) => one === wanted);
  if (found !== undefined) return found;
  const near = didYouMean(wanted, choices);
  const hint = near === undefined ? '' : ` (did you mean "${near}"?)`;
  throw new Failure(`${what} cannot be "${wanted}"${hint}; it is one of ${choices.join(', ')}`);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
