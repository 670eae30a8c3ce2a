/*
 * Words that say of what kind a thing is and not which one it is. Behind a name they may be missing or added
 * (`Winnti Group` and `Winnti`, `Quasar` and `QuasarRAT`); beside an English word they say that a name is meant
 * (`the Play ransomware`).
 */

/** Tails of actors: the rest of a main name stands for it. */
const ACTOR_TAILS: ReadonlySet<string> = new Set('group gang team crew collective'.split(' '));

/** Tails of tools: what is left (`Async`, `Redline`, `Gh0st`) may be anything, until the report names it in full. */
const TOOL_TAILS: ReadonlySet<string> = new Set(
  'ransomware malware trojan backdoor rat stealer infostealer loader botnet worm spyware rootkit wiper'.split(' '),
);

/** Set in small letters of ASCII. */
const SMALL_BIT = 0x20;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** One bit for each of `h`, `o`, `s`, `x` and `z`, counted from `a`. */
const HISSING = Array.from('hosxz').reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - SMALL_A)), 0);

/** Whether English sets `es` for a plural behind this small letter. */
export function isHissing(letter: number): boolean {
  return letter >= SMALL_A && letter <= SMALL_Z && ((HISSING >>> (letter - SMALL_A)) & 1) === 1;
}

const ACTOR_KINDS: ReadonlySet<string> = new Set(
  (
    'group gang team crew collective cartel syndicate organisation organization actor actors apt operator operators ' +
    'affiliate affiliates hacker hackers attacker attackers adversary adversaries cybercriminals'
  ).split(' '),
);

const TOOL_KINDS: ReadonlySet<string> = new Set(
  (
    'ransomware malware trojan trojans backdoor backdoors rat rats stealer infostealer loader downloader dropper botnet ' +
    'worm spyware rootkit bootkit wiper keylogger implant webshell cryptominer'
  ).split(' '),
);

/** Words that introduce a name: `dubbed Play`, `known as Silence`. */
const INTRODUCTIONS: ReadonlySet<string> = new Set('aka alias dubbed called named nicknamed codenamed'.split(' '));

/** What a folded word says about the thing it stands beside. */
export function kindSaid(word: string): 'actor' | 'tool' | 'introduced' | undefined {
  if (ACTOR_KINDS.has(word)) return 'actor';
  if (TOOL_KINDS.has(word)) return 'tool';
  return INTRODUCTIONS.has(word) ? 'introduced' : undefined;
}

/** Where the name ends when its tail is left out: 6 for `Winnti Group`; 0 when it has none, or nothing else. */
export function tailStart(name: string): number {
  if (!mayHaveTail(name.charCodeAt(name.length - 1))) return 0;
  const nearest = Math.max(0, name.length - LONGEST_TAIL - 1);
  let space = name.length - 1;
  while (space > nearest && !isSpace(name.charCodeAt(space))) space -= 1;
  if (space === nearest && (space === 0 || !isSpace(name.charCodeAt(space)))) {
    for (let at = space - 1; at > 0; at--) if (isSpace(name.charCodeAt(at))) return 0;
    return gluedTailStart(name, 0, name.length);
  }
  return isTail(name, space + 1) ? space : 0;
}

/** Whether what stands behind `start` is a tail, large or small. Not cut out of the name: that would cost as much as reading it. */
function isTail(name: string, start: number): boolean {
  const length = name.length - start;
  for (const tail of TAILS_BY_INITIAL[initialAndLength(name.charCodeAt(start), length)]!) {
    let same = 0;
    while (same < length && (name.charCodeAt(start + same) | SMALL_BIT) === tail.charCodeAt(same)) same += 1;
    if (same === length && tail.length === length) return true;
  }
  return false;
}

/** Tails by their first letter and length: hardly two have both in common. */
const TAILS_BY_INITIAL: readonly (readonly string[])[] = tailsByInitial();

