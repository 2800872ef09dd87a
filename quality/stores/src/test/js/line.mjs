// A line between program and store that can be cut: it counts what comes back from the store.
import net from 'node:net';

export async function openLine(port) {
  const line = { received: 0, cuts: 0, cutAfter: Infinity, holdAfter: Infinity };
  const sockets = new Set();
  const server = net.createServer((near) => {
    const far = net.connect(port, '127.0.0.1');
    let here = 0;
    sockets.add(near).add(far);
    const end = () => {
      sockets.delete(near);
      sockets.delete(far);
      near.destroy();
      far.destroy();
    };
    const pass = (to) => (data) => {
      here += data.length;
      if (line.received >= line.holdAfter) return;
      if (here > line.cutAfter && line.cuts > 0) {
        line.cuts--;
        end();
      } else if (to === near) {
        line.received += data.length;
        near.write(data);
      } else if (!to.write(data)) {
        near.pause();
        to.once('drain', () => near.resume());
      }
    };
    near.on('data', pass(far)).on('error', end).on('close', end);
    far.on('data', pass(near)).on('error', end).on('close', end);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  line.port = server.address().port;
  line.close = () => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  };
  return line;
}
