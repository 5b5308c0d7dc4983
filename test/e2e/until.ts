// Waiting for a thing and never for a time.

/** What the browser says where a frame left, or was loaded anew, while it was being looked at. */
const left =
  /detached|Execution context|Cannot find context|No frame|no such frame|frame was removed|not found for frame|discarded/i;

/**
 * Waits for a condition that is looked at again and again, sooner at first; fails with the words of what was awaited.
 * A look at something that left meanwhile saw nothing.
 */
export async function until<T>(
  look: () => T | Promise<T>,
  what: string,
  withinMs = 30_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + withinMs;
  for (let pause = 20; ; pause = Math.min(100, pause * 1.3)) {
    let gone = '';
    const seen = await Promise.resolve(look()).catch((error) => {
      if (!left.test(error.message) || error.name === 'AssertionError') throw error;
      gone = ` Last: ${error.message}`;
    });
    if (seen) return seen as NonNullable<T>;
    if (Date.now() > end) throw new Error(`Waited ${withinMs / 1000} s in vain for ${what}.${gone}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
