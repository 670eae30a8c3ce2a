import { describe, expect, it } from 'vitest';
import { ENGLISH_WORDS } from '../../../src/core/text/englishWordList.ts';
import { isEnglishWord } from '../../../src/core/text/englishWords.ts';

describe('isEnglishWord', () => {
  const all = ENGLISH_WORDS.split(/\s+/);

  it('finds every word of its list, which is sorted and free of doubles', () => {
    expect(all.length).toBeGreaterThan(8_000);
    expect(all.filter((word) => !isEnglishWord(word))).toEqual([]);
    expect(all.filter((word, i) => i > 0 && word <= (all[i - 1] ?? ''))).toEqual([]);
  });

  it.each(
    'at net page play will reg route snake royal silence empire first one cmd schtasks james april sliver responder anchors winning parties easily leaves'.split(
      ' ',
    ),
  )('knows %s', (word) => expect(isEnglishWord(word)).toBe(true));

  it.each('emotet trickbot turla mivd zeus remcos winnti china fortinet lithuania ryuk'.split(' '))(
    'does not know %s',
    (word) => expect(isEnglishWord(word)).toBe(false),
  );

  it.each(['', ' ', 'at net', 'playz', 'pla', 'Play', 'aaaa', 'zzzz', '\n'])('takes %j for no word', (word) =>
    expect(isEnglishWord(word)).toBe(false),
  );
});
