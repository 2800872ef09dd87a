// polkadot-js, unmodified, against the real node.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { NODE_URL, UNIT, EXISTENTIAL_DEPOSIT, account, within } from './support/chain.mjs';

const ALICE = account('//Alice');
const BOB = account('//Bob');

let api;
before(async () => {
  api = await within(30, ApiPromise.create({ provider: new WsProvider(NODE_URL), noInitWarn: true }), 'connecting');
});
after(() => api.disconnect());

/**
 * Signs and submits, and waits until the block is final.
 *
 * Answers the statuses in their order, the hash of the block, the events, and the dispatch error if there is one.
 */
async function send(call, signer, options = {}) {
  const statuses = [];
  let inBlock;
  const finished = new Promise((resolve, reject) => {
    call
      .signAndSend(signer, options, (result) => {
        statuses.push(result.status.type);
        if (result.status.isInBlock) inBlock = result.status.asInBlock.toHex();
        if (result.isError) reject(new Error(`ended as ${result.status.type}`));
        if (result.status.isFinalized) {
          const { events, dispatchError } = result;
          resolve({ statuses, inBlock, finalized: result.status.asFinalized.toHex(), events, dispatchError });
        }
      })
      .catch(reject);
  });
  return within(30, finished, 'finality');
}

async function succeed(call, signer, options) {
  const result = await send(call, signer, options);
  assert.equal(result.dispatchError, undefined, result.dispatchError?.toString());
  return result;
}

/** The one event of this name. */
function event(result, section, method) {
  const found = result.events.filter(({ event }) => event.section === section && event.method === method);
  assert.equal(found.length, 1, `one ${section}.${method} among ${result.events.map(({ event }) => event.method)}`);
  return found[0].event.data;
}

const names = ({ events }) => events.map(({ event }) => `${event.section}.${event.method}`);
const free = async (who) => (await api.query.system.account(who)).data.free.toBigInt();
const nonce = async (who) => (await api.query.system.account(who)).nonce.toNumber();
const transfer = (value) => api.tx.balances.transferKeepAlive(BOB.address, value);

test('chain_connected_describesItself', async () => {
  assert.equal(api.runtimeVersion.specName.toString(), 'decentralml');
  assert.ok(api.runtimeVersion.specVersion.toNumber() > 0);
  assert.equal(api.genesisHash.toHex(), (await api.rpc.chain.getBlockHash(0)).toHex());
  assert.equal((await api.rpc.system.chainType()).toString(), 'Development');
  assert.deepEqual(api.registry.chainTokens, ['DML']);
  assert.deepEqual(api.registry.chainDecimals, [18]);
  assert.equal(api.registry.chainSS58, 42);
  const health = await api.rpc.system.health();
  assert.equal(health.isSyncing.isFalse, true);
});

test('session_ofTheChain_isDerivedWithTheAuthorOfABlock', async () => {
  const { currentIndex } = await api.derive.session.info();
  assert.ok(currentIndex.lte(await api.query.session.currentIndex()));
  assert.equal(api.consts.session.period.toNumber(), 10);
  assert.deepEqual((await api.query.session.validators()).map(String), [ALICE.address]);

  const keys = (await api.query.session.nextKeys(ALICE.address)).unwrap();
  assert.equal(keys.aura.toHex(), api.createType('AccountId', ALICE.address).toHex());
  const owner = await api.query.session.keyOwner(['aura', keys.aura.toHex()]);
  assert.equal(owner.unwrap().toString(), ALICE.address);

  const result = await succeed(transfer(1n), ALICE);
  const header = await api.derive.chain.getHeader(result.finalized);
  assert.equal(header.author.toString(), ALICE.address);
});

test('validators_addedWithoutRoot_failWithBadOrigin', async () => {
  const result = await send(api.tx.validatorSet.addValidator(BOB.address), ALICE);
  assert.ok(result.dispatchError.isBadOrigin);
  const wrapped = await succeed(api.tx.sudo.sudo(api.tx.validatorSet.addValidator(BOB.address)), ALICE);
  const [outcome] = event(wrapped, 'sudo', 'Sudid');
  assert.equal(api.registry.findMetaError(outcome.asErr.asModule).name, 'NoSessionKeys');
});

