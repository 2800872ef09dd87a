// chopsticks, the whole tool, forks our running node: it reads the state over JSON-RPC, and makes blocks on top of it in which
// the runtime under :code runs as WebAssembly. The node hears nothing of that.
//
//   NODE_URL=ws://127.0.0.1:9944 node --test fork.test.mjs
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { destroyWorker, setupWithServer } from '@acala-network/chopsticks';
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';

const connect = (url) => ApiPromise.create({ provider: new WsProvider(url), noInitWarn: true });
const free = async (api, { address }) => (await api.query.system.account(address)).data.free.toBigInt();

test('chopsticks forks our node, and a transfer on the fork changes the fork alone', async () => {
  const node = await connect(process.env.NODE_URL);
  const { addr, chain, close } = await setupWithServer({
    endpoint: process.env.NODE_URL,
    host: '127.0.0.1',
    port: 0,
    'build-block-mode': 'Manual',
  });
  const fork = await connect(`ws://${addr}`);
  try {
    assert.equal(fork.genesisHash.toHex(), node.genesisHash.toHex());
    assert.deepEqual(fork.runtimeVersion.toJSON(), node.runtimeVersion.toJSON());
    assert.equal(fork.runtimeMetadata.toHex(), node.runtimeMetadata.toHex());

    const keyring = new Keyring({ type: 'sr25519' });
    const alice = keyring.addFromUri('//Alice');
    const bob = keyring.addFromUri('//Bob');
    const before = await free(node, bob);
    assert.equal(await free(fork, bob), before);
    const forkedAt = chain.head.number;
    const amount = 5n * 10n ** 18n;
    await fork.tx.balances.transferKeepAlive(bob.address, amount).signAndSend(alice);
    const block = await chain.newBlock();
    await chain.newBlock();

    assert.equal(chain.head.number, forkedAt + 2);
    const then = await fork.at(block.hash);
    assert.equal(await free(then, bob), before + amount);
    assert.equal(await free(fork, bob), before + amount);
    const events = (await then.query.system.events()).map(({ event }) => `${event.section}.${event.method}`);
    assert.ok(events.includes('balances.Transfer'), events.join());
    assert.equal(events.filter((name) => name === 'system.ExtrinsicSuccess').length, 2);
    assert.ok(!events.includes('system.ExtrinsicFailed'));
    assert.equal(await free(node, bob), before);
  } finally {
    await fork.disconnect();
    await node.disconnect();
    await close();
    await destroyWorker();
  }
});
