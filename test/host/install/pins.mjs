/** What is fetched from the npm registry, each with the hash that its tarball must have. */
export const CODE_SERVER = {
  name: 'code-server', // carries VS Code 1.139.1
  version: '4.139.1',
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

export const SPARTICUZ_CHROMIUM = {
  name: '@sparticuz/chromium', // carries Chromium 147; the last one that wants no Node newer than ours
  version: '147.0.0',
  integrity: 'sha512-4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==',
};

/** The Node that this VS Code wants is one of the packages in ../deps, named after the platform that it is built for. */
export const PLATFORM = 'linux-x64';
export const NODE_PACKAGE = `node-${PLATFORM}`;

/**
 * Built-in extensions that only cost a test host start-up time, memory and attempts to reach the network (git wants one
 * more native module). None has a `browser` entry: the workbench carries a fixed list of those that have one.
 */
export const PRUNED_EXTENSIONS = [
  'copilot',
  'debug-auto-launch',
  'debug-server-ready',
  'git',
  'github',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'php-language-features',
  'terminal-suggest',
  'tunnel-forwarding',
];