function tailsByInitial(): readonly (readonly string[])[] {
  const table = Array.from({ length: 1 << 9 }, (): string[] => []);
  for (const tail of [...ACTOR_TAILS, ...TOOL_TAILS])
    table[initialAndLength(tail.charCodeAt(0), tail.length)]!.push(tail);
  return table;
}

function initialAndLength(first: number, length: number): number {
  return ((first & 31) << 4) | (length & 15);
}

/** Most names end in a letter no tail ends in. White space may stand behind a tail. */
function mayHaveTail(last: number): boolean {
  return last > 0x7f || LAST_OF_TAILS[last] === 1;
}

const LAST_OF_TAILS: Uint8Array = lastOfTails();

function lastOfTails(): Uint8Array {
  const table = new Uint8Array(0x80).fill(1, 0, 0x21);
  for (const tail of [...ACTOR_TAILS, ...TOOL_TAILS]) {
    const last = tail.charCodeAt(tail.length - 1);
    table[last] = 1;
    table[last - 0x20] = 1;
  }
  return table;
}

/** Whether a name with these folded letters may have a tail: asked of every name of a catalog, of its last three letters. */
export function mayEndInTail(letters: Uint16Array, length: number): boolean {
  if (length < 3) return false;
  const two = ((letters[length - 1]! & 31) << 5) | (letters[length - 2]! & 31);
  return ((ENDS_OF_TAILS[two]! >>> (letters[length - 3]! & 31)) & 1) === 1;
}

/** For the last letter of a tail and the one before, five bits of each, one bit for the third last. */
const ENDS_OF_TAILS: Int32Array = endsOfTails();

function endsOfTails(): Int32Array {
  const table = new Int32Array(1024);
  for (const tail of [...ACTOR_TAILS, ...TOOL_TAILS]) {
    const [third, second, last] = Array.from(tail.slice(-3), (letter) => letter.charCodeAt(0) & 31);
    const two = (last! << 5) | second!;
    table[two] = table[two]! | (1 << third!);
  }
  return table;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x2d;
}

/** True when the name ends in a word for a kind of actor: `Winnti Group`. */
export function hasActorTail(name: string): boolean {
  return ACTOR_TAILS.has(name.slice(name.lastIndexOf(' ') + 1).toLowerCase());
}

/** Where a glued tail begins in the word `[start, end)` of a text: at `RAT` of `NetWireRAT`; 0 when there is none. */
export function gluedTailStart(text: string, start: number, end: number): number {
  const tail = gluedTail(text, end);
  const at = end - tail.length;
  return tail !== '' && at >= start + 3 && isSmallOrDigit(text.charCodeAt(at - 1)) ? at : 0;
}

/** Letters of the longest of these tails. */
const LONGEST_TAIL = 'infostealer'.length;

/** Tails that are glued to a name with a capital of their own: `NetWireRAT`, but not `Generat`. */
const GLUED_TAILS: readonly string[] = ['RAT', 'Rat', 'Loader', 'Stealer', 'Ransomware'];

/** How long the tail is that these ASCII bytes hold at `at`; 0 when there is none. */
export function gluedTailLength(bytes: Uint8Array, at: number): number {
  const tail = GLUED_TAILS.find((one) => {
    for (let i = 0; i < one.length; i++) if (bytes[at + i] !== one.charCodeAt(i)) return false;
    return true;
  });
  return tail?.length ?? 0;
}

function gluedTail(text: string, end: number): string {
  switch (text.charCodeAt(end - 1)) {
    case 0x54:
      return text.startsWith('RAT', end - 3) ? 'RAT' : '';
    case 0x74:
      return text.startsWith('Rat', end - 3) ? 'Rat' : '';
    case 0x72:
      return text.startsWith('Loader', end - 6) ? 'Loader' : text.startsWith('Stealer', end - 7) ? 'Stealer' : '';
    case 0x65:
      return text.startsWith('Ransomware', end - 10) ? 'Ransomware' : '';
    default:
      return '';
  }
}

function isSmallOrDigit(unit: number): boolean {
  return (unit >= SMALL_A && unit <= SMALL_Z) || (unit >= 0x30 && unit <= 0x39);
}
