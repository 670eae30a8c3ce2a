/** Runs a long step, saying when it starts, that it still goes on, and how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = Date.now();
  const elapsed = (): string => `${((Date.now() - start) / 1000).toFixed(0)} s`;
  console.log(`- ${what} ...`);
  const pulse = setInterval(() => console.log(`  still at it: ${what} (${elapsed()})`), 15_000);
  try {
    const result = await work();
    console.log(`  done in ${elapsed()}`);
    return result;
  } catch (error) {
    console.log(`  failed after ${elapsed()}`);
    throw error;
  } finally {
    clearInterval(pulse);
  }
}
