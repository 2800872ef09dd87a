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
        return;
      }
      if (to === near) line.received += data.length;
      if (!to.write(data)) {
        const from = to === near ? far : near;
        from.pause();
        to.once('drain', () => from.resume());
      }
    };
    // What one side still has to read must not be lost when the other has closed.
    near.on('data', pass(far)).on('error', end).on('end', () => far.end());
    far.on('data', pass(near)).on('error', end).on('end', () => near.end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  line.port = server.address().port;
  line.close = () => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  };
  return line;
}
