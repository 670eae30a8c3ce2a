import { httpsAddress, percentEncoded } from '../../core/text/httpsAddress.ts';
import { clipped, visibleText } from '../../core/text/visibleText.ts';

/*
 * The only way from untrusted text to Markdown. A plain string that is put into a template is escaped; only values of
 * `SafeMarkdown`, which nothing but this file can make, go in as they are. No `vscode` here, so that unit tests reach it.
 */

/** Markdown in which every piece of untrusted text has been escaped. */
export class SafeMarkdown {
  readonly #value: string;

  private constructor(value: string) {
    this.#value = value;
  }

  get value(): string {
    return this.#value;
  }

  /** For this file alone: the text is our own, or has been escaped. */
  static unchecked(value: string): SafeMarkdown {
    return new SafeMarkdown(value);
  }
}

type Part = SafeMarkdown | string | number;

export const NOTHING = SafeMarkdown.unchecked('');

/** Markdown from a template: its own words are ours, strings put into it are untrusted and are escaped. */
export function safe(words: TemplateStringsArray, ...parts: readonly Part[]): SafeMarkdown {
  let value = words[0] ?? '';
  for (const [index, part] of parts.entries()) value += valueOf(part) + (words[index + 1] ?? '');
  return SafeMarkdown.unchecked(value);
}

/** Untrusted text as Markdown that reads exactly like it, cut at `length` UTF-16 units. */
export function text(raw: string, length = 4000): SafeMarkdown {
  return SafeMarkdown.unchecked(escaped(clipped(visibleText(raw), length)));
}

type Separator = ' · ' | '; ' | ', ' | ' ' | ' – ';

/** The parts that are there, with `between` between them. */
export function joined(parts: readonly (Part | undefined)[], between: Separator | SafeMarkdown): SafeMarkdown {
  const values = parts.flatMap((part) => (part === undefined || valueOf(part) === '' ? [] : [valueOf(part)]));
  return SafeMarkdown.unchecked(values.join(between instanceof SafeMarkdown ? between.value : between));
}

/** A link to a page. Anything but an `https:` address, or one that hides its host, stays text. */
export function link(label: Part, address: string | undefined, title = ''): SafeMarkdown {
  const target = httpsAddress(address);
  if (target === undefined) return SafeMarkdown.unchecked(valueOf(label));
  return SafeMarkdown.unchecked(`[${valueOf(label)}](${target}${titlePart(title === '' ? target : title)})`);
}

/** A link that runs one of our commands. It works only where the command is named in `isTrusted`. */
export function commandLink(label: Part, command: string, args: readonly unknown[], title: string): SafeMarkdown {
  const target = `command:${command}?${percentEncoded(JSON.stringify(args))}`;
  return SafeMarkdown.unchecked(`[${valueOf(label)}](${target}${titlePart(title)})`);
}

/**
 * A link from one of our pages to another. Every page lies two folders deep, and only a relative path stays within our
 * scheme: the preview looks for one that begins with a slash in the workspace.
 */
export function localLink(label: Part, path: string): SafeMarkdown {
  const target = `../..${path.split('/').map(percentEncoded).join('/')}`;
  return SafeMarkdown.unchecked(`[${valueOf(label)}](${target})`);
}

/**
 * A link from one of our pages to a line of a file, `path` being its path from the first workspace folder. The preview
 * looks there for what begins with a slash.
 */
export function fileLink(label: Part, path: string, line: number): SafeMarkdown {
  const target = path.split('/').map(percentEncoded).join('/');
  return SafeMarkdown.unchecked(`[${valueOf(label)}](/${target}#L${String(Math.trunc(line))})`);
}

/** A codicon; works where theme icons are switched on. */
export function icon(name: CodiconName): SafeMarkdown {
  return SafeMarkdown.unchecked(`$(${name})`);
}

export type CodiconName =
  | 'organization'
  | 'flame'
  | 'tools'
  | 'book'
  | 'quote'
  | 'warning'
  | 'question'
  | 'list-tree'
  | 'references'
  | 'open-preview'
  | 'go-to-file'
  | 'link-external'
  | 'check'
  | 'comment';

/**
 * Set back against the rest. The renderer lets through this very `style` and no other form of it. It needs HTML to be
 * switched on, which is why {@link text} leaves no `<` and no `&` standing.
 */
export function muted(content: Part): SafeMarkdown {
  return coloured(content, 'peekViewTitleDescription-foreground');
}

export function coloured(content: Part, color: ThemeColorVariable): SafeMarkdown {
  const value = valueOf(content);
  if (value === '') return NOTHING;
  return SafeMarkdown.unchecked(`<span style="color:var(--vscode-${color});">${value}</span>`);
}

/**
 * Descriptions are set in the colour of a peek's description: `descriptionForeground` is as dark as the text itself in
 * VS Code's own light theme.
 */
type ThemeColorVariable =
  | 'peekViewTitleDescription-foreground'
  | 'list-warningForeground'
  | 'dossier-actor'
  | 'dossier-incident'
  | 'dossier-tool';

function valueOf(part: Part): string {
  return part instanceof SafeMarkdown ? part.value : text(String(part)).value;
}

/**
 * Every mark of ASCII stands behind a backslash, which CommonMark reads as that mark and nothing else; `<`, `>` and
 * `&` become references, so that no HTML begins. The word joiner (U+2060) stops what is not stopped by that: renderers
 * that look for addresses in the finished text, and `$(name)`.
 */
function escaped(plain: string): string {
  return plain
    .replace(/:\/\/|www(?=\.)|@|\$(?=\()/gi, (match) => `${match}\u2060`)
    .replace(/[!-/:-@[-`{-~]/g, (mark) => {
      if (mark === '<') return '&lt;';
      if (mark === '>') return '&gt;';
      if (mark === '&') return '&amp;';
      return `\\${mark}`;
    });
}

function titlePart(title: string): string {
  const plain = visibleText(title);
  return plain === '' ? '' : ` "${escaped(plain)}"`;
}
