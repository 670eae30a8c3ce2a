/** An error for people: its message says what is wrong and what to do next, and is shown as it is. */
export class HumanError extends Error {
  override readonly name = 'HumanError';
}
