// The program under test, and the file that every store has to call the same.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../../../../../', import.meta.url));
export const work = fileURLToPath(new URL('../../../target/', import.meta.url));

// Named by ipfs-unixfs-importer, as the unit test of Cid has it.
export const LENGTH = 50_000_000;
export const CID = 'bafybeidkg4e4lssccclxct5rhldlpnrmyxxgnlgm6nk7rfnxfstzpnfwwy';
export const UNKNOWN_CID = 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e';

export function seededFile() {
  const bytes = Buffer.alloc(LENGTH);
  let state = 1;
  for (let i = 0; i < LENGTH; i++) {
    state = (Math.imul(state, 1103515245) + 12345) | 0;
    bytes[i] = state >>> 16;
  }
  const file = join(work, 'seeded.bin');
  writeFileSync(file, bytes);
  return { file, bytes };
}

/** Starts `./decentralml asset …`; resolves to its exit code and what it wrote. */
export function asset(store, environment, ...words) {
  const child = spawn(join(home, 'decentralml'), ['asset', ...words, '--store', store], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, JAVA_HOME: process.env.JAVA_HOME ?? '', ...environment }
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const done = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
  return Object.assign(done, { kill: () => process.kill(child.pid, 'SIGKILL') });
}
