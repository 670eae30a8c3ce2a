import { describe, expect, test } from 'vitest';
import { ENGLISH_L10N } from '../../../src/core/text/l10n.ts';
import { inWords, say, verbatim } from '../../../src/core/text/message.ts';
import { pseudo, untranslated } from '../../support/pseudo.ts';

describe('a message', () => {
  const about = say('{1} of {0}', 'x', 2);

  test('is put into words by whoever shows it', () => {
    expect(inWords(about, ENGLISH_L10N)).toBe('2 of x');
    expect(inWords(about, pseudo)).toBe('2⟦ of ⟧x');
  });

  test('has words with sentences of their own in it, and several sentences behind one another', () => {
    const nested = say('{0}; {1}', say('there is none'), say('write {0}', '`id`'));
    expect(inWords(nested, ENGLISH_L10N)).toBe('there is none; write `id`');
    expect(inWords([nested, about], ENGLISH_L10N)).toBe('there is none; write `id` 2 of x');
    expect(inWords(say('so: {0}', [about, about]), ENGLISH_L10N)).toBe('so: 2 of x 2 of x');
    expect(inWords([], ENGLISH_L10N)).toBe('');
  });

  test('takes words of others as they are: braces in them are no places, and no translator is asked', () => {
    expect(inWords(say('{0}, {1}', '{1}', '$&'), ENGLISH_L10N)).toBe('{1}, $&');
    expect(inWords(verbatim('Unexpected {0}'), pseudo)).toBe('Unexpected {0}');
    expect(untranslated(inWords(verbatim('Unexpected end'), pseudo))).toEqual(['Unexpected end']);
  });

  test('crosses to a worker and back', () => {
    const message = [say('{0}: {1}', 'a', about), verbatim('b')];
    expect(structuredClone(message)).toEqual(message);
  });
});
