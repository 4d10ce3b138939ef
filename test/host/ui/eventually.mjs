const PATIENCE_MILLISECONDS = 30_000;
const PAUSE_MILLISECONDS = 50;

/** Waits until the check no longer throws; in the end throws what it threw last. @param {() => unknown} check */
export async function eventually(check) {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise(resolve => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  }
}
