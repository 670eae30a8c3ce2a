import type { Agent, Source } from '../catalog/model.ts';

const TITLE_LENGTH = 40;

/**
 * How a source is called in running text: `Antoniuk 2024`, `Antoniuk & Li 2024`, `Antoniuk et al. 2024`.
 *
 * Author-year as CSL's citation styles have it. Without an author the publisher stands in, then the title, then the
 * id; without a date `n.d.` does. Plain untrusted text.
 */
export function citationLabel(source: Source): string {
  return `${authorLabel(source)} ${yearOf(source) ?? 'n.d.'}`;
}

/** The part of {@link citationLabel} before the year. */
export function authorLabel(source: Source): string {
  const names = source.author.map(shortName).filter((name) => name !== '');
  const [first, second] = names;
  if (first === undefined) return insteadOfAuthor(source);
  if (second === undefined) return first;
  return names.length === 2 ? `${first} & ${second}` : `${first} et al.`;
}

/** The year a source was issued in; absent when it is not known. */
export function yearOf(source: Source): string | undefined {
  return source.issued === undefined ? undefined : /^-?\d{4}/.exec(source.issued)?.[0];
}

/** All authors with their full names, as a title page lists them: `Daryna Antoniuk, Wei Li`. Empty when nobody is named. */
export function authorNames(source: Source): string {
  return source.author
    .map(fullName)
    .filter((name) => name !== '')
    .join(', ');
}

function shortName(agent: Agent): string {
  return (agent.family ?? agent.literal ?? agent.given ?? '').trim();
}

function fullName(agent: Agent): string {
  if (agent.literal !== undefined && agent.family === undefined) return agent.literal.trim();
  return [agent.given, agent.family]
    .filter((part) => part !== undefined)
    .join(' ')
    .trim();
}

function insteadOfAuthor(source: Source): string {
  const stand = [source.publisher, source.title, source.id].find((text) => text !== undefined && text.trim() !== '');
  return shortened((stand ?? source.id).trim(), TITLE_LENGTH);
}

/** At most `length` UTF-16 units, cut between words where that loses little, never inside a surrogate pair. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = length - 1;
  const space = text.lastIndexOf(' ', end);
  if (space > length / 2) end = space;
  else if (isHighSurrogate(text.charCodeAt(end - 1))) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
