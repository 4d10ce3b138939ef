/**
 * Whether the tests run in the stand-in for VS Code (./code) or in a desktop program that is downloaded.
 */
export function usesStandIn() {
  const wanted = process.env['BELAGG_VSCODE'];
  if (wanted === 'desktop') return false;
  return wanted === 'stand-in' || hasStandIn();
}

/** The stand-in's own programs are for one platform. */
export function hasStandIn() {
  return process.platform === 'linux' && process.arch === 'x64';
}
