import type { Claim, EntityId, Incident } from '../catalog/model.ts';
import type { Span } from '../text/span.ts';
import { covers, overlaps } from '../text/span.ts';
import { clausesOf } from './clauses.ts';
import type { CalendarDate, WrittenDate } from './dates.ts';
import { agreesWith, datesIn, parseEdtf } from './dates.ts';
import { patternMatches, tokensOf, type Token } from './wordPatterns.ts';

/*
 * Does a sentence date an event otherwise than the catalog does?
 *
 * A date belongs to an event only when it stands beside the event's words: as an adverbial of the same clause (`disclosed
 * on 6 February`), in front of it (`On 6 February, the MIVD disclosed`), or as a part of the noun (`its disclosure of
 * 6 February`). Everything else dates something else: the report it comes from, a law, a founding. Silence where it is
 * not sure.
 */

export interface DateConflict {
  /** Of the date, in the sentence. */
  readonly written: WrittenDate;
  readonly expected: CalendarDate;
  /** What the catalog dates so: an event's `what`, or a claim. */
  readonly by: { readonly incident: Incident; readonly what: string } | { readonly claim: Claim };
}

/** A place in the sentence where events are spoken of. */
interface Spoken extends Span {
  readonly incident: Incident;
  readonly what: string;
  readonly date: CalendarDate | undefined;
}

/** Where an entity is mentioned in a sentence. */
export interface MentionPlace extends Span {
  readonly entity: EntityId;
}

export interface DatedSentence {
  /** Citations blanked out, so that a locator or a year in them is no date. */
  readonly text: string;
  readonly incidents: readonly Incident[];
  /** Where actors and incidents are mentioned, in offsets of `text`. */
  readonly places: readonly MentionPlace[];
  readonly claims: readonly Claim[];
}

/** What is longer or has more dates is a list, not a sentence; both also bound the work, which grows faster than they do. */
const LONGEST_SENTENCE = 2_000;
const MOST_DATES = 12;

/** The conflicts of one sentence, in order. */
export function dateConflicts(sentence: DatedSentence): readonly DateConflict[] {
  const { text, incidents, claims } = sentence;
  if (text.length > LONGEST_SENTENCE || (incidents.length === 0 && claims.length === 0)) return [];
  const dates = datesIn(text);
  if (dates.length === 0 || dates.length > MOST_DATES) return [];
  const tokens = tokensOf(text);
  const clauses = clausesOf(text);
  const spoken = incidents.flatMap((incident) => eventsIn(incident, tokens));
  const conflicts: DateConflict[] = [];
  for (const written of dates) {
    const place = placeOf(written, text, clauses, dates);
    if (place === undefined) continue;
    const conflict = againstEvents(written, place, spoken, sentence, tokens) ?? againstClaims(written, place, sentence);
    if (conflict !== undefined) conflicts.push(conflict);
  }
  return conflicts;
}

function eventsIn(incident: Incident, tokens: readonly Token[]): readonly Spoken[] {
  return incident.events.flatMap((event) =>
    event.words.flatMap((pattern) =>
      patternMatches(tokens, pattern).map((span) => ({
        ...span,
        incident,
        what: event.what,
        date: event.date === undefined ? undefined : parseEdtf(event.date),
      })),
    ),
  );
}

/** Where a date acts: which stretch of the sentence it dates, and how it is tied to it. */
interface Place {
  readonly clause: Span;
  /** `adverbial`: dates the clause's verb. `noun`: belongs to the word right before or behind it. */
  readonly tie: 'adverbial' | 'noun-before' | 'noun-behind' | 'since';
}

