// What every suite of JavaScript shares: where the node is, and who signs.
import { Keyring } from '@polkadot/api';

/** Where the node under test answers; `quality/interop/run` sets it. */
export const NODE_URL = process.env.DECENTRALML_NODE_URL;

export const UNIT = 10n ** 18n;
export const EXISTENTIAL_DEPOSIT = 500n;

const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });

/** One of the development accounts, such as `//Alice`; another path gives an account without funds. */
export const account = (suri) => keyring.addFromUri(suri);

/** Fails unless `promise` ends within `seconds`: a client that waits for ever would hide what is missing. */
export async function within(seconds, promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing within ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
