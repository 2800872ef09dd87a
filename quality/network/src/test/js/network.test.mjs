// DecentralML on nodes of the Polkadot SDK, from the specification to adding a validator and replacing the runtime.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Keyring } from '@polkadot/api';
import { start as startLightClient } from 'smoldot';
import { Network, until } from './support/network.mjs';
import { HOME, PROGRAM, agent, call, decentralml, served } from './support/program.mjs';

const EXAMPLE = join(HOME, 'deploy/network.json');
const UNIT = 10n ** 18n;
const VALIDATORS = ['validator-1', 'validator-2', 'validator-3'];
const OWNERS = ['//Alice', '//Bob', '//Charlie'];

const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
const [ALICE, BOB, DAVE] = ['//Alice', '//Bob', '//Dave'].map((suri) => keyring.addFromUri(suri));

const network = new Network();
let api;
let url;

before(async () => {
  writeFileSync(network.spec, decentralml(['build-spec', '--chain', EXAMPLE, '--raw']));
  for (const [i, name] of VALIDATORS.entries()) {
    network.insertKeys(name, OWNERS[i]);
    await network.start(name);
  }
  ({ api, url } = await network.start('node'));
});
after(() => network.close());

const best = async (of = api) => (await of.rpc.chain.getHeader()).number.toNumber();
const finalized = async (of = api) =>
  (await of.rpc.chain.getHeader(await of.rpc.chain.getFinalizedHead())).number.toNumber();

/** Answers the events of a call once its block is final. */
function send(call, signer) {
  return new Promise((resolve, reject) => {
    call
      .signAndSend(signer, { nonce: -1 }, ({ status, isError, dispatchError, events }) => {
        if (isError) reject(new Error(`ended as ${status.type}`));
        if (!status.isFinalized) return;
        if (dispatchError) reject(new Error(dispatchError.toString()));
        else resolve(events.map(({ event }) => event));
      })
      .catch(reject);
  });
}

async function asRoot(call) {
  const events = await send(api.tx.sudo.sudo(call), ALICE);
  const [result] = events.find((event) => event.method === 'Sudid').data;
  assert.equal(result.isOk, true, result.toString());
}

/** What `decentralml` answers at the node that makes no blocks. */
const ask = (...words) => JSON.parse(decentralml([...words, '--url', url, '--json'])).data;

/** Which validator made a block: only it has the key with which the block is sealed. */
async function author(number) {
  const hash = await api.rpc.chain.getBlockHash(number);
  const { digest, parentHash } = await api.rpc.chain.getHeader(hash);
  const slot = digest.logs.find((item) => item.isPreRuntime).asPreRuntime[1];
  const authorities = await (await api.at(parentHash)).query.aura.authorities();
  return authorities[api.createType('u64', slot).toNumber() % authorities.length].toHex();
}

async function authors(from, to) {
  const found = new Set();
  for (let number = from; number <= to; number++) found.add(await author(number));
  return found;
}

test('spec_madeRawBySdkNode_isTheSameState', () => {
  const file = network.file('plain.json');
  writeFileSync(file, decentralml(['build-spec', '--chain', EXAMPLE]));
  const theirs = JSON.parse(network.sdkNode('build-spec', `--chain=${file}`, '--raw')).genesis.raw.top;
  const own = JSON.parse(readFileSync(network.spec)).genesis.raw.top;
  const keys = new Set([...Object.keys(own), ...Object.keys(theirs)]);
  assert.deepEqual([...keys].filter((key) => own[key] !== theirs[key]), []);
});

test('local_onBothNodes_hasTheSameGenesis', async () => {
  const raw = network.file('local.json');
  writeFileSync(raw, decentralml(['build-spec', '--chain', 'local', '--raw']));
  const genesis = (answers) => call(answers, 'chain_getBlockHash', 0);
  const here = '/ip4/127.0.0.1/tcp/0';
  const words = [`--chain=${raw}`, '--tmp', '--rpc-port=0', `--listen-addr=${here}`, '--no-telemetry', '--no-prometheus'];
  const theirs = await served(process.env.SDK_NODE, words, genesis);
  const own = await served(PROGRAM, ['node', '--chain', 'local', '--rpc-port', '0'], genesis);
  assert.equal(own, theirs);
});

