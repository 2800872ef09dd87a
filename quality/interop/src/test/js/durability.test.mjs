// Kills the real node under load, again and again: whatever a client saw in a block is there after the restart.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { account, within } from './support/chain.mjs';
import { startNode } from './support/node-process.mjs';
import { Rpc } from './support/rpc.mjs';

const KILLS = 10;
const SEEN_BEFORE_A_KILL = 50;
/** Transactions of one account that are under way at a time. */
const UNDER_WAY = 16;
const SENDERS = ['//Alice', '//Bob', '//Charlie', '//Dave'].map(account);
const TARGET = account('//Ferdie').address;

const folder = mkdtempSync(join(tmpdir(), 'decentralml-kill-'));
let node;
after(async () => {
  await node?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** How a transfer is signed, learned once from the chain and valid as long as it lives. */
async function transferSigner(url) {
  const api = await ApiPromise.create({ provider: new WsProvider(url), noInitWarn: true });
  const { genesisHash, runtimeVersion } = api;
  await api.disconnect();
  return (pair, nonce) =>
    api.tx.balances
      .transferKeepAlive(TARGET, 1000 + nonce)
      .sign(pair, { nonce, genesisHash, blockHash: genesisHash, runtimeVersion, era: 0 })
      .toHex();
}

/** Keeps transfers of one account under way until the node dies. */
async function load(rpc, pair, sign, onSeen) {
  let nonce = await rpc.call('system_accountNextIndex', [pair.address]);
  const submitNext = () => {
    const extrinsic = sign(pair, nonce++);
    const follow = (status) => {
      if (status.inBlock) {
        onSeen({ extrinsic, block: status.inBlock });
        submitNext();
      }
    };
    rpc.call('author_submitAndWatchExtrinsic', [extrinsic], follow).catch((error) => {
      if (error.cause) throw error; // the node refused; anything else is its death
    });
  };
  for (let i = 0; i < UNDER_WAY; i++) submitNext();
}

/** Loads the node until enough was seen, kills it, and answers all that was seen. */
async function runUntilKilled(sign, pause) {
  const seen = [];
  const connections = [];
  const enough = new Promise((resolve) => {
    const onSeen = (each) => {
      seen.push(each);
      if (seen.length === SEEN_BEFORE_A_KILL) resolve();
    };
    for (const pair of SENDERS) {
      connections.push(Rpc.connect(node.url).then((rpc) => load(rpc, pair, sign, onSeen).then(() => rpc)));
    }
  });
  const open = await Promise.all(connections);
  await within(60, enough, 'transactions in blocks');
  await new Promise((resolve) => setTimeout(resolve, pause));
  await node.kill();
  await Promise.all(open.map((rpc) => rpc.closed));
  return seen;
}

/** Fails unless every transaction is in the block in which it was seen, and that block in the chain. */
async function checkAll(seen) {
  const rpc = await Rpc.connect(node.url);
  const blocks = new Map();
  for (const { extrinsic, block } of seen) {
    if (!blocks.has(block)) {
      const found = await rpc.call('chain_getBlock', [block]);
      assert.ok(found, `block ${block} is lost`);
      assert.equal(await rpc.call('chain_getBlockHash', [found.block.header.number]), block, 'in the chain');
      blocks.set(block, new Set(found.block.extrinsics));
    }
    assert.ok(blocks.get(block).has(extrinsic), `${extrinsic} is not in ${block}`);
  }
  await rpc.close();
  return blocks.size;
}

test('kill_underLoad_losesNothingThatAClientSawInABlock', { timeout: 420_000 }, async (t) => {
  node = await startNode(folder);
  const sign = await transferSigner(node.url);
  const all = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const seen = await runUntilKilled(sign, kill * 17);
    all.push(...seen);
    node = await startNode(folder);
    await checkAll(seen);
  }
  const blocks = await checkAll(all);
  assert.ok(all.length >= KILLS * SEEN_BEFORE_A_KILL);
  t.diagnostic(`${KILLS} kills, ${all.length} transactions seen in ${blocks} blocks, none lost`);
});
