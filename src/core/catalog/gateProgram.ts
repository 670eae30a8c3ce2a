import { E, FIRST_MIX, FOUR_SMALL, NEXT_MIX, NOTHING_MORE, S, SHAPE_MIX, SMALL } from './gateBits.ts';
import { DESK } from './gateDesk.ts';
import { EMPTY_HASH, ENDS, GOES_ON, INVERSE, PRIME } from './nameHash.ts';
import type { Code, Local } from './wasmCode.ts';
import { bytes16, i32, i64, I32, I64, Locals, moduleOf, select, V128, when, whileDo } from './wasmCode.ts';

/*
 * The three looks of the gate for WebAssembly. What they do is said, and done, in `gatePlain.ts`, function for function:
 * read that first, change both, and `gateProgram.test.ts` says whether they still agree.
 *
 * What is had here that JavaScript has not: sixteen bytes are compared at once, so nothing is looked up for a byte; 64 bits
 * say which of 64 bytes are within a word, and one instruction finds the lowest of them; four bytes from anywhere are one
 * instruction. The few letters that are looked at of a word are put into lower case there and then: sixteen at once would
 * be written to memory and read before they have arrived.
 *
 * Numbers of words in a list are kept times four, as distances in bytes.
 */

/** The bytes of the module: the same for every catalog. Its `run` takes the parameters of `Program`, in that order, and answers what `thirdLook` does. */
export function gateModule(): Uint8Array {
  const program = new Program();
  const body = [program.firstLook(), program.secondLook(), program.thirdLook(), quarter(program.kept.get)];
  return moduleOf(program.parameters, program.locals, body);
}

const ZERO = i32.const(0);
const ONE = i32.const(1);
const ALL_BITS = i64.const(-1);

class Program {
  readonly locals = new Locals();
  /** Of the text on the desk, in bytes. */
  readonly length = this.#number();
  /** Where the gate's tables are, and by how much a number is shifted to be a place there. */
  readonly firsts = this.#number();
  readonly firstShift = this.#number();
  readonly lines = this.#number();
  readonly lineShift = this.#number();
  readonly marks = this.#number();
  readonly lastMark = this.#number();
  readonly parameters = this.locals.kinds.length;

  /** How many words the look at hand lets through, times four. */
  readonly kept = this.#number();
  readonly start = this.#number();
  readonly end = this.#number();
  readonly next = this.#number();
  readonly word = this.#number();
  readonly hash = this.#number();
  /** Of the list that the look before left: where in it, and where it ends. */
  readonly at = this.#number();
  readonly to = this.#number();

