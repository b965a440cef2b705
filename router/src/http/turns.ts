// One request at a time on each connection. Threat: HTTP/1.1 lets a client send its next requests without reading what it
// was answered, and Node hands all of them over at once: each client that never reads kept 20 whole answers in memory. The
// answers leave in the sequence of the requests in any case, so the next one is begun when the last one has left.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type Exchange = readonly [IncomingMessage, ServerResponse];

/** `serve`, called in turn; a connection on which more than `mostWaiting` requests wait is closed: no client needs it. */
export function inTurn(
  serve: (request: IncomingMessage, response: ServerResponse) => void,
  mostWaiting: number,
): (request: IncomingMessage, response: ServerResponse) => void {
  /** Of each connection that is being answered, the requests behind. */
  const waiting = new WeakMap<Socket, Exchange[]>();
  const begin = (request: IncomingMessage, response: ServerResponse): void => {
    const { socket } = request;
    response.once('close', () => {
      const next = socket.destroyed ? undefined : waiting.get(socket)?.shift();
      if (next) begin(...next);
      else waiting.delete(socket);
    });
    serve(request, response);
  };
  return (request, response) => {
    const { socket } = request;
    const behind = waiting.get(socket);
    if (!behind) {
      waiting.set(socket, []);
      begin(request, response);
    } else if (behind.length < mostWaiting) behind.push([request, response]);
    else socket.destroy();
  };
}
