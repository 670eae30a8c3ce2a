/*
 * Text from packs and reports on its way to a terminal or a build's log: nothing in it is obeyed, everything in it is
 * seen. Terminals obey escape sequences; GitHub and Azure obey lines that begin with `::`, or hold `##[` or `##vso[`.
 */

const CONTROL =
  /[\p{Cc}\p{Surrogate}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;

declare const notObeyed: unique symbol;

/** Text that no terminal and no build server obeys; what is written out is made of nothing else. */
export type TerminalText = string & { readonly [notObeyed]: true };

function safe(text: string): TerminalText {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this is what makes it one
  return text as TerminalText;
}

/** Text from a template: its own words are ours; a string that has not been through this file does not compile. */
export function terminal(words: TemplateStringsArray, ...parts: readonly (TerminalText | number)[]): TerminalText {
  let text = words[0] ?? '';
  for (const [index, part] of parts.entries()) text += `${String(part)}${words[index + 1] ?? ''}`;
  return safe(text);
}

export const NO_TEXT = terminal``;

export function joinedText(parts: readonly TerminalText[], between = NO_TEXT): TerminalText {
  return safe(parts.join(between));
}

/** A file's text (CSV, Markdown, help): its line breaks stay, all other controls are written out. */
export function fileText(text: string): TerminalText {
  return safe(
    text
      .split(/(\r?\n)/)
      .map((line, at) => (at % 2 === 1 ? line : plainPath(line)))
      .join(''),
  );
}

/** One line of it: white space made single, controls written out (`\x1b`, `\u{202e}`), no command for a build server. */
export function plainLine(text: string): TerminalText {
  return withoutCommands(
    text
      .replace(/[\t\n\v\f\r ]+/g, ' ')
      .trim()
      .replace(CONTROL, writtenOut),
  );
}

/** A path keeps its own spaces, and line breaks in it are seen. */
export function plainPath(path: string): TerminalText {
  return withoutCommands(path.replace(CONTROL, writtenOut));
}

function writtenOut(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return code <= 0xff ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex.padStart(4, '0')}}`;
}

function withoutCommands(line: string): TerminalText {
  const plain = line.replace(/##(?=\[|vso\[)/gi, '#\\x23');
  return safe(/^\s*::/.test(plain) ? plain.replace('::', '\\x3a:') : plain);
}

/**
 * JSON in which no character is left that a terminal or a build server obeys. It means the same: only strings hold
 * such characters, and there they are written as escapes.
 */
export function safeJson(value: unknown, indent?: number): TerminalText {
  const text = JSON.stringify(value, undefined, indent)
    .replace(CONTROL, (character) =>
      character === '\n' ? '\n' : [...Array(character.length).keys()].map((at) => unitEscape(character, at)).join(''),
    )
    .replace(/##/g, '#\\u0023')
    .replace(/::/g, ':\\u003a');
  return safe(text);
}

function unitEscape(character: string, at: number): string {
  return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
}

export type Colour = 'red' | 'yellow' | 'blue' | 'green' | 'cyan' | 'dim' | 'bold';

/** Puts a text in a colour, or leaves it alone. */
export type Paint = (colour: Colour, text: TerminalText) => TerminalText;

const CODES: Readonly<Record<Colour, readonly [number, number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  cyan: [36, 39],
  dim: [2, 22],
  bold: [1, 22],
};

/** Colours only where somebody looks: on a terminal, unless NO_COLOR (no-color.org) is set or the terminal is dumb. */
export function painter(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Paint {
  const noColour = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  if (!isTerminal || noColour) return (_colour, text) => text;
  return (colour, text) => terminal`\u001B[${CODES[colour][0]}m${text}\u001B[${CODES[colour][1]}m`;
}