test('constants_decoded_haveTheChainsValues', () => {
  assert.equal(api.consts.balances.existentialDeposit.toBigInt(), EXISTENTIAL_DEPOSIT);
  assert.equal(api.consts.system.ss58Prefix.toNumber(), 42);
  assert.equal(api.consts.system.blockHashCount.toNumber(), 2400);
  const { specName, specVersion, transactionVersion, apis } = api.runtimeVersion;
  const declared = api.consts.system.version;
  assert.ok(declared.specName.eq(specName) && declared.specVersion.eq(specVersion));
  assert.ok(declared.transactionVersion.eq(transactionVersion) && declared.apis.eq(apis));
  assert.ok(api.consts.system.blockWeights.maxBlock.refTime.toBigInt() > 0n);
});

test('storage_ofAccountsAndPrefix_isRead', async () => {
  assert.ok((await free(ALICE.address)) > UNIT);
  const entries = await api.query.system.account.entries();
  const owners = entries.map(([key]) => key.args[0].toString());
  assert.ok(owners.includes(ALICE.address) && owners.includes(BOB.address), owners);
  for (const [, value] of entries) assert.ok(value.providers.toNumber() >= 1);
  const issued = (await api.query.balances.totalIssuance()).toBigInt();
  assert.ok(issued >= (await free(ALICE.address)));
  const [first, second] = await api.query.system.account.multi([ALICE.address, account('//Nobody').address]);
  assert.ok(first.data.free.toBigInt() > 0n);
  assert.equal(second.data.free.toBigInt(), 0n);
});

test('transfer_watched_isInBlockThenFinalizedWithEvents', async () => {
  const before = [await free(ALICE.address), await free(BOB.address)];
  const result = await succeed(transfer(UNIT), ALICE);
  assert.deepEqual(result.statuses, ['Ready', 'InBlock', 'Finalized']);
  assert.equal(result.inBlock, result.finalized);
  const [from, to, amount] = event(result, 'balances', 'Transfer');
  assert.deepEqual([from.toString(), to.toString(), amount.toBigInt()], [ALICE.address, BOB.address, UNIT]);
  const [payer, fee, tip] = event(result, 'transactionPayment', 'TransactionFeePaid');
  assert.deepEqual([payer.toString(), tip.toBigInt()], [ALICE.address, 0n]);
  assert.equal(names(result).at(-1), 'system.ExtrinsicSuccess');
  assert.equal(await free(ALICE.address), before[0] - UNIT - fee.toBigInt());
  assert.equal(await free(BOB.address), before[1] + UNIT);

  const block = await api.rpc.chain.getBlock(result.finalized);
  const decoded = block.block.extrinsics.map(({ method }) => `${method.section}.${method.method}`);
  assert.equal(decoded[0], 'timestamp.set');
  assert.ok(decoded.includes('balances.transferKeepAlive'));
  const header = await api.derive.chain.getHeader(result.finalized);
  assert.equal(header.hash.toHex(), result.finalized);
});

test('transfer_withTipNonceAndEra_isIncludedAsSigned', async () => {
  const next = await nonce(ALICE.address);
  const result = await succeed(transfer(7n), ALICE, { tip: 12345, nonce: next, era: 16 });
  const [, , tip] = event(result, 'transactionPayment', 'TransactionFeePaid');
  assert.equal(tip.toBigInt(), 12345n);
  const { block } = await api.rpc.chain.getBlock(result.finalized);
  const signed = block.extrinsics.find((extrinsic) => extrinsic.isSigned);
  assert.equal(signed.era.isMortalEra, true);
  assert.equal(signed.era.asMortalEra.period.toNumber(), 16);
  assert.equal(signed.nonce.toNumber(), next);
  assert.equal(signed.tip.toBigInt(), 12345n);
  await succeed(transfer(8n), ALICE, { era: 0, nonce: -1 });
  assert.equal(await nonce(ALICE.address), next + 2);
});

