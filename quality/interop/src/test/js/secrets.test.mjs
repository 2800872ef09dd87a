// Secrets both ways, live: key files with @polkadot/keyring, signatures with @polkadot/util-crypto, sealed credentials over
// the chain with libsodium, encrypted assets with age. None of these is ours.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import { hexToU8a, stringToU8a, u8aConcat, u8aToHex, u8aWrapBytes } from '@polkadot/util';
import { blake2AsU8a, mnemonicGenerate, signatureVerify, sr25519PairFromSeed } from '@polkadot/util-crypto';
import * as age from 'age-encryption';
import sodium from 'libsodium-wrappers';
import { NODE_URL, account, within } from './support/chain.mjs';

const EXECUTABLE = new URL('../../../../../decentralml', import.meta.url).pathname;
const PASSWORD = 'Grüße, 世界';
const OTHER_PASSWORD = 'another one';
const SCHEMES = ['sr25519', 'ed25519', 'ecdsa'];

const folder = mkdtempSync(join(tmpdir(), 'decentralml-secrets-'));
const keyring = new Keyring({ ss58Format: 42 });
let api;
before(async () => {
  await sodium.ready;
  api = await within(30, ApiPromise.create({ provider: new WsProvider(NODE_URL), noInitWarn: true }), 'connecting');
});
after(async () => {
  rmSync(folder, { recursive: true });
  await api.disconnect();
});

/** Runs the program as a script does, and answers its data. */
async function program(...words) {
  const env = {
    ...process.env,
    DECENTRALML_KEYSTORE: join(folder, 'keystore'),
    DECENTRALML_STORE: join(folder, 'store'),
    DECENTRALML_PASSWORD: PASSWORD,
    DECENTRALML_NEW_PASSWORD: OTHER_PASSWORD
  };
  const { stdout } = await promisify(execFile)(EXECUTABLE, [...words, '--json'], { env });
  return JSON.parse(stdout).data;
}

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

for (const scheme of SCHEMES) {
  test(`keyFile_${scheme}_goesBothWays`, async () => {
    const theirs = keyring.addFromUri(`${mnemonicGenerate()}//hard`, { name: 'theirs' }, scheme);
    const json = file(`${scheme}.json`, JSON.stringify(theirs.toJson(PASSWORD)));
    const imported = await program('account', 'import', scheme, '--file', json);
    assert.equal(imported.address, theirs.address);

    const exported = await program('account', 'export', scheme);
    const again = new Keyring({ ss58Format: 42 }).createFromJson(exported.account);
    again.decodePkcs8(OTHER_PASSWORD);
    assert.equal(again.address, theirs.address);
    assert.equal(u8aToHex(again.publicKey), u8aToHex(theirs.publicKey));
    assert.throws(() => keyring.createFromJson(exported.account).decodePkcs8('wrong'));
  });

  test(`signature_${scheme}_goesBothWays`, async () => {
    const ours = await program('account', 'sign', 'hello', '--account', scheme);
    const verified = signatureVerify(u8aWrapBytes('hello'), ours.signature, ours.address);
    assert.ok(verified.isValid);
    assert.equal(verified.crypto, scheme);

    const pair = keyring.getPair(ours.address);
    for (const message of [stringToU8a('hello'), u8aWrapBytes('hello')]) {
      for (const options of [{}, { withType: true }]) {
        const theirs = u8aToHex(pair.sign(message, options));
        const found = await program('account', 'verify', ours.address, theirs, 'hello');
        assert.equal(found.scheme, scheme);
      }
    }
  });
}

test('phrase_new_makesTheSameAccount', async () => {
  const made = await program('account', 'new', 'fresh', '--words', '24', '--path', '//work/soft');
  assert.equal(keyring.addFromUri(`${made.phrase}//work/soft`, {}, 'sr25519').address, made.address);
});

/** docs/adr/0011, by other code: the X25519 secret of an sr25519 pair. */
function sealingSecret({ secretKey }) {
  let scalar = 0n;
  for (let i = 31; i >= 0; i--) scalar = (scalar << 8n) | BigInt(secretKey[i]);
  scalar >>= 3n; // what polkadot-js keeps is the scalar times the cofactor
  const bytes = new Uint8Array(32).map((_, i) => Number((scalar >> BigInt(8 * i)) & 255n));
  const text = (string) => u8aConcat(new Uint8Array([string.length << 2]), stringToU8a(string));
  return blake2AsU8a(
    u8aConcat(text('DecentralML derived secret'), text('x25519 sealing key 1'), new Uint8Array([1]), bytes)
  );
}