test('blocks_ofThreeValidators_areMadeInTurnAndFinal', async () => {
  await until('finality', 120, async () => (await finalized()) >= 6);
  assert.equal((await authors(1, 6)).size, 3);
  for (const name of VALIDATORS) {
    const { api: other } = network.node(name);
    assert.ok((await finalized(other)) >= 5, name);
    assert.equal((await other.rpc.chain.getBlockHash(5)).toHex(), (await api.rpc.chain.getBlockHash(5)).toHex());
  }
});

test('transfer_byPolkadotJs_isFinalOnEveryNode', async () => {
  const before = (await api.query.system.account(BOB.address)).data.free.toBigInt();
  const events = await send(api.tx.balances.transferKeepAlive(BOB.address, UNIT), ALICE);
  assert.ok(events.some((event) => event.section === 'balances' && event.method === 'Transfer'));
  for (const name of VALIDATORS) {
    const { data } = await network.node(name).api.query.system.account(BOB.address);
    assert.equal(data.free.toBigInt(), before + UNIT, name);
  }
});

test('taskMarket_byCommandLine_goesFromOfferToPay', () => {
  const sent = ask('account', 'transfer', '--suri=//Alice', DAVE.address, '1.5 DML');
  assert.ok(sent.block > 0 && BigInt(sent.fee) > 0n);
  const offer = ['--type=ModelContributor', '--pay=2 DML', '--path=bafkplan', '--storage=IPFS', '--places=1'];
  const event = ({ events }, name) => events.find((each) => each.name === name).fields;
  const task = event(ask('task', 'create', '--suri=//Alice', ...offer), 'TaskCreated').taskid;
  const place = event(ask('task', 'assign', `${task}`, '--suri=//Bob'), 'TaskAssigned').submission_index;
  ask('task', 'send-result', `${place}`, '--suri=//Bob', '--path=bafkresult', '--storage=IPFS');
  const accepted = ask('task', 'accept', `${place}`, '--suri=//Alice', '--finalized');
  assert.equal(event(accepted, 'TaskResultAccepted').paid, `${2n * UNIT}`);
  const [result] = ask('task', 'results', `${task}`);
  assert.equal(result.status, 'Accepted');
  assert.equal(result.result_path, 'bafkresult');
});

test('training_ofTwoRounds_isPaidAndFolded', async () => {
  const shared = ['--url', url, '--store', network.file('store')];
  const creator = agent('train', '--suri=//Alice', '--places=2', '--rounds=2', '--pay=1', ...shared);
  const data = { '//Bob': 'digits:1/2', '//Dave': 'digits:2/2' };
  const contributors = Object.entries(data).map(([suri, part]) =>
    agent('contribute', `--suri=${suri}`, '--creator=//Alice', `--data=${part}`, ...shared)
  );
  assert.match(await creator, /Round 2 of 2: 2 updates folded/);
  for (const told of await Promise.all(contributors)) assert.match(told, /2 updates accepted, 0 rejected, 2 DML received/);
});

test('validator_added_makesBlocksAndRemovedNoMore', async () => {
  const { api: joining } = await network.start('validator-4', 'validator-3');
  await until('blocks at validator-4', 120, async () => (await best(joining)) >= (await best()) - 1);
  const keys = (await joining.rpc.author.rotateKeys()).toHex();
  const events = await send(api.tx.session.setKeys(keys, '0x'), DAVE);
  assert.ok(events.some((event) => event.method === 'ExtrinsicSuccess'));
  await asRoot(api.tx.validatorSet.addValidator(DAVE.address));
  const itsAura = keys.slice(0, 66);
  const session = async () => (await api.query.session.currentIndex()).toNumber();
  const began = await session();
  const makes = async () => (await author(await best())) === itsAura;
  await until('a block of validator-4', 300, makes);
  assert.ok((await session()) <= began + 3);
  const last = await best();
  await until('finality with four', 60, async () => (await finalized()) >= last + 4);

  // Of four, one may fail: blocks go on, with a gap in its slots, and so does finality.
  await network.stop('validator-3');
  const without = await best();
  await until('finality without validator-3', 120, async () => (await finalized()) >= without + 4);
  await network.start('validator-3');
  await until('validator-3 after its end', 120, async () => {
    const head = await best();
    return head > without + 4 && (await author(head)) === keyring.addFromUri('//Charlie').addressRaw.reduce(hex, '0x');
  });

  await asRoot(api.tx.validatorSet.removeValidator(DAVE.address));
  await until('three authorities', 300, async () => (await api.query.aura.authorities()).length === 3);
  const gone = await best();
  await until('finality with three', 120, async () => (await finalized()) >= gone + 6);
  assert.equal((await authors(gone + 1, gone + 6)).has(itsAura), false);
  await network.stop('validator-4', 'SIGTERM');
});

