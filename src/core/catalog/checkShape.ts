import { say, type Message } from '../text/message.ts';
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
    return this.#check(shape, value);
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

  #check(shape: Shape, value: unknown): unknown {
    switch (shape.kind) {
      case 'text':
        return this.#text(shape, value);
      case 'record':
        return this.#record(shape, value);
      case 'list':
        return this.#list(shape, value);
      case 'either':
        if (typeof value === 'object' && value !== null) return this.#record(shape.record, value);
        return this.#text(shape.text, value);
      case 'whole':
        if (typeof value === 'number' && Number.isInteger(value) && value >= shape.min && value <= shape.max)
          return value;
        return this.#wrong(
          value,
          shape.min === shape.max
            ? say('it must be {0}', shape.min)
            : say('it must be a whole number from {0} to {1}', shape.min, shape.max),
        );
      case 'truth':
        return typeof value === 'boolean' ? value : this.#wrong(value, say('it must be `true` or `false`'));
      case 'choice':
        return typeof value === 'string' && shape.of.includes(value) ? value : this.#choice(shape.of, value);
      case 'date':
        if (typeof value === 'string' && DATE.test(value)) return value;
        if (typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999) return value;
        return this.#wrong(value, say('it must be a date: 2024, 2024-02 or 2024-02-06'), 'bad-date');
    }
  }

  #text(shape: TextShape, value: unknown): unknown {
    if (typeof value !== 'string') {
      const isPlain = typeof value === 'number' || typeof value === 'boolean';
      return this.#wrong(
        value,
        isPlain ? say('it must be a text; put it in quotes: "{0}"', String(value)) : say('it must be a text'),
      );
    }
    if (value.length > shape.max && codePoints(value) > shape.max) {
      return this.#refuse('too-long', say('{0} is longer than {1} characters', this.#subject(), shape.max));
    }
    if (value.trim() === '') {
      return this.#refuse('empty-text', say('{0} is empty; write it or take the line out', this.#subject()));
    }
    if (shape.pattern !== undefined && !this.#pattern(shape.pattern.source).test(value)) {
      return this.#refuse(
        'wrong-form',
        say('{0} `{1}` is not of the right form; write {2}', this.#subject(), shown(value), shape.pattern.says),
      );
    }
    return value;
  }

  #choice(of: readonly string[], value: unknown): symbol {
    const meant = typeof value === 'string' ? didYouMean(value, of) : undefined;
    const choices = of.map((one) => `\`${one}\``).join(', ');
    return this.#wrong(
      value,
      meant === undefined
        ? say('it must be one of {0}', choices)
        : say('it must be one of {0}; did you mean `{1}`?', choices, meant),
    );
  }

  #list(shape: ListShape, value: unknown): unknown {
    if (value === null && shape.orNothing === true) return [];
    if (!Array.isArray(value)) {
      return this.#wrong(value, say('it must be a list: `[…]` or lines that begin with `-`'));
    }
    const items = value as readonly unknown[];
    if (items.length > shape.max) {
      return this.#refuse('too-many', say('{0} has more than {1} items', this.#subject(), shape.max));
    }
    let kept: unknown[] | undefined;
    let places: number[] | undefined;
    for (let i = 0; i < items.length; i++) {
      this.#path.push(i);
      const item = this.#check(shape.of, items[i]);
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
      if (items.length < shape.min)
        this.#report('too-few', say('{0} is empty; it needs at least one item', this.#subject()));
      return UNFIT;
    }
    return result;
  }

  #record(shape: RecordShape, value: unknown, partly = false): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return this.#wrong(value, say('it must be {0} with fields such as {1}', shape.noun, requiredOf(shape)));
    }
    const given = shaped<Plain>(value);
    let cleaned: Record<string, unknown> | undefined;
    let fit = true;
    for (const key in given) {
      const field: Field | undefined = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
      this.#path.push(key);
      let item: unknown = UNFIT;
      if (field === undefined) this.#unknown(shape, key);
      else item = this.#check(field.shape, given[key]);
      this.#path.pop();
      if (item === given[key]) continue;
      cleaned ??= { ...given };
      if (item === UNFIT) delete cleaned[key];
      else cleaned[key] = item;
      if (item === UNFIT && field?.required === true) fit = false;
    }
    for (const key of shape.required) {
      if (Object.hasOwn(given, key)) continue;
      this.#report('missing-field', say('lacks `{0}`: {1}', key, shape.fields[key]?.about ?? ''), 'key');
      fit = false;
    }
    return fit || partly ? (cleaned ?? given) : UNFIT;
  }

  #unknown(shape: RecordShape, key: string): void {
    const meant = didYouMean(key, Object.keys(shape.fields));
    const fields = Object.keys(shape.fields).map((one) => `\`${one}\``);
    const message =
      meant === undefined
        ? say('`{0}` is no field of {1}; it has {2}', shown(key), shape.noun, fields.join(', '))
        : say('`{0}` is no field of {1}; did you mean `{2}`?', shown(key), shape.noun, meant);
    this.#report('unknown-field', message, 'key');
  }

  /** `due`: what it must be, as a clause of its own. */
  #wrong(value: unknown, due: Message, code: PackProblemCode = 'wrong-type'): symbol {
    return this.#refuse(code, this.#found(value, due));
  }

  #found(value: unknown, due: Message): Message {
    const subject = this.#subject();
    if (value === null) return say('{0} is empty; {1}', subject, due);
    if (Array.isArray(value)) return say('{0} is a list; {1}', subject, due);
    if (value === undefined || typeof value === 'object') return say('{0} is a set of fields; {1}', subject, due);
    return say('{0} is `{1}`; {2}', subject, shown(String(shaped<string | number | boolean>(value))), due);
  }

  #refuse(code: PackProblemCode, message: Message): symbol {
    this.#report(code, message);
    return UNFIT;
  }

  #report(code: PackProblemCode, message: Message, part: Part = 'value'): void {
    this.drafts.push({ code, message, at: [...this.#path], part });
  }

  /** What stands at the path, by its key or its place in a list. */
  #subject(): Message | string {
    const last = this.#path.at(-1);
    if (last === undefined) return say('the pack');
    if (typeof last === 'string') return `\`${last}\``;
    const list = this.#path.at(-2);
    return list === undefined ? say('item {0}', last + 1) : say('{0}: item {1}', list, last + 1);
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

function requiredOf(shape: RecordShape): string {
  const keys = shape.required.length > 0 ? shape.required : Object.keys(shape.fields);
  return keys.map((key) => `\`${key}\``).join(', ');
}
