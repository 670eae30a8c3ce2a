import { packed } from '../text/packed.ts';
import { isEnglishWord } from '../text/englishWords.ts';
import type { Folded } from '../text/fold.ts';
import { fold, unfolded } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { UnitClasses } from '../text/wordUnits.ts';
import type { CompiledCues } from './cueIndex.ts';
import { compileCues } from './cueIndex.ts';
import type { Entity, Name } from './model.ts';
import { compileTable } from './nameCompiler.ts';
import { inMachineText, standing } from './nameContext.ts';
import type { NameForm } from './nameForm.ts';
import { nameForm } from './nameForm.ts';
import type { Agreement, Doubt, NameRule } from './nameRules.ts';
import { agree } from './nameRules.ts';
import type { Scan, Sink } from './nameScan.ts';
import { scanFolded, scanPlain, scanWords } from './nameScan.ts';
import type { NameTable } from './nameTable.ts';
import { withoutOverlaps } from './overlaps.ts';
import { finished, type Steps } from './steps.ts';

/** An entity that goes by the name found. */
export interface Holder {
  readonly entity: Entity;
  readonly name: Name;
  /** By which rule the text counts as this name. */
  readonly rule: NameRule;
  readonly doubt?: Doubt;
}

/**
 * A name found in a text, in UTF-16 offsets of that text.
 *
 * In `Seen: APT28's tools` the hit on `APT28` covers these five characters; the possessive ending stays outside.
 */
export interface NameHit extends Span {
  /** Everyone who goes by it, in the catalog's order; never empty. */
  readonly holders: readonly Holder[];
  /** Names that begin or end inside and lost to this longer one. */
  readonly beaten: readonly Holder[];
  /**
   * For holders in doubt, or where there are several: what stands next to the name and speaks for it (`ransomware` in `Play ransomware`), or `''`
   * when a capital in the middle of a sentence does, which is enough for an English word and for nothing else.
   * Absent: nothing here decides.
   */
  readonly backing?: string;
}

/** All names and cues of a catalog, compiled for searching text. Immutable. */
export interface NameMatcher {
  /** How many different folded names there are. */
  readonly size: number;
  readonly cues: CompiledCues;
  /** Names in readable text, in order, not overlapping; of names that overlap the longest wins. Linear in the text. */
  find(text: string): readonly NameHit[];
  /**
   * Whether a name may stand in this source, any signs between its words allowed. `anyPart`: also when only the beginning
   * of one stands there. `namePrefilter.ts` says what that is good for.
   */
  mayContain(text: string, anyPart: boolean): boolean;
}

/** Compiles the names (those with `match`) and cues of the entities, a list that stays as it is from now on. */
export function compileNames(entities: readonly Entity[]): NameMatcher {
  return finished(nameSteps(entities));
}

/** The same in steps: see `catalogSteps`. */
export function* nameSteps(entities: readonly Entity[]): Steps<NameMatcher> {
  const table = yield* compileTable(entities);
  yield;
  return new Matcher(entities, table, yield* compileCues(entities));
}

/** Longest gap inside a name, in units: `. ` or ` & `. A line break is one space by now. */
const MAX_GAP = 3;
/** Units of what is remembered at most (`#agreed`). */
const SHORT = 12;
const NOTHING: readonly NameHit[] = [];
/** No characters, both of them. */
const ANY = 0xffff;
const NONE = 0xfffe;
const NO_HOLDERS: readonly Holder[] = [];

/**
 * A form, and how it agreed with what it was held against last: a report says the same word in the same way again and
 * again, and four of five are known. Only short words are kept, which V8 copies out of the text; a longer one would hold on
 * to all of it.
 */
interface Known {
  readonly form: NameForm;
  written: string | undefined;
  agreement: Agreement | undefined;
}

