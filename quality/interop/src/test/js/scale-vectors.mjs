// Prints SCALE vectors that @polkadot/types 16.5.6 computes, one a line: kind|value|bytes in hex.
// Random values come from a seeded generator, so the output is the same each time:
//   npm install @polkadot/types@16.5.6 && node scale-vectors.mjs > vectors.txt
import { TypeRegistry } from '@polkadot/types';

const registry = new TypeRegistry();

let state = 0x2545f491;
/** xorshift32: small, and the same everywhere. */
function next() {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return state >>> 0;
}
const below = (limit) => next() % limit;

/** A number of up to `bits` bits; every width is as likely as any other. */
function number(bits) {
  const wide = BigInt(below(bits + 1));
  let value = 0n;
  for (let i = 0; i < 8; i++) value = (value << 32n) | BigInt(next());
  value &= (1n << wide) - 1n;
  return below(4) === 0 && wide > 0n ? (1n << wide) - 1n : value;
}
function signed(bits) {
  const value = number(bits - 1);
  return below(2) === 0 ? value : -value - 1n;
}
const list = (most, item) => Array.from({ length: below(most + 1) }, item);
const hex = (bytes) => Buffer.from(bytes).toString('hex');
const TEXTS = ['', 'a', 'Crème', '数学', '🦀 crab', 'x'.repeat(70), '\u0000\uffff'];
const text = () => TEXTS[below(TEXTS.length)];

const KINDS = {
  u8: ['u8', () => number(8)],
  u16: ['u16', () => number(16)],
  u32: ['u32', () => number(32)],
  u64: ['u64', () => number(64)],
  u128: ['u128', () => number(128)],
  i8: ['i8', () => signed(8)],
  i16: ['i16', () => signed(16)],
  i32: ['i32', () => signed(32)],
  i64: ['i64', () => signed(64)],
  compact32: ['Compact<u32>', () => number(32)],
  compact64: ['Compact<u64>', () => number(64)],
  compact128: ['Compact<u128>', () => number(128)],
  bool: ['bool', () => below(2) === 1],
  text: ['Text', text, (value) => hex(Buffer.from(value, 'utf8'))],
  bytes: ['Bytes', () => new Uint8Array(list(40, () => below(256))), hex, (value) => `0x${hex(value)}`],
  fixed: ['[u8;5]', () => new Uint8Array(Array.from({ length: 5 }, () => below(256))), hex],
  array: ['[u16;3]', () => [number(16), number(16), number(16)], (value) => value.join(',')],
  list: ['Vec<u32>', () => list(20, () => number(32)), (value) => value.join(',')],
  option: ['Option<u32>', () => (below(3) === 0 ? null : number(32)), (value) => value ?? 'none'],
  result: [
    'Result<u32, Text>',
    () => (below(2) === 0 ? { Ok: number(32) } : { Err: 'no' }),
    (value) => ('Ok' in value ? value.Ok : 'error')
  ],
  map: [
    'BTreeMap<u16, bool>',
    () => new Map(list(8, () => [Number(number(16)), below(2) === 1])),
    (value) => [...value].map(([k, v]) => `${k}=${v}`).join(',')
  ],
  set: [
    'BTreeSet<u32>',
    () => new Set(list(8, () => Number(number(32)))),
    (value) => [...value].join(',')
  ],
  bits: [
    'BitVec',
    () => list(40, () => below(2)).join(''),
    (value) => value,
    // The JavaScript class takes packed bytes: the compact count of bits, then the bits.
    (value) => {
      const count = registry.createType('Compact<u32>', value.length).toU8a();
      const packed = new Uint8Array(Math.ceil(value.length / 8));
      [...value].forEach((bit, i) => (packed[i >> 3] |= Number(bit) << (i & 7)));
      return new Uint8Array([...count, ...packed]);
    }
  ]
};

const perKind = Number(process.argv[2] ?? 45);
for (const [kind, [type, draw, show = String, input = (value) => value]] of Object.entries(KINDS)) {
  for (let i = 0; i < perKind; i++) {
    const value = draw();
    const encoded = registry.createType(type, input(value)).toU8a();
    console.log(`${kind}|${show(value)}|${hex(encoded)}`);
  }
}
