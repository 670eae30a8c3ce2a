/*
 * Where raw HTML begins and ends as a block: the seven start conditions of CommonMark 0.31, "HTML blocks".
 */

const RAW = /^(?:pre|script|style|textarea)$/i;
const RAW_END = /<\/(?:pre|script|style|textarea)>/i;
const BLOCK_NAMES = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);

/** The number of the start condition that `line` (from its `<` to its end) meets; 0 for none. */
export function htmlStart(line: string): number {
  const second = line.charCodeAt(1);
  if (second === 33 /* ! */) {
    if (line.startsWith('--', 2)) return 2;
    if (line.startsWith('[CDATA[', 2)) return 5;
    return isLetter(line.charCodeAt(2)) ? 4 : 0;
  }
  if (second === 63 /* ? */) return 3;
  const closing = second === 47;
  const nameStart = closing ? 2 : 1;
  if (!isLetter(line.charCodeAt(nameStart))) return 0;
  let at = nameStart + 1;
  while (isNamePart(line.charCodeAt(at))) at++;
  const after = line.charCodeAt(at);
  const ended = at >= line.length;
  if (!ended && after !== 47 && after !== 62 && after !== 32 && after !== 9) return 0;
  const name = line.slice(nameStart, at);
  const slash = !ended && after === 47;
  if (!slash && !closing && RAW.test(name)) return 1;
  if (BLOCK_NAMES.has(name.toLowerCase())) return !slash || line.charCodeAt(at + 1) === 62 ? 6 : 0;
  const end = completeTag(line, at, closing);
  return end >= 0 && /^[\t ]*$/.test(line.slice(end)) ? 7 : 0;
}

/** True when a block of this kind ends on the line; `from` is where to look, on its first line behind what began it. */
export function htmlEnds(kind: number, line: string, from: number): boolean {
  switch (kind) {
    case 1:
      return RAW_END.test(line.slice(from));
    case 2:
      return line.includes('-->', from);
    case 3:
      return line.includes('?>', from);
    case 4:
      return line.includes('>', from);
    case 5:
      return endsCdata(line, from);
    default:
      return false;
  }
}

/** Where to look for the end on the line that begins a block of this kind: `<!-->` and `<?>` are whole. */
export function htmlSearchFrom(kind: number): number {
  return kind === 2 ? 2 : kind === 3 ? 1 : kind === 4 ? 2 : kind === 5 ? 9 : 1;
}

/** `]]>`, where each `]` is used once: not `]]]>`, as the parser has it. */
function endsCdata(line: string, from: number): boolean {
  let brackets = 0;
  for (let i = from; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === 62 && brackets === 2) return true;
    brackets = code === 93 ? (brackets === 2 ? 1 : brackets + 1) : 0;
  }
  return false;
}

/**
 * Behind the `>` of the tag whose name ends at `at`, or -1 when the line does not complete it. Attributes as CommonMark
 * has them; a tag within a line may go on in the next, a block's may not.
 */
export function completeTag(line: string, at: number, closing: boolean): number {
  let i = at;
  const spaces = (): boolean => {
    const before = i;
    while (line.charCodeAt(i) === 32 || line.charCodeAt(i) === 9) i++;
    return i > before;
  };
  if (closing) {
    spaces();
    return line.charCodeAt(i) === 62 ? i + 1 : -1;
  }
  for (;;) {
    spaces();
    const code = line.charCodeAt(i);
    if (code === 47) return line.charCodeAt(i + 1) === 62 ? i + 2 : -1;
    if (code === 62) return i + 1;
    if (code !== 58 && code !== 95 && !isLetter(code)) return -1;
    i++;
    for (;;) {
      const part = line.charCodeAt(i);
      if (part !== 45 && part !== 46 && part !== 58 && part !== 95 && !isNamePart(part)) break;
      i++;
    }
    const nameEnd = i;
    spaces();
    if (line.charCodeAt(i) !== 61) {
      if (i === nameEnd && line.charCodeAt(i) !== 47 && line.charCodeAt(i) !== 62) return -1;
      continue;
    }
    i++;
    spaces();
    const quote = line.charCodeAt(i);
    if (quote === 34 || quote === 39) {
      const close = line.indexOf(line.charAt(i), i + 1);
      if (close < 0) return -1;
      i = close + 1;
      const after = line.charCodeAt(i);
      if (after !== 47 && after !== 62 && after !== 32 && after !== 9) return -1;
      continue;
    }
    const valueStart = i;
    while (i < line.length && !UNQUOTED_END.has(line.charCodeAt(i))) i++;
    if (i === valueStart) return -1;
  }
}
const UNQUOTED_END = new Set([34, 39, 47, 60, 61, 62, 96, 32, 9]);

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

function isNamePart(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 45;
}
