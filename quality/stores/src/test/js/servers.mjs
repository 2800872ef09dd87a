// Real servers of the three protocols, each with an empty bucket "assets", on free ports of this machine.
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { work } from './program.mjs';

const bin = join(work, 'bin');

export const SECRETS = {
  s3: 'a-secret-of-this-test',
  azure: 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='
};

export async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function start(command, words, environment, port) {
  const child = spawn(command, words, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: 'ignore'
  });
  child.on('error', (failure) => console.error(`${command}: ${failure.message}`));
  for (let tries = 0; ; tries++) {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return { stop: () => child.kill('SIGKILL') };
    } catch (failure) {
      if (tries === 100 || child.exitCode !== null) throw failure;
      await pause(200);
    }
  }
}

export function emptyFolder(name) {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The largest file under a folder: where a server keeps the asset. */
export function largestFile(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .reduce((most, file) => (statSync(file).size > statSync(most).size ? file : most));
}

/** versitygw keeps each object of a bucket as a file of a folder, and checks signatures. */
export async function s3() {
  const folder = emptyFolder('s3');
  mkdirSync(join(folder, 'assets'));
  const port = await freePort();
  const keys = { ROOT_ACCESS_KEY: 'AKIDTEST', ROOT_SECRET_KEY: SECRETS.s3 };
  const words = ['--quiet', '--port', `127.0.0.1:${port}`, 'posix', folder];
  const server = await start(join(bin, 'versitygw'), words, keys, port);
  const environment = { AWS_ACCESS_KEY_ID: 'AKIDTEST', AWS_SECRET_ACCESS_KEY: SECRETS.s3 };
  return {
    ...server,
    name: 's3',
    port,
    folder: join(folder, 'assets'),
    environment,
    wrongKeys: { ...environment, AWS_SECRET_ACCESS_KEY: 'another-secret' },
    store: (bucket = 'assets', at = port) => `s3://${bucket}/models?endpoint=http://127.0.0.1:${at}`
  };
}

/** Azurite, Microsoft's emulator, with the account and key that its documentation publishes. */
export async function azure() {
  const folder = emptyFolder('azure');
  const port = await freePort();
  const main = join(work, '../node_modules/azurite/dist/src/blob/main.js');
  const words = [main, '--blobPort', `${port}`, '--location', folder, '--silent', '--skipApiVersionCheck', '--disableTelemetry'];
  const server = await start(process.execPath, words, {}, port);
  const date = new Date().toUTCString();
  const version = '2021-08-06';
  const resource = '/devstoreaccount1/devstoreaccount1/assets\nrestype:container';
  const text = `PUT${'\n'.repeat(12)}x-ms-date:${date}\nx-ms-version:${version}\n${resource}`;
  const answer = await fetch(`http://127.0.0.1:${port}/devstoreaccount1/assets?restype=container`, {
    method: 'PUT',
    headers: {
      'x-ms-date': date,
      'x-ms-version': version,
      authorization: `SharedKey devstoreaccount1:${azureSignature(text)}`
    }
  });
  if (answer.status !== 201) throw new Error(`Azurite makes no container: ${await answer.text()}`);
  const environment = { AZURE_STORAGE_ACCOUNT: 'devstoreaccount1', AZURE_STORAGE_KEY: SECRETS.azure };
  return {
    ...server,
    name: 'azblob',
    port,
    folder: join(folder, '__blobstorage__'),
    environment,
    wrongKeys: { ...environment, AZURE_STORAGE_KEY: 'YW5vdGhlci1zZWNyZXQ=' },
    store: (container = 'assets', at = port) =>
      `azblob://${container}/models?endpoint=http://127.0.0.1:${at}/devstoreaccount1`
  };
}

function azureSignature(text) {
  return crypto.createHmac('sha256', Buffer.from(SECRETS.azure, 'base64')).update(text, 'utf8').digest('base64');
}

/** A token for the container that ends at `end`: "Create a service SAS", version 2020-12-06. */
export function azureToken(end) {
  const version = '2020-12-06';
  const expiry = end.toISOString().replace(/\.\d+/, '');
  const resource = '/blob/devstoreaccount1/assets';
  const fields = ['racwdl', '', expiry, resource, '', '', '', version, 'c', '', '', '', '', '', '', ''];
  const query = { sp: 'racwdl', se: expiry, sv: version, sr: 'c', sig: azureSignature(fields.join('\n')) };
  return new URLSearchParams(query).toString();
}

/** fake-gcs-server, which keeps objects as files and takes any token. */
export async function gcs() {
  const folder = emptyFolder('gcs');
  mkdirSync(join(folder, 'assets'));
  const port = await freePort();
  const words = ['-scheme', 'http', '-host', '127.0.0.1', '-port', `${port}`, '-public-host', `127.0.0.1:${port}`,
    '-backend', 'filesystem', '-filesystem-root', folder, '-log-level', 'error'];
  const server = await start(join(bin, 'fake-gcs-server'), words, {}, port);
  return {
    ...server,
    name: 'gcs',
    port,
    folder: join(folder, 'assets'),
    environment: { GOOGLE_OAUTH_ACCESS_TOKEN: 'any-token' },
    store: (bucket = 'assets', at = port) => `gcs://${bucket}/models?endpoint=http://127.0.0.1:${at}`
  };
}
