'use strict';
/** Stand-in for the native module @vscode/deviceid: every test host is the same, nameless device. */
exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';
