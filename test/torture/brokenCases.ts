import type { TortureCase } from './case.ts';
import { GUARDS, tryGuards } from './guards.ts';
import { tryMutants } from './mutants.ts';

/* The product broken on purpose, in a copy: whoever breaks it by mistake must hear of it. */

const tell = (line: string): void => {
  console.log(`            ${line}`);
};

export const BROKEN_CASES: readonly TortureCase[] = [
  {
    id: 'G1',
    what: 'One operator of the core turned into another, in a copy; a sample',
    expected: 'the tests of that file or of those that use it notice three of four',
    longOnly: true,
    run: (budget) => tryMutants(budget, tell),
  },
  {
    id: 'G3',
    what: `Each of ${String(GUARDS.length)} guards taken out of a copy`,
    expected: 'a test notices',
    longOnly: true,
    run: () => tryGuards(tell),
  },
];
