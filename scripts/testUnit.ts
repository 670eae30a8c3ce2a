import { runMain } from './humanError.ts';
import { runVitest } from './vitestRun.ts';

/* `npm run test:unit`; `-- WORDS` runs only the files whose path has one of the words. */

await runMain(() =>
  runVitest(process.argv.slice(2), {
    dir: 'test/unit',
    // Property tests on a busy machine; none of them measures time.
    testTimeout: 60_000,
  }),
);
