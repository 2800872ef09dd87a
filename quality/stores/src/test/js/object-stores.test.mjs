// Assets in an S3 server, Azurite and fake-gcs-server, by the program as a person runs it.
import assert from 'node:assert/strict';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openLine } from './line.mjs';
import { asset, CID, LENGTH, seededFile, UNKNOWN_CID, work } from './program.mjs';
import { azure, azureToken, gcs, largestFile, s3, SECRETS } from './servers.mjs';

const { file, bytes } = seededFile();
const target = join(work, 'read-back.bin');
const partFile = `${target}.${CID}.part`;

function isQuiet(output) {
  Object.values(SECRETS).forEach((secret) => assert.ok(!output.includes(secret), 'a secret was shown'));
}

async function succeeds(...words) {
  const { code, output } = await asset(...words);
  assert.equal(code, 0, output);
  isQuiet(output);
  return output;
}

async function fails(reason, ...words) {
  const { code, output } = await asset(...words);
  assert.notEqual(code, 0, output);
  assert.match(output, reason);
  isQuiet(output);
}

function withToken(end) {
  return { AZURE_STORAGE_ACCOUNT: 'devstoreaccount1', AZURE_STORAGE_SAS_TOKEN: azureToken(end) };
}

for (const begin of [s3, azure, gcs]) {
  describe(begin.name, () => {
    let server;

    before(async () => {
      server = await begin();
    });

    after(() => server?.stop());

    test('50 MB have the CID they have everywhere, and come back', async () => {
      const { environment } = server;
      assert.match(await succeeds(server.store(), environment, 'add', file), new RegExp(CID));
      await succeeds(server.store(), environment, 'has', CID);
      rmSync(target, { force: true });
      await succeeds(server.store(), environment, 'get', CID, target);
      assert.ok(bytes.equals(readFileSync(target)));
    });

    test('what is missing is named', async () => {
      const { environment } = server;
      await fails(new RegExp(`no asset ${UNKNOWN_CID}`), server.store(), environment, 'get', UNKNOWN_CID, target);
      await fails(/there is no such (bucket|container)/, server.store('nosuch'), environment, 'has', CID);
      await fails(/there is no such (bucket|container)/, server.store('nosuch'), environment, 'add', file);
    });

    test('a wrong key is refused, and none is asked for', async () => {
      if (server.wrongKeys) {
        await fails(/refuses the credentials/, server.store(), server.wrongKeys, 'add', file);
        await fails(/refuses the credentials/, server.store(), server.wrongKeys, 'has', CID);
      }
      await fails(/there are none.*set [A-Z_]+/s, server.store(), {}, 'has', CID);
    });

    test('a damaged object is refused until it is put again', async () => {
      const { environment } = server;
      const damaged = openSync(largestFile(server.folder), 'r+');
      writeSync(damaged, Buffer.from('forged'), 0, 6, LENGTH / 2);
      closeSync(damaged);
      rmSync(target, { force: true });
      await fails(/do not match its name/, server.store(), environment, 'get', CID, target);
      assert.ok(!existsSync(target) && !existsSync(partFile));
      await succeeds(server.store(), environment, 'add', file);
      await succeeds(server.store(), environment, 'get', CID, target);
    });

    test('a line that breaks is mended while it is used', async () => {
      const { environment } = server;
      const line = await openLine(server.port);
      try {
        Object.assign(line, { cutAfter: 5_000_000, cuts: 2 });
        await succeeds(server.store('assets', line.port), environment, 'add', file);
        assert.equal(line.cuts, 0);
        Object.assign(line, { cutAfter: 5_000_000, cuts: 3 });
        rmSync(target, { force: true });
        await succeeds(server.store('assets', line.port), environment, 'get', CID, target);
        assert.equal(line.cuts, 0);
        assert.ok(bytes.equals(readFileSync(target)));
      } finally {
        line.close();
      }
    });

    test('a program that is killed goes on where it stood', async () => {
      const { environment } = server;
      const line = await openLine(server.port);
      try {
        rmSync(target, { force: true });
        line.holdAfter = 30_000_000;
        const first = asset(server.store('assets', line.port), environment, 'get', CID, target);
        while (!existsSync(partFile) || statSync(partFile).size < 8_000_000) await pause(50);
        first.kill();
        await first;
        assert.ok(!existsSync(target));
        const kept = statSync(partFile).size;
        line.close();
        const again = await openLine(server.port);
        try {
          await succeeds(server.store('assets', again.port), environment, 'get', CID, target);
          assert.ok(again.received < LENGTH - kept + 1_000_000, `${again.received} bytes after ${kept}`);
        } finally {
          again.close();
        }
        assert.ok(bytes.equals(readFileSync(target)));
      } finally {
        line.close();
      }
    });

    if (begin === azure) {
      test('a short-lived token works until it ends', async () => {
        const inAnHour = new Date(Date.now() + 3_600_000);
        const anHourAgo = new Date(Date.now() - 3_600_000);
        await succeeds(server.store(), withToken(inAnHour), 'has', CID);
        await fails(/refuses the credentials/, server.store(), withToken(anHourAgo), 'has', CID);
      });
    }

    if (begin === s3) {
      test('nobody at the address is told after several attempts', async () => {
        await fails(/cannot be used right now/, server.store('assets', 1), server.environment, 'has', CID);
      });
    }
  });
}
