// What Polkadot hosts demand of a runtime's module, read from the module itself. (That it is in strict MVP, wasm-validate says.)
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const code = readFileSync(process.env.CODE);
const module = new WebAssembly.Module(code);
const hostFunctions = new Set(readFileSync(new URL('polkadot-host-functions.txt', import.meta.url), 'utf8').trim().split('\n'));

test('it is smaller than 1.5 MB', (t) => {
  t.diagnostic(`${code.length} bytes`);
  assert.ok(code.length < 1_500_000);
});

test('it asks only for functions of a Polkadot host', () => {
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    assert.equal(from, 'env');
    assert.equal(kind, 'function');
    assert.ok(hostFunctions.has(name), name);
  }
});

test('it exports its memory, an immutable __heap_base and entry points', () => {
  const env = Object.fromEntries(WebAssembly.Module.imports(module).map(({ name }) => [name, () => 0]));
  const { exports } = new WebAssembly.Instance(module, { env });
  assert.ok(exports.memory instanceof WebAssembly.Memory);
  const globals = Object.entries(exports).filter(([, value]) => value instanceof WebAssembly.Global);
  assert.deepEqual(globals.map(([name]) => name), ['__heap_base']);
  assert.throws(() => (exports.__heap_base.value = 0), TypeError);
  assert.ok(exports.__heap_base.value <= exports.memory.buffer.byteLength);
  const functions = Object.entries(exports).filter(([, value]) => typeof value === 'function');
  for (const [name, value] of functions) {
    assert.match(name, /^[A-Z][A-Za-z]+_[a-z_]+$/);
    assert.equal(value.length, 2);
  }
  assert.equal(functions.length + 2, Object.keys(exports).length);
});

test('it says its version in custom sections', () => {
  assert.equal(WebAssembly.Module.customSections(module, 'runtime_version').length, 1);
  const [apis] = WebAssembly.Module.customSections(module, 'runtime_apis');
  assert.equal(apis.byteLength % 12, 0);
});
