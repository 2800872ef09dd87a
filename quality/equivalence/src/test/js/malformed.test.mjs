// Our node's answers over JSON-RPC to extrinsics that cannot be read: an error each, and the node goes on.
//
//   NODE_URL=ws://127.0.0.1:9944 MALFORMED=malformed.txt node --test malformed.test.mjs
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

async function call(method, ...params) {
  const response = await fetch(process.env.NODE_URL.replace('ws:', 'http:'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  return response.json();
}

const cases = readFileSync(process.env.MALFORMED, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([, entryPoint]) => entryPoint === 'BlockBuilder_apply_extrinsic');

test('author_submitExtrinsic refuses each with an error that is documented', async (t) => {
  for (const [name, , extrinsic, answer] of cases) {
    const { error, result } = await call('author_submitExtrinsic', `0x${extrinsic}`);
    if (answer === '010000') {
      assert.equal(result, undefined, name);
      assert.ok([1010, 1040].includes(error.code), `${name}: ${JSON.stringify(error)}`);
      if (error.code === 1010) assert.equal(error.data, 'Transaction call is not expected', name);
    }
  }
  t.diagnostic(`${cases.length} malformed extrinsics`);
  assert.ok((await call('system_health')).result);
});