const ADVERBIAL =
  /(?:^|[\s(])(?:(?:on|in|during|dated)(?:\s(?:the\s)?(?:morning|evening|afternoon|night|month|year|week|spring|summer|autumn|fall|winter|beginning|start|middle|end|early|mid|late)(?:\sof)?)?(?:\s(?:early|mid|late))?(?:\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?|early|late)[\s-]$/i;

function placeOf(
  written: WrittenDate,
  text: string,
  clauses: readonly Span[],
  dates: readonly WrittenDate[],
): Place | undefined {
  const before = text.slice(Math.max(0, written.start - 60), written.start);
  const behind = text.slice(written.end, written.end + 60);
  const i = clauses.findIndex((clause) => covers(clause, { start: written.start, end: written.start + 1 }));
  const clause = clauses[i];
  if (clause === undefined) return undefined;
  if (/\bdat(?:es?|ed|ing) (?:back to|from|to)\s$/.test(before)) return { clause, tie: 'adverbial' };
  const adverbial = ADVERBIAL.test(before);
  if (!adverbial && /\b(?:of|from)\s$/.test(before)) return { clause, tie: 'noun-before' };
  if (/\bsince\s$/.test(before)) return { clause, tie: 'since' };
  const hasDay = written.readings[0]?.day !== undefined;
  const isLabel = /^\W*$/.test(text.slice(0, written.start)) && /^\s*[:,–—-]|^\s\p{Lu}/u.test(behind);
  if (!adverbial && !isLabel) {
    if (/^\s\p{L}/u.test(behind) && /(?:\b(?:the|its|their|his|her)|['’]s?)\s$/i.test(before)) {
      return { clause, tie: 'noun-behind' };
    }
    // `disclosed it 5 February 2024`, `(6 February 2024)`
    if (!hasDay || !/(?:\p{Ll}\s|\()$/u.test(before) || OTHER_TIE.test(before)) return undefined;
  }
  if (!isBare(clause, text, dates)) return { clause, tie: 'adverbial' };
  const isFirst = clauses.slice(0, i).every((one) => isBare(one, text, dates));
  const neighbour = isFirst ? clauses.slice(i + 1).find((one) => !isBare(one, text, dates)) : clauses[i - 1];
  return neighbour === undefined ? undefined : { clause: neighbour, tie: 'adverbial' };
}
const OTHER_TIE =
  /\b(?:before|after|by|until|till|through|prior to|ahead of|following|as of|to|than|between|and|or|not)\s$/i;

/** Nothing but a date and what ties it to something. */
function isBare(clause: Span, text: string, dates: readonly WrittenDate[]): boolean {
  let rest = '';
  let at = clause.start;
  for (const date of dates) {
    if (!overlaps(date, clause)) continue;
    rest += text.slice(at, Math.max(at, date.start));
    at = Math.max(at, date.end);
  }
  rest += text.slice(at, Math.max(at, clause.end));
  return !/\p{L}/u.test(
    rest.replaceAll(
      /\b(?:on|in|during|early|late|mid|dated|the|and|\p{L}+day|only|already|however|later|back|again|just|as|then|still|even|of|spring|summer|autumn|fall|winter|beginning|start|middle|end|morning|evening|afternoon|night|month|year|week)\b/giu,
      '',
    ),
  );
}

function againstEvents(
  written: WrittenDate,
  place: Place,
  spoken: readonly Spoken[],
  sentence: DatedSentence,
  tokens: readonly Token[],
): DateConflict | undefined {
  const here = spoken.filter((one) => covers(place.clause, one) && isAbout(one.incident, place.clause, sentence));
  const nearest = nearestTo(written, here);
  if (nearest === undefined || !isTied(written, place, nearest, sentence, tokens)) return undefined;
  const attached = here.filter((one) => overlaps(one, nearest));
  const dated = attached.filter((one) => one.date !== undefined);
  // One of the events at this word has no date of its own, so any date may be its.
  if (dated.length === 0 || dated.length < attached.length) return undefined;
  if (here.some((one) => one.date !== undefined && agreesWith(written, one.date))) return undefined;
  const first = dated[0];
  if (first?.date === undefined) return undefined;
  return { written, expected: first.date, by: { incident: first.incident, what: first.what } };
}

/**
 * The clause names the incident or one who has a part in it, or leaves that to the rest of the sentence: `it`, `the case`,
 * `arrested in March`.
 */
function isAbout(incident: Incident, clause: Span, { text, places }: DatedSentence): boolean {
  const involved = new Set([incident.id, ...incident.actors.map(({ id }) => id)]);
  return (
    places.some((one) => involved.has(one.entity) && overlaps(one, clause)) ||
    /^\W*\w+ed\b/.test(text.slice(clause.start, clause.end)) ||
    /\b(?:it|this|they|he|she|which|who|case|affair|matter)\b/i.test(text.slice(clause.start, clause.end))
  );
}

function nearestTo(date: Span, places: readonly Spoken[]): Spoken | undefined {
  let best: Spoken | undefined;
  let least = Infinity;
  for (const place of places) {
    const distance = place.end <= date.start ? date.start - place.end : place.start - date.end;
    if (distance >= least || overlaps(place, date)) continue;
    least = distance;
    best = place;
  }
  return best;
}

function isTied(
  written: WrittenDate,
  place: Place,
  word: Spoken,
  sentence: DatedSentence,
  tokens: readonly Token[],
): boolean {
  const { text } = sentence;
  const clause = text.slice(place.clause.start, place.clause.end);
  if (OTHERWISE.test(clause) || LATER.test(text.slice(word.end))) return false;
  switch (place.tie) {
    case 'since':
      return text.slice(word.start, word.end).toLowerCase().endsWith('since') && written.start - word.end <= 1;
    case 'noun-before':
      return /^\s(?:of|from)\s$/.test(text.slice(word.end, written.start));
    case 'noun-behind':
      return word.start > written.end && word.start - written.end <= 1;
    case 'adverbial':
      break;
  }
  const between = tokens.filter((token) =>
    word.end <= written.start
      ? token.start >= word.end && token.end <= written.start
      : token.start >= written.end && token.end <= word.start,
  );
  // `In 2023 it was disclosed`: auxiliaries belong to the event's own word.
  while (word.start >= written.end && AUXILIARY.test(between.at(-1)?.word ?? '')) between.pop();
  if (between.some((token, i) => isVerbHere(token, between[i + 1]?.word))) return false;
  return !isReporting(text.slice(word.start, word.end)) || isByInvolved(word, place.clause, sentence);
}

/** Another occasion, something that did not happen, or something that may. */
const OTHERWISE =
  /\b(?:not|never|n['’]t|without|rather than|instead of|another|again|second|third|further|different|other|unlike|if|would|could|might|may|will|shall|plan(?:s|ned)?|hypothetical|similar|anniversary|previous(?:ly)?|earlier|hearing|trial)\b/;

/** What comes out later about the same thing: `that it was larger than thought`. */
const LATER =
  /\b(?:larger|bigger|wider|broader|worse|further|additional|updates?|updated|follow-up|new details|than (?:thought|previously|first|earlier|expected|assumed|known))\b/i;

const AUXILIARY = /^(?:was|were|is|are|has|had|have|been|being|be|first|finally|publicly|also)$/;

/** A verb between an event's word and a date takes the date to itself: `disclosed malware planted in 2022`. */
function isVerbHere(token: Token, next: string | undefined): boolean {
  if (IRREGULAR.test(token.word)) return true;
  if (!/(?:ed|ing)$/.test(token.word) || token.word.length < 5) return false;
  return (
    next === undefined ||
    /^(?:in|on|by|at|from|against|to|during|with|for|the|a|an|its|it|his|her|their|into|of|early|late|mid)$/.test(next)
  );
}
const IRREGULAR =
  /^(?:was|were|is|are|had|has|have|been|found|sent|made|came|began|begun|ran|took|taken|seen|saw|gave|given|held|kept|left|led|met|paid|put|said|told|went|gone|won|wrote|written|became|broke|built|bought|caught|chose|dealt|drew|fell|flew|fought|got|grew|heard|hid|hit|knew|known|lost|meant|sold|set|shot|shut|spent|spoke|stole|stolen|stood|struck|taught|thought|understood|withdrew|withdrawn)$/;

/** Words by which anybody may pass on what happened, at any time. */
function isReporting(word: string): boolean {
  return /^(?:report|publish|releas|present|disclos|reveal|announc|expos|uncover|made|said|wrote|surfac)/i.test(word);
}

/**
 * A newspaper that reveals in March what a service revealed in February is not wrong about February: a reporting verb
 * counts when it is passive, a noun, or done by somebody who has a part in the incident.
 */
function isByInvolved(word: Spoken, clause: Span, { text, places }: DatedSentence): boolean {
  const before = text.slice(clause.start, word.start);
  if (/\b(?:was|were|been|being|be|is|are|got)\s(?:\p{L}+ly\s|first\s)?$/iu.test(before)) return true;
  if (/(?:ure|ion|ment|sal)$/i.test(text.slice(word.start, word.end))) return true;
  if (
    /\b(?:it|they|he|she|who|which|service|agency|embassy|officials|authorities|government|ministry)\s(?:\p{L}+ly\s|had\s|has\s|have\s|first\s)*$/iu.test(
      before,
    )
  )
    return true;
  const involved = new Set(word.incident.actors.map(({ id }) => id));
  return places.some((one) => involved.has(one.entity) && covers(clause, one) && one.end <= word.start);
}

/** The date of a bound claim, where statement and claim speak of one happening with the same verb. */
function againstClaims(written: WrittenDate, place: Place, { text, claims }: DatedSentence): DateConflict | undefined {
  if (place.tie !== 'adverbial') return undefined;
  const clause = text.slice(place.clause.start, place.clause.end);
  if (OTHERWISE.test(clause)) return undefined;
  const known: CalendarDate[] = [];
  let against: DateConflict | undefined;
  for (const claim of claims) {
    const own = claim.date === undefined ? undefined : parseEdtf(claim.date);
    if (own !== undefined) known.push(own);
    for (const date of datesIn(claim.statement)) {
      const [first] = date.readings;
      if (first === undefined) continue;
      known.push(first, ...(date.until === undefined ? [] : [date.until]));
      if (date.readings.length > 1 || date.until !== undefined || first.year === undefined) continue;
      if (sharesVerb(clause, written, text, claim.statement, date)) {
        against ??= { written, expected: first, by: { claim } };
      }
    }
  }
  return known.some((date) => agreesWith(written, date)) ? undefined : against;
}

/** The words that each date stands next to, up to the nearest verb, are the same. */
function sharesVerb(clause: string, written: Span, text: string, other: string, date: Span): boolean {
  const verb = verbBefore(text, written) ?? '';
  return verb !== '' && verb === verbBefore(other, date) && clause !== '';
}

function verbBefore(text: string, date: Span): string | undefined {
  const tokens = tokensOf(text.slice(Math.max(0, date.start - 80), date.start));
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (token !== undefined && isVerbHere(token, tokens[i + 1]?.word)) return token.word;
  }
  return undefined;
}
