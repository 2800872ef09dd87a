// A JSON-RPC client without comforts: it never reconnects, and hands over all that the node sent before it died.
import { WebSocket } from 'ws';
import { within } from './chain.mjs';

export class Rpc {
  #socket;
  #pending = new Map();
  #followers = new Map();
  #next = 0;
  /** Fulfilled when the connection ended and everything received was handed over. */
  closed;

  static async connect(url) {
    const rpc = new Rpc(new WebSocket(url));
    await within(30, new Promise((resolve, reject) => rpc.#socket.once('open', resolve).once('error', reject)), url);
    return rpc;
  }

  constructor(socket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => {});
    socket.on('message', (text) => this.#receive(JSON.parse(text)));
    this.closed.then(() => this.#pending.forEach(({ reject }) => reject(new Error('the connection ended'))));
  }

  #receive({ id, result, error, params }) {
    if (params) {
      this.#followers.get(params.subscription)?.(params.result);
      return;
    }
    const { resolve, reject, follower } = this.#pending.get(id);
    this.#pending.delete(id);
    if (follower && !error) this.#followers.set(result, follower);
    if (error) reject(new Error(`${error.code}: ${error.message}`, { cause: error }));
    else resolve(result);
  }

  /** Calls a method; `follower`, if given, gets what the subscription brings. */
  call(method, params = [], follower = undefined) {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#pending.set(id, { resolve, reject, follower });
      this.#socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }), (failure) => failure && reject(failure));
    });
  }

  close() {
    this.#socket.close();
    return this.closed;
  }
}