  #number(): Local {
    return this.locals.make(I32);
  }

  #bits(): Local {
    return this.locals.make(I64);
  }

  #sixteen(): Local {
    return this.locals.make(V128);
  }

  firstLook(): Code {
    const { length, kept, start } = this;
    const [base, count, humped] = [this.#number(), this.#number(), this.#number()];
    const [words, smalls, initials] = [this.#bits(), this.#bits(), this.#bits()];
    const [inside, smallBefore, shifted] = [this.#bits(), this.#bits(), this.#bits()];
    const [begins, ends, humps] = [this.#bits(), this.#bits(), this.#bits()];
    const outside = i64.isZero(inside.get);
    const sixteenBytes = this.#sixteenBytes(base, words, smalls, initials);
    return [
      sixteenBytes.before,
      whileDo(
        i32.isZero(i32.less(length.get, base.get)),
        [0, 16, 32, 48].map((offset) => sixteenBytes.at(offset)),
        shifted.set(i64.or(i64.shl(words.get, i64.const(1)), inside.get)),
        begins.set(i64.and(words.get, i64.xor(shifted.get, ALL_BITS))),
        ends.set(i64.and(shifted.get, i64.xor(words.get, ALL_BITS))),
        start.set(select(lowest(begins, base), start.get, outside)),
        begins.set(select(withoutLowest(begins), begins.get, outside)),
        inside.set(i64.shr(words.get, i64.const(63))),
        // Behind the last word there is no beginning; what `start` is then nobody asks, since the next block sets it.
        whileDo(
          i32.isZero(i64.isZero(ends.get)),
          this.#oneWord(count, lowest(ends, base)),
          ends.set(withoutLowest(ends)),
          start.set(lowest(begins, base)),
          begins.set(withoutLowest(begins)),
        ),
        humps.set(i64.and(initials.get, i64.or(i64.shl(smalls.get, i64.const(1)), smallBefore.get))),
        smallBefore.set(i64.shr(smalls.get, i64.const(63))),
        whileDo(
          i32.isZero(i64.isZero(humps.get)),
          i32.store(humped.get, DESK.humps, lowest(humps, base)),
          humped.set(i32.add(humped.get, i32.const(4))),
          humps.set(withoutLowest(humps)),
        ),
        base.set(i32.add(base.get, i32.const(64))),
      ),
      i32.store(count.get, DESK.starts, length.get),
      i32.store(ZERO, DESK.words, quarter(count.get)),
      i32.store(ZERO, DESK.humped, quarter(humped.get)),
      this.#again(kept),
    ];
  }

  /** The bits of 64 bytes, sixteen of them a step: letters and digits; small letters and digits; the initials of generic tails. */
  #sixteenBytes(
    base: Local,
    words: Local,
    smalls: Local,
    initials: Local,
  ): { readonly before: Code; at(offset: number): Code } {
    const [bytes, small] = [this.#sixteen(), this.#sixteen()];
    // Values that stand in every byte, made once.
    const same: Code[] = [];
    const everywhere = (value: number | string): Code => {
      const local = this.#sixteen();
      same.push(local.set(bytes16.splat(i32.const(typeof value === 'number' ? value : value.charCodeAt(0)))));
      return local.get;
    };
    const [smallA, capitalA, zero, nine, z] = ['a', 'A', '0', 9, 25].map(everywhere);
    const [R, L, capitalS] = ['R', 'L', 'S'].map(everywhere);
    const among = (from: Code, last: Code): Code => bytes16.atMost(bytes16.sub(bytes.get, from), last);
    const is = (letter: Code): Code => bytes16.equal(bytes.get, letter);
    const add = (bits: Local, found: Code, offset: number): Code => {
      const here = i64.extend(bytes16.bitmask(found));
      return bits.set(offset === 0 ? here : i64.or(bits.get, i64.shl(here, i64.const(offset))));
    };
    return {
      before: same,
      at: (offset) => [
        bytes.set(bytes16.load(base.get, DESK.bytes + offset)),
        small.set(bytes16.or(among(smallA!, z!), among(zero!, nine!))),
        add(smalls, small.get, offset),
        add(words, bytes16.or(small.get, among(capitalA!, z!)), offset),
        add(initials, bytes16.or(bytes16.or(is(R!), is(L!)), is(capitalS!)), offset),
      ],
    };
  }

  /** Notes the word from `start` to `ended`, and for the second look if a name may begin with it. */
  #oneWord(count: Local, ended: Code): Code {
    const { kept, start, end, word, firsts, firstShift } = this;
    const [long, plural, bit] = [this.#number(), this.#number(), this.#number()];
    const letter = (back: Code): Code => i32.or(i32.load8(back, DESK.bytes - 1), i32.const(SMALL));
    const first = i32.or(i32.load(start.get, DESK.bytes), i32.const(FOUR_SMALL));
    const own = i32.load(times4(i32.and(long.get, i32.const(63))), DESK.own);
    const shape = i32.or(long.get, i32.shl(letter(i32.sub(end.get, plural.get)), i32.const(16)));
    const open = i32.load8(i32.add(firsts.get, i32.shr(bit.get, i32.const(3))));
    return [
      end.set(ended),
      long.set(i32.sub(end.get, start.get)),
      plural.set(
        i32.shr(i32.and(i32.sub(i32.xor(letter(end.get), i32.const(S)), ONE), i32.sub(ONE, long.get)), i32.const(31)),
      ),
      long.set(i32.sub(long.get, plural.get)),
      word.set(i32.xor(i32.mul(i32.and(first, own), i32.const(FIRST_MIX)), i32.mul(shape, i32.const(SHAPE_MIX)))),
      bit.set(i32.shr(i32.mul(word.get, i32.const(FIRST_MIX)), firstShift.get)),
      i32.store(count.get, DESK.starts, start.get),
      i32.store(kept.get, DESK.found, count.get),
      i32.store(kept.get, DESK.signatures, word.get),
      kept.set(i32.add(kept.get, times4(i32.and(i32.shr(open, i32.and(bit.get, i32.const(7))), ONE)))),
      count.set(i32.add(count.get, i32.const(4))),
    ];
  }

  secondLook(): Code {
    const { kept, next, word, hash, at, to, lines, lineShift } = this;
    const [number, line, ends] = [this.#number(), this.#number(), this.#number()];
    const letter = (offset: number): Code => i32.load8(i32.load8(next.get, DESK.bytes + offset), DESK.letters);
    const following = i32.or(letter(0), i32.shl(letter(1), i32.const(8)));
    const inLine = (what: Code): Code => hash.set(i32.mul(i32.xor(word.get, what), i32.const(SHAPE_MIX)));
    // Two bits of the line: each has four bits for the place, times four, and five for the bit there.
    const one = (place: number, bit: number): Code =>
      i32.shr(
        i32.load(i32.add(line.get, i32.and(i32.shr(hash.get, i32.const(place)), i32.const(0x3c)))),
        i32.shr(hash.get, i32.const(bit)),
      );
    const both = i32.and(one(26, 23), one(17, 14));
    return [
      whileDo(
        i32.less(at.get, to.get),
        number.set(i32.load(at.get, DESK.found)),
        next.set(i32.load(number.get, DESK.starts + 4)),
        word.set(i32.load(at.get, DESK.signatures)),
        line.set(i32.shr(i32.mul(word.get, i32.const(FIRST_MIX)), lineShift.get)),
        line.set(i32.add(lines.get, i32.shl(line.get, i32.const(6)))),
        inLine(i32.const(Math.imul(NOTHING_MORE, NEXT_MIX))),
        ends.set(both),
        inLine(i32.mul(following, i32.const(NEXT_MIX))),
        i32.store(kept.get, DESK.found, number.get),
        kept.set(i32.add(kept.get, times4(i32.and(i32.or(ends.get, both), ONE)))),
        at.set(i32.add(at.get, i32.const(4))),
      ),
      this.#again(kept),
    ];
  }

  thirdLook(): Code {
    const { kept, start, end, next, hash, at, to } = this;
    const [number, letter, said, may] = [this.#number(), this.#number(), this.#number(), this.#number()];
    const readOn = whileDo(
      letter.tee(i32.load8(i32.load8(end.get, DESK.bytes), DESK.letters)),
      hash.set(i32.mul(i32.xor(hash.get, letter.get), i32.const(PRIME))),
      end.set(i32.add(end.get, ONE)),
    );
    const plural = this.#plural(may);
    return [
      whileDo(
        i32.less(at.get, to.get),
        number.set(i32.load(at.get, DESK.found)),
        start.set(i32.load(number.get, DESK.starts)),
        next.set(i32.load(number.get, DESK.starts + 4)),
        hash.set(i32.const(EMPTY_HASH)),
        end.set(start.get),
        readOn,
        i32.store(kept.get, DESK.hashes, hash.get),
        i32.store(kept.get, DESK.ends, end.get),
        said.set(this.#marksOf(hash)),
        may.set(i32.and(said.get, i32.const(ENDS))),
        plural,
        when(
          i32.and(i32.isZero(may.get), i32.equal(said.get, i32.const(GOES_ON))),
          end.set(next.get),
          readOn,
          // 1 for any mark.
          may.set(i32.isZero(i32.isZero(this.#marksOf(hash)))),
          plural,
        ),
        i32.store(kept.get, DESK.found, start.get),
        kept.set(i32.add(kept.get, times4(may.get))),
        at.set(i32.add(at.get, i32.const(4))),
      ),
    ];
  }

  /** `maybePlural` of the word that ends at `end`, added to `may`. */
  #plural(may: Local): Code {
    const { end, hash } = this;
    const stem = this.#number();
    const before = (whole: Local, letter: number): Code =>
      i32.xor(i32.mul(whole.get, i32.const(INVERSE)), i32.const(letter));
    const ends = i32.and(this.#marksOf(stem), i32.const(ENDS));
    return when(
      i32.equal(i32.or(i32.load8(end.get, DESK.bytes - 1), i32.const(SMALL)), i32.const(S)),
      stem.set(before(hash, S)),
      may.set(i32.or(may.get, ends)),
      stem.set(before(stem, E)),
      may.set(i32.or(may.get, ends)),
    );
  }

  #marksOf(hash: Local): Code {
    const { marks, lastMark } = this;
    const spread = this.#number();
    const index = i32.and(i32.shr(spread.get, i32.const(4)), lastMark.get);
    const four = i32.add(marks.get, times4(index));
    return [
      spread.set(i32.xor(hash.get, i32.shr(hash.get, i32.const(15)))),
      i32.and(i32.shr(i32.load(four), i32.shl(i32.and(spread.get, i32.const(15)), ONE)), i32.const(ENDS | GOES_ON)),
    ];
  }

  /** To the beginning of the list that was left, which the next look makes shorter. */
  #again(kept: Local): Code {
    return [this.to.set(kept.get), this.at.set(ZERO), kept.set(ZERO)];
  }
}

/** Where the lowest of these bits is in the text. */
function lowest(bits: Local, base: Local): Code {
  return i32.add(base.get, i32.wrap(i64.ctz(bits.get)));
}

function withoutLowest(bits: Local): Code {
  return i64.and(bits.get, i64.sub(bits.get, i64.const(1)));
}

function times4(value: Code): Code {
  return i32.shl(value, i32.const(2));
}

function quarter(value: Code): Code {
  return i32.shr(value, i32.const(2));
}
