import { expect, test } from 'vitest';
import { analyse } from '../../../src/core/report/analyse.ts';
import { firstMentions } from '../../../src/core/view/firstMentions.ts';
import { actor, catalogOf } from '../../support/catalog.ts';
import { marks } from '../../support/marks.ts';

const catalog = catalogOf(actor('mivd', ['MIVD', 'Dutch Military Intelligence']), actor('mss', ['MSS']));

test.each([
  ['', ''],
  ['before any heading', '{m:MIVD} and MIVD.\n\n# A\n\n{m:MIVD}, MIVD\n'],
  ['in a heading too', '# {m:MIVD}\n\nThe MIVD and {m:MSS}.\n\n## {m:MSS}\n\nThe MSS.\n'],
  ['by any of its names', '{m:MIVD}, Dutch Military Intelligence, MIVD\n'],
  ['sections that name nobody', '{m:MIVD}\n\n# A\n\n# B\n\n# C\n\n{m:MIVD} MIVD\n'],
])('of each entity the first mention in each section: %s', (_what, input) => {
  const { text, spans } = marks(input);
  const { mentions, sections } = analyse(text, catalog);
  expect(firstMentions(mentions, sections).map(({ start, end }) => ({ start, end }))).toEqual(
    spans.map(({ start, end }) => ({ start, end })),
  );
});
