import fs from 'node:fs';

/** What is taken back, each found exactly once in the one version of workbench.js that is installed. */
const CHANGES = [
  {
    what: 'the remote authority',
    pattern: /,remoteAuthority:(?:[\w$]+\.)?location\.host\b/g,
    replacement: '',
  },
  {
    what: 'the home of the settings',
    pattern:
      /(get userRoamingDataHome\(\)\{return )[\w$]+\(([\w$]+)\.file\(this\.userDataPath\)\.with\(\{scheme:([\w$]+)\.vscodeRemote\}\),"User"\)/g,
    replacement: '$1$2.file("/User").with({scheme:$3.vscodeUserData})',
  },
];

/**
 * code-server's workbench always connects to the server that sent the page and keeps the user's settings there. The text
 * of workbench.js as it was before that; the installed file stays as it is.
 *
 * @param {string} file
 * @throws where another version looks different
 */
export function withoutRemote(file) {
  return CHANGES.reduce(
    (source, { what, pattern, replacement }) => {
      const times = source.match(pattern)?.length ?? 0;
      if (times !== 1)
        throw new Error(`${what} stands ${times} times in ${file}, expected once: look at withoutRemote.mjs`);
      return source.replace(pattern, replacement);
    },
    fs.readFileSync(file, 'utf8'),
  );
}