class Matcher implements NameMatcher {
  readonly size: number;
  readonly cues: CompiledCues;
  readonly #entities: readonly Entity[];
  readonly #table: NameTable;
  readonly #classes = new UnitClasses();
  /** The search that is going on, made once: most searches are of short texts and find nothing. */
  readonly #search: { text: string; folded: Folded | undefined; found: NameHit[] } = {
    text: '',
    folded: undefined,
    found: [],
  };
  readonly #finding: Scan;
  /** Forms as they were needed. A cache: what it holds follows from the form's number and the words held against it. */
  #known: Map<number, Known> | undefined;
  /** Of each form what `#initialOf` says, 0 as long as nobody asked: two bytes, where a form is a dozen objects. */
  #initials: Uint16Array | undefined;

  constructor(entities: readonly Entity[], table: NameTable, cues: CompiledCues) {
    this.#entities = entities;
    this.#table = table;
    this.size = this.#table.size;
    this.cues = cues;
    const search = this.#search;
    const sink: Sink = (start, end, cut, tail, form) => {
      const hit = this.#hit(search.text, search.folded, start, end, cut, tail, form);
      if (hit !== undefined) search.found.push(hit);
      return false;
    };
    this.#finding = this.#scan(sink, MAX_GAP, false);
  }

  find(text: string): readonly NameHit[] {
    if (this.size === 0) return NOTHING;
    const search = this.#search;
    search.text = text;
    search.found.length = 0;
    if (!scanPlain(text, this.#finding)) {
      search.found.length = 0;
      search.folded = fold(text);
      scanFolded(search.folded.text, search.folded.cased, this.#finding);
    }
    search.text = '';
    search.folded = undefined;
    const { found } = search;
    if (found.length === 0) return NOTHING;
    search.found = [];
    return found.length === 1 ? found : withoutOverlaps(found);
  }

  mayContain(text: string, anyPart: boolean): boolean {
    if (this.size === 0) return false;
    let found = false;
    let folded: Folded | undefined;
    const sink: Sink = (start, end, _cut, tail, form) => {
      found ||= form < 0 || this.#mayBe(text, folded, start, end, tail, form);
      return found;
    };
    const scan = this.#scan(sink, Infinity, anyPart);
    // The gate knows how names go on, and here their second words may be out of sight.
    if ((anyPart || !scanPlain(text, scan)) && !found) {
      folded = fold(text);
      scanWords(folded.text, folded.cased, 0, folded.text.length, scan);
    }
    return found;
  }

  #scan(sink: Sink, maxGap: number, beginnings: boolean): Scan {
    return { table: this.#table, classes: this.#classes, sink, maxGap, beginnings };
  }

  /** Whether a form of the chain agrees, as far as that can be told in unread source: for one word its letters decide. */
  #mayBe(text: string, folded: Folded | undefined, start: number, end: number, tail: number, head: number): boolean {
    const cased = folded === undefined ? fold(text.slice(start, end)).cased : folded.cased.slice(start, end);
    const oneWord = ONE_WORD.test(cased);
    for (let form = head; form >= 0; form = this.#table.formBehind(form)) {
      const known = this.#form(form);
      if (oneWord ? agree(known, cased, cased, tail > 0) !== undefined : !known.hopeless) return true;
    }
    return false;
  }

  /** The hit on a stretch of text whose letters hash to the chain of forms `head`, or `undefined` when no form agrees. */
  #hit(
    text: string,
    folded: Folded | undefined,
    from: number,
    to: number,
    cut: number,
    tail: number,
    head: number,
  ): NameHit | undefined {
    const span = folded === undefined ? { start: from, end: to } : unfolded(folded, { start: from, end: to });
    if (span === undefined) return undefined;
    let written: string | undefined;
    let cased: string | undefined;
    let holders: Holder[] | undefined;
    let { start, end } = span;
    for (let form = head; form >= 0; form = this.#table.formBehind(form)) {
      // Ordinary words are by far the most frequent losers: most begin with a small letter and the name with a capital.
      const initial = this.#initialOf(form);
      if (initial !== ANY && (initial === NONE || (folded === undefined && initial !== text.charCodeAt(from))))
        continue;
      const remembered = this.#knownOf(form);
      const known = remembered.form;
      // As many units as letters: one word, and no more to compare.
      const { letters } = known.spelling;
      if (known.fixed && folded === undefined && to - from === letters.length) {
        written ??= text.slice(from, to);
        if (written !== letters) continue;
      }
      if (tail > 0 && (known.shortened || known.english || known.phrase)) continue;
      written ??= text.slice(span.start, span.end);
      let agreement: Agreement | undefined;
      const short = folded === undefined && tail === 0 && written.length <= SHORT;
      if (short && remembered.written === written) ({ agreement } = remembered);
      else {
        cased ??= folded === undefined ? fold(written).cased : folded.cased.slice(from, to);
        agreement = agree(known, written, cased, tail > 0);
        if (short) {
          remembered.written = written;
          remembered.agreement = agreement;
        }
      }
      const edges = agreement === undefined ? undefined : signsAround(known, text, span);
      if (agreement === undefined || edges === undefined) continue;
      const entity = this.#entities[this.#table.entityOf(form)]!;
      if (tail > 0 && entity.kind === 'incident') continue;
      const rule = tail > 0 ? 'generic-tail' : agreement.rule;
      const { name } = known;
      const { doubt } = agreement;
      // Written out: what is spread costs several times as much, and this is made for every hit.
      const holder: Holder = doubt === undefined ? { entity, name, rule } : { entity, name, rule, doubt };
      holders ??= [];
      const other = holders.findIndex((one) => one.entity === entity);
      if (other < 0) holders.push(holder);
      else if (better(holder, holders[other]!)) holders[other] = holder;
      start = Math.min(start, edges.start);
      end = Math.max(end, edges.end);
    }
    if (holders === undefined) return undefined;
    end += tail;
    if (cut > 0 && isEnglishWord(fold(text.slice(start, end + cut)).text)) return undefined;
    if (inMachineText(text, start, end)) return undefined;
    const unclear = holders.length > 1 || holders[0]?.doubt !== undefined;
    const stand = unclear ? standing(text, start, end, cut > 0) : undefined;
    const kept = stand?.kind === 'against' ? holders.filter((one) => one.doubt === undefined) : holders;
    if (kept.length === 0) return undefined;
    const backing = stand?.kind === 'backed' ? stand.by : stand?.kind === 'capital' ? '' : undefined;
    const hit = { start, end, holders: packed(kept), beaten: NO_HOLDERS };
    return backing === undefined ? hit : { ...hit, backing };
  }

  /** The unit that a text must have where this form begins in it, or `ANY`, or `NONE` for a form that no text has. */
  #initialOf(form: number): number {
    this.#initials ??= new Uint16Array(this.#table.forms);
    const known = this.#initials[form]!;
    if (known !== 0) return known;
    const { hopeless, fixed, spelling } = this.#form(form);
    const initial = hopeless ? NONE : fixed && spelling.letters !== '' ? spelling.letters.charCodeAt(0) : ANY;
    this.#initials[form] = initial;
    return initial;
  }

  #form(index: number): NameForm {
    return this.#knownOf(index).form;
  }

  #knownOf(index: number): Known {
    const before = this.#known?.get(index);
    if (before !== undefined) return before;
    const entity = this.#entities[this.#table.entityOf(index)]!;
    const form = nameForm(entity, entity.names[this.#table.nameOf(index)]!, this.#table.isShortened(index));
    const known: Known = { form, written: undefined, agreement: undefined };
    (this.#known ??= new Map()).set(index, known);
    return known;
  }
}

/** Signs of the name itself at its edges: taken in where the text has them, asked for where they are part of it (`C++`). */
function signsAround(form: NameForm, text: string, span: Span): Span | undefined {
  const { gaps } = form.spelling;
  const lead = gaps[0] ?? '';
  const trail = gaps.at(-1) ?? '';
  let { start, end } = span;
  if (lead !== '') {
    if (text.slice(start - lead.length, start) === lead) start -= lead.length;
    else if (lead.includes('.') || NEEDED.test(lead)) return undefined;
  }
  if (trail.length < 2 && text.charAt(end) === '.' && STOPPED.test(text.slice(start, end))) {
    // In `U.S.` the last stop is the name's like the others, whether the pack writes them or not; `U.S.A.` is another.
    if (INITIAL_BEHIND.test(text.slice(end + 1, end + 3))) return undefined;
    end += 1;
  } else if (trail !== '') {
    // Initials written without their stops have none at the end either: the one in `left the US.` is the sentence's.
    const dropped = trail === '.' && gaps.slice(1, -1).includes('.');
    if (!dropped && text.startsWith(trail, end)) end += trail.length;
    else if (NEEDED.test(trail)) return undefined;
  } else if (form.spelling.letters.length < 3 && BINDS.test(text.charAt(end))) return undefined;
  return { start, end };
}

const ONE_WORD = /^[\p{L}\p{N}\p{M}]*$/u;
/** Initials with stops between them. */
const STOPPED = /^\p{L}(?:\.\p{L}){1,3}$/u;
const INITIAL_BEHIND = /^\p{Lu}(?:\.|$)/u;
const NEEDED = /[+#@$%&]/;
/** Behind one or two letters these make another name of them: `C#`, `C++`. */
const BINDS = /[+#]/;

const RULES: readonly NameRule[] = [
  'as-written',
  'characters-folded',
  'case-folded',
  'separator-differs',
  'generic-tail',
];

/** Of two names of one entity the one that needs less explaining. */
function better(a: Holder, b: Holder): boolean {
  if ((a.doubt === undefined) !== (b.doubt === undefined)) return a.doubt === undefined;
  return RULES.indexOf(a.rule) < RULES.indexOf(b.rule);
}
