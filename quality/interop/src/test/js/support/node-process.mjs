// Starts and ends the real node.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { within } from './chain.mjs';

const EXECUTABLE = fileURLToPath(new URL('../../../../../../decentralml', import.meta.url));

/** A node that lives for seconds gains nothing from the slower of the JVM's two compilers. */
const QUICK_START = '-XX:TieredStopAtLevel=1';

/** Starts a development node that keeps its chain in `folder`, on any free port; answers once it serves clients. */
export async function startNode(folder, ...options) {
  const child = spawn(EXECUTABLE, ['node', '--dev', '--base-path', folder, '--rpc-port', '0', ...options.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DECENTRALML_JAVA_OPTIONS: QUICK_START }
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ready = new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const url = /Clients connect at (ws:\S+);/.exec(line)?.[1];
      if (url) resolve(url);
    });
    ended.then((status) => reject(new Error(`the node ended with ${status} before it was ready`)));
  });
  const kill = () => {
    child.kill('SIGKILL');
    return ended;
  };
  try {
    return { url: await within(120, ready, 'the node'), kill };
  } catch (failure) {
    await kill();
    throw failure;
  }
}
