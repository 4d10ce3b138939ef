/** How the stand-in for `code` ends. Signals end it with 128 and their number. */
export const EXIT = {
  passed: 0,
  failed: 1,
  hostDied: 70,
  notStarted: 71,
  timedOut: 124,
};
