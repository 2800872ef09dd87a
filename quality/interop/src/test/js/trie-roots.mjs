// Roots of seeded random tries by @acala-network/chopsticks-executor, an independent implementation (smoldot's trie).
//
//   node trie-roots.mjs            writes one root a line, for seeds 1, 2, 3, …
//   node trie-roots.mjs FILE       compares FILE with fresh roots and fails on any difference
//
// `SeededEntries` in the tests of host/trie draws the same entries from the same seeds: change both together.
import { readFileSync } from 'node:fs';
import { calculate_state_root } from '@acala-network/chopsticks-executor';

const CASES = 1000;

/** Mulberry32: 32 bits of state, the same in every language with 32-bit multiplication. */
function generator(seed) {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return { below: (bound) => next() % bound };
}

function bytes(random, length, alphabet) {
  return Buffer.from(Array.from({ length }, () => random.below(alphabet)));
}

const COUNTS = [1, 3, 20, 60, 200];
const VALUE_LENGTHS = [0, 1, 31, 32, 33, 34, 64, 300];

/** Keys of three kinds: short ones that are prefixes of each other, ones with a long common start, long ones. */
function key(random, kind, start) {
  if (kind === 0) return bytes(random, random.below(4), 20);
  if (kind === 1) return Buffer.concat([start, bytes(random, random.below(6), 256)]);
  return bytes(random, random.below(220), 3);
}

function value(random) {
  const length = VALUE_LENGTHS[random.below(VALUE_LENGTHS.length)];
  return bytes(random, length + random.below(3), 256);
}

function entries(seed) {
  const random = generator(seed);
  const count = 1 + random.below(COUNTS[random.below(COUNTS.length)]);
  const kind = random.below(3);
  const start = bytes(random, 32, 256);
  const found = new Map();
  for (let i = 0; i < count; i++) {
    const name = key(random, kind, start).toString('hex');
    found.set(name, value(random).toString('hex'));
  }
  return [...found].map(([name, content]) => [`0x${name}`, `0x${content}`]);
}

const roots = [];
for (let seed = 1; seed <= CASES; seed++) {
  roots.push((await calculate_state_root(entries(seed), seed % 2)).replace(/^0x/, ''));
}
const file = process.argv[2];
if (file === undefined) {
  console.log(roots.join('\n'));
} else {
  const expected = readFileSync(file, 'utf8').trim().split('\n');
  const different = roots.filter((root, i) => root !== expected[i]).length;
  if (different > 0 || expected.length !== CASES) {
    console.error(`${different} of ${CASES} roots differ from ${file}, which has ${expected.length}`);
    process.exit(1);
  }
  console.log(`${CASES} trie roots agree`);
}
