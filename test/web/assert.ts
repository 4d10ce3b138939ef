/** `node:assert/strict` for the web worker, which has no Node. */
import assert from 'assert';

export default assert.strict;
