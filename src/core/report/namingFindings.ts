import type { Entity } from '../catalog/model.ts';
import type { Block } from '../markdown/block.ts';
import { toReadable, toSource } from '../markdown/readable.ts';
import { lookalikes, type Lookalike } from '../text/confusables.ts';
import { foldedName } from '../text/fold.ts';
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
        ? `No source of the catalog has the key "${citation.key}".`
        : `The footnote "${citation.key}" is not defined, and no source of the catalog has that key.`;
      return {
        ...citation.keySpan,
        code: 'unknown-source',
        severity: DEFAULT_SEVERITY['unknown-source'],
        message: meant === undefined ? message : `${message} Did you mean "${meant}"?`,
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
    message: `"${readText(mention, block)}" can be ${listed(names)}, and nothing else in the report decides.`,
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
    message: `The catalog prefers "${best.text}" to "${written}".`,
    fixes: isPlain ? [{ kind: 'replace', edit: { start, end, newText: best.text } }] : [],
  };
}

function readText(mention: Mention, { readable }: Block): string {
  return readable.text.slice(toReadable(readable, mention.start), toReadable(readable, mention.end));
}

function listed(names: readonly string[]): string {
  const shown = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} others`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1) ?? ''}`;
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
  const more = letters.length > 1 ? `, and ${letters.length - 1} more such` : '';
  return {
    ...source,
    code: 'lookalike-letters',
    severity: DEFAULT_SEVERITY['lookalike-letters'],
    message: `"${word}" has a ${scriptOf(letter)} "${letter}" (U+${code}) that looks like a Latin "${first?.replacement ?? ''}"${more}: searches will miss the word.`,
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

function scriptOf(letter: string): string {
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'Cyrillic';
  if (/\p{Script=Greek}/u.test(letter)) return 'Greek';
  return /\p{Script=Armenian}/u.test(letter) ? 'Armenian' : 'special';
}