test('fee_asked_isWhatTheChainTakes', async () => {
  const call = transfer(UNIT);
  const { partialFee, weight, class: kind } = await call.paymentInfo(ALICE);
  assert.ok(weight.refTime.toBigInt() > 0n);
  assert.equal(kind.toString(), 'Normal');
  const paid = event(await succeed(call, ALICE), 'transactionPayment', 'TransactionFeePaid')[1];
  assert.equal(paid.toBigInt(), partialFee.toBigInt());
});

function createTask() {
  return api.tx.decentralMLModule.createTask(
    'ModelContributor',
    'Which digit is this?',
    3n * UNIT,
    100_000,
    2,
    'ManualAccept',
    'bafy-script',
    'IPFS',
    null,
    null,
    null,
    null,
    'zero,one,two',
    null,
    '{"of":"digits"}',
    null,
    null,
    null,
    null,
    null
  );
}

test('task_createdTakenDeliveredAccepted_paysTheWorker', async () => {
  const market = api.tx.decentralMLModule;
  const created = event(await succeed(createTask(), ALICE), 'decentralMLModule', 'TaskCreated');
  const task = created[0].toNumber();

  const assigned = event(await succeed(market.assignTask(task), BOB), 'decentralMLModule', 'TaskAssigned');
  assert.equal(assigned[0].toNumber(), task);
  const submission = assigned[1].toNumber();

  const delivery = market.sendTaskResult(submission, null, 'bafy-result', 'IPFS', null);
  const sent = event(await succeed(delivery, BOB), 'decentralMLModule', 'TaskResultSent');
  assert.equal(sent[2].toString(), BOB.address);

  const accepting = await succeed(market.acceptTaskResult(submission), ALICE);
  const accepted = event(accepting, 'decentralMLModule', 'TaskResultAccepted');
  assert.deepEqual(
    [accepted.taskId.toNumber(), accepted.submissionId.toNumber(), accepted.worker.toString(), accepted.paid.toBigInt()],
    [task, submission, BOB.address, 3n * UNIT]
  );

  const stored = (await api.query.decentralMLModule.tasks(task)).unwrap();
  assert.equal(stored.taskType.toString(), 'ModelContributor');
  assert.equal(stored.question.unwrap().toUtf8(), 'Which digit is this?');
  assert.equal(stored.annotationJson.unwrap().toUtf8(), '{"of":"digits"}');
  assert.equal(stored.annotationClassLabels.unwrap().toUtf8(), 'zero,one,two');
  assert.equal(stored.modelContributorScriptStorageType.unwrap().toString(), 'IPFS');
  assert.ok(stored.modelEngineerPath.isNone && stored.annotationType.isNone && stored.annotationFiles.isNone);
  assert.equal(stored.status.toString(), 'InProgress');
  assert.equal(stored.creator.toString(), ALICE.address);
  const result = (await api.query.decentralMLModule.taskResultSubmissions(submission)).unwrap();
  assert.equal(result.status.toString(), 'Accepted');
  assert.equal(result.resultPath.unwrap().toUtf8(), 'bafy-result');
  assert.equal(result.paidAmount.unwrap().toBigInt(), 3n * UNIT);
  const places = await api.query.decentralMLModule.taskSubmissions.keys(task);
  assert.deepEqual(places.map(({ args }) => args[1].toNumber()), [submission]);
});

test('dispatch_failing_isDecodedToItsNameAndDocs', async () => {
  const result = await send(api.tx.decentralMLModule.assignTask(4_000_000), BOB);
  const failure = api.registry.findMetaError(result.dispatchError.asModule);
  assert.equal(`${failure.section}.${failure.name}`, 'decentralMLModule.TaskNotFound');
  assert.match(failure.docs.join(' '), /no task of this number/);
  assert.equal(names(result).at(-1), 'system.ExtrinsicFailed');

  const tooMuch = await send(api.tx.balances.transferKeepAlive(BOB.address, 2n * 10n ** 25n), ALICE);
  assert.equal(tooMuch.dispatchError.asToken.toString(), 'FundsUnavailable');
});

