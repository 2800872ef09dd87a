// Assets in a real Kubo and in a folder, by the program as a person runs it.
import assert from 'node:assert/strict';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { blockFile, IMPORT, kubo, PASSWORD, startKubo } from './kubo.mjs';
import { openLine } from './line.mjs';
import { asset, CID, LENGTH, seededFile, UNKNOWN_CID, work } from './program.mjs';

const BLOCK = 262_144;
const { file, bytes } = seededFile();
const target = join(work, 'kubo-read-back.bin');
const partFile = `${target}.${CID}.part`;
const folder = join(work, 'folder-store');
let server;

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  server = await startKubo();
});
after(() => server?.stop());

async function run(store, environment, ...words) {
  const { code, output } = await asset(store, environment, ...words);
  assert.ok(!output.includes(PASSWORD), 'the password was shown');
  return { code, output };
}

async function succeeds(...words) {
  const { code, output } = await run(...words);
  assert.equal(code, 0, output);
  return output;
}

async function fails(exitCode, reason, ...words) {
  const { code, output } = await run(...words);
  assert.equal(code, exitCode, output);
  assert.match(output, reason);
}

async function getsTheBytes(store) {
  rmSync(target, { force: true });
  await succeeds(store, server.environment, 'get', CID, target);
  assert.ok(bytes.equals(readFileSync(target)));
}

function forgetAll() {
  try {
    kubo('pin', 'rm', CID);
  } catch (failure) {
    assert.match(`${failure.stderr}`, /not pinned/);
  }
  kubo('repo', 'gc', '--quiet');
}

test('folder and Kubo: 50 MB have one CID, whoever names them', async () => {
  assert.equal(`${kubo('add', '--only-hash', ...IMPORT, file)}`.trim(), CID);
  assert.match(await succeeds(folder, {}, 'add', file), new RegExp(CID));
  assert.match(await succeeds(server.store(), server.environment, 'add', file), new RegExp(CID));
  await getsTheBytes(folder);
  await getsTheBytes(server.store());
});

test('Kubo: what we add it reads, and what it adds we read', async () => {
  assert.ok(bytes.equals(kubo('cat', CID)));
  assert.match(`${kubo('pin', 'ls', '--type=recursive', CID)}`, new RegExp(CID));
  await succeeds(server.store(), server.environment, 'unpin', CID);
  forgetAll();
  await fails(1, /^no$/m, server.store(), server.environment, 'has', CID);
  assert.equal(`${kubo('add', ...IMPORT, file)}`.trim(), CID);
  await succeeds(server.store(), server.environment, 'has', CID);
  await getsTheBytes(server.store());
});

test('Kubo: what is missing is named', async () => {
  const gone = new RegExp(`no asset ${UNKNOWN_CID}`);
  await fails(1, gone, server.store(), server.environment, 'get', UNKNOWN_CID, target);
  await fails(1, gone, server.store(), server.environment, 'pin', UNKNOWN_CID);
});

test('Kubo: a wrong password is refused, also in the middle of an upload', async () => {
  for (const keys of [server.wrongKeys, {}]) {
    await fails(4, /refuses the credentials/, server.store(), keys, 'add', file);
    await fails(4, /refuses the credentials.*DECENTRALML_IPFS_USER/s, server.store(), keys, 'has', CID);
  }
});

test('Kubo: nobody at the address is told after several attempts', async () => {
  await fails(3, /cannot be used right now/, server.store(1), server.environment, 'has', CID);
});

test('Kubo: a line that breaks is mended while it is used', async () => {
  const line = await openLine(server.port);
  try {
    Object.assign(line, { cutAfter: 5_000_000, cuts: 2 });
    await succeeds(server.store(line.port), server.environment, 'add', file);
    assert.equal(line.cuts, 0);
    Object.assign(line, { cutAfter: 5_000_000, cuts: 3 });
    await getsTheBytes(server.store(line.port));
    assert.equal(line.cuts, 0);
  } finally {
    line.close();
  }
});

test('Kubo: a program that is killed goes on where it stood', async () => {
  rmSync(target, { force: true });
  const line = await openLine(server.port);
  try {
    line.holdAfter = 30_000_000;
    const first = asset(server.store(line.port), server.environment, 'get', CID, target);
    while (!existsSync(partFile) || statSync(partFile).size < 8_000_000) await pause(50);
    first.kill();
    await first;
  } finally {
    line.close();
  }
  assert.ok(!existsSync(target));
  const kept = statSync(partFile).size;
  const again = await openLine(server.port);
  try {
    await succeeds(server.store(again.port), server.environment, 'get', CID, target);
    assert.ok(again.received < LENGTH - kept + 1_000_000, `${again.received} bytes after ${kept}`);
  } finally {
    again.close();
  }
  assert.ok(bytes.equals(readFileSync(target)));
});

test('Kubo: a damaged block is seen, and the file does not appear', async () => {
  const damaged = openSync(blockFile(bytes.subarray(95 * BLOCK, 96 * BLOCK)), 'r+');
  writeSync(damaged, Buffer.from('forged'), 0, 6, 1000);
  closeSync(damaged);
  rmSync(target, { force: true });
  await fails(1, /do not match its name/, server.store(), server.environment, 'get', CID, target);
  assert.ok(!existsSync(target) && !existsSync(partFile));
});
