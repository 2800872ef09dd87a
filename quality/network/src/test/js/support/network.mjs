// The services of deploy/compose.network.yaml as processes of this machine: their commands are the file's, only addresses, ports
// and folders become this machine's.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { HOME } from './program.mjs';

const SDK_NODE = process.env.SDK_NODE;
const FOLDER = fileURLToPath(new URL('../../../../target/network', import.meta.url));
const COMPOSE = parse(readFileSync(join(HOME, 'deploy/compose.network.yaml'), 'utf8'), { merge: true }).services;

const sdkNode = (...words) => execFileSync(SDK_NODE, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Answers once `question` answers something true. */
export async function until(what, seconds, question) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s`);
    await pause(500);
  }
}

export class Network {
  spec = join(FOLDER, 'network/raw.json');
  #nodes = new Map();

  constructor() {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(dirname(this.spec), { recursive: true });
  }

  file(name) {
    return join(FOLDER, name);
  }

  sdkNode(...words) {
    return sdkNode(...words);
  }

  /** Puts a validator's two keys into its keystore, as docs/network.md says. */
  insertKeys(name, suri) {
    for (const [scheme, type] of Object.entries({ sr25519: 'aura', ed25519: 'gran' })) {
      const where = [`--base-path=${this.file(name)}`, `--chain=${this.spec}`];
      sdkNode('key', 'insert', ...where, `--scheme=${scheme}`, `--key-type=${type}`, `--suri=${suri}`);
    }
  }

  /** Starts a service; one that the file does not have is like `model`, with other options. */
  async launch(name, model = name, options = []) {
    const node = this.#nodes.get(name) ?? (await this.#prepare(name, model));
    this.#nodes.set(name, node);
    const optionName = (word) => word.split('=')[0];
    const chosen = options.map(optionName);
    node.words = [...node.words.filter((word) => !chosen.includes(optionName(word))), ...options];
    const log = openSync(this.file(`${name}.log`), 'a');
    node.process = spawn(SDK_NODE, node.words, { stdio: ['ignore', log, log] });
    closeSync(log);
    node.ended = new Promise((resolve) => node.process.once('exit', resolve));
    await until(name, 60, () => fetch(node.url.replace('ws:', 'http:')).then(() => true, () => false));
    return node;
  }

  /** Starts a service, and connects polkadot-js to it. */
  async start(name, model) {
    const node = await this.launch(name, model);
    node.api = await ApiPromise.create({ provider: new WsProvider(node.url), noInitWarn: true, throwOnConnect: true });
    return node;
  }

  async #prepare(name, model) {
    const key = this.file(`network/${name}.node-key`);
    sdkNode('key', 'generate-node-key', `--chain=${this.spec}`, `--file=${key}`);
    const peer = sdkNode('key', 'inspect-node-key', `--file=${key}`).trim();
    const [port, webSocketPort, rpcPort] = [await freePort(), await freePort(), await freePort()];
    const words = COMPOSE[model].command
      .map((word) => word.replace(`/${model}.node-key`, `/${name}.node-key`).replace(`--name=${model}`, `--name=${name}`))
      .map((word) => word.replace(/(--bootnodes=).*/, (_, option) => option + this.node('validator-1').address))
      .map((word) => word.replace('/ip4/0.0.0.0/tcp/30333', `/ip4/127.0.0.1/tcp/${port}`))
      .map((word) => word.replace('/ip4/0.0.0.0/tcp/30334', `/ip4/127.0.0.1/tcp/${webSocketPort}`))
      .map((word) => word.replace('=/data', `=${this.file(name)}`).replace('=/network/', `=${this.file('network')}/`))
      .filter((word) => !word.startsWith('--rpc-port') && word !== '--rpc-external');
    return {
      words: [...words, `--rpc-port=${rpcPort}`],
      url: `ws://127.0.0.1:${rpcPort}`,
      address: `/ip4/127.0.0.1/tcp/${port}/p2p/${peer}`,
      webSocketAddress: `/ip4/127.0.0.1/tcp/${webSocketPort}/ws/p2p/${peer}`
    };
  }

  node(name) {
    return this.#nodes.get(name);
  }

  /** Ends a service, without warning unless another signal is named. */
  async stop(name, signal = 'SIGKILL') {
    const node = this.#nodes.get(name);
    await node.api.disconnect();
    node.process.kill(signal);
    await node.ended;
  }

  async close() {
    for (const node of this.#nodes.values()) {
      await node.api?.disconnect();
      node.process.kill('SIGKILL');
      await node.ended;
    }
  }
}
