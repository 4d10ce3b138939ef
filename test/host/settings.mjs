import fs from 'node:fs';
import path from 'node:path';

/** The colour themes that pictures are taken in, by the names that VS Code's settings have for them. */
export const THEMES = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
};

/** @typedef {keyof typeof THEMES} Theme */

/** What makes a run the same each time: nothing asks, greets, updates, saves by itself or looks for the network. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Writes the user's settings, unless the folder has some already.
 *
 * @param {string} userDataDir
 * @param {{ settings?: Record<string, unknown> | undefined, theme?: Theme | undefined, trust?: boolean | undefined }} options
 */
export function writeSettings(userDataDir, { settings, theme = 'light', trust = false }) {
  const file = path.join(userDataDir, 'User', 'settings.json');
  if (fs.existsSync(file)) return;
  const all = {
    ...QUIET,
    'workbench.colorTheme': THEMES[theme],
    'security.workspace.trust.enabled': trust,
    // a folder opens in Restricted Mode and the tests trust it where they want to, by command
    'security.workspace.trust.startupPrompt': 'never',
    ...settings,
  };
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(all, undefined, 2));
}
