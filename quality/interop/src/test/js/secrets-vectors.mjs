// Prints what other implementations encrypt, for the tests of foundation/secrets: key files by @polkadot/keyring, sealed
// boxes by libsodium, files by age. They draw at random, so each run prints others:
//   npm install && node src/test/js/secrets-vectors.mjs > ../../foundation/secrets/src/test/resources/io/decentralml/secrets/vectors.json
import { readFileSync } from 'node:fs';
import { Keyring } from '@polkadot/keyring';
import { u8aConcat, u8aFixLength, u8aToHex } from '@polkadot/util';
import {
  base64Encode,
  blake2AsU8a,
  cryptoWaitReady,
  keyExtractSuri,
  mnemonicToMiniSecret,
  naclEncrypt,
  scryptEncode,
  scryptToU8a
} from '@polkadot/util-crypto';
import { decodePair } from '@polkadot/keyring/pair/decode';
import * as age from 'age-encryption';
import sodium from 'libsodium-wrappers';

await cryptoWaitReady();
await sodium.ready;
const hex = (bytes) => u8aToHex(bytes, -1, false);
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;

const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const PASSWORD = 'Grüße, 世界';
const keyring = new Keyring({ ss58Format: 42 });

/** The same key file with other scrypt settings, with the cipher alone, or with none. */
function recoded(file, settings) {
  const framed = decodePair(PASSWORD, Buffer.from(file.encoded, 'base64'), file.encoding.type);
  const pair = u8aConcat(HEADER, framed.secretKey, DIVIDER, framed.publicKey);
  if (settings === 'none') {
    return { ...file, encoded: base64Encode(pair), encoding: { ...file.encoding, type: ['none'] } };
  }
  if (settings === 'bare') {
    const { encrypted, nonce } = naclEncrypt(pair, u8aFixLength(new TextEncoder().encode(PASSWORD), 256, true));
    const encoding = { ...file.encoding, type: 'xsalsa20-poly1305', version: '0' };
    return { ...file, encoded: u8aToHex(u8aConcat(nonce, encrypted)), encoding };
  }
  const { params, password, salt } = scryptEncode(PASSWORD, undefined, settings);
  const { encrypted, nonce } = naclEncrypt(pair, password.subarray(0, 32));
  return { ...file, encoded: base64Encode(u8aConcat(scryptToU8a(salt, params), nonce, encrypted)) };
}
const HEADER = new Uint8Array([48, 83, 2, 1, 1, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]);
const DIVIDER = new Uint8Array([161, 35, 3, 33, 0]);

const accounts = [];
for (const [scheme, path] of [
  ['sr25519', ''],
  ['sr25519', '//hard/soft'],
  ['ed25519', '//hard'],
  ['ecdsa', '//hard']
]) {
  const uri = `${PHRASE}${path}`;
  const pair = keyring.createFromUri(uri, { name: `${scheme} account` }, scheme);
  const files = [pair.toJson(PASSWORD)];
  if (path === '') {
    for (const settings of [
      { N: 1 << 15, p: 1, r: 8 },
      { N: 1 << 15, p: 3, r: 8 },
      { N: 1 << 16, p: 2, r: 8 },
      'bare',
      'none'
    ]) {
      files.push(recoded(files[0], settings));
    }
  }
  for (const file of files) {
    new Keyring().createFromJson(file).decodePkcs8(file.encoding.type[0] === 'none' ? undefined : PASSWORD);
    accounts.push({ scheme, uri, publicKey: hex(pair.publicKey), file });
  }
}

/** What docs/adr/0011 says of the derivation, by other code: the X25519 secret of the phrase's ed25519 account. */
const text = (string) => u8aConcat(new Uint8Array([string.length << 2]), new TextEncoder().encode(string));
const derived = (scheme, secret) =>
  blake2AsU8a(
    u8aConcat(text('DecentralML derived secret'), text('x25519 sealing key 1'), new Uint8Array([scheme]), secret)
  );
const seed = mnemonicToMiniSecret(keyExtractSuri(PHRASE).phrase);
const sealing = [
  ['ed25519', 0],
  ['ecdsa', 2]
].map(([scheme, byte]) => {
  const secret = derived(byte, seed);
  return { scheme, uri: PHRASE, secret: hex(secret), publicKey: hex(sodium.crypto_scalarmult_base(secret)) };
});

const sealed = [0, 1, 31, 64, 1000].map((length) => {
  const { privateKey, publicKey } = sodium.crypto_box_keypair();
  const message = sodium.randombytes_buf(length);
  return {
    secret: hex(privateKey),
    publicKey: hex(publicKey),
    message: hex(message),
    sealed: hex(sodium.crypto_box_seal(message, publicKey))
  };
});

const files = [];
for (const length of [0, 1, 65537]) {
  const identity = await age.generateIdentity();
  const recipient = await age.identityToRecipient(identity);
  const encrypter = new age.Encrypter();
  encrypter.addRecipient(await age.identityToRecipient(await age.generateIdentity()));
  encrypter.addRecipient(recipient);
  const plain = new Uint8Array(length).map((_, i) => i % 251);
  files.push({ identity, recipient, length, file: base64Encode(await encrypter.encrypt(plain)) });
}

const madeBy = ['@polkadot/keyring', '@polkadot/util-crypto', 'libsodium-wrappers', 'age-encryption'].map(
  (name) => `${name} ${version(name)}`
);
console.log(JSON.stringify({ madeBy, password: PASSWORD, accounts, sealing, sealed, files }, null, 1));
