// PAPI (polkadot-api), unmodified, against the real node: over its WebSocket provider, with the types that it reads
// from the chain's metadata.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Enum, createClient } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import { WebSocket } from 'ws';
import { NODE_URL, UNIT, EXISTENTIAL_DEPOSIT, account, within } from './support/chain.mjs';

const CHARLIE = account('//Charlie');
const DAVE = account('//Dave');
const signer = (pair) => getPolkadotSigner(pair.publicKey, 'Sr25519', (bytes) => pair.sign(bytes));

let client;
let api;
before(() => {
  client = createClient(getWsProvider(NODE_URL, { websocketClass: WebSocket }));
  api = client.getUnsafeApi();
});
after(() => client.destroy());

const best = { at: 'best' };
const free = async (pair) => (await api.query.System.Account.getValue(pair.address, best)).data.free;
const nonce = async (pair) => (await api.query.System.Account.getValue(pair.address, best)).nonce;
const utf8 = (value) => Buffer.from(value instanceof Uint8Array ? value : value.asBytes()).toString();
const bytes = (text) => new Uint8Array(Buffer.from(text));
const transfer = (value) => api.tx.Balances.transfer_keep_alive({ dest: Enum('Id', DAVE.address), value });

/** Signs, submits, and waits for the final block. */
async function send(call, pair, options = {}) {
  const { promise, resolve, reject } = deferred();
  const statuses = [];
  call.signSubmitAndWatch(signer(pair), options).subscribe({
    next(status) {
      statuses.push(status.type === 'txBestBlocksState' && status.found ? 'found' : status.type);
      if (status.type === 'finalized') resolve({ ...status, statuses });
    },
    error: reject
  });
  return within(30, promise, 'finality');
}

function deferred() {
  const out = {};
  out.promise = new Promise((resolve, reject) => Object.assign(out, { resolve, reject }));
  return out;
}

async function succeed(call, pair, options) {
  const result = await send(call, pair, options);
  assert.equal(result.ok, true, JSON.stringify(result.dispatchError?.value));
  return result;
}

const names = ({ events }) => events.map(({ type, value }) => `${type}.${value.type}`);

/** The one event of this name. */
function event(result, pallet, name) {
  const found = result.events.filter(({ type, value }) => type === pallet && value.type === name);
  assert.equal(found.length, 1, `one ${pallet}.${name} among ${names(result)}`);
  return found[0].value.value;
}

test('chain_connected_describesItself', async () => {
  const spec = await within(30, client.getChainSpecData(), 'the chain specification');
  assert.equal(spec.name, 'DecentralML Development');
  assert.deepEqual([spec.properties.tokenSymbol, spec.properties.ss58Format], ['DML', 42]);
  const head = await within(30, client.getFinalizedBlock(), 'a finalized block');
  assert.match(head.hash, /^0x[0-9a-f]{64}$/);
});

test('constants_decoded_haveTheChainsValues', async () => {
  assert.equal(await api.constants.Balances.ExistentialDeposit(), EXISTENTIAL_DEPOSIT);
  assert.equal(await api.constants.System.SS58Prefix(), 42);
  assert.equal(await api.constants.System.BlockHashCount(), 2400);
  const version = await api.constants.System.Version();
  assert.equal(version.spec_name, 'decentralml');
  assert.ok(version.spec_version > 0);
});

test('runtimeApis_calledByTheirTypes_answer', async () => {
  assert.equal(await api.apis.AccountNonceApi.account_nonce(CHARLIE.address, best), await nonce(CHARLIE));
  assert.equal(await api.apis.AuraApi.slot_duration(best), 6000n);
  const version = await api.apis.Core.version(best);
  assert.deepEqual(version, await api.constants.System.Version());
  const { decodedCall } = transfer(1n);
  const info = await api.apis.TransactionPaymentCallApi.query_call_info(decodedCall, 150, best);
  assert.equal(info.class.type, 'Normal');
  assert.ok(info.partial_fee > 0n && info.weight.ref_time > 0n);
});

