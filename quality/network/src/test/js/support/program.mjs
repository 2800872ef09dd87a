// Programs of this tree, and nodes of either kind, which tell where they answer.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const HOME = fileURLToPath(new URL('../../../../../../', import.meta.url));
export const PROGRAM = join(HOME, 'decentralml');

const LARGE = 1 << 26;

const ANSWERS = /Clients connect at ws:\/\/([\d.:]+);|Running JSON-RPC server: addr=([\d.:]+)/;

/** Runs `decentralml`; answers what it prints. */
export const decentralml = (words) => execFileSync(PROGRAM, words, { encoding: 'utf8', maxBuffer: LARGE });

/** Runs an agent of `decentralml` to its end, beside others; answers what it prints. */
export const agent = async (...words) => (await promisify(execFile)(PROGRAM, words, { timeout: 400_000 })).stdout;

/** Starts a node, hands the address of its RPC server to `use`, and ends it. */
export async function served(command, words, use) {
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const address = await new Promise((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        createInterface(stream).on('line', (line) => {
          const found = ANSWERS.exec(line);
          if (found) resolve(found[1] ?? found[2]);
        });
      }
      ended.then((status) => reject(new Error(`${command} ended with ${status} before it was ready`)));
    });
    return await use(`http://${address}`);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/** The answer of one method. */
export async function call(url, method, ...params) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  });
  const { result, error } = await answer.json();
  if (error) throw new Error(error.message);
  return result;
}
