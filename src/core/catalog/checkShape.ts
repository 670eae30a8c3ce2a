import { didYouMean } from './didYouMean.ts';
import type { Draft, Part, Path } from './drafts.ts';
import { shaped } from './ids.ts';
import type { Field, ListShape, RecordShape, Shape, TextShape } from './packShape.ts';
import { DATE_SOURCE } from './packShape.ts';
import type { PackProblemCode } from './packProblemCodes.ts';

/** What a shape makes of a value that does not fit: it is left out. */
export const UNFIT = Symbol('unfit');

export type Plain = Readonly<Record<string, unknown>>;
type Key = string | number;

const DATE = new RegExp(DATE_SOURCE);

/**
 * Holds values against shapes. What does not fit is reported and left out: a field from its record, an item from its
 * list, a record when a field that it needs is gone. A value that fits comes back as it is, not as a copy.
 *
 * It goes as deep as the shape, however deep the value is.
 */
export class ShapeCheck {
  readonly drafts: Draft[] = [];
  /** The items kept of every list that lost some: where each one stood. */
  readonly #kept = new Map<object, readonly number[]>();
  readonly #patterns = new Map<string, RegExp>();
  readonly #path: Key[] = [];

  /** Whole, in part, or `UNFIT`. `at` is where the value stands. */
  check(shape: Shape, value: unknown, at: Path): unknown {
    this.#path.length = 0;
    this.#path.push(...at);
    return this.#check(shape, value, 'value');
  }

  /** A record's fields that fit, even when one that it needs is gone; `undefined` when it is no record at all. */
  checkFields(shape: RecordShape, value: unknown): Plain | undefined {
    this.#path.length = 0;
    const fields = this.#record(shape, value, true);
    return fields === UNFIT ? undefined : shaped<Plain>(fields);
  }

  /** The place in the file of item `index` of a list that `check` gave back. */
  indexOf(list: object, index: number): number {
    return this.#kept.get(list)?.[index] ?? index;
  }

