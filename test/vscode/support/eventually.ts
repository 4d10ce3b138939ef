/** How long something may take on a machine that does much else, in milliseconds. */
const patience = 10_000;

/** Waits until the check no longer throws; in the end throws what it threw last. */
export async function eventually<T>(check: () => T | Thenable<T>, { pause = 50 } = {}): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
}
