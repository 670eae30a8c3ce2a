import markdownIt from 'markdown-it';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { run } from '../../src/cli/run.ts';
import { fileText, plainLine, plainPath, safeJson } from '../../src/cli/terminal.ts';
import { csv } from '../../src/core/export/csv.ts';
import { markdownTable } from '../../src/core/export/markdownTable.ts';
import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import { readAny } from '../../src/core/catalog/readAny.ts';
import { EvidenceIndex } from '../../src/core/report/evidenceIndex.ts';
import { httpsAddress } from '../../src/core/text/httpsAddress.ts';
import type { MarkdownIt } from '../../src/preview/markdownIt.ts';
import { ENGLISH_L10N } from '../../src/core/text/l10n.ts';
import { previewPlugin } from '../../src/preview/plugin.ts';
import { markup, shortHtml } from '../../src/preview/safeHtml.ts';
import { commandLink, link, safe, text } from '../../src/vscode/host/safeMarkdown.ts';
import { label } from '../../src/vscode/host/visibleText.ts';
import { literal } from '../../src/vscode/host/writtenText.ts';
import { HOSTILE_TEXT, OBEYED } from '../support/hostileText.ts';
import { memoryHost } from '../support/memoryHost.ts';
import type { Budget, Outcome, TortureCase } from './case.ts';

/** As VS Code reads notifications and the text below an input box, and labels. */
const LINKED_TEXT = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const ICON = /\$\([a-z0-9-]+(?:~[a-z0-9-]+)?\)/i;
/** What GitHub and Azure obey in a build's log. */
const CI_COMMAND = /^\s*::|##\[|##vso\[/im;

const markdown = markdownIt({ html: true, linkify: true });

/** Links and everything that is more than text, as a renderer of Markdown would make of it. */
function liveParts(source: string): readonly string[] {
  const found: string[] = [];
  const waiting = [...markdown.parse(source, {})];
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    waiting.push(...(token.children ?? []));
    if (token.type === 'link_open') found.push(String(token.attrGet('href') ?? ''));
    else if (!/^(?:text|text_special|inline|paragraph_(?:open|close)|link_close|softbreak)$/.test(token.type))
      found.push(token.type);
  }
  return found;
}

/** A payload alone, within words, doubled, and beside another one. */
function* payloads({ random, long }: Budget): Generator<string> {
  for (const one of HOSTILE_TEXT) {
    yield one;
    yield `Grey ${one} Heron`;
    yield one + one;
  }
  for (let i = 0; i < (long ? 5_000 : 150); i += 1) {
    const pick = (): string => HOSTILE_TEXT[Math.floor(random() * HOSTILE_TEXT.length)] ?? '';
    const [a, b] = [pick().slice(0, 200), pick().slice(0, 200)];
    yield a.slice(0, Math.floor(random() * a.length)) + b.slice(Math.floor(random() * b.length));
  }
}

const GFM = { extensions: [gfm()], htmlExtensions: [gfmHtml()] };

const SINKS: Readonly<Record<string, (raw: string) => string | undefined>> = {
  hover: (raw) => {
    const live = liveParts(safe`A ${raw} and ${text(raw, 300)}.`.value);
    if (live.length > 0) return `live: ${live.join(', ')}`;
    return OBEYED.test(text(raw).value.replaceAll('\u2060', '')) ? 'a hidden character' : undefined;
  },
  'link of a source': (raw) => {
    const live = liveParts(safe`${link(raw, raw, raw)}`.value);
    return live.every((address) => address === httpsAddress(raw) || new URL(address).protocol === 'https:')
      ? undefined
      : live.join(', ');
  },
  'command link': (raw) => {
    const live = liveParts(commandLink(raw, 'dossier.showCard', [{ kind: 'entity', id: raw }], raw).value);
    const [address = ''] = live;
    if (live.length !== 1 || !address.startsWith('command:dossier.showCard?')) return live.join(', ');
    const args: unknown = JSON.parse(decodeURIComponent(address.slice(address.indexOf('?') + 1)));
    return Array.isArray(args) && args.length === 1 ? undefined : 'other arguments';
  },
  'label, message, list, tree': (raw) => {
    const shown = label(raw, 500);
    if (LINKED_TEXT.test(shown)) return 'a link';
    if (ICON.test(shown)) return 'a picture';
    return OBEYED.test(shown.replaceAll('\u2060', '')) || shown.length > 800 ? 'obeyed or too long' : undefined;
  },
  'HTML of the preview': (raw) => {
    const { value } = markup`<b title="${raw}">${raw}${shortHtml(raw, 100)}</b>`;
    return /^<b title="[^"<>]*">[^<>"']*<\/b>$/.test(value) && !OBEYED.test(value) ? undefined : value.slice(0, 100);
  },
  terminal: (raw) => {
    for (const line of [plainLine(raw), plainPath(raw), fileText(raw)]) {
      if (OBEYED.test(line.replace(/\r?\n/g, ''))) return 'a control character';
      if (CI_COMMAND.test(line)) return 'a command of a build server';
    }
    return /[\r\n]/.test(plainLine(raw) + plainPath(raw)) ? 'a second line' : undefined;
  },
  'JSON on a terminal': (raw) => {
    const json = safeJson({ raw });
    if (OBEYED.test(json) || CI_COMMAND.test(json)) return 'obeyed';
    return JSON.stringify(JSON.parse(json)) === JSON.stringify({ raw }) ? undefined : 'another text';
  },
  CSV: (raw) => (/^"'?\s*[=+\-@]/.test(csv([[raw]])) && !csv([[raw]]).startsWith(`"'`) ? 'a formula' : undefined),
  'Markdown table': (raw) => {
    const html = micromark(markdownTable(['a'], [[plainLine(raw)]]), GFM);
    return /<(?!\/?(?:table|thead|tbody|tr|th|td)>)/.test(html) ? html.slice(0, 200) : undefined;
  },
  'written into a report': (raw) => {
    const html = micromark(`It was ${literal(plainLine(raw))} again.`, GFM);
    return /<(?!\/?p>)/.test(html) ? html.slice(0, 120) : undefined;
  },
};

