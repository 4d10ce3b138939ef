/**
 * The page of a workbench without a server, as product builds of VS Code for the web have it.
 *
 * @param {string} authority  of the server that sends it
 * @param {{ extensions: readonly string[], tests: string }} paths  below that server
 */
export function webPage(authority, { extensions, tests }) {
  const at = (/** @type {string} */ path) => ({ scheme: 'http', authority, path });
  const configuration = {
    folderUri: { scheme: 'tmp', path: '/ws', authority: '' },
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: extensions.map(at),
      extensionTestsPath: at(tests),
    },
    enableWorkspaceTrust: false,
    productConfiguration: { extensionsGallery: undefined, enableTelemetry: false },
    configurationDefaults: {
      'chat.disableAIFeatures': true,
      'files.autoSave': 'off',
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'workbench.startupEditor': 'none',
    },
    // code-server's own additions to the configuration
    _wrapWebWorkerExtHostInIframe: false,
    userDataPath: '/user',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
  };
  const attribute = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="${attribute}">
    <link rel="stylesheet" href="/vscode/out/vs/code/browser/workbench/workbench.css">
  </head>
  <body aria-label="">
    <script>globalThis._VSCODE_FILE_ROOT = location.origin + '/vscode/out/';</script>
    <script type="module" src="/vscode/out/nls.messages.js"></script>
    <script type="module" src="/vscode/out/vs/code/browser/workbench/workbench.js"></script>
  </body>
</html>
`;
}
