/* How long one step holds everything else up. Times are of this process's own work, so that a busy machine does not make them. */

export function held(times: readonly number[]): {
  readonly longest: number;
  readonly p99: number;
  readonly words: string;
} {
  const sorted = times.toSorted((a, b) => a - b);
  const longest = sorted.at(-1) ?? 0;
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? longest;
  return {
    longest,
    p99,
    words: `longest ${longest.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms of ${String(sorted.length)}`,
  };
}

export function timed<T>(times: number[], work: () => T): T {
  const before = process.cpuUsage();
  const wall = performance.now();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  // Threads of the collector count for the one and not for the other.
  times.push(Math.min(performance.now() - wall, (user + system) / 1000));
  return value;
}
