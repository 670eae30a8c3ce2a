/** An error whose message says what happened and what to do next; a script prints it without a stack. */
export class HumanError extends Error {
  override readonly name = 'HumanError';
}

/** Runs a script's main function; a failure is printed and becomes exit code 1. */
export async function runMain(main: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof HumanError) console.error(`\n${error.message}`);
    else console.error(error);
    process.exitCode = 1;
  }
}