function matrix(budget: Budget): Outcome {
  const failed: string[] = [];
  let tried = 0;
  for (const raw of payloads(budget)) {
    for (const [sink, check] of Object.entries(SINKS)) {
      tried += 1;
      try {
        const wrong = check(raw);
        if (wrong !== undefined) failed.push(`${sink}: ${JSON.stringify(raw.slice(0, 80))}: ${wrong}`);
      } catch (error) {
        failed.push(`${sink}: ${JSON.stringify(raw.slice(0, 80))}: ${String(error)}`);
      }
    }
  }
  return { tried, failed, note: `${String(Object.keys(SINKS).length)} sinks` };
}

/** A pack in which every text says this. */
function packSaying(raw: string): string {
  const words = raw.slice(0, 150);
  const line = words.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').trim() === '' ? `x${words}` : words;
  return JSON.stringify({
    dossier: 1,
    id: 'evil',
    title: line,
    sources: [
      {
        id: 'src',
        type: line,
        title: line,
        author: [{ family: line, given: line }],
        issued: '2024',
        url: line,
        publisher: line,
        containerTitle: line,
        note: line,
        marking: line,
      },
    ],
    actors: [
      {
        id: 'heron',
        name: 'Grey Heron',
        type: line,
        names: [{ text: `Heron ${line}`, note: line, by: [line] }],
        summary: line,
        relations: [{ to: 'other', is: line }],
        marking: line,
        externalIds: [line],
      },
      { id: 'other', name: `Other ${line}` },
    ],
    incidents: [
      {
        id: 'breach',
        name: 'Crane Breach',
        events: [{ what: line, date: '2024' }],
        actors: [{ id: 'heron', role: line }],
      },
    ],
    claims: [
      {
        id: 'c1',
        statement: `Grey Heron ${line}`,
        about: ['heron'],
        assertedBy: 'other',
        likelihood: line,
        evidence: [{ source: 'src', locator: line }],
        marking: line,
      },
      { id: 'c2', statement: line, about: ['heron', 'breach'], disputes: ['c1'], evidence: [{ source: 'src' }] },
    ],
    end: 'evil',
  });
}

const REPORT = 'Grey Heron acted in the Crane Breach [@src, p. 1], and Grey Heron slept [@gone].\n';

