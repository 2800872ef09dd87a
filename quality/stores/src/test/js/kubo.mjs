// A real Kubo, offline, with a repository of its own and a password.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { work } from './program.mjs';
import { emptyFolder, freePort, start } from './servers.mjs';

const ipfs = join(work, 'bin', 'ipfs');
const repository = join(work, 'kubo-repository');
const environment = { PATH: process.env.PATH, HOME: process.env.HOME, IPFS_PATH: repository };

export const PASSWORD = 'a-password-of-this-test';
export const IMPORT = ['--cid-version=1', '--raw-leaves', '--chunker=size-262144', '--max-file-links=174', '--quieter'];

/** Kubo's own command line, which asks the daemon where one runs. */
export function kubo(...words) {
  return execFileSync(ipfs, [`--api-auth=basic:me:${PASSWORD}`, ...words], {
    env: environment,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe']
  });
}

export async function startKubo() {
  emptyFolder('kubo-repository');
  const port = await freePort();
  kubo('init', '--profile=test');
  kubo('config', 'Addresses.API', `/ip4/127.0.0.1/tcp/${port}`);
  kubo('config', '--json', 'Addresses.Gateway', '[]');
  const authorization = { me: { AuthSecret: `basic:me:${PASSWORD}`, AllowedPaths: ['/api/v0'] } };
  kubo('config', '--json', 'API.Authorizations', JSON.stringify(authorization));
  const server = await start(ipfs, ['daemon', '--offline'], { IPFS_PATH: repository }, port);
  const keys = { DECENTRALML_IPFS_USER: 'me', DECENTRALML_IPFS_PASSWORD: PASSWORD };
  return {
    ...server,
    port,
    environment: keys,
    wrongKeys: { ...keys, DECENTRALML_IPFS_PASSWORD: 'another-password' },
    store: (at = port) => `ipfs://127.0.0.1:${at}`
  };
}

/** The file in which Kubo keeps the block with these bytes. */
export function blockFile(bytes) {
  const folder = join(repository, 'blocks');
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .find((file) => statSync(file).isFile() && statSync(file).size === bytes.length && bytes.equals(readFileSync(file)));
}
