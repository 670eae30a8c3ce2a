/**
 * Works that take a while, of which only the newest counts. `begin` makes all before it stale and gives a question:
 * is this one still the newest? Asked after every wait.
 */
export class Newest {
  #number = 0;

  begin(): () => boolean {
    this.#number += 1;
    const mine = this.#number;
    return () => mine === this.#number;
  }
}
