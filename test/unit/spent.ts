// How long something takes the processor: the same on a machine that does other things, too.

/** Milliseconds of processor time that `act` took. */
export function spent(act: () => unknown): number {
  const from = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
