/** The milliseconds of processor time that a computation takes: what other programs do meanwhile does not count. */
export function cpuMsOf(compute: () => unknown): number {
  const before = process.cpuUsage();
  compute();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
