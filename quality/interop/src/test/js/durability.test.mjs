// Kills the real node under load, again and again: whatever a client saw in a block is there after the restart, and the
// state that is left after all of it, with old states being let go meanwhile, has the root that its header says.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { calculate_state_root } from '@acala-network/chopsticks-executor';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { account, within } from './support/chain.mjs';
import { startNode } from './support/node-process.mjs';
import { Rpc } from './support/rpc.mjs';

const KILLS = 50;
const SEEN_BEFORE_A_KILL = 24;
/** Few, so that every run lets go of some. */
const KEPT_STATES = 4;
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
      if (status.finalized) onSeen({ extrinsic, block: status.finalized, isFinal: true });
      if (status.inBlock) {
        onSeen({ extrinsic, block: status.inBlock, isFinal: false });
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

/** Fails unless another implementation makes the same root of all entries, and the first state is gone. */
async function checkState() {
  const rpc = await Rpc.connect(node.url);
  const head = await rpc.call('chain_getFinalizedHead');
  const { stateRoot, number } = await rpc.call('chain_getHeader', [head]);
  const entries = await rpc.call('state_getPairs', ['0x', head]);
  assert.equal(await calculate_state_root(entries, 1), stateRoot, 'state root');
  const genesis = await rpc.call('chain_getBlockHash', [0]);
  await assert.rejects(rpc.call('state_getStorage', ['0x26aa', genesis]), /4003: .*State already discarded for 0x/);
  await rpc.close();
  return { entries: entries.length, number: Number(number) };
}

test('kill_underLoad_losesNothingThatAClientSawInABlock', { timeout: 900_000 }, async (t) => {
  node = await startNode(folder, '--state-pruning', KEPT_STATES);
  const sign = await transferSigner(node.url);
  const all = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const seen = await runUntilKilled(sign, (kill % 10) * 17);
    all.push(...seen);
    node = await startNode(folder);
    await checkAll(seen);
  }
  const blocks = await checkAll(all);
  const finals = all.filter((each) => each.isFinal).length;
  assert.ok(all.length >= KILLS * SEEN_BEFORE_A_KILL && finals > 0);
  const state = await checkState();
  t.diagnostic(
    `${KILLS} kills, ${all.length} statuses seen (${finals} of them final) in ${blocks} blocks, none lost; ` +
      `root of ${state.entries} entries at block ${state.number} agrees`
  );
});
