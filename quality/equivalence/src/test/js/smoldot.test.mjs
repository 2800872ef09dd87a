// A light client takes our chain specification and begins with the same block as our node.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { start } from 'smoldot';

test('smoldot derives the genesis hash of our node', async () => {
  const client = start({ logCallback: () => {} });
  try {
    const chain = await client.addChain({ chainSpec: readFileSync(process.env.CHAIN_SPEC, 'utf8') });
    chain.sendJsonRpc(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'chainSpec_v1_genesisHash', params: [] }));
    const answer = JSON.parse(await chain.nextJsonRpcResponse());
    assert.equal(answer.result, process.env.GENESIS_HASH);
  } finally {
    await client.terminate();
  }
});
