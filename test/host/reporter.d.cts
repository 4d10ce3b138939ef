import Mocha = require('mocha');

declare const Reporter: typeof Mocha.reporters.Base;
export = Reporter;