test('storage_ofAccountsAndPrefix_isRead', async () => {
  assert.ok((await free(CHARLIE)) > UNIT);
  const entries = await api.query.System.Account.getEntries();
  const owners = entries.map(({ keyArgs }) => keyArgs[0]);
  assert.ok(owners.includes(CHARLIE.address) && owners.includes(DAVE.address), owners);
  const [first, second] = await api.query.System.Account.getValues([[CHARLIE.address], [account('//Nobody').address]]);
  assert.ok(first.data.free > 0n);
  assert.equal(second.data.free, 0n);
  assert.ok((await api.query.Balances.TotalIssuance.getValue()) >= (await free(CHARLIE)));
});

test('transfer_watched_isInBestBlockThenFinalizedWithEvents', async () => {
  const before = [await free(CHARLIE), await free(DAVE)];
  const result = await succeed(transfer(UNIT), CHARLIE);
  const order = result.statuses.filter((status) => status !== 'txBestBlocksState');
  assert.deepEqual(order, ['signed', 'broadcasted', 'found', 'finalized']);
  const moved = event(result, 'Balances', 'Transfer');
  assert.deepEqual([moved.from, moved.to, moved.amount], [CHARLIE.address, DAVE.address, UNIT]);
  const fee = event(result, 'TransactionPayment', 'TransactionFeePaid');
  assert.deepEqual([fee.who, fee.tip], [CHARLIE.address, 0n]);
  assert.equal(names(result).at(-1), 'System.ExtrinsicSuccess');
  assert.equal(await free(CHARLIE), before[0] - UNIT - fee.actual_fee);
  assert.equal(await free(DAVE), before[1] + UNIT);
  const body = await client.getBlockBody(result.block.hash);
  assert.equal(body.length > result.block.index, true);
});

test('transfer_withTipNonceAndEra_isIncludedAsSigned', async () => {
  const next = await nonce(CHARLIE);
  const mortal = { mortal: true, period: 16 };
  const result = await succeed(transfer(7n), CHARLIE, { tip: 12345n, nonce: next, mortality: mortal });
  assert.equal(event(result, 'TransactionPayment', 'TransactionFeePaid').tip, 12345n);
  await succeed(transfer(8n), CHARLIE, { mortality: { mortal: false } });
  assert.equal(await nonce(CHARLIE), next + 2);
});

test('fee_asked_isWhatTheChainTakes', async () => {
  const call = transfer(UNIT);
  const { partial_fee: estimated, weight } = await call.getPaymentInfo(CHARLIE.publicKey);
  assert.ok(weight.ref_time > 0n);
  assert.equal(await call.getEstimatedFees(CHARLIE.publicKey), estimated);
  const paid = event(await succeed(call, CHARLIE), 'TransactionPayment', 'TransactionFeePaid').actual_fee;
  // The estimate counts a nonce and an era of its own, whose encoded lengths may differ by a few bytes.
  const difference = paid > estimated ? paid - estimated : estimated - paid;
  assert.ok(difference * 20n <= paid, `${estimated} was estimated, ${paid} was paid`);
});

function createTask() {
  return api.tx.DecentralMLModule.create_task({
    task_type: Enum('DataAnnotators'),
    question: bytes('Is this a crab?'),
    pays_amount: 2n * UNIT,
    expiration_block: 100_000,
    max_assignments: 1,
    validation_strategy: Enum('ManualAccept'),
    model_contributor_script_path: undefined,
    model_contributor_script_storage_type: undefined,
    model_contributor_script_storage_credentials: undefined,
    annotation_type: Enum('Image'),
    annotation_media_samples: [bytes('sample')],
    annotation_files: [bytes('one.png'), bytes('two.png')],
    annotation_class_labels: bytes('crab,other'),
    annotation_class_coordinates: undefined,
    annotation_json: bytes('{}'),
    annotation_files_storage_type: Enum('S3'),
    annotation_files_storage_credentials: undefined,
    model_engineer_path: undefined,
    model_engineer_storage_type: undefined,
    model_engineer_storage_credentials: undefined
  });
}

