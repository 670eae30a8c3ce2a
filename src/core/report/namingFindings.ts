import type { Entity } from '../catalog/model.ts';
import type { Block } from '../markdown/block.ts';
import { toReadable, toSource } from '../markdown/readable.ts';
import { lookalikes, type Lookalike } from '../text/confusables.ts';
import { foldedName } from '../text/fold.ts';
import { say, type Message } from '../text/message.ts';
import type { EvidenceIndex } from './evidenceIndex.ts';
import { DEFAULT_SEVERITY } from './findings.ts';
import type { Citation, Finding, Fix, Mention } from './report.ts';

/** What there is to say about the names and letters of a block, wherever they stand. */
export function nameFindings(block: Block, mentions: readonly Mention[], index: EvidenceIndex): readonly Finding[] {
  const findings = lookalikeFindings(block);
  for (const [i, mention] of mentions.entries()) {
    if (mention.via !== 'name') continue;
    const entity = index.catalog.entities.get(mention.entity);
    if (mention.candidates !== undefined && mention.candidates.length > 1) {
      findings.push(ambiguousFinding(mention, mention.candidates, block, index));
    } else if (entity !== undefined) {
      const finding = preferredFinding(mention, entity, block, [mentions[i - 1], mentions[i + 1]]);
      if (finding !== undefined) findings.push(finding);
    }
  }
  return findings;
}

/** Citations that lead nowhere. */
export function citationFindings(citations: readonly Citation[], index: EvidenceIndex): readonly Finding[] {
  return citations
    .filter((citation) => citation.sources.length === 0 && citation.isDefined !== true)
    .map((citation) => {
      const isKey = citation.syntax !== 'footnote';
      const meant = isKey ? index.similarKey(citation.key) : undefined;
      const message = isKey
        ? say('No source of the catalog has the key "{0}".', citation.key)
        : say('The footnote "{0}" is not defined, and no source of the catalog has that key.', citation.key);
      return {
        ...citation.keySpan,
        code: 'unknown-source',
        severity: DEFAULT_SEVERITY['unknown-source'],
        message: meant === undefined ? message : [message, say('Did you mean "{0}"?', meant)],
        fixes: meant === undefined ? [] : [{ kind: 'replace', edit: { ...citation.keySpan, newText: meant } }],
      } as const;
    });
}

function ambiguousFinding(
  mention: Mention,
  candidates: NonNullable<Mention['candidates']>,
  block: Block,
  index: EvidenceIndex,
): Finding {
  const { start, end } = mention;
  const names = candidates.map((id) => index.catalog.entities.get(id)?.name ?? id);
  return {
    start,
    end,
    code: 'ambiguous-name',
    severity: DEFAULT_SEVERITY['ambiguous-name'],
    message: undecided(readText(mention, block), names),
    fixes: candidates.map((entity): Fix => ({ kind: 'choose', entity })),
  };
}

