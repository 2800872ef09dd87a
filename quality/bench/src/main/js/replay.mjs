// Runs calls of a module in V8 with the answers that another host gave, and prints how long each takes: processor microseconds of the call
// alone, the median, without the instance made for it, which is printed apart. node replay.mjs MODULE TRANSCRIPT ROUNDS
import { readFileSync } from 'node:fs'

const [file, transcript, rounds] = process.argv.slice(2)
const module = new WebAssembly.Module(readFileSync(file))
const spans = /storage_(get|next_key|root|clear_prefix)|recover|runtime_version/
const silent = /storage_(set|clear|append|start|rollback|commit).*version_1$|allocator_free|logging_log/

const calls = []
for (const line of readFileSync(transcript, 'utf8').trimEnd().split('\n')) {
  const [kind, ...rest] = line.split(' ')
  const call = calls.at(-1)
  if (kind === 'call') calls.push({ name: rest[0], input: Buffer.from(rest[1] ?? '', 'hex'), answers: [] })
  else if (kind === 'result') call.result = Buffer.from(rest[0] ?? '', 'hex')
  else call.answers.push(kind === 'number' ? Number(rest[0]) : Buffer.from(rest[0] ?? '', 'hex'))
}

let memory, free, answers, next

function put(bytes) {
  const at = free
  free = (at + bytes.length + 15) & ~7
  const missing = free - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / 65536))
  new Uint8Array(memory.buffer).set(bytes, at)
  return at
}

const span = (at, length) => (BigInt(length) << 32n) | BigInt(at)

function answer(name) {
  if (silent.test(name)) return () => {}
  const spanned = spans.test(name)
  return () => {
    const given = answers[next++]
    if (given === undefined) throw new Error(`${name} was not asked before`)
    if (typeof given === 'number') return given
    const at = put(given)
    return spanned ? span(at, given.length) : at
  }
}

const env = Object.fromEntries(WebAssembly.Module.imports(module).map(({ name }) => [name, answer(name)]))
const median = values => values.sort((a, b) => a - b)[values.length >> 1]
const micros = start => Number(process.hrtime.bigint() - start) / 1e3
const instances = []

function run({ name, input, answers: given, result }) {
  let start = process.hrtime.bigint()
  const { exports } = new WebAssembly.Instance(module, { env })
  instances.push(micros(start))
  memory = exports.memory
  free = (exports.__heap_base.value + 7) & ~7
  answers = given
  next = 0
  const at = put(input)
  start = process.hrtime.bigint()
  const back = exports[name](at, input.length)
  const taken = micros(start)
  const bytes = Buffer.from(memory.buffer, Number(back & 0xffffffffn), Number(back >> 32n))
  if (next !== given.length || !bytes.equals(result)) throw new Error(`${name} answers something else`)
  return taken
}

const times = calls.map(() => [])
for (let round = 0; round < 2 * rounds; round++) {
  calls.forEach((call, i) => {
    const taken = run(call)
    if (round >= rounds) times[i].push(taken)
  })
}
console.log(`instance ${median(instances)}`)
calls.forEach((call, i) => console.log(`${call.name} ${median(times[i])}`))
