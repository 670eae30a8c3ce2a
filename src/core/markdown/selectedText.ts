import { parseDocument } from './document.ts';
import { BARRIER } from './block.ts';

const LONGEST = 10_000;

/**
 * What a reader reads of a piece of a report, on one line: `**APT**29 &amp; co` gives `APT29 & co`.
 *
 * A selection often takes in only one of two markers (`*Fancy Bear`); what is left of those at either end goes too.
 */
export function selectedText(source: string): string {
  const blocks = parseDocument(source.slice(0, LONGEST).trim()).blocks;
  return blocks
    .map(({ readable }) => readable.text.replaceAll(BARRIER, ' '))
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_~`"“”„‘’']+|[\s*_~`"“”„‘’',;:]+$/g, '');
}
