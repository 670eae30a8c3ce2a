/*
 * A small assembler for WebAssembly: instructions as functions of their operands, so that code reads as expressions do,
 * and a module with one function around them (WebAssembly Core Specification 2.0, chapter 5). Only what the gate uses.
 *
 * Nothing is checked here: the engine that takes a module checks it whole, and a test holds what it does against the same
 * in plain JavaScript.
 */

/** Instructions as bytes, those of the operands first, as a stack machine wants them. Nested: laid out once, at the end. */
export type Code = readonly (number | Code)[];

/** Kinds of values, as the format numbers them. */
export const I32 = 0x7f;
export const I64 = 0x7e;
export const V128 = 0x7b;
export type ValueKind = typeof I32 | typeof I64 | typeof V128;

type Operation = (...operands: readonly Code[]) => Code;

function operation(...bytes: readonly number[]): Operation {
  return (...operands) => [operands, bytes];
}

/** SIMD instructions have a prefix and a number in LEB128; all of ours are below 128. */
function simd(number: number): Operation {
  return operation(0xfd, number);
}

/** A value from memory at an address to which `offset` is added. Alignment is a hint, and none is always right. */
function fromMemory(...bytes: readonly number[]): (address: Code, offset?: number) => Code {
  return (address, offset = 0) => [address, bytes, 0, unsigned(offset)];
}

function toMemory(...bytes: readonly number[]): (address: Code, offset: number, value: Code) => Code {
  return (address, offset, value) => [address, value, bytes, 0, unsigned(offset)];
}

/** Numbers of 32 bits; what compares or shifts them takes them for unsigned. */
export const i32 = {
  const: (value: number): Code => [0x41, signed(value | 0)],
  load: fromMemory(0x28),
  load8: fromMemory(0x2d),
  store: toMemory(0x36),
  isZero: operation(0x45),
  equal: operation(0x46),
  less: operation(0x49),
  add: operation(0x6a),
  sub: operation(0x6b),
  mul: operation(0x6c),
  and: operation(0x71),
  or: operation(0x72),
  xor: operation(0x73),
  shl: operation(0x74),
  shr: operation(0x76),
  /** The lower half of an i64. */
  wrap: operation(0xa7),
} as const;

/** Numbers of 64 bits. */
export const i64 = {
  const: (value: number): Code => [0x42, signed(value)],
  isZero: operation(0x50),
  /** Zeros below the lowest bit that is set; 64 when none is. */
  ctz: operation(0x7a),
  sub: operation(0x7d),
  and: operation(0x83),
  or: operation(0x84),
  xor: operation(0x85),
  shl: operation(0x86),
  shr: operation(0x88),
  /** An i32 with zeros above. */
  extend: operation(0xad),
} as const;

/** Sixteen bytes side by side. */
export const bytes16 = {
  load: fromMemory(0xfd, 0x00),
  store: toMemory(0xfd, 0x0b),
  splat: simd(0x0f),
  or: simd(0x50),
  sub: simd(0x71),
  /** All bits of each byte that is equal, or that is not more when both are taken for unsigned. */
  equal: simd(0x23),
  atMost: simd(0x2a),
  /** The highest bit of each byte as an i32, the first byte's lowest. */
  bitmask: simd(0x64),
} as const;

/** The first where the third, an i32, is not zero, else the second; both are computed, nothing is guessed. */
export const select: (yes: Code, no: Code, condition: Code) => Code = operation(0x1b);

const EMPTY = 0x40;
const END = 0x0b;

/** Does `body` if `condition` is not zero. */
export function when(condition: Code, ...body: readonly Code[]): Code {
  return [condition, 0x04, EMPTY, body, END];
}

/** Does `body` again and again while `condition`, asked before each time, is not zero. */
export function whileDo(condition: Code, ...body: readonly Code[]): Code {
  // if condition { loop { body; again if condition } }: one jump a round.
  return when(condition, [0x03, EMPTY, body, condition, 0x0d, 0, END]);
}

/** A local variable, zero at first. */
export interface Local {
  readonly get: Code;
  readonly set: (value: Code) => Code;
  /** Sets it and leaves the value. */
  readonly tee: (value: Code) => Code;
}

/** The variables of a function, numbered as they are asked for: parameters first. */
export class Locals {
  readonly kinds: ValueKind[] = [];

  make(kind: ValueKind): Local {
    const number = unsigned(this.kinds.push(kind) - 1);
    return {
      get: [0x20, number],
      set: (value) => [value, 0x21, number],
      tee: (value) => [value, 0x22, number],
    };
  }
}

/**
 * A module with one function, `run`. Its parameters, all i32, are the first of `locals`; it answers the i32 that `body`
 * leaves. Its memory comes from outside, as `host.memory`, so that the bytes are the same whatever its size, and an engine
 * that knows them need not compile them again.
 */
export function moduleOf(parameters: number, locals: Locals, body: Code): Uint8Array {
  const variables = locals.kinds.slice(parameters).map((kind) => [1, kind]);
  return Uint8Array.from(
    laidOut([
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      // Types: `run`'s. Imports: a memory of one page or more. Functions: one, of that type. Exports. Code.
      section(1, [1, 0x60, vector(Array.from({ length: parameters }, () => I32)), vector([I32])]),
      section(2, [1, name('host'), name('memory'), 2, 0, 1]),
      section(3, [1, 0]),
      section(7, [1, name('run'), 0, 0]),
      section(10, [1, vector([unsigned(variables.length), variables, body, END])]),
    ]),
  );
}

function section(id: number, content: Code): Code {
  return [id, vector(content)];
}

function vector(content: Code): Code {
  const bytes = laidOut(content);
  return [unsigned(bytes.length), bytes];
}

function name(text: string): Code {
  return vector(Array.from(text, (letter) => letter.charCodeAt(0)));
}

/** All bytes in order. As deep as a program's expressions, which are ours. */
function laidOut(code: Code, into: number[] = []): readonly number[] {
  for (const part of code) {
    if (typeof part === 'number') into.push(part);
    else laidOut(part, into);
  }
  return into;
}

/** LEB128, seven bits a byte from the lowest. */
function unsigned(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
  return bytes;
}

/** The same with a sign, for numbers that fit 32 bits. */
function signed(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest < -64 || rest > 63; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest & 0x7f);
  return bytes;
}
