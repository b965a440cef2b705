import { connect, type Socket } from 'node:net';

/** What the driver says of the server; `path` is that of a Unix socket. */
interface Target {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | false | undefined;
}

/**
 * Opens the driver's socket. Threat: a peer that accepts and closes without a word, as a proxy before a dead database
 * does; the driver would connect again at once and for ever, 500 times a second, and its request would never end. So
 * an end before the first answer is an error like any other.
 */
function openSocket({ host: [host = 'localhost'], port: [port = 5432], path }: Target): Socket {
  const socket = path ? connect(path) : connect(port, host);
  const cut = () =>
    socket.destroy(
      Object.assign(new Error('The peer ended the connection at once.'), { code: 'ECONNRESET' }),
    );
  socket.once('end', cut);
  socket.once('data', () => socket.off('end', cut));
  // The driver reads both: for its messages, and for the name that a certificate must have.
  return Object.assign(socket, { host, port });
}

/** The driver's option for it, which its types do not name: spread it among the others. */
export const ownSocket = { socket: openSocket } as const;