test('task_createdTakenDeliveredAccepted_paysTheWorker', async () => {
  const market = api.tx.DecentralMLModule;
  const task = event(await succeed(createTask(), CHARLIE), 'DecentralMLModule', 'TaskCreated').taskid;
  const taking = await succeed(market.assign_task({ task_id: task }), DAVE);
  const submission = event(taking, 'DecentralMLModule', 'TaskAssigned').submission_index;
  const delivery = market.send_task_result({
    submission_id: submission,
    result: bytes('crab'),
    result_path: undefined,
    result_storage_type: undefined,
    result_storage_credentials: undefined
  });
  const sent = event(await succeed(delivery, DAVE), 'DecentralMLModule', 'TaskResultSent');
  assert.equal(sent.worker, DAVE.address);
  const accepting = await succeed(market.accept_task_result({ submission_id: submission }), CHARLIE);
  const accepted = event(accepting, 'DecentralMLModule', 'TaskResultAccepted');
  assert.deepEqual(accepted, { task_id: task, submission_id: submission, worker: DAVE.address, paid: 2n * UNIT });

  const stored = await api.query.DecentralMLModule.Tasks.getValue(task);
  assert.deepEqual([stored.task_type.type, stored.annotation_type.type], ['DataAnnotators', 'Image']);
  assert.deepEqual(stored.annotation_files.map(utf8), ['one.png', 'two.png']);
  assert.equal(utf8(stored.question), 'Is this a crab?');
  assert.equal(stored.model_engineer_path, undefined);
  assert.deepEqual([stored.status.type, stored.creator], ['Completed', CHARLIE.address]);
  const result = await api.query.DecentralMLModule.TaskResultSubmissions.getValue(submission);
  assert.deepEqual([result.status.type, result.paid_amount, utf8(result.result)], ['Accepted', 2n * UNIT, 'crab']);
  const places = await api.query.DecentralMLModule.TaskSubmissions.getEntries(task);
  assert.deepEqual(places.map(({ keyArgs }) => keyArgs), [[task, submission]]);
});

test('dispatch_failing_isDecodedToItsName', async () => {
  const result = await send(api.tx.DecentralMLModule.assign_task({ task_id: 4_000_000 }), DAVE);
  assert.equal(result.ok, false);
  const { type, value } = result.dispatchError;
  assert.deepEqual([type, value.type, value.value.type], ['Module', 'DecentralMLModule', 'TaskNotFound']);
  assert.equal(names(result).at(-1), 'System.ExtrinsicFailed');
});

test('heads_watched_followTheChain', async () => {
  const finals = [];
  const values = [];
  const failures = [];
  const watching = [
    client.finalizedBlock$.subscribe({ next: ({ number }) => finals.push(number), error: (e) => failures.push(e) }),
    api.query.System.Account.watchValue(DAVE.address, best).subscribe({
      next: (value) => values.push(value.value?.data.free ?? value.data.free),
      error: (e) => failures.push(e)
    })
  ];
  await succeed(transfer(1n), CHARLIE);
  const last = (await succeed(transfer(2n), CHARLIE)).block.number;
  const now = await free(DAVE);
  await within(10, (async () => {
    while (finals.at(-1) < last || values.at(-1) !== now) await new Promise((resolve) => setTimeout(resolve, 50));
  })(), 'heads and values');
  for (const each of watching) each.unsubscribe();
  assert.deepEqual(failures, []);
  assert.deepEqual(finals, Array.from({ length: finals.length }, (_, i) => finals[0] + i), 'no head is left out');
  assert.ok(values.length >= 2, `${values.length} values of one account`);
});

test('storage_atGenesis_isWhatItWas', async () => {
  const final = await client.getFinalizedBlock();
  assert.equal(await api.query.System.Number.getValue({ at: final.hash }), final.number);
  assert.equal(await api.query.System.Number.getValue(), final.number);
});

test('transaction_invalid_isRefusedByName', async () => {
  const refused = (name) => (error) => {
    assert.equal(error.error?.type, 'Invalid', `${error}`);
    assert.equal(error.error.value.type, name);
    return true;
  };
  await assert.rejects(send(transfer(1n), CHARLIE, { nonce: 0 }), refused('Stale'));
  await assert.rejects(send(transfer(1n), account('//Nobody')), refused('Payment'));
  const forged = await transfer(1n).sign(signer(CHARLIE));
  const at = 80;
  const flipped = typeof forged === 'string'
    ? forged.slice(0, at) + (forged[at] === '0' ? '1' : '0') + forged.slice(at + 1)
    : forged.map((value, i) => (i === at / 2 ? value ^ 1 : value));
  await assert.rejects(within(10, client.submit(flipped), 'an answer'), refused('BadProof'));
});