const hex = (text, byte) => text + byte.toString(16).padStart(2, '0');

test('blocks_executedNatively_haveTheSameStateRoots', async () => {
  const { top } = JSON.parse(readFileSync(network.spec)).genesis.raw;
  const lines = Object.entries(top).map(([key, value]) => `state ${key} ${value}`);
  const last = await finalized();
  for (let number = 1; number <= last; number++) {
    const { block } = await call(url.replace('ws:', 'http:'), 'chain_getBlock', await api.rpc.chain.getBlockHash(number));
    lines.push(['block', api.createType('Header', block.header).toHex(), ...block.extrinsics].join(' '));
  }
  const file = network.file('blocks.txt');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const told = execFileSync(process.env.REPLAY, [file], { encoding: 'utf8' });
  assert.ok(told.startsWith(`${last} blocks`), told);
  console.log(told.trim());
});

test('runtime_replaced_isTheNewOneFromTheNextBlockOn', async () => {
  const code = `0x${readFileSync(process.env.SUCCESSOR).toString('hex')}`;
  const before = api.runtimeVersion.specVersion.toNumber();
  await asRoot(api.tx.system.setCode(code));
  await until('the new version', 60, () => api.runtimeVersion.specVersion.toNumber() === before + 1);
  const { api: other } = network.node('validator-1');
  await until('the new version elsewhere', 60, () => other.runtimeVersion.specVersion.toNumber() === before + 1);
  await send(api.tx.balances.transferKeepAlive(BOB.address, UNIT), ALICE);
  const head = await best();
  await until('finality', 120, async () => (await finalized()) > head);
  assert.match(decentralml(['account', 'transfer', '--suri=//Bob', '--url', url, '//Alice', '1 DML']), /^Sent 1 DML/);
});

test('node_joiningByWarpSync_hasTheState', async () => {
  const peers = VALIDATORS.map((name) => `--bootnodes=${network.node(name).address}`);
  const joined = await network.launch('node-2', 'node', ['--sync=warp', '--state-pruning=256', ...peers]);
  const told = () => readFileSync(network.file('node-2.log'), 'utf8');
  await until('all blocks', 120, () => told().includes('Block history download is complete'));
  assert.match(told(), /Warp sync is complete/);
  const answer = (of, ...words) => call(of.replace('ws:', 'http:'), ...words);
  const next = (await best()) + 1;
  await until('the next block', 120, async () => (await finalized()) >= next);
  const hash = (await api.rpc.chain.getBlockHash(next)).toHex();
  await until('that block', 120, async () => (await answer(joined.url, 'chain_getBlockHash', next)) === hash);
  const account = (of) => answer(of, 'state_getStorage', api.query.system.account.key(BOB.address), hash);
  assert.equal(await account(joined.url), await account(url));
});

test('lightClient_withTheSpecification_followsFinality', async () => {
  const spec = { ...JSON.parse(readFileSync(network.spec)), bootNodes: [network.node('node').webSocketAddress] };
  const client = startLightClient({ maxLogLevel: 2, logCallback: () => {} });
  try {
    const chain = await client.addChain({ chainSpec: JSON.stringify(spec) });
    const goal = (await finalized()) + 2;
    chain.sendJsonRpc('{"jsonrpc":"2.0","id":1,"method":"chain_subscribeFinalizedHeads","params":[]}');
    for await (const line of chain.jsonRpcResponses) {
      const head = JSON.parse(line).params?.result;
      if (!head || Number(head.number) < goal) continue;
      const theirs = api.createType('Header', head).hash.toHex();
      await until('the same block', 60, async () => (await finalized()) >= Number(head.number));
      assert.equal(theirs, (await api.rpc.chain.getBlockHash(head.number)).toHex());
      break;
    }
  } finally {
    await client.terminate();
  }
});