const TAGS = /<\/?([a-z0-9]+)((?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>/gi;
const PREVIEW_TAGS = /^(?:p|span|strong|a|section|h2|ol|li|em|code|br|h1)$/;

function preview(): Outcome {
  const failed: string[] = [];
  for (const raw of HOSTILE_TEXT) {
    const { value } = readAny(packSaying(raw), 'evil.dossier.json');
    if (value === undefined) {
      failed.push(`${JSON.stringify(raw)}: no pack`);
      continue;
    }
    const { catalog } = buildCatalog([value]);
    const own = markdownIt({ html: true, linkify: true });
    previewPlugin(
      () => ({
        catalog,
        index: new EvidenceIndex(catalog),
        options: {},
        mentions: true,
        statements: true,
        l10n: ENGLISH_L10N,
      }),
      (error) => failed.push(`${JSON.stringify(raw)}: ${String(error)}`),
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- markdown-it's own types say more than is used
    )(own as unknown as MarkdownIt);
    const html = own.render(REPORT);
    if (!html.includes('dossier-card')) failed.push(`${JSON.stringify(raw)}: no card`);
    for (const [, tag = '', attributes = ''] of html.matchAll(TAGS)) {
      if (!PREVIEW_TAGS.test(tag)) failed.push(`${JSON.stringify(raw)}: <${tag}>`);
      if (
        /\s(?!(?:class|title|id|href|role|tabindex)=")[^\s=]+="|href="(?!#dossier-source-\d+"|https:)/i.test(
          attributes.replace(/title="[^"]*"/g, ''),
        )
      )
        failed.push(`${JSON.stringify(raw)}:${attributes}`);
    }
    if (/[<>]/.test(html.replace(TAGS, ''))) failed.push(`${JSON.stringify(raw)}: a tag that is none of ours`);
    if (OBEYED.test(html.replaceAll('\n', ''))) failed.push(`${JSON.stringify(raw)}: a hidden character`);
  }
  return { tried: HOSTILE_TEXT.length, failed };
}

const COMMANDS: readonly (readonly string[])[] = [
  ...['text', 'json'].map((format) => ['mentions', 'r.md', '--format', format]),
  ...['text', 'json', 'csv', 'markdown'].map((format) => ['claims', 'r.md', '--format', format]),
  ...['text', 'json', 'sarif'].map((format) => ['check', 'r.md', '--format', format]),
  ...['text', 'json'].map((format) => ['lookup', 'heron', '--format', format]),
  ...['text', 'json'].map((format) => ['pack', 'check', 'evil.dossier.json', '--format', format]),
  ...['csv', 'markdown'].map((format) => ['export', 'r.md', '--format', format]),
];

async function commandLine({ long }: Budget): Promise<Outcome> {
  const failed: string[] = [];
  let tried = 0;
  for (const raw of long ? HOSTILE_TEXT : HOSTILE_TEXT.filter((_, i) => i % 6 === 0)) {
    const fileName = `${raw.replaceAll('\0', '_').replaceAll('/', '_').slice(0, 60)}.md`;
    const files = {
      '/dossier/package.json': '{"version":"1.0.0"}',
      'evil.dossier.json': packSaying(raw),
      'r.md': `${REPORT}\n${raw}\n`,
      [fileName]: REPORT,
    };
    for (const args of [
      ...COMMANDS,
      ['check', fileName],
      ['mentions', fileName, '--format', 'json'],
      ['check', raw],
      [raw],
    ]) {
      tried += 1;
      const host = memoryHost(files, { isTerminal: false });
      const pack = args[0] === 'pack' ? [] : ['--pack', 'evil.dossier.json'];
      const name = `${args.join(' ').slice(0, 60)} with ${JSON.stringify(raw.slice(0, 40))}`;
      try {
        await run([...args, ...(args.length > 1 ? pack : []), '--no-bundled-pack'], host);
      } catch (error) {
        failed.push(`${name}: ${String(error)}`);
      }
      for (const out of [host.stdout(), host.stderr()]) {
        if (OBEYED.test(out.replace(/\r?\n/g, ''))) failed.push(`${name}: a control character`);
        if (CI_COMMAND.test(out)) failed.push(`${name}: a command of a build server`);
      }
      // What is taken for an option is refused in words.
      if ((args.includes('json') || args.includes('sarif')) && host.stdout() !== '') {
        try {
          JSON.parse(host.stdout());
        } catch {
          failed.push(`${name}: no JSON`);
        }
      }
    }
  }
  return { tried, failed };
}

const ADDRESSES: readonly (readonly [string, boolean])[] = [
  ['https://example.org/a?b=c#d', true],
  ['HTTPS://EXAMPLE.org', true],
  ['https://example.org/[x](command:y)', true],
  ['https://xn--80ak6aa92e.example', true],
  ['http://example.org', false],
  ['javascript:alert(1)', false],
  [' \u0000javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['vscode://x', false],
  ['command:a.b', false],
  ['\\\\server\\share', false],
  ['//example.org', false],
  ['https://user@evil.example', false],
  ['https://user:pass@evil.example', false],
  ['https:', false],
  ['', false],
];

function addresses(): Outcome {
  const failed = ADDRESSES.filter(([raw, opens]) => {
    const address = httpsAddress(raw);
    return (address !== undefined) !== opens || /[()[\]<>"'`\s\\]/.test(address ?? '');
  });
  return { tried: ADDRESSES.length, failed: failed.map(([raw]) => raw) };
}

export const SINK_CASES: readonly TortureCase[] = [
  {
    id: 'F1',
    what: 'Hostile texts in every sink: hovers, command links, labels, notifications, lists, preview, terminal, JSON, CSV, tables, reports (F1 to F3, F18, F25 to F27)',
    expected: 'read as text, nothing live, nothing hidden',
    run: matrix,
  },
  {
    id: 'F8',
    what: 'A pack whose every field is hostile, in VS Code’s preview',
    expected: 'our own tags and attributes only, links to https only',
    run: preview,
  },
  {
    id: 'F25',
    what: 'The same pack, a hostile report and file name, through every command and format',
    expected: 'no control, no command of a build server, JSON that parses',
    run: commandLine,
  },
  { id: 'F6', what: 'Addresses of sources', expected: 'https without a user name, nothing else', run: addresses },
];
