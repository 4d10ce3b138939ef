/**
 * The limits of a run in seconds, each to be set by an environment variable.
 */
export function readLimits() {
  return {
    /** from the opened page to the first sign of the tests */
    start: seconds('VSCODE_HOST_START_TIMEOUT', 60),
    /** without a line of output */
    silence: seconds('VSCODE_HOST_SILENCE', 120),
    /** for everything */
    whole: seconds('VSCODE_HOST_TIMEOUT', 600),
  };
}

/** Beats come each second; without them for this long the event loop of the host is blocked. */
const BLOCKED_SECONDS = 5;

/**
 * Keeps an eye on a run and says once when a limit has passed.
 *
 * @param {ReturnType<typeof readLimits>} limits
 * @param {(why: string) => void} onPassed
 */
export function watchLimits(limits, onPassed) {
  const opened = Date.now();
  /** @type {number | undefined} */
  let lastBeat;
  /** @type {number | undefined} */
  let lastOutput;
  const passed = () => {
    const now = Date.now();
    if (since(opened, now) > limits.whole) return `no end within ${limits.whole} s`;
    if (lastOutput === undefined) {
      return since(opened, now) > limits.start ? `no sign of the tests within ${limits.start} s` : undefined;
    }
    if (since(lastOutput, now) <= limits.silence) return undefined;
    const blocked = lastBeat === undefined ? 0 : Math.round(since(lastBeat, now));
    const reason = blocked > BLOCKED_SECONDS ? `; the host's event loop has been blocked for ${blocked} s` : '';
    return `no output for ${limits.silence} s${reason}`;
  };
  const timer = setInterval(() => {
    const why = passed();
    if (why !== undefined) onPassed(why);
  }, 250);
  return {
    beat: () => (lastBeat = Date.now()),
    output: () => (lastOutput = Date.now()),
    stop: () => clearInterval(timer),
  };
}

/** @param {number} from @param {number} to */
const since = (from, to) => (to - from) / 1000;

/** @param {string} variable @param {number} fallback */
function seconds(variable, fallback) {
  return Number(process.env[variable] ?? fallback);
}