function preferredFinding(
  mention: Mention,
  entity: Entity,
  block: Block,
  neighbours: readonly (Mention | undefined)[],
): Finding | undefined {
  const preferred = entity.names.filter((name) => name.prefer);
  const [best] = preferred;
  if (best === undefined) return undefined;
  const isPreferred = (written: string): boolean =>
    preferred.some((name) => foldedName(name.text) === foldedName(written));
  const written = readText(mention, block);
  if (isPreferred(written) || preferred.some((name) => name.text === mention.why.name)) return undefined;
  // `Hellenic Grid Operator (HGO)` introduces the short name, `HGO (Hellenic Grid Operator)` explains it.
  const introduces = neighbours.some((other) => {
    if (other?.entity !== mention.entity || other.via !== 'name' || !isPreferred(readText(other, block))) return false;
    const [first, second] = other.start < mention.start ? [other, mention] : [mention, other];
    return /^\s?[([,]\s?(?:or |the |now |formerly |aka |a\.k\.a\. )?["“']?$/.test(
      block.readable.text.slice(toReadable(block.readable, first.end), toReadable(block.readable, second.start)),
    );
  });
  if (introduces) return undefined;
  const { start, end } = mention;
  const isPlain = end - start === written.length;
  return {
    start,
    end,
    code: 'preferred-name',
    severity: DEFAULT_SEVERITY['preferred-name'],
    message: say('The catalog prefers "{0}" to "{1}".', best.text, written),
    fixes: isPlain ? [{ kind: 'replace', edit: { start, end, newText: best.text } }] : [],
  };
}

function readText(mention: Mention, { readable }: Block): string {
  return readable.text.slice(toReadable(readable, mention.start), toReadable(readable, mention.end));
}

/** More than one name; of many the first four. */
function undecided(written: string, names: readonly string[]): Message {
  return names.length > 5
    ? say(
        '"{0}" can be {1} or {2} others, and nothing else in the report decides.',
        written,
        names.slice(0, 4).join(', '),
        names.length - 4,
      )
    : say(
        '"{0}" can be {1} or {2}, and nothing else in the report decides.',
        written,
        names.slice(0, -1).join(', '),
        names.at(-1) ?? '',
      );
}

/** One finding for each word with letters of another script in it. */
function lookalikeFindings(block: Block): Finding[] {
  const { text } = block.readable;
  const findings: Finding[] = [];
  let word: { start: number; end: number; letters: Lookalike[] } | undefined;
  const close = (): void => {
    if (word !== undefined) findings.push(lookalikeFinding(block, word));
    word = undefined;
  };
  for (const letter of lookalikes(text)) {
    if (word === undefined || letter.span.start >= word.end) {
      close();
      word = { ...wordAround(text, letter.span.start), letters: [] };
    }
    word.letters.push(letter);
  }
  close();
  return findings;
}

function lookalikeFinding(
  block: Block,
  { start, end, letters }: { start: number; end: number; letters: readonly Lookalike[] },
): Finding {
  const { text } = block.readable;
  const word = text.slice(start, end);
  let mended = '';
  let at = start;
  for (const { span, replacement } of letters) {
    mended += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  mended += text.slice(at, end);
  const source = toSource(block.readable, { start, end });
  const [first] = letters;
  const letter = first === undefined ? '' : text.slice(first.span.start, first.span.end);
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    ...source,
    code: 'lookalike-letters',
    severity: DEFAULT_SEVERITY['lookalike-letters'],
    message: lookalikeMessage(word, letter, code, first?.replacement ?? '', letters.length - 1),
    fixes:
      source.end - source.start === end - start
        ? [{ kind: 'replace', edit: { ...source, newText: mended } }]
        : letters.map(({ span, replacement }): Fix => ({
            kind: 'replace',
            edit: { ...toSource(block.readable, span), newText: replacement },
          })),
  };
}

function wordAround(text: string, at: number): { start: number; end: number } {
  let start = at;
  let end = at;
  while (start > 0 && LETTER.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && LETTER.test(text.charAt(end))) end += 1;
  return { start, end };
}
const LETTER = /[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]/u;

/** `more`: further letters of the word that look like others. */
function lookalikeMessage(word: string, letter: string, code: string, like: string, more: number): Message {
  const which = oneLookalike(letter, code);
  return more === 0
    ? say('"{0}" has {1} that looks like a Latin "{2}": searches will miss the word.', word, which, like)
    : say(
        '"{0}" has {1} that looks like a Latin "{2}", and {3} more such: searches will miss the word.',
        word,
        which,
        like,
        more,
      );
}

function oneLookalike(letter: string, code: string): Message {
  if (/\p{Script=Cyrillic}/u.test(letter)) return say('a Cyrillic "{0}" (U+{1})', letter, code);
  if (/\p{Script=Greek}/u.test(letter)) return say('a Greek "{0}" (U+{1})', letter, code);
  if (/\p{Script=Armenian}/u.test(letter)) return say('an Armenian "{0}" (U+{1})', letter, code);
  return say('a special "{0}" (U+{1})', letter, code);
}
