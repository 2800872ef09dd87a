// Runs the chain that RunBlocks wrote in chopsticks-executor (smoldot's executor): every block's header, events and changes of
// the state must be those of the native runtime. The executor does not work out state roots within a call, so the one in the
// native header is compared with the root of all entries after the block, which smoldot's trie works out.
//
//   CODE=decentralml_runtime.wasm SCRIPT=blocks.txt MALFORMED=malformed.txt node --test chopsticks.test.mjs
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { calculate_state_root, run_task } from '@acala-network/chopsticks-executor';
import { Metadata, TypeRegistry } from '@polkadot/types';
import { xxhashAsHex } from '@polkadot/util-crypto';

const code = `0x${readFileSync(process.env.CODE).toString('hex')}`;
const lines = readFileSync(process.env.SCRIPT, 'utf8').trimEnd().split('\n').map((line) => line.split(' '));

/** The state of the chain, with its keys in order. */
class State {
  #values = new Map();
  #keys = [];

  get(key) {
    return this.#values.get(key);
  }

  #place(key) {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#keys[middle] < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  set(key, value) {
    if (!this.#values.has(key)) this.#keys.splice(this.#place(key), 0, key);
    this.#values.set(key, value);
  }

  clear(key) {
    if (this.#values.delete(key)) this.#keys.splice(this.#place(key), 1);
  }

  next(prefix, key) {
    const place = this.#place(key);
    const found = this.#keys[this.#keys[place] === key ? place + 1 : place];
    return found?.startsWith(prefix) ? found : undefined;
  }

  entries() {
    return [...this.#values];
  }
}

const state = new State();
const host = {
  getStorage: async (key) => state.get(key),
  getNextKey: async (prefix, key) => state.next(prefix, key),
  offchainGetStorage: async () => undefined,
  offchainTimestamp: async () => 0,
  offchainRandomSeed: async () => `0x${'00'.repeat(32)}`,
  offchainSubmitTransaction: async () => false,
};

async function call(name, ...args) {
  return run([[name, args]]);
}

/** Calls one entry point after the other on what the one before left; answers as the last one. */
async function run(calls) {
  const answer = await run_task(
    {
      id: 1,
      blockHash: `0x${'00'.repeat(32)}`,
      wasm: code,
      calls,
      mockSignatureHost: 0,
      allowUnresolvedImports: false,
      runtimeLogLevel: 0,
      storageProofSize: 0,
    },
    host,
  );
  if (answer.Error) throw new Error(`${calls.at(-1)[0]}: ${answer.Error}`);
  return answer.Call;
}

/** What lies between one `open` line and the next. */
function* blocks() {
  let block;
  for (const [kind, key, value] of lines) {
    if (kind === 'open') {
      if (block) yield block;
      block = { open: `0x${key}`, extrinsics: [], header: undefined, changes: new Map(), root: undefined };
    } else if (block) {
      if (kind === 'extrinsic') block.extrinsics.push(`0x${key}`);
      else if (kind === 'header') block.header = key;
      else if (kind === 'root') block.root = key;
      else block.changes.set(`0x${key}`, kind === 'clear' ? null : `0x${value}`);
    }
  }
  if (block) yield block;
}

/** Where a header has its state root: after the parent's hash and the compact number. */
function stateRootAt(header) {
  const sizes = [1, 2, 4];
  return 64 + 2 * sizes[parseInt(header.slice(64, 66), 16) & 3];
}

function withoutStateRoot(header) {
  const start = stateRootAt(header);
  return header.slice(0, start) + header.slice(start + 64);
}

const EVENTS = xxhashAsHex('System', 128) + xxhashAsHex('Events', 128).slice(2);

/** Reads lists of events, by the metadata as polkadot-js understands them. */
function eventReader() {
  const registry = new TypeRegistry();
  const [, metadata] = lines.find(([kind]) => kind === 'metadata');
  registry.setMetadata(new Metadata(registry, registry.createType('Bytes', Buffer.from(metadata, 'hex')).toHex()));
  return (bytes) => [...registry.createType('Vec<FrameSystemEventRecord>', bytes)].map(({ event }) => event);
}

const hex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;

function compact(length) {
  if (length < 1 << 6) return Buffer.from([length << 2]);
  if (length < 1 << 14) return Buffer.from(Uint16Array.of((length << 2) | 1).buffer);
  return Buffer.from(Uint32Array.of((length << 2) | 2).buffer);
}

test('the metadata are the native ones, byte for byte', async () => {
  const native = lines.find(([kind]) => kind === 'metadata')[1];
  assert.equal((await call('Metadata_metadata')).result, `0x${native}`);
  const withApis = lines.find(([kind]) => kind === 'metadata15')[1];
  assert.equal((await call('Metadata_metadata_at_version', '0x0f000000')).result, `0x${withApis}`);
});

test('the genesis of the preset has the native state root', async () => {
  const name = Buffer.from('development');
  const preset = await call('GenesisBuilder_get_preset', hex(Buffer.concat([Buffer.from([1]), compact(name.length), name])));
  const built = await call('GenesisBuilder_build_state', `0x${preset.result.slice(4)}`);
  assert.equal(built.result, '0x00');
  for (const [key, value] of built.storageDiff) state.set(key, value);
  const root = lines.find(([kind]) => kind === 'root')[1];
  assert.equal(await calculate_state_root(state.entries(), 1), `0x${root}`);
});

test('what cannot be read is answered as natively, and never traps', async (t) => {
  const cases = readFileSync(process.env.MALFORMED, 'utf8').trimEnd().split('\n').map((line) => line.split(' '));
  const { open, extrinsics } = blocks().next().value;
  const begun = [['Core_initialize_block', [open]], ['BlockBuilder_apply_extrinsic', [extrinsics[0]]]];
  for (const [name, entryPoint, input, answer] of cases) {
    const { result } = await run([...begun, [entryPoint, [`0x${input}`]]]);
    assert.equal(result, `0x${answer}`, `${name} in ${entryPoint}`);
  }
  t.diagnostic(`${cases.length} answers to malformed extrinsics agree`);
});

test('every block changes the state as it does natively', async (t) => {
  const read = eventReader();
  const events = new Map();
  let count = 0;
  let changes = 0;
  for (const block of blocks()) {
    const done = await run([
      ['Core_initialize_block', [block.open]],
      ...block.extrinsics.map((extrinsic) => ['BlockBuilder_apply_extrinsic', [extrinsic]]),
      ['BlockBuilder_finalize_block', []],
    ]);
    assert.equal(withoutStateRoot(done.result.slice(2)), withoutStateRoot(block.header), `the header of block ${count + 1}`);
    const actual = new Map(done.storageDiff.map(([key, value]) => [key, value ?? null]));
    for (const [key, value] of block.changes) {
      assert.ok(actual.has(key) || (value === null && state.get(key) === undefined), `block ${count + 1} leaves ${key}`);
      if (actual.has(key)) assert.equal(actual.get(key), value, `block ${count + 1}, ${key}`);
    }
    for (const [key, value] of actual) {
      const unchanged = value === (state.get(key) ?? null);
      assert.ok(unchanged || block.changes.has(key), `block ${count + 1} changes ${key} too`);
    }
    for (const [key, value] of block.changes) {
      if (value === null) state.clear(key);
      else state.set(key, value);
    }
    count++;
    changes += block.changes.size;
    assert.equal(actual.get(EVENTS), block.changes.get(EVENTS), `the events of block ${count}`);
    for (const { section, method } of read(actual.get(EVENTS))) {
      events.set(`${section}.${method}`, (events.get(`${section}.${method}`) ?? 0) + 1);
    }
    const root = await calculate_state_root(state.entries(), 1);
    assert.equal(root, `0x${block.root}`, `the state root of block ${count}`);
    assert.equal(block.header.slice(stateRootAt(block.header), stateRootAt(block.header) + 64), block.root);
  }
  const happened = [...events.values()].reduce((sum, times) => sum + times, 0);
  t.diagnostic(`${count} blocks with ${changes} changes, ${happened} events of ${events.size} kinds and their state roots agree`);
  assert.ok(count > 0);
});
