'use strict';
/** Stand-in for the native module @vscode/native-watchdog, which ends a host whose parent died: VS Code has a timer for that too. */
exports.start = () => {};
