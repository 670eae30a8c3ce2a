import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parseSync } from 'vite';
import { checkout } from '../../scripts/checkout.ts';
import { bundledPackages } from '../../scripts/licences.ts';
import type { Budget, Outcome, TortureCase } from './case.ts';

function sources(pattern: string): readonly (readonly [path: string, text: string])[] {
  return globSync(pattern, { cwd: checkout })
    .toSorted()
    .map((path) => [path, readFileSync(join(checkout, path), 'utf8')]);
}

/** What a bundle would hold if it could start a process, open a connection or run text as code. */
const REACHES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a process', /\b(?:require|import)\(["'`](?:node:)?child_process["'`]\)/],
  ['a connection', /\b(?:require|import)\(["'`](?:node:)?(?:net|tls|http|https|http2|dgram|dns)(?:\/promises)?["'`]\)/],
  [
    'the network',
    /\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon)\b|(?<![\w$.])fetch\s*\((?!\w*\)\s*\{)/,
  ],
  // lodash looks for the global object this way where there is neither `global` nor `self`, which no host lacks.
  ['code from text', /(?<![\w$.#])eval\s*\(|\bnew Function\s*\(|\bFunction\((?!"return this"\)\(\))["'`]/],
  ['a debugger or machine', /\b(?:require|import)\(["'`](?:node:)?(?:vm|cluster|inspector|repl|wasi)["'`]\)/],
  ['HTML from text', /\.(?:innerHTML|outerHTML|srcdoc)\s*=[^=]|insertAdjacentHTML\(/],
];

function bundles(): Outcome {
  const failed: string[] = [];
  const all = [...sources('dist/*.js'), ...sources('media/*.js')];
  if (all.length < 4) failed.push('not built: run `npm run build`');
  for (const [path, text] of all) {
    for (const [what, pattern] of REACHES) {
      const found = pattern.exec(text);
      if (found !== null) failed.push(`${path} reaches ${what}: ${text.slice(found.index, found.index + 60)}`);
    }
  }
  return { tried: all.length * REACHES.length, failed };
}

/** The built command line over the hostile workspace, in a process in which every way out is a trap. */
function trapped(): Outcome {
  const failed: string[] = [];
  const folder = join(checkout, 'test/fixtures/hostile');
  const cli = join(checkout, 'dist/cli.js');
  if (!existsSync(cli)) return { tried: 0, failed: ['not built: run `npm run build`'] };
  const runs = [
    ['check', 'reports/report.md', '--pack', 'evil.dossier.yaml', '--pack', 'evil.stix.json'],
    ['mentions', 'reports/report.md', '--pack', 'evil.dossier.yaml', '--format', 'json'],
    ['claims', 'reports/report.md', '--pack', 'evil.dossier.yaml', '--format', 'csv'],
    ['pack', 'check', 'evil.dossier.yaml', 'bomb.dossier.yaml', 'evil.stix.json', 'evil.bib', 'deep.dossier.json'],
    ['lookup', 'Grey', '--pack', 'evil.dossier.yaml'],
  ];
  for (const args of runs) {
    const done = spawnSync(
      process.execPath,
      [
        '--permission',
        `--allow-fs-read=${realpathSync(checkout)}/*`,
        '--import',
        join(checkout, 'test/torture/trap.mjs'),
        cli,
        ...args,
      ],
      { cwd: folder, encoding: 'utf8', env: { PATH: '' } },
    );
    if (done.status === null || done.status > 2)
      failed.push(`${args.join(' ')}: ended with ${String(done.status)} ${done.stderr.slice(-200)}`);
    for (const line of done.stderr.split('\n'))
      if (/TRAPPED|internal error|ERR_ACCESS_DENIED/.test(line)) failed.push(`${args[0] ?? ''}: ${line.slice(0, 160)}`);
    if (done.stdout + done.stderr === '') failed.push(`${args.join(' ')}: said nothing`);
  }
  return { tried: runs.length, failed, note: 'Node’s permissions: reading this folder and nothing else' };
}

/** The patterns that are written in our sources. */
function patterns(): readonly (readonly [place: string, source: string, flags: string])[] {
  return sources('src/**/*.ts').flatMap(([path, text]) => {
    const found: (readonly [string, string, string])[] = [];
    const waiting: unknown[] = [parseSync(path, text).program];
    while (waiting.length > 0) {
      const node = waiting.pop();
      if (typeof node !== 'object' || node === null) continue;
      if (
        'regex' in node &&
        typeof node.regex === 'object' &&
        node.regex !== null &&
        'pattern' in node.regex &&
        'flags' in node.regex &&
        'start' in node
      ) {
        const line = text.slice(0, Number(node.start)).split('\n').length;
        found.push([`${path}:${String(line)}`, String(node.regex.pattern), String(node.regex.flags)]);
      }
      waiting.push(...Object.values(node));
    }
    return found;
  });
}

const ATTACKS = [
  'a',
  ' ',
  '\t',
  '\n',
  '0',
  '-',
  '_',
  '.',
  ',',
  '[',
  ']',
  '(',
  ')',
  '"',
  "'",
  '<',
  '@',
  '/',
  '\\',
  '*',
  '`',
  ':',
  'A',
  'é',
  '\u0301',
  'a ',
  'a-',
  'a.',
  '0.',
  '. ',
  ' -',
  '[[',
  '"\\',
  'http://',
  'www.',
  'a@',
  '[@a; ',
  '{a',
  '\n\n',
  '> ',
  '&a;',
  'Aa ',
  '1 ',
  'and ',
  '<a ',
  '<!--',
  '--',
  'of ',
  '\r\n',
  '\u2028',
];

function slowPatterns({ long }: Budget): Outcome {
  const failed: string[] = [];
  const size = long ? 20_000 : 12_000;
  const texts = ATTACKS.flatMap((unit) => ['', '!', '\u0000x'].map((end) => unit.repeat(size / unit.length) + end));
  const all = patterns();
  for (const [place, source, flags] of all) {
    for (const text of texts) {
      const pattern = new RegExp(source, flags.replace('y', '') + (flags.includes('g') ? '' : 'g'));
      const used = process.cpuUsage();
      const before = performance.now();
      try {
        // Irregexp can be stopped from outside only this way.
        runInNewContext('text.replace(pattern, "")', { text, pattern }, { timeout: 3_000 });
      } catch {
        // Told below.
      }
      const { user } = process.cpuUsage(used);
      // On a busy machine the one is too long, with many threads the other.
      const ms = Math.min(performance.now() - before, user / 1000);
      if (ms > 600) {
        failed.push(`${place}: /${source.slice(0, 60)}/ on ${JSON.stringify(text.slice(0, 8))}…: ${ms.toFixed(0)} ms`);
        break;
      }
    }
  }
  return { tried: all.length * texts.length, failed, note: `${String(all.length)} patterns` };
}

async function licences(): Promise<Outcome> {
  const packages = await bundledPackages();
  const file = join(checkout, 'THIRD-PARTY-LICENSES.md');
  const listed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const failed = packages
    .filter(({ name, version }) => !listed.includes(`## ${name} ${version}\n`))
    .map(({ name, version }) => `${name} ${version} is bundled and not listed`);
  for (const { name, licence, scripts } of packages) {
    if (!/^(?:MIT|ISC|BSD-\d-Clause|Apache-2\.0|0BSD|CC0-1\.0|Unlicense|BlueOak-1\.0\.0)$/.test(licence))
      failed.push(`${name} is under ${licence}`);
    if (scripts.length > 0) failed.push(`${name} runs ${scripts.join(', ')} when it is installed`);
  }
  return { tried: packages.length, failed, note: `${String(packages.length)} packages are bundled` };
}

export const PRODUCT_CASES: readonly TortureCase[] = [
  {
    id: 'F16',
    what: 'The bundles, searched for processes, connections, code and HTML made of text',
    expected: 'none',
    longOnly: true,
    run: bundles,
  },
  {
    id: 'F14',
    what: 'The command line over the hostile workspace, every way out a trap',
    expected: 'no process, connection or writing, and no file outside',
    longOnly: true,
    run: trapped,
  },
  {
    id: 'F15',
    what: 'Every pattern of the sources on texts that make patterns slow',
    expected: 'no worse than linear',
    longOnly: true,
    run: slowPatterns,
  },
  {
    id: 'F30',
    what: 'Bundled packages',
    expected: 'listed with their licence, which allows it; none runs anything when it is installed',
    longOnly: true,
    run: licences,
  },
];