test('dryRun_ofGoodAndFailingCalls_tellsTheOutcome', async () => {
  const good = await transfer(UNIT).dryRun(ALICE, { era: 0 });
  assert.equal(good.asOk.isOk, true, good.toString());
  const failing = await api.tx.decentralMLModule.assignTask(4_000_000).dryRun(ALICE, { era: 0 });
  const { name } = api.registry.findMetaError(failing.asOk.asErr.asModule);
  assert.equal(name, 'TaskNotFound');
});

test('heads_subscribed_followTheChain', async () => {
  const start = (await api.rpc.chain.getHeader()).number.toNumber();
  const heads = [];
  const finals = [];
  let changes = 0;
  const stops = [
    await api.rpc.chain.subscribeNewHeads((head) => heads.push(head.number.toNumber())),
    await api.rpc.chain.subscribeFinalizedHeads((head) => finals.push(head.number.toNumber())),
    await api.query.system.account(BOB.address, () => changes++)
  ];
  await succeed(transfer(1n), ALICE);
  await succeed(transfer(2n), ALICE);
  const now = (await api.rpc.chain.getHeader()).number.toNumber();
  await within(10, (async () => {
    while (finals.at(-1) < now) await new Promise((resolve) => setTimeout(resolve, 50));
  })(), 'finalized heads');
  for (const stop of stops) stop();
  assert.ok(now >= start + 2);
  assert.equal(heads.at(-1), now);
  assert.deepEqual(finals, Array.from({ length: finals.length }, (_, i) => finals[0] + i), 'no head is left out');
  assert.ok(changes >= 3, `${changes} values of one account`);
});

test('storage_atAnOldBlock_isWhatItWas', async () => {
  const old = await api.rpc.chain.getBlockHash();
  const then = await free(BOB.address);
  await succeed(transfer(5n), ALICE);
  const past = await api.at(old);
  assert.equal((await past.query.system.account(BOB.address)).data.free.toBigInt(), then);
  assert.equal(await free(BOB.address), then + 5n);
  const genesis = await api.at(api.genesisHash);
  assert.equal((await genesis.query.system.number()).toNumber(), 0);
});

const code = (expected, text) => (error) => {
  assert.match(error.message, new RegExp(`^${expected}: `));
  if (text) assert.match(error.message, text);
  return true;
};

test('extrinsic_malformed_isRefusedWithSubstratesCodes', async () => {
  const submit = (hex) => within(10, api.rpc.author.submitExtrinsic(hex), 'an answer');
  const stale = await transfer(1n).signAsync(ALICE, { nonce: 0 });
  await assert.rejects(submit(stale.toHex()), code(1010, /Transaction is outdated/));

  const forged = (await transfer(1n).signAsync(ALICE, { nonce: -1 })).toU8a();
  forged[40] ^= 1;
  await assert.rejects(submit(`0x${Buffer.from(forged).toString('hex')}`), code(1010, /bad signature/));

  const poor = account('//Nobody');
  await assert.rejects(transfer(1n).signAndSend(poor), code(1010, /Inability to pay some fees/));

  const watched = new Promise((resolve, reject) => {
    transfer(1n).signAndSend(ALICE, { nonce: 0 }, resolve).catch(reject);
  });
  await assert.rejects(within(10, watched, 'an answer'), code(1010, /outdated/));

  const provider = new WsProvider(NODE_URL);
  try {
    await provider.isReady;
    await assert.rejects(provider.send('author_submitExtrinsic', ['0x0400']), code('(1002|1010|1040)'));
    await assert.rejects(provider.send('author_submitExtrinsic', ['not hex']), code(-32602));
    await assert.rejects(provider.send('no_such_method', []), code(-32601));
    assert.equal(await provider.send('system_chain', []), 'DecentralML Development');
  } finally {
    await provider.disconnect();
  }
});