const submit = (call, signer) =>
  within(
    30,
    new Promise((resolve, reject) => {
      call
        .signAndSend(signer, ({ status, dispatchError, isError }) => {
          if (dispatchError || isError) reject(new Error(String(dispatchError ?? status.type)));
          else if (status.isFinalized) resolve();
        })
        .catch(reject);
    }),
    'finality'
  );

test('credentials_overTheChain_openOnBothSides', async () => {
  const url = ['--url', NODE_URL];
  // A seed of this test's own stands behind the account, so that its secret is known here too.
  const seed = sodium.randombytes_buf(32);
  const pair = sr25519PairFromSeed(seed);
  const worker = keyring.addFromPair(pair, {}, 'sr25519');
  const phrase = file('phrase', u8aToHex(seed));
  assert.equal((await program('account', 'import', 'worker', '--phrase-file', phrase)).address, worker.address);
  await program('account', 'transfer', worker.address, '100 DML', '--suri', '//Alice', ...url);

  await program('task', 'publish-key', '--account', 'worker', ...url);
  const published = (await api.query.decentralMLModule.publishedKeys(worker.address)).unwrap().toU8a();
  const secret = sealingSecret(pair);
  assert.equal(u8aToHex(published), u8aToHex(sodium.crypto_scalarmult_base(secret)));

  const offer = ['--type', 'modelcontributor', '--pay', '2 DML', '--path', 'bafkplan', '--storage', 's3'];
  const created = await program('task', 'create', '--suri', '//Alice', '--question', 'q', ...offer, ...url);
  const task = created.events.find(({ name }) => name === 'TaskCreated').fields.taskid;
  const taken = await program('task', 'assign', String(task), '--account', 'worker', ...url);
  const place = taken.events.find(({ name }) => name === 'TaskAssigned').fields.submission_index;

  const theirs = { store: 's3://theirs', credentials: { AWS_SECRET_ACCESS_KEY: 'sealed by libsodium' } };
  const sealed = sodium.crypto_box_seal(JSON.stringify(theirs), published);
  await submit(api.tx.decentralMLModule.shareCredentials(place, u8aToHex(sealed)), account('//Alice'));
  const opened = await program('task', 'credentials', String(place), '--account', 'worker', '--reveal', ...url);
  assert.equal(opened.store, theirs.store);
  assert.deepEqual(opened.credentials, theirs.credentials);

  const ours = { store: 's3://ours', credentials: { AWS_SECRET_ACCESS_KEY: 'sealed by us' } };
  const document = file('document', JSON.stringify(ours));
  await program('task', 'share-credentials', String(place), '--suri', '//Alice', '--file', document, '--finalized', ...url);
  const onChain = hexToU8a((await api.query.decentralMLModule.sharedCredentials(place)).unwrap().toHex());
  const plain = sodium.crypto_box_seal_open(onChain, published, secret);
  assert.deepEqual(JSON.parse(sodium.to_string(plain)), ours);
});

test('asset_age_goesBothWays', async () => {
  const content = sodium.randombytes_buf(300_000);
  const identity = await age.generateIdentity();
  const recipient = await age.identityToRecipient(identity);

  const [added] = await program('asset', 'add', file('plain', content), '--encrypt-to', recipient);
  const stored = join(folder, 'stored');
  await program('asset', 'get', added.cid, stored);
  const decrypter = new age.Decrypter();
  decrypter.addIdentity(identity);
  assert.deepEqual(Buffer.from(await decrypter.decrypt(readFileSync(stored))), Buffer.from(content));

  const reader = await program('account', 'inspect', '//Bob');
  const encrypter = new age.Encrypter();
  encrypter.addRecipient(recipient);
  encrypter.addRecipient(reader.age_recipient);
  const [put] = await program('asset', 'add', file('theirs.age', await encrypter.encrypt(content)));
  const read = join(folder, 'read');
  await program('asset', 'get', put.cid, read, '--decrypt', '--suri', '//Bob');
  assert.deepEqual(readFileSync(read), Buffer.from(content));
});