  #check(shape: Shape, value: unknown, noun: string): unknown {
    switch (shape.kind) {
      case 'text':
        return this.#text(shape, value);
      case 'record':
        return this.#record(shape, value);
      case 'list':
        return this.#list(shape, value, noun);
      case 'either':
        if (typeof value === 'object' && value !== null) return this.#record(shape.record, value);
        return this.#text(shape.text, value);
      case 'whole':
        if (typeof value === 'number' && Number.isInteger(value) && value >= shape.min && value <= shape.max)
          return value;
        return this.#wrong(
          value,
          shape.min === shape.max
            ? `must be ${String(shape.min)}`
            : `must be a whole number from ${String(shape.min)} to ${String(shape.max)}`,
        );
      case 'truth':
        return typeof value === 'boolean' ? value : this.#wrong(value, 'must be `true` or `false`');
      case 'choice':
        return typeof value === 'string' && shape.of.includes(value) ? value : this.#choice(shape.of, value);
      case 'date':
        if (typeof value === 'string' && DATE.test(value)) return value;
        if (typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999) return value;
        return this.#wrong(value, 'must be a date: 2024, 2024-02 or 2024-02-06', 'bad-date');
    }
  }

  #text(shape: TextShape, value: unknown): unknown {
    if (typeof value !== 'string') {
      const quoted = typeof value === 'number' || typeof value === 'boolean' ? `: "${String(value)}"` : '';
      return this.#wrong(value, quoted === '' ? 'must be a text' : `must be a text; put it in quotes${quoted}`);
    }
    if (value.length > shape.max && codePoints(value) > shape.max) {
      return this.#refuse('too-long', `is longer than ${String(shape.max)} characters`);
    }
    if (value.trim() === '') return this.#refuse('empty-text', 'is empty; write it or take the line out');
    if (shape.pattern !== undefined && !this.#pattern(shape.pattern.source).test(value)) {
      return this.#refuse('wrong-form', `\`${shown(value)}\` is not of the right form; write ${shape.pattern.says}`);
    }
    return value;
  }

  #choice(of: readonly string[], value: unknown): symbol {
    const meant = typeof value === 'string' ? didYouMean(value, of) : undefined;
    const choices = of.map((one) => `\`${one}\``).join(', ');
    return this.#wrong(value, `must be one of ${choices}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`);
  }

  #list(shape: ListShape, value: unknown, noun: string): unknown {
    if (value === null && shape.orNothing === true) return [];
    if (!Array.isArray(value)) return this.#wrong(value, 'must be a list: `[…]` or lines that begin with `-`');
    const items = value as readonly unknown[];
    if (items.length > shape.max) return this.#refuse('too-many', `has more than ${String(shape.max)} items`);
    let kept: unknown[] | undefined;
    let places: number[] | undefined;
    for (let i = 0; i < items.length; i++) {
      this.#path.push(i);
      const item = this.#check(shape.of, items[i], noun);
      this.#path.pop();
      if (kept === undefined) {
        if (item === items[i]) continue;
        kept = items.slice(0, i);
        places = kept.map((_, place) => place);
      }
      if (item !== UNFIT) {
        kept.push(item);
        places?.push(i);
      }
    }
    const result = kept ?? items;
    if (places !== undefined) this.#kept.set(result, places);
    if (shape.min !== undefined && result.length < shape.min) {
      if (items.length < shape.min) this.#report('too-few', 'is empty; it needs at least one item');
      return UNFIT;
    }
    return result;
  }

  #record(shape: RecordShape, value: unknown, partly = false): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return this.#wrong(value, `must be ${article(shape.noun)} with fields such as ${requiredOf(shape)}`);
    }
    const given = shaped<Plain>(value);
    let cleaned: Record<string, unknown> | undefined;
    let fit = true;
    for (const key in given) {
      const field: Field | undefined = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
      this.#path.push(key);
      let item: unknown = UNFIT;
      if (field === undefined) this.#unknown(shape, key);
      else item = this.#check(field.shape, given[key], shape.noun);
      this.#path.pop();
      if (item === given[key]) continue;
      cleaned ??= { ...given };
      if (item === UNFIT) delete cleaned[key];
      else cleaned[key] = item;
      if (item === UNFIT && field?.required === true) fit = false;
    }
    for (const key of shape.required) {
      if (Object.hasOwn(given, key)) continue;
      this.#report('missing-field', `lacks \`${key}\`: ${shape.fields[key]?.about ?? ''}`, 'key', true);
      fit = false;
    }
    return fit || partly ? (cleaned ?? given) : UNFIT;
  }

  #unknown(shape: RecordShape, key: string): void {
    const meant = didYouMean(key, Object.keys(shape.fields));
    const advice =
      meant === undefined
        ? `it has ${Object.keys(shape.fields)
            .map((one) => `\`${one}\``)
            .join(', ')}`
        : `did you mean \`${meant}\`?`;
    this.#report('unknown-field', `\`${shown(key)}\` is no field of ${article(shape.noun)}; ${advice}`, 'key', true);
  }

  #wrong(value: unknown, says: string, code: PackProblemCode = 'wrong-type'): symbol {
    const what =
      value === null
        ? 'is empty; it '
        : value === undefined || typeof value === 'object'
          ? `is ${Array.isArray(value) ? 'a list' : 'a set of fields'}; it `
          : `is \`${shown(String(shaped<string | number | boolean>(value)))}\`; it `;
    return this.#refuse(code, what + says);
  }

  #refuse(code: PackProblemCode, says: string): symbol {
    this.#report(code, says);
    return UNFIT;
  }

  #report(code: PackProblemCode, says: string, part: Part = 'value', bare = false): void {
    const at = [...this.#path];
    const last = at.at(-1);
    const item =
      typeof last === 'number' ? `${String(at.at(-2) ?? 'item')}: item ${String(last + 1)}` : `\`${String(last)}\``;
    this.drafts.push({
      code,
      message: bare ? says : `${at.length === 0 ? 'the pack' : item} ${says}`,
      at,
      part,
    });
  }

  #pattern(source: string): RegExp {
    let pattern = this.#patterns.get(source);
    if (pattern === undefined) this.#patterns.set(source, (pattern = new RegExp(source, 'u')));
    return pattern;
  }
}

/** A value as a message quotes it: one line, not long. */
export function shown(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

function codePoints(value: string): number {
  let count = 0;
  for (const _ of value) count++;
  return count;
}

export function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function requiredOf(shape: RecordShape): string {
  const keys = shape.required.length > 0 ? shape.required : Object.keys(shape.fields);
  return keys.map((key) => `\`${key}\``).join(', ');
}
